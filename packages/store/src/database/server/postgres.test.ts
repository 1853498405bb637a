import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { acting } from '../../acting/acting.ts';
import { TEMPLATE } from '../../testing/databases.ts';
import { onServer } from '../../testing/on-each-database.ts';
import { addressOf } from '../../testing/private-server.ts';
import { queriesOf } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { refuseOldServer } from './postgres.ts';

it('needs PostgreSQL 15', () => {
  expect(() => refuseOldServer(140_020)).toThrow('The database server is PostgreSQL 14.');
  expect(() => refuseOldServer(150_000)).not.toThrow();
  expect(() => refuseOldServer(180_006)).not.toThrow();
});

onServer((socket) => {
  it('tells what the administrator has to do where the user can not take the roles', async () => {
    const client = new pg.Client(addressOf(socket, 'postgres', 'postgres'));
    await client.connect();
    await client.query('create role plain login');
    await client.end();
    const opening = openDatabase({ url: addressOf(socket, TEMPLATE, 'plain') });
    await expect(opening).rejects.toMatchObject({
      problem: 'noRoles',
      text: {
        nl: 'De gebruiker van de databank mag de rollen kapstok_app, kapstok_none, kapstok_keeper niet maken of aannemen. Laat de beheerder van de databank dit uitvoeren: create role kapstok_app nologin; grant kapstok_app to <gebruiker>; create role kapstok_none nologin; grant kapstok_none to <gebruiker>; create role kapstok_keeper nologin; grant kapstok_keeper to <gebruiker>;',
      },
    });
  });

  it('starts every connection of its pool without rights, also after a role was taken', async () => {
    const connections = 3;
    const database = await openDatabase({ url: addressOf(socket, 'postgres', 'kapstok_owner'), connections });
    const who = sql<{ who: string }>`select current_user::text as who, pg_sleep(0.05)`;
    const asked = [0, 1, 2].map(() => acting(database, {}, (transaction) => who.execute(transaction)));
    const roles = (await Promise.all(asked)).map(({ rows }) => rows[0]?.who);
    expect(roles).toEqual(['kapstok_app', 'kapstok_app', 'kapstok_app']);
    const outside = await Promise.all([0, 1, 2].map(() => who.execute(queriesOf(database))));
    expect(outside.map(({ rows }) => rows[0]?.who)).toEqual(['kapstok_none', 'kapstok_none', 'kapstok_none']);
    await database.close();
  });
});
