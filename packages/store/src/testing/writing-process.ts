import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import { openDatabase } from '../database/open-database.ts';

/** A process that opens a folder, beginning with a backup, and keeps 0, 1, 2, … in it, and tells each when it is kept, until it is killed. */
const [, , folder = '', from = ''] = process.argv;
const database = await openDatabase({ folder, from });
await asOwner(database, (transaction) => sql`create table kept (value integer)`.execute(transaction));
for (let value = 0; ; value += 1) {
  await asOwner(database, (transaction) => sql`insert into kept values (${value})`.execute(transaction));
  process.stdout.write(`${value}\n`);
}
