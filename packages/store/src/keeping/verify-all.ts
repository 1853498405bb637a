import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { type GuardProblem, guardProblems } from '../guards/guard-problems.ts';
import type { LogProblem } from '../log/chain.ts';
import { type RightProblem, rightProblems } from '../rights/verify-rights.ts';
import { type FollowProblem, verifyRegion } from '../versions/verify-region.ts';
import { type AccountProblem, accountProblems } from './account-problems.ts';
import type { Kept } from './back-up.ts';
import type { NotedHead } from './backup-form.ts';
import { digestOfTables } from './content-digest.ts';
import { endsNoted } from './ends-noted.ts';
import { inSnapshot } from './in-snapshot.ts';
import { readBackup } from './read-backup.ts';
import { contentOfTables, type OnRows } from './read-content.ts';
import { upToDate } from './steps-taken.ts';

/** What is wrong with what is kept of a region. */
export type RegionProblem = LogProblem | FollowProblem;

/** What was found of a region. */
export interface RegionVerified {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** How many entries its log has. */
  readonly entries: number;
  readonly problems: readonly RegionProblem[];
  /** Whether there are more problems than are told. */
  readonly more: boolean;
}

/** What was found of all that is kept. */
export interface Verified extends Kept {
  readonly regions: readonly RegionVerified[];
  /** Regions that an earlier backup holds and that are not there now, by their ids. */
  readonly gone: readonly string[];
  /** With what ends of the logs of before it was held: those of a backup, and those noted beside the database, and when. */
  readonly heldAgainst: { readonly backup: string | undefined; readonly notedAt: string | undefined };
  /** Where the rights in the database are not those of the table of rights. */
  readonly rights: readonly RightProblem[];
  /** Where what guards the rows of the database is not what the steps of the schema make. */
  readonly guards: readonly GuardProblem[];
  /** Accounts that are not who they were in the backup; none where none was given. */
  readonly accounts: readonly AccountProblem[];
}

/** How to verify. */
export interface VerifyOptions {
  /**
   * An earlier backup: then it is also found when a log was cut off, or made anew, since. An embedded database in a folder
   * is held against what it noted at its own backups in any case.
   */
  readonly backup?: string | undefined;
  readonly onRows?: OnRows | undefined;
}

/**
 * Holds all that is kept of every region against its log, each log against itself, the rights of roles against the table
 * of rights, and what guards the database against what the steps of the schema make; gives what is wrong, and the digest
 * of it all.
 * @throws StoreError `notMigrated`, `otherSchema` or `notAll`; of an earlier backup `noBackup` or `brokenBackup`
 */
export async function verifyAll(
  database: Database,
  { backup, onRows }: VerifyOptions = {},
): Promise<Verified> {
  const { at: notedAt, ends } = endsNoted(database);
  const earlier = backup === undefined ? undefined : { file: backup, contents: await readBackup(backup) };
  const noted = [...ends, ...(earlier?.contents.end.heads ?? [])];
  return await inSnapshot(database, async (trx) => {
    const schema = await upToDate(trx);
    const content = await contentOfTables(trx, onRows);
    const regions = await verifyRegions(trx, noted);
    const there = new Set(regions.map(({ id }) => id));
    const gone = [...new Set(noted.map(({ region }) => region))].filter((region) => !there.has(region));
    return {
      schema,
      content,
      digest: digestOfTables(content),
      regions,
      gone,
      heldAgainst: { backup, notedAt },
      rights: await rightProblems({ trx }),
      guards: await guardProblems(trx),
      accounts: earlier === undefined ? [] : await accountProblems(trx, earlier.file, earlier.contents),
    };
  });
}

async function verifyRegions(
  trx: Transaction<Tables>,
  noted: readonly NotedHead[],
): Promise<readonly RegionVerified[]> {
  const { rows } = await sql<{ id: string; code: string; title: string }>`
    select id::text as id, code, title from kapstok.region order by code collate "C"`.execute(trx);
  const verified: RegionVerified[] = [];
  for (const region of rows) {
    const known = noted.filter((head) => head.region === region.id);
    const { head, problems, more } = await verifyRegion({ trx, region: region.id }, known);
    verified.push({ ...region, entries: head.seq, problems, more });
  }
  return verified;
}
