import type { Within, WithinKind } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';

/** The columns that tell what a role is about. */
export interface WithinRow {
  readonly region: string | null;
  readonly within_kind: WithinKind;
  readonly plan: string | null;
  readonly within_code: string | null;
}

/** Those columns, of a table that has them. */
export function withinColumns(table: string): RawBuilder<unknown> {
  const of = sql.id(table);
  return sql`${of}.region_id::text as region, ${of}.within_kind, ${of}.plan_id::text as plan, ${of}.within_code`;
}

/** What a role is about, of its columns. */
export function withinOf({ region, within_kind: kind, plan, within_code: code }: WithinRow): Within {
  if (kind === 'nation') return { kind };
  if (kind === 'region') return { kind, region: region ?? '' };
  return { kind, region: region ?? '', plan: plan ?? '', code: code ?? '' };
}

/** The columns of what a role is about: kind, plan and code. */
export function cellsOfWithin(within: Within): readonly [WithinKind, string | null, string | null] {
  return 'plan' in within ? [within.kind, within.plan, within.code] : [within.kind, null, null];
}

/** What a role is about as the log tells it. */
export function toldWithin(within: Within): { readonly [key: string]: string } {
  return 'plan' in within
    ? { kind: within.kind, plan: within.plan, code: within.code }
    : { kind: within.kind };
}
