import { inQuotes, type Text, text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type BackupContents, rowsOfBackup } from './read-backup.ts';

/** An account that is not who it was in an earlier backup. */
export interface AccountProblem {
  readonly id: string;
  /** Who it is at the provider that signs in, as issuer and subject; undefined when the account is gone. */
  readonly found: string | undefined;
  readonly expected: string;
}

/**
 * Holds accounts against those of a backup: who an account is at the provider never changes, nor does an account go. No
 * log tells who that is. What somebody is called may be another at each sign-in, and is not held.
 */
export async function accountProblems(
  trx: Transaction<Tables>,
  backup: string,
  { head }: BackupContents,
): Promise<readonly AccountProblem[]> {
  const { rows } = await sql<{ id: string; who: string }>`
    select id::text as id, concat(issuer, ' ', subject) as who from kapstok.account`.execute(trx);
  const there = new Map(rows.map(({ id, who }) => [id, who]));
  const at = head.tables.findIndex(({ name }) => name === 'account');
  const columns = head.tables[at]?.columns ?? [];
  const places = ['id', 'issuer', 'subject'].map((column) => columns.indexOf(column));
  const problems: AccountProblem[] = [];
  for await (const [table, cells] of rowsOfBackup(backup, head.tables)) {
    if (table !== at) continue;
    const [id = '', issuer = '', subject = ''] = places.map((place) => cells[place] ?? '');
    const [found, expected] = [there.get(id), `${issuer} ${subject}`];
    if (found !== expected) problems.push({ id, found, expected });
  }
  return problems;
}

/** What is wrong with an account, as a sentence without its end. */
export function accountProblemText({ id, found, expected }: AccountProblem): Text {
  return text(
    `Account ${id} is een ander dan in de reservekopie: er staat ${found === undefined ? 'niets' : `${inQuotes(found)}`}, verwacht was ${inQuotes(expected)}`,
    `Account ${id} is another than in the backup: there is ${found === undefined ? 'nothing' : `${inQuotes(found)}`}, expected was ${inQuotes(expected)}`,
  );
}
