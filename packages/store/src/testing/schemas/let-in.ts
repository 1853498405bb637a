import { sql } from 'kysely';
import { acting } from '../../acting/acting.ts';
import type { Database } from '../../database/database.ts';
import { append } from '../../log/append.ts';
import { as, COORDINATOR, clockFrom } from '../log-world.ts';
import { idOf, PLAN, REGION } from '../rights-world.ts';

/*
 * The ways in, by the words of the schema itself: the first sources that had its tables could not fill them yet.
 */

const now = clockFrom('2026-01-02T00:00:00Z');
const UNTIL = '2099-01-01T00:00:00.000Z';
const WITHIN = { kind: 'region', region: REGION };

/** An invitation, a key of the region and one of a pillar that was ended, and something that was refused. */
export async function letIn(database: Database): Promise<void> {
  await invite(database);
  await makeKey(database, 9007, 'lezer', ['reader', 'region', null, null]);
  await makeKey(database, 9009, 'pijler', ['pillarManager', 'pillar', PLAN, 'A']);
  await endKey(database, 9009);
  await acting(database, { account: COORDINATOR }, async (trx) => {
    // It takes which records to hide since step 13.
    const { rows } = await sql<{ bounded: boolean }>`
      select pronargs > 6 as bounded from pg_proc where proname = 'note_refusal'`.execute(trx);
    const hidden = rows[0]?.bounded === true ? sql`, '{}'::uuid[]` : sql``;
    await sql`
      select kapstok.note_refusal(${idOf(9008)}::uuid, 'eigen', 'coordinator', 'GET /api/v1/plans', 403,
        '{"nl": "Dat mag niet.", "en": "That is not allowed."}'::jsonb${hidden})`.execute(trx);
  });
}

async function invite(database: Database): Promise<void> {
  const told = { what: 'invited', invitation: idOf(9006), role: 'reader', within: WITHIN };
  const body = { ...told, until: UNTIL, note: 'welkom' };
  await as(
    database,
    COORDINATOR,
    now,
  )(async (writer) => {
    const entry = { id: idOf(9006), kind: 'assignment', plan: undefined, reason: 'welkom', body } as const;
    const { seq } = await append(writer, entry);
    await sql`
      insert into kapstok.invitation
        (region_id, id, token_hash, role, within_kind, plan_id, within_code, note, made_by, made_seq, ends_at)
      values (
        ${REGION}::uuid, ${idOf(9006)}::uuid, sha256('9006'), 'reader', 'region', null, null, 'welkom',
        ${COORDINATOR}::uuid, ${seq}::bigint, ${UNTIL}::text::timestamptz
      )`.execute(writer.trx);
  });
}

type KeyFor = readonly [role: string, kind: string, plan: string | null, code: string | null];

async function makeKey(
  database: Database,
  number: number,
  name: string,
  [role, kind, plan, code]: KeyFor,
): Promise<void> {
  const within = plan === null ? WITHIN : { kind, plan, code };
  const body = { what: 'made', key: idOf(number), name, role, within, scope: 'read', until: UNTIL };
  await as(
    database,
    COORDINATOR,
    now,
  )(async (writer) => {
    const entry = { id: idOf(number), kind: 'key', plan: plan ?? undefined, reason: '', body } as const;
    const { seq } = await append(writer, entry);
    const { rows } = await sql<{ made: boolean }>`
      select kapstok.make_key(
        ${idOf(number)}::uuid, sha256(${name}::text::bytea), ${name}, ${role}, ${kind}, ${plan}::uuid, ${code}, 'read',
        ${UNTIL}::text::timestamptz, ${seq}::bigint) as made`.execute(writer.trx);
    if (rows[0]?.made !== true) throw new Error(`no key ${number}`);
  });
}

async function endKey(database: Database, number: number): Promise<void> {
  const body = { what: 'ended', key: idOf(number) };
  await as(
    database,
    COORDINATOR,
    now,
  )(async (writer) => {
    const entry = { id: idOf(number + 1), kind: 'key', plan: undefined, reason: '', body } as const;
    const { seq } = await append(writer, entry);
    await sql`
      update kapstok.api_key set ended_at = now(), ended_seq = ${seq}::bigint
      where region_id = ${REGION}::uuid and id = ${idOf(number)}::uuid`.execute(writer.trx);
  });
}
