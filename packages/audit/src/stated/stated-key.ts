import type { PlainUnit } from '@kapstok/quantity';

/** What a stated figure is about. */
export type Quantity =
  | 'investment'
  | 'careCost'
  | 'timeSaving'
  | 'extraHours'
  | 'hoursTotal'
  | 'timeSavingFte'
  | 'extraStaffFte'
  | 'fte'
  | 'extraStaff'
  | 'recruits'
  | 'retained'
  | 'persons'
  | 'shortage'
  | 'shareClosed'
  | 'shareOfAmbition'
  | 'funding';

/** What the key of a stated figure means. */
export interface StatedKey {
  readonly quantity: Quantity;
  /** Whether it speaks of one year after the plan (`_structural`), not of the years counted. */
  readonly structural: boolean;
  /** Units it may be printed in, per year or not. */
  readonly units: readonly PlainUnit[];
  /** For a total of a funding source: the first word of that source. */
  readonly source: string;
}

type Meaning = Pick<StatedKey, 'quantity' | 'units'>;

const MEANINGS: Readonly<Record<string, Meaning>> = {
  application_total: { quantity: 'investment', units: ['EUR'] },
  investment: { quantity: 'investment', units: ['EUR'] },
  care_cost_reduction: { quantity: 'careCost', units: ['EUR'] },
  time_saving: { quantity: 'timeSaving', units: ['hour'] },
  time_saving_fte: { quantity: 'timeSavingFte', units: ['FTE'] },
  extra_hours: { quantity: 'extraHours', units: ['hour'] },
  extra_hours_fte: { quantity: 'extraStaffFte', units: ['FTE'] },
  hours_total: { quantity: 'hoursTotal', units: ['hour'] },
  hours_total_fte: { quantity: 'fte', units: ['FTE'] },
  contribution_fte: { quantity: 'fte', units: ['FTE'] },
  contribution_persons: { quantity: 'persons', units: ['person'] },
  share_of_shortage: { quantity: 'shareClosed', units: ['1'] },
  share_of_ambition: { quantity: 'shareOfAmbition', units: ['1'] },
  extra_staff: { quantity: 'extraStaff', units: ['person'] },
  extra_staff_fte: { quantity: 'extraStaffFte', units: ['FTE'] },
  recruits: { quantity: 'recruits', units: ['person'] },
  retained_staff: { quantity: 'retained', units: ['person'] },
  shortage: { quantity: 'shortage', units: ['person', 'FTE'] },
};

/** The keys of stated figures that Kapstok checks, with the units each may be printed in. */
export function statedKeys(): readonly { readonly key: string; readonly units: readonly PlainUnit[] }[] {
  return Object.entries(MEANINGS).map(([key, { units }]) => ({ key, units }));
}

/** Quantities that are a state in a year, not something that adds up over years. */
const STOCKS: ReadonlySet<Quantity> = new Set([
  'timeSavingFte',
  'fte',
  'persons',
  'shortage',
  'shareClosed',
  'shareOfAmbition',
]);

/** Whether a quantity is a state in a year: FTE at work, a share. Hours, euros and recruits add up over years. */
export function isStock(quantity: Quantity): boolean {
  return STOCKS.has(quantity);
}

/** Quantities of which a plan has one. */
const OF_WHOLE_PLAN: ReadonlySet<Quantity> = new Set(['shortage', 'shareClosed', 'shareOfAmbition']);

/** Whether there is one of a quantity for the whole plan: no project or pillar has one of its own. */
export function isOfWholePlan(quantity: Quantity): boolean {
  return OF_WHOLE_PLAN.has(quantity);
}

/** Whether a quantity counts extra people, who are a number in each year: no figure of their own over the counted years. */
export function isPeople(quantity: Quantity): boolean {
  return quantity === 'extraStaff' || quantity === 'extraStaffFte';
}

/**
 * The meaning of a key; undefined when Kapstok does not know it. `_structural` may stand anywhere after the first
 * word. `<source>_total` is the money of the funding sources whose name (`spuk_iza`) starts with that word.
 */
export function statedKey(key: string, fundingSources: Iterable<string> = []): StatedKey | undefined {
  const words = key.trim().toLowerCase();
  const plain = words.replace('_structural', '');
  const meaning = Object.hasOwn(MEANINGS, plain) ? MEANINGS[plain] : undefined;
  const structural = plain !== words;
  if (meaning !== undefined) return { ...meaning, structural, source: '' };
  const source = /^(.+)_total$/.exec(plain)?.[1];
  if (source === undefined || ![...fundingSources].some((name) => startsWith(name, source))) return undefined;
  return { quantity: 'funding', units: ['EUR'], structural, source };
}

/** Whether a funding source is meant by a word of a key: `spuk_iza_transformatiemiddelen` by `spuk`, `spuk_iza`. */
export function startsWith(sourceName: string, word: string): boolean {
  return sourceName === word || sourceName.startsWith(`${word}_`);
}
