import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { sqlStateOf } from '../store-error.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';

const nextNumber = MIGRATIONS.length + 1;

function step(name: string, written: string, number: number = nextNumber): Migration {
  return { number, name, sql: written };
}

/** The steps that the database says were taken. */
async function namesTaken(database: Database): Promise<string[]> {
  const query = sql<{ name: string }>`select name from kapstok.migration order by number`;
  const { rows } = await asOwner(database, (transaction) => query.execute(transaction));
  return rows.map(({ name }) => name);
}

it('numbers the steps from 1, each with a name of its own', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
});

onEachDatabase(({ database, empty }) => {
  const ours = MIGRATIONS.map(({ name }) => name);

  it('takes no step twice', async () => {
    expect(await namesTaken(database())).toEqual(ours);
    expect(await migrate(database())).toEqual([]);
  });

  it('leaves nothing of a step that fails, and tells its fault', async () => {
    const failing = step('half', 'create table kapstok.half (id integer); select 1 / 0;');
    const division = '22012';
    await expect(migrate(database(), [...MIGRATIONS, failing])).rejects.toSatisfy(
      (error) => sqlStateOf(error) === division,
    );
    expect(await namesTaken(database())).toEqual(ours);
    const there = sql<{ half: string | null }>`select to_regclass('kapstok.half')::text as half`;
    const { rows } = await asOwner(database(), (transaction) => there.execute(transaction));
    expect(rows).toEqual([{ half: null }]);
  });

  it('takes every step once when several migrate an empty database at once', async () => {
    const { open, drop } = await empty();
    const databases = await Promise.all([open(), open(), open()]);
    const taken = await Promise.all(databases.map((one) => migrate(one)));
    const numbers = taken.flat().map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(MIGRATIONS.map(({ number }) => number));
    await drop();
  });

  it('keeps the steps before the one that fails', async () => {
    const good = step('good', 'create table kapstok.good (id integer)');
    const bad = step('bad', 'select nonsense', nextNumber + 1);
    await expect(migrate(database(), [...MIGRATIONS, good, bad])).rejects.toThrow('nonsense');
    expect(await namesTaken(database())).toEqual([...ours, 'good']);
  });

  it('refuses a database that a newer version kept, and changes nothing', async () => {
    await expect(migrate(database())).rejects.toMatchObject({
      problem: 'otherSchema',
      text: {
        nl: `Deze gegevens zijn bewaard door een nieuwere Kapstok: stap ${nextNumber} (good) is hier niet bekend. Gebruik die nieuwere versie.`,
        en: `This data was kept by a newer Kapstok: step ${nextNumber} (good) is not known here. Use that newer version.`,
      },
    });
  });

  it('refuses a database in which a step was another', async () => {
    const changed = step('good', 'create table kapstok.good (id bigint)');
    await expect(migrate(database(), [...MIGRATIONS, changed])).rejects.toMatchObject({
      problem: 'otherSchema',
      text: {
        nl: `Stap ${nextNumber} (good) van deze gegevens is anders dan die van deze Kapstok. Gebruik de versie waarmee de gegevens zijn bewaard.`,
      },
    });
  });

  it('keeps the steps from who acts', async () => {
    const names = acting(database(), {}, (transaction) =>
      transaction.selectFrom('migration').select('name').execute(),
    );
    const noPrivilege = '42501';
    await expect(names).rejects.toSatisfy((error) => sqlStateOf(error) === noPrivilege);
  });
});
