import { type Text, text, verbatim } from '@kapstok/quantity';

/** How often an indicator is measured. */
export const CADENCES = ['month', 'quarter', 'half', 'year'] as const;

/** How often an indicator is measured: each month, quarter, half year or year. */
export type Cadence = (typeof CADENCES)[number];

/** A stretch of a calendar year that is reported on: `2026-05`, `2026Q2`, `2026H1`, `2026`. */
export interface ReportingPeriod {
  readonly cadence: Cadence;
  readonly year: number;
  /** Its number within the year, from 1. */
  readonly number: number;
}

/** Periods of a cadence in a year. */
const IN_A_YEAR: Readonly<Record<Cadence, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** Reads `2026-05`, `2026Q2` (also `2026K2`), `2026H1` or `2026`; undefined when it is none of these. */
export function parseReportingPeriod(printed: string): ReportingPeriod | undefined {
  const match = /^(\d{4})(?:-(\d{2})|\s*-?([QKH])([1-4]))?$/i.exec(printed.trim());
  if (match === null) return undefined;
  const [, year, month, letter, number] = match;
  if (month !== undefined) return within('month', Number(year), Number(month));
  if (letter === undefined) return { cadence: 'year', year: Number(year), number: 1 };
  return within(letter.toUpperCase() === 'H' ? 'half' : 'quarter', Number(year), Number(number));
}

function within(cadence: Cadence, year: number, number: number): ReportingPeriod | undefined {
  return number >= 1 && number <= IN_A_YEAR[cadence] ? { cadence, year, number } : undefined;
}

/** The period as it is written, the same for the same period. */
export function reportingPeriodCode({ cadence, year, number }: ReportingPeriod): string {
  switch (cadence) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${number}`;
    case 'half':
      return `${year}H${number}`;
    case 'year':
      return String(year);
  }
}

/** A period in words: `mei 2026`, `2e kwartaal 2026`, `eerste halfjaar 2026`, `2026`. */
export function reportingPeriodInWords({ cadence, year, number }: ReportingPeriod): Text {
  switch (cadence) {
    case 'month':
      return text(`${MONTHS.nl[number - 1]} ${year}`, `${MONTHS.en[number - 1]} ${year}`);
    case 'quarter':
      return text(`${number}e kwartaal ${year}`, `quarter ${number} of ${year}`);
    case 'half':
      return number === 1
        ? text(`eerste halfjaar ${year}`, `first half of ${year}`)
        : text(`tweede halfjaar ${year}`, `second half of ${year}`);
    case 'year':
      return verbatim(String(year));
  }
}

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The periods of a finer (or the same) cadence that make up a period, in order; none where the cadence is coarser. */
export function partsOf(period: ReportingPeriod, cadence: Cadence): readonly ReportingPeriod[] {
  const count = IN_A_YEAR[cadence] / IN_A_YEAR[period.cadence];
  if (count < 1) return [];
  const first = (period.number - 1) * count + 1;
  return Array.from({ length: count }, (_, at) => ({ cadence, year: period.year, number: first + at }));
}

/** The period of a coarser (or the same) cadence that a period is in; undefined where the cadence is finer. */
export function periodAround(period: ReportingPeriod, cadence: Cadence): ReportingPeriod | undefined {
  const count = IN_A_YEAR[period.cadence] / IN_A_YEAR[cadence];
  if (count < 1) return undefined;
  return { cadence, year: period.year, number: Math.ceil(period.number / count) };
}

/** The period so many of its own kind later, or earlier. */
export function periodLater({ cadence, year, number }: ReportingPeriod, by: number): ReportingPeriod {
  const count = year * IN_A_YEAR[cadence] + number - 1 + by;
  const inYear = IN_A_YEAR[cadence];
  return { cadence, year: Math.floor(count / inYear), number: (((count % inYear) + inYear) % inYear) + 1 };
}

/** Months from year 0 until the end of a period: what ends later comes later. */
export function monthsUntilEnd({ cadence, year, number }: ReportingPeriod): number {
  return year * 12 + (number * 12) / IN_A_YEAR[cadence];
}

/** Whether a cell of a record holds a reporting period. */
export function isReportingPeriod(cell: unknown): cell is ReportingPeriod {
  return typeof cell === 'object' && cell !== null && 'cadence' in cell && 'number' in cell;
}
