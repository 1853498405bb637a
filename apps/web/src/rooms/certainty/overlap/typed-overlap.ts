import type { Overlaps } from '@kapstok/contract';
import type { Language } from '@kapstok/quantity';
import { typedNumber } from '../assumption/number-words.ts';

/** An overlap that the audit suggests. */
export type SuggestedOverlap = Overlaps['suggested'][number];

/** What is typed of an overlap, as it was typed. */
export interface TypedOverlap {
  readonly name: string;
  readonly population: string;
  /** The chosen lines, as `project/line`. */
  readonly lines: readonly string[];
  readonly isRange: boolean;
  /** Percentages. */
  readonly share: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly limit: string;
  readonly unit: string;
  readonly source: string;
}

/** How much lines have in common, as parts from 0 to 1; low and high are equal where it is not a range. */
export interface SaidShare {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What still has to be filled in, or can't be read. */
export type Miss = 'name' | 'lines' | 'share' | 'range' | 'limit' | 'unit';

/** What was typed, read: undefined where it can't be, or where nothing was said. */
export interface ReadOverlap {
  readonly misses: readonly Miss[];
  readonly share: SaidShare | undefined;
  readonly limit: number | undefined;
}

/** How a plan names a line in its overlaps. */
export function lineKey({ project, line }: SuggestedOverlap['lines'][number]): string {
  return `${project}/${line}`;
}

/**
 * What a form begins with: what the audit suggests, or nothing where the lines are every line of the plan (no code). How
 * much they have in common stays open.
 */
export function begunWith({ id, name, lines }: SuggestedOverlap): TypedOverlap {
  return {
    name,
    population: '',
    lines: id === '' ? [] : lines.map(lineKey),
    isRange: false,
    share: '',
    low: '',
    likely: '',
    high: '',
    limit: '',
    unit: lines[0]?.gross.unit ?? '',
    source: '',
  };
}

/** The unit of a target population, and those of lines that it limits by what each resident brings in. */
const POPULATION = 'resident';
const OF_POPULATION: ReadonlySet<string> = new Set(['EUR', 'hour']);

/** Units that a limit of the chosen lines can be in: their own, and residents where their target population limits them. */
export function unitsIn({ lines }: SuggestedOverlap, chosen: readonly string[]): readonly string[] {
  const there = lines.filter((line) => chosen.includes(lineKey(line)));
  const units = [...new Set(there.map(({ gross }) => gross.unit))];
  const isLimited = units.some((unit) => OF_POPULATION.has(unit)) && !units.includes(POPULATION);
  return isLimited ? [...units, POPULATION] : units;
}

/** The unit of the limit once other lines are chosen: as it was where that still is the unit of a line. */
export function unitOf(
  suggested: SuggestedOverlap,
  chosen: readonly string[],
  before: string,
): Pick<TypedOverlap, 'unit'> {
  const units = unitsIn(suggested, chosen);
  return { unit: units.includes(before) ? before : (units[0] ?? before) };
}

/** Reads what was typed, in the language in which it was typed. Of an overlap that is joined only the lines are asked. */
export function readOverlap(typed: TypedOverlap, joins: boolean, language: Language): ReadOverlap {
  const lines: readonly Miss[] = projectsIn(typed.lines).size < 2 ? ['lines'] : [];
  if (joins) return { misses: lines, share: undefined, limit: undefined };
  const share = shareIn(typed, language);
  const limit = typed.limit.trim() === '' ? undefined : typedNumber(typed.limit, language);
  const isLimited = typed.limit.trim() !== '';
  const misses: readonly Miss[] = [
    ...(typed.name.trim() === '' ? (['name'] as const) : []),
    ...lines,
    ...(share === undefined ? [typed.isRange ? ('range' as const) : ('share' as const)] : []),
    ...(isLimited && (limit === undefined || limit < 0) ? (['limit'] as const) : []),
    ...(isLimited && typed.unit.trim() === '' ? (['unit'] as const) : []),
  ];
  return { misses, share, limit };
}

function projectsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.slice(0, line.lastIndexOf('/'))));
}

function shareIn(typed: TypedOverlap, language: Language): SaidShare | undefined {
  const words = typed.isRange
    ? [typed.low, typed.likely, typed.high]
    : [typed.share, typed.share, typed.share];
  const [low, likely, high] = words.map((one) => partOf(one, language));
  if (low === undefined || likely === undefined || high === undefined) return undefined;
  if (typed.isRange && (low >= high || likely < low || likely > high)) return undefined;
  return { low, likely, high };
}

/** A percentage from 0 to 100 as a part; undefined for anything else. */
function partOf(words: string, language: Language): number | undefined {
  const percent = typedNumber(words.replace('%', ''), language);
  if (percent === undefined || percent < 0 || percent > 100) return undefined;
  return Number((percent / 100).toPrecision(12));
}
