import { TABLES } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';

/** The part of a plan that a role can be about. */
export type PartKind = 'pillar' | 'project' | 'organisation';

/** Where the rows stand that a role can be about, with the columns of their code and name. */
export const NAMED: readonly (readonly [kind: PartKind, table: string, key: string])[] = [
  ['pillar', TABLES.pillars.name, 'code'],
  ['project', TABLES.projects.name, 'code'],
  ['organisation', TABLES.organisations.name, 'code'],
  ['organisation', TABLES.municipalities.name, 'name'],
];

/** Holds a row `r` of a plan to be the part that a row of another table is about. */
function isPartOf(of: RawBuilder<unknown>): RawBuilder<boolean> {
  const cases = NAMED.map(
    ([kind, name, key]) =>
      sql`${of}.within_kind = ${kind} and r.table_name = ${name} and r.cells ->> ${key} = ${of}.within_code`,
  );
  return sql<boolean>`r.region_id = ${of}.region_id and r.plan_id = ${of}.plan_id and r.to_seq is null
    and (${sql.join(cases, sql` or `)})`;
}

/** Whether the plan now has what a row of an assignment is about, as far as who acts may read it; a whole region is there. */
export function isThere(table: string): RawBuilder<boolean> {
  const of = sql.id(table);
  return sql<boolean>`(
    ${of}.within_code is null or exists (select from kapstok.record_state r where ${isPartOf(of)})
  )`;
}

/**
 * The name of the pillar, project or organisation that a row of an assignment, invitation or key is about, as far as who
 * acts may read it; else its code, and nothing for a whole region.
 */
export function aboutOf(table: string): RawBuilder<string> {
  const of = sql.id(table);
  return sql<string>`coalesce(
    (
      select nullif(r.cells ->> 'name', '') from kapstok.record_state r
      where ${isPartOf(of)}
      limit 1
    ), ${of}.within_code, '')`;
}
