import type { Answer, Answering, Calculation, FigureValue, Setting } from '@kapstok/engine';
import { times } from './amount.ts';
import type { Claim } from './claim.ts';
import type { Quantity } from './stated-key.ts';

/** The answer of the plan, a pillar or a project under a setting, and what is left of it when no time gained becomes staff. */
export interface Settled {
  readonly setting: Setting;
  readonly whole: Answer;
  /** Only the extra staff. */
  readonly staff: Answer;
}

/** The answer under a setting, whole and without time gained. */
export function settledUnder(answering: Answering, setting: Setting): Settled {
  const whole = answering.under(setting);
  const hasTime = answering.choices.some(({ id }) => id === 'timeToStaff');
  const staff = hasTime ? answering.under({ ...setting, timeToStaff: 'none' }) : whole;
  return { setting, whole, staff };
}

/** What time gained adds: both ends of the whole less those of the staff in it. */
function timeOf({ whole, staff }: Settled): FigureValue {
  if (whole.fte.kind !== 'known' || staff.fte.kind !== 'known') return whole.fte;
  return { ...whole.fte, low: whole.fte.low - staff.fte.low, high: whole.fte.high - staff.fte.high };
}

/** The part of the answer that a quantity in FTE, persons or shares is. */
const PARTS: Readonly<Partial<Record<Quantity, (settled: Settled) => FigureValue>>> = {
  fte: ({ whole }) => whole.fte,
  persons: ({ whole }) => whole.persons,
  shareClosed: ({ whole }) => whole.shareClosed,
  shareOfAmbition: ({ whole }) => whole.shareOfAmbition,
  extraStaffFte: ({ staff }) => staff.fte,
  extraStaff: ({ staff }) => staff.persons,
  timeSavingFte: timeOf,
};

/** Quantities in hours, by what they are in FTE. */
const IN_FTE: Readonly<Partial<Record<Quantity, Quantity>>> = {
  timeSaving: 'timeSavingFte',
  extraHours: 'extraStaffFte',
  hoursTotal: 'fte',
};

/** Whether choices touch a quantity at all. */
export function hangsOnChoices(quantity: Quantity): boolean {
  return PARTS[IN_FTE[quantity] ?? quantity] !== undefined;
}

/** What a structural figure is under a setting; undefined for a figure that no choice touches. */
export function valueUnder(
  calculation: Calculation,
  claim: Claim,
  settled: Settled,
): FigureValue | undefined {
  const { quantity } = claim.key;
  const inFte = IN_FTE[quantity];
  if (inFte === undefined) return PARTS[quantity]?.(settled);
  const fte = PARTS[inFte]?.(settled);
  const hours = hoursOfOneFte(calculation);
  return fte === undefined || hours === undefined ? undefined : times(fte, hours);
}

/** Hours a year of one FTE, where the plan has one number for all its projects. */
function hoursOfOneFte({ plan }: Calculation): number | undefined {
  const rows = plan.parameters.filter(({ key }) => key === 'hours_per_fte');
  const [only] = rows;
  return rows.length === 1 && only?.value.kind === 'point' ? only.value.value : undefined;
}
