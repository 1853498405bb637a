import { type Text, text } from '@kapstok/quantity';
import type { ComparedFigure } from '../schemas/comparison.ts';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import type { HeadlineFigures, StatedFigure } from '../schemas/headline-figures.ts';
import { boundedWords } from './bounded-words.ts';

/** The figures of one side of a comparison, or why there are none. `name` is what the side is called. */
export type ComparedSide =
  | { readonly name: Text; readonly figures: HeadlineFigures['figures'] }
  | { readonly name: Text; readonly why: Text };

type Known = Extract<FigureValueDto, { kind: 'known' }>;

/** Digits that arithmetic on a figure leaves to be trusted. */
const DIGITS = 12;

/** A difference without the noise that binary arithmetic leaves behind the digits of what was taken from what. */
function difference(from: number, to: number): number {
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (size === 0) return 0;
  const step = 10 ** (Math.ceil(Math.log10(size)) - DIGITS);
  const steps = Math.round((to - from) / step);
  const rounded = Number((steps * step).toPrecision(DIGITS));
  return rounded === 0 ? 0 : rounded;
}

/**
 * How much a value differs: of a range how far its ends moved. Where one side has no upper end and the other has, no
 * number says it. What is not wholly known on a side differs as far as known.
 */
function moved(from: Known, to: Known): Known | undefined {
  if ((from.high === null) !== (to.high === null)) return undefined;
  const bound = from.bound === 'exact' && to.bound === 'exact' && to.high !== null ? 'exact' : 'partial';
  const ends = [difference(from.low, to.low)];
  if (from.high !== null && to.high !== null) ends.push(difference(from.high, to.high));
  return { kind: 'known', low: Math.min(...ends), high: Math.max(...ends), bound };
}

function differenceOf(from: FigureDto | null, to: FigureDto | null): FigureDto | null {
  if (from?.value.kind !== 'known' || to?.value.kind !== 'known' || from.unit !== to.unit) return null;
  const value = moved(from.value, to.value);
  return value === undefined ? null : { id: '', label: { ...to.label }, unit: to.unit, value };
}

type OneOf = HeadlineFigures['figures'][number] | undefined;

function statedWords(stated: StatedFigure | null): Text | undefined {
  if (stated === null) return undefined;
  const { value, unit } = stated.figure;
  return value.kind === 'known' ? boundedWords(value, unit) : undefined;
}

/** Why one side can't be told of a figure; undefined when it can. */
function unknownOf(side: ComparedSide, one: OneOf): Text | undefined {
  if ('why' in side) return side.why;
  if (one?.figure.value.kind === 'known') return undefined;
  const { nl, en } = side.name;
  const stated = statedWords(one?.stated ?? null);
  if (stated !== undefined) {
    return text(
      `${nl}: volgt niet uit de tabellen. Het plan noemt ${stated.nl}, zonder berekening.`,
      `${en}: does not follow from the tables. The plan states ${stated.en}, without a calculation.`,
    );
  }
  if (one?.figure.value.kind === 'notApplicable')
    return text(`${nl}: niet van toepassing.`, `${en}: not applicable.`);
  return text(
    `${nl}: onbekend, want het plan geeft er te weinig voor.`,
    `${en}: unknown, because the plan gives too little for it.`,
  );
}

function joined(words: readonly (Text | undefined)[]): Text | null {
  const told = [...new Map(words.flatMap((one) => (one === undefined ? [] : [[one.nl, one]]))).values()];
  if (told.length === 0) return null;
  return text(told.map(({ nl }) => nl).join(' '), told.map(({ en }) => en).join(' '));
}

const NO_END = text(
  'Aan één kant is er geen bovengrens, dus het verschil is geen getal.',
  'On one side there is no upper bound, so the difference is no number.',
);

/** The figures that a plan is judged by, on both sides of a comparison. What a side does not hold is unknown there. */
export function comparedFigures(from: ComparedSide, to: ComparedSide): ComparedFigure[] {
  const sides = [from, to].map((side) => ('figures' in side ? side.figures : []));
  const ids = new Set(sides.flat().map(({ figure }) => figure.id));
  return [...ids].flatMap((id): ComparedFigure[] => {
    const [one, other] = sides.map((figures) => figures.find(({ figure }) => figure.id === id));
    const shown = other ?? one;
    if (shown === undefined) return [];
    const [was, is] = [one?.figure ?? null, other?.figure ?? null];
    const differs = differenceOf(was, is);
    const unknown = joined([unknownOf(from, one), unknownOf(to, other)]);
    const label = { ...shown.figure.label };
    return [
      {
        id,
        label,
        from: was,
        to: is,
        statedFrom: one?.stated ?? null,
        statedTo: other?.stated ?? null,
        difference: differs,
        unknown: unknown === null && differs === null ? { ...NO_END } : unknown,
      },
    ];
  });
}
