import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import type { MeasurementState } from '../monitoring/measurement.ts';
import type { ReportingPeriod } from '../monitoring/reporting-period.ts';

/** What was realised of a budget line: money that was spent, or hours that own staff worked. */
export const REALISED_KINDS = ['spend', 'hours'] as const;

/** What was realised of a budget line. */
export type RealisedKind = (typeof REALISED_KINDS)[number];

/** What an organisation realised of a budget line in a period (realisatie), from one source. */
export interface Realised {
  /** Id of the budget line. */
  readonly line: string;
  /** Code of the grant it was paid from; empty where that is not told. */
  readonly grant: string;
  readonly period: ReportingPeriod;
  readonly kind: RealisedKind;
  /** Who gave it: an organisation or municipality by its code; empty for the region itself. */
  readonly reporter: string;
  /** In euros, or in hours. */
  readonly amount: number;
  readonly state: MeasurementState;
  readonly remark: string;
}

/** Whether an amount counts: what is being filled in, and what was given back, does not. */
export function isHandedIn({ state }: Pick<Realised, 'state'>): boolean {
  return state === 'submitted' || state === 'approved';
}

/** An amount as it was given, in words: to the cent or the hundredth of an hour where it is no whole number. */
export function realisedInWords({ kind, amount }: Pick<Realised, 'kind' | 'amount'>): Text {
  const number = (language: Language): string =>
    formatNumber(amount, language, Number.isInteger(amount) ? 0 : 2);
  if (kind === 'spend') return text(`€ ${number('nl')}`, `€ ${number('en')}`);
  return text(`${number('nl')} uur`, `${number('en')} hours`);
}
