import type { Row } from '../plan.ts';

/** Kinds of indicator that measure what comes out, as plans spell them. */
const RESULTS: ReadonlySet<string> = new Set(['resultaat', 'result', 'effect', 'uitkomst', 'outcome']);

/** Whether an indicator measures what comes out, and not what is done for it. */
export function isResultIndicator({ kind }: Pick<Row<'kpis'>, 'kind'>): boolean {
  return RESULTS.has(kind.trim().toLowerCase());
}
