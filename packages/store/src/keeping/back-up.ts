import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { readHead } from '../log/read-log.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { holdAgainst } from '../migrations/taken.ts';
import type { BackupEnd, BackupHead, BackupRow, NotedHead } from './backup-form.ts';
import { ContentDigest, digestOfTables, type TableContentDigest } from './content-digest.ts';
import { inSnapshot } from './in-snapshot.ts';
import { keptTables } from './kept-tables.ts';
import { type OnRows, readRows } from './read-content.ts';
import { stepsTaken } from './steps-taken.ts';
import { type Lines, writeFile } from './write-file.ts';

/** What was kept. */
export interface Kept {
  /** How many steps the schema had. */
  readonly schema: number;
  readonly content: readonly TableContentDigest[];
  /** The same for the same content, in whatever database it stands. */
  readonly digest: string;
}

/** How a backup is made. */
export interface BackUpOptions {
  readonly now: () => Date;
  readonly onRows?: OnRows | undefined;
}

/**
 * Writes all that a database holds, of every region, to a file that either database can be restored from: as it stood at
 * one moment, while others go on working.
 * @throws StoreError `fileThere`, `notMigrated`, `otherSchema` or `notAll`
 */
export async function backUp(database: Database, file: string, options: BackUpOptions): Promise<Kept> {
  return await inSnapshot(database, async (trx) => {
    const steps = await stepsTaken(trx);
    holdAgainst(MIGRATIONS, steps);
    let kept: Kept | undefined;
    await writeFile(file, async (lines) => {
      const content = await writeTables(trx, lines, options, steps);
      const digest = digestOfTables(content);
      const heads = await readHeads(trx);
      await lines.write({ content, digest, heads, before: lines.before() } satisfies BackupEnd);
      kept = { schema: steps.length, content, digest };
    });
    if (kept === undefined) throw new Error('a backup without content');
    return kept;
  });
}

async function writeTables(
  trx: Transaction<Tables>,
  { write }: Lines,
  { now, onRows }: BackUpOptions,
  steps: BackupHead['steps'],
): Promise<readonly TableContentDigest[]> {
  const kept = await keptTables(trx);
  const tables = kept.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  await write({ kapstokBackup: 1, made: now().toISOString(), steps, tables } satisfies BackupHead);
  const digest = new ContentDigest();
  let done = 0;
  for (const [at, table] of kept.entries()) {
    for await (const page of readRows(trx, table)) {
      for (const row of page) {
        digest.add(table, row);
        await write([at, row] satisfies BackupRow);
      }
      done += page.length;
      onRows?.(done);
    }
  }
  return digest.tables();
}

/** Where the log of each region ends: later it can be seen that it was not cut off before that. */
async function readHeads(trx: Transaction<Tables>): Promise<readonly NotedHead[]> {
  const { rows } = await sql<{ region: string }>`
    select id::text as region from kapstok.region order by id`.execute(trx);
  const heads: NotedHead[] = [];
  for (const { region } of rows) {
    const head = await readHead({ trx, region });
    if (head !== undefined) heads.push({ region, ...head });
  }
  return heads;
}
