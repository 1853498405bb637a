import type { Measurement } from '@kapstok/plan';

/** Figures of one period, each about other organisations, and those that can't be told apart. */
export interface DistinctFigures {
  readonly counted: readonly Measurement[];
  /** Organisations of which figures contradict each other: what the figure is, is not known. */
  readonly contradicted: ReadonlyMap<string, 'disagree' | 'overlapping'>;
}

/**
 * Keeps of the figures of one period those that count, so that nothing counts twice. A total of several organisations that two
 * of them hand in is one figure; a figure of one organisation is within a total that is about it too. Figures about the same
 * that differ, and totals that share only some organisations, contradict each other: none of them counts.
 */
export function distinctFigures(figures: readonly Measurement[]): DistinctFigures {
  if (isEachOfItsOwn(figures)) return { counted: inOrder(figures), contradicted: new Map() };
  const contradicted = new Map<string, 'disagree' | 'overlapping'>();
  const counted: Measurement[] = [];
  for (const figure of inOrder(figures)) {
    const others = counted.filter((other) => other.about.some((code) => figure.about.includes(code)));
    const wider = others.find((other) => isWithin(figure, other));
    if (others.length === 0) counted.push(figure);
    else if (wider === undefined) contradict([figure, ...others], 'overlapping', contradicted);
    else if (isSameAbout(figure, wider) && !isSame(figure, wider))
      contradict([figure, wider], 'disagree', contradicted);
  }
  spread(contradicted, counted);
  return {
    counted: counted.filter(({ about }) => !about.some((code) => contradicted.has(code))),
    contradicted,
  };
}

/** Whether each figure is about one organisation, and each about another: then none can count twice. */
function isEachOfItsOwn(figures: readonly Measurement[]): boolean {
  const codes = new Set(
    figures.map(({ about: [code, ...others] }) => (others.length === 0 ? code : undefined)),
  );
  return codes.size === figures.length && !codes.has(undefined);
}

/** Wide figures first; of the same width by name, so that the order in which they came moves nothing. */
function inOrder(figures: readonly Measurement[]): readonly Measurement[] {
  return figures
    .map((figure) => ({ figure, width: figure.about.length, name: nameOf(figure) }))
    .toSorted((a, b) => b.width - a.width || (a.name < b.name ? -1 : 1))
    .map(({ figure }) => figure);
}

function nameOf({ about, reporter }: Measurement): string {
  return about.length === 1 ? `${about[0]} ${reporter}` : `${about.join('|')} ${reporter}`;
}

function contradict(
  figures: readonly Measurement[],
  why: 'disagree' | 'overlapping',
  into: Map<string, 'disagree' | 'overlapping'>,
): void {
  for (const { about } of figures) for (const code of about) into.set(code, why);
}

/** What shares somebody with figures that contradict each other does so too, and what shares somebody with that. */
function spread(
  contradicted: Map<string, 'disagree' | 'overlapping'>,
  counted: readonly Measurement[],
): void {
  for (let before = -1; before !== contradicted.size; ) {
    before = contradicted.size;
    for (const { about } of counted) {
      if (!about.some((code) => contradicted.has(code))) continue;
      for (const code of about) if (!contradicted.has(code)) contradicted.set(code, 'overlapping');
    }
  }
}

function isWithin(figure: Measurement, wider: Measurement): boolean {
  return figure.about.every((code) => wider.about.includes(code));
}

function isSameAbout(a: Measurement, b: Measurement): boolean {
  return a.about.length === b.about.length && isWithin(a, b);
}

function isSame({ measured: a }: Measurement, { measured: b }: Measurement): boolean {
  if (a.kind === 'value' && b.kind === 'value') return a.value === b.value;
  if (a.kind === 'share' && b.kind === 'share')
    return a.numerator === b.numerator && a.denominator === b.denominator;
  return a.kind === b.kind;
}
