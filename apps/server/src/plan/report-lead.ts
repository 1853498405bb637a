import type { PlanHeader } from '@kapstok/contract';
import type { ReportAsked } from './report-asked.ts';

/** Where the screens of a plan begin. */
function startOf({ id, kind }: Pick<PlanHeader, 'id' | 'kind'>): string {
  if (kind === 'kept') return `/p/${id}`;
  return kind === 'own' ? `/plannen/${id}` : '';
}

/** The whole address of a screen of a plan, by its path there, in the state and language of a report. */
export function reportLead(
  header: Pick<PlanHeader, 'id' | 'kind'>,
  { origin, asOf, version, language }: Pick<ReportAsked, 'origin' | 'asOf' | 'version' | 'language'>,
): (path: string) => string {
  const search = new URLSearchParams();
  if (asOf !== undefined) search.set('asOf', asOf);
  if (version !== undefined) search.set('version', version);
  if (language !== 'nl') search.set('lang', language);
  const asked = search.size === 0 ? '' : `?${search.toString()}`;
  return (path) => `${origin}${startOf(header)}${path || '/'}${asked}`;
}
