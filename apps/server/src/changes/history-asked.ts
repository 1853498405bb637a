import { maySomewhere, type PastAsked, type Reader } from '@kapstok/store';
import type { AtPlan } from './at-plan.ts';
import { refused } from './refused.ts';
import { lackingAt, whoMay } from './who-may.ts';

/** Which changes to tell; what is left out is not asked for. */
export interface ChangesAsked {
  readonly kind?: string | undefined;
  readonly account?: string | undefined;
  /** Only what touched records of this pillar, project and table. */
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  readonly table?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly q?: string | undefined;
  readonly record?: string | undefined;
  /** A column of that record. */
  readonly field?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What entries are held to, beside whose they are and where they begin. */
export function filtersIn({
  kind,
  account,
  pillar,
  project,
  table,
  from,
  to,
  q,
}: ChangesAsked): Omit<PastAsked, 'plan' | 'before' | 'seqs' | 'limit' | 'edits'> {
  return {
    kinds: kind === undefined ? undefined : [kind],
    account: account?.toLowerCase(),
    pillar,
    project,
    table,
    from,
    to,
    words: q === '' ? undefined : q,
  };
}

/** Where a page goes on: before which entry. */
export function beforeOf(after: string | undefined): number | undefined {
  return after === undefined ? undefined : Number(after);
}

/** Who may read a plan but not its history is told so. */
export async function mustReadHistory(reader: Reader, { standing }: AtPlan): Promise<void> {
  if (!(await maySomewhere(reader, 'readHistory')) && !(await maySomewhere(reader, 'edit')))
    throw refused(403, whoMay(lackingAt(standing, 'readHistory')));
}
