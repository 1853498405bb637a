import { text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { takeNext } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { asTaken, holdAgainst } from '../migrations/taken.ts';
import { StoreError } from '../store-error.ts';
import type { BackUpOptions, Kept } from './back-up.ts';
import type { BackupHead } from './backup-form.ts';
import { digestOfTables } from './content-digest.ts';
import { insertRows } from './insert-rows.ts';
import { type KeptTable, keptTables } from './kept-tables.ts';
import { type BackupContents, readBackup, rowsOfBackup } from './read-backup.ts';
import { contentOfTables, type OnRows } from './read-content.ts';
import { stepsIn } from './steps-taken.ts';

/** Written by every migration, so that they are filled where nobody has kept anything yet. */
const MADE_BY_MIGRATION: ReadonlySet<string> = new Set(['role_within', 'role_right']);

/** What was put back. */
export interface Restored extends Kept {
  /** How many webhooks came along, of which nothing is sent from here. */
  readonly webhooksAtRest: number;
}

/**
 * Puts back all that a backup holds, in a database in which nothing stands yet, and brings its schema up to date. It is
 * read back and held against the backup before it stays: after any fault, nothing of it is there.
 * The webhooks in it are at rest then: where it came from may still send.
 * @throws StoreError `noBackup` or `brokenBackup` of the file; `notEmpty` or `otherSchema` of the database;
 *   `otherContent` when what was written is not what is read
 */
export async function restoreBackup(
  database: Database,
  file: string,
  { onRows }: Pick<BackUpOptions, 'onRows'> = {},
): Promise<Restored> {
  const contents = await readBackup(file);
  return await asOwner(database, async (trx) => {
    const kept = await restoreAsItWas(trx, file, contents, onRows);
    while ((await takeNext(trx, MIGRATIONS)) !== undefined) {
      // Each step brings what was restored one further.
    }
    return { ...kept, webhooksAtRest: await restWebhooks(trx) };
  });
}

/** From a copy nothing is sent: it would tell twice, or of what happened in the copy only. */
async function restWebhooks(trx: Transaction<Tables>): Promise<number> {
  const { rows } = await sql`
    insert into kapstok.webhook_at_rest (region_id, webhook_id)
    select w.region_id, w.id from kapstok.webhook w where w.stopped_at is null
    returning webhook_id`.execute(trx);
  return rows.length;
}

/**
 * Puts back all that a backup holds, with the schema that it was made of.
 * @throws StoreError as `restoreBackup` does
 */
export async function restoreAsItWas(
  trx: Transaction<Tables>,
  file: string,
  contents: BackupContents,
  onRows?: OnRows,
): Promise<Kept> {
  const { head, end } = contents;
  holdAgainst(MIGRATIONS, head.steps);
  await migrateTo(trx, head);
  const tables = await tablesFor(trx, contents, file);
  await putBack(trx, file, tables, onRows);
  const digest = digestOfTables(await contentOfTables(trx));
  if (digest !== end.digest) throw otherContent(file);
  return { schema: head.steps.length, content: end.content, digest };
}

/** Gives an empty database the schema that the backup was made of. */
async function migrateTo(trx: Transaction<Tables>, { steps }: BackupHead): Promise<void> {
  const taken = await stepsIn(trx);
  holdAgainst(MIGRATIONS, taken);
  await refuseFilled(trx);
  if (!taken.every(({ checksum }, at) => checksum === steps[at]?.checksum)) throw ahead();
  const asThen = asTaken(MIGRATIONS, steps);
  for (let left = steps.length - taken.length; left > 0; left -= 1) await takeNext(trx, asThen);
  // Nobody else writes until all is there.
  for (const { name } of await keptTables(trx)) {
    await sql`lock table ${sql.id('kapstok', name)} in access exclusive mode`.execute(trx);
  }
  await refuseFilled(trx);
}

async function refuseFilled(trx: Transaction<Tables>): Promise<void> {
  for (const { name } of await keptTables(trx)) {
    if (MADE_BY_MIGRATION.has(name)) continue;
    const { rows } = await sql`select from ${sql.id('kapstok', name)} limit 1`.execute(trx);
    if (rows.length > 0) throw notEmpty();
  }
}

/** The tables of the database for those of the backup, with the columns in its order. */
async function tablesFor(
  trx: Transaction<Tables>,
  { head }: BackupContents,
  file: string,
): Promise<readonly KeptTable[]> {
  const kept = await keptTables(trx);
  const tables = head.tables.map(({ name, columns }) => {
    const table = kept.find((one) => one.name === name);
    const found = columns.map((column) => table?.columns.find((one) => one.name === column));
    const there = found.filter((column) => column !== undefined);
    if (table === undefined || there.length !== table.columns.length || there.length !== columns.length) {
      throw otherContent(file);
    }
    return { ...table, columns: there };
  });
  if (tables.length !== kept.length) throw otherContent(file);
  return tables;
}

/** As the owner of the tables: what guards them against other changes lets these rows through. */
async function putBack(
  trx: Transaction<Tables>,
  file: string,
  tables: readonly KeptTable[],
  onRows: OnRows | undefined,
): Promise<void> {
  const each = async (
    command: (table: ReturnType<typeof sql.id>) => ReturnType<typeof sql>,
  ): Promise<void> => {
    for (const { name } of tables) await command(sql.id('kapstok', name)).execute(trx);
  };
  for (const { name } of tables.toReversed()) {
    if (MADE_BY_MIGRATION.has(name)) await sql`delete from ${sql.id('kapstok', name)}`.execute(trx);
  }
  await each((table) => sql`alter table ${table} disable trigger user`);
  await insertRows(trx, tables, rowsOfBackup(file, tables.map(named)), onRows);
  await sql`set constraints all immediate`.execute(trx);
  await each((table) => sql`alter table ${table} enable trigger user`);
  await each((table) => sql`analyze ${table}`);
}

function named({ name, columns }: KeptTable): BackupHead['tables'][number] {
  return { name, columns: columns.map((column) => column.name) };
}

function notEmpty(): StoreError {
  return new StoreError(
    'notEmpty',
    text(
      'In deze databank staan al gegevens. Er is niets teruggezet: dat kan alleen in een lege databank of een nieuwe map.',
      'There is data in this database already. Nothing was restored: that takes an empty database or a new folder.',
    ),
  );
}

function ahead(): StoreError {
  return new StoreError(
    'otherSchema',
    text(
      'De reservekopie is van een oudere Kapstok dan deze databank. Zet haar terug in een databank waarin `kapstok db migrate` nog niet is gedaan: dan wordt zij vanzelf bijgewerkt.',
      'The backup is of an older Kapstok than this database. Restore it in a database in which `kapstok db migrate` was not done yet: then it is brought up to date.',
    ),
  );
}

function otherContent(file: string): StoreError {
  return new StoreError(
    'otherContent',
    text(
      `Wat is teruggezet, is niet wat in ${file} staat. Er is niets bewaard.`,
      `What was restored is not what ${file} holds. Nothing was kept.`,
    ),
  );
}
