import { ROLE_NAMES, ROLES, rightsOf } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** A right that the database gives and the table of rights does not, or the other way round. */
export interface RightProblem {
  /** The role, what it may do, on which table and how far; or what it may be about. */
  readonly right: string;
  /** Whether it stands in the database; else only in the table of rights. */
  readonly found: boolean;
}

/** Holds the rights in the database against the table of rights, from which every migration writes them. */
export async function rightProblems({ trx }: Pick<Reader, 'trx'>): Promise<readonly RightProblem[]> {
  const { rows } = await sql<{ words: string }>`
    select concat_ws(' ', role, action, table_name, reach) as words from kapstok.role_right
    union all
    select concat_ws(' ', role, 'within', within_kind) from kapstok.role_within`.execute(trx);
  const kept = new Set(rows.map(({ words }) => words));
  const wanted = new Set(
    ROLE_NAMES.flatMap((role) => [
      ...rightsOf(role).map(({ action, table, reach }) => [role, action, table, reach].join(' ')),
      ...ROLES[role].within.map((kind) => `${role} within ${kind}`),
    ]),
  );
  return [
    ...[...kept].filter((right) => !wanted.has(right)).map((right) => ({ right, found: true })),
    ...[...wanted].filter((right) => !kept.has(right)).map((right) => ({ right, found: false })),
  ];
}

/** What is wrong with a right, as a sentence without its end. */
export function rightProblemText({ right, found }: RightProblem): Text {
  return found
    ? text(
        `De tabel met rechten is anders dan die van deze Kapstok: er staat ${asTyped(right)}, verwacht was dat dit er niet staat`,
        `The table of rights differs from that of this Kapstok: it holds ${asTyped(right)}, and was expected not to`,
      )
    : text(
        `De tabel met rechten is anders dan die van deze Kapstok: ${asTyped(right)} staat er niet, en was wel verwacht`,
        `The table of rights differs from that of this Kapstok: it lacks ${asTyped(right)}, which was expected`,
      );
}
