import { parseReportingPeriod, reportingPeriodInWords } from '@kapstok/plan';
import type { Language } from '@kapstok/quantity';

/** A reporting period such as `2026Q1` in words; what is no period stays as it is. */
export function periodWords(code: string, language: Language): string {
  const period = parseReportingPeriod(code);
  return period === undefined ? code : reportingPeriodInWords(period)[language];
}
