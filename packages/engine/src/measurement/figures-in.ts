import { type Measurement, monthsUntilEnd, type ReportingPeriod, reportingPeriodCode } from '@kapstok/plan';

type Figures = readonly Measurement[];

/** Figures never change once they are read: what was gathered from them is kept as long as they are. */
const byPeriod = new WeakMap<Figures, ReadonlyMap<string, Figures>>();
const byDefinition = new WeakMap<Figures, ReadonlyMap<number, Figures>>();
const byEnd = new WeakMap<Figures, readonly (readonly [monthsUntilEnd: number, figures: Figures])[]>();

function kept<Made>(memory: WeakMap<Figures, Made>, figures: Figures, make: () => Made): Made {
  const before = memory.get(figures);
  if (before !== undefined) return before;
  const made = make();
  memory.set(figures, made);
  return made;
}

const NONE: Figures = [];

/** Those of a period, by its code: one and the same list as before where none of them is another. */
export function figuresIn(figures: Figures, period: string): Figures {
  const gathered = kept(byPeriod, figures, () => {
    const codeOf = codes();
    const lists = Map.groupBy(figures, (figure) => codeOf(figure.period));
    return new Map([...lists].map(([code, list]) => [code, sameAsBefore(list)]));
  });
  return gathered.get(period) ?? NONE;
}

/** Codes of periods: thousands of figures share some of these. */
function codes(): (period: ReportingPeriod) => string {
  const known = new Map<ReportingPeriod, string>();
  return (period) => {
    const code = known.get(period) ?? reportingPeriodCode(period);
    known.set(period, code);
    return code;
  };
}

/** Lists of a period that were gathered before, by their first figure. */
const gatheredBefore = new WeakMap<Measurement, Figures>();

/** After a correction all figures are gathered anew, of which those of one period are others: what follows from the rest stays. */
function sameAsBefore(figures: Figures): Figures {
  const [first] = figures;
  if (first === undefined) return figures;
  const before = gatheredBefore.get(first);
  if (before?.length === figures.length && before.every((one, at) => one === figures[at])) return before;
  gatheredBefore.set(first, figures);
  return figures;
}

/** Those by one version of a definition: others are of another series. */
export function figuresBy(figures: Figures, version: number): Figures {
  const gathered = kept(byDefinition, figures, () => Map.groupBy(figures, ({ definition }) => definition));
  return gathered.get(version) ?? NONE;
}

/** Those of periods that ended before another did: together what ended together, the latest first. */
export function latestFirst(figures: Figures, before: ReportingPeriod): readonly Figures[] {
  const gathered = kept(byEnd, figures, () =>
    [...Map.groupBy(figures, ({ period }) => monthsUntilEnd(period))].toSorted(([a], [b]) => b - a),
  );
  const until = monthsUntilEnd(before);
  return gathered.flatMap(([end, ended]) => (end < until ? [ended] : []));
}

const approved = new WeakMap<Figures, Figures>();

/** Those that were approved. */
export function approvedOf(figures: Figures): Figures {
  return kept(approved, figures, () => figures.filter(({ state }) => state === 'approved'));
}

const everyone = new WeakMap<Figures, ReadonlySet<string>>();

/** All of whom there is a figure, and not only why there is none. */
export function everyoneIn(figures: Figures): ReadonlySet<string> {
  return kept(
    everyone,
    figures,
    () => new Set(figures.flatMap(({ measured, about }) => (isFigure(measured) ? about : []))),
  );
}

/** Whether something was measured; else it is told why not. */
export function isFigure({ kind }: Measurement['measured']): boolean {
  return kind === 'value' || kind === 'share';
}
