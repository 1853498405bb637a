import { isReportingPeriod, reportingPeriodCode } from './monitoring/reporting-period.ts';

/** A cell of a record as a part of the key of its row: words that are the same for the same cell; empty when nothing is printed. */
export function keyPart(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return isReportingPeriod(cell) ? reportingPeriodCode(cell) : '';
}
