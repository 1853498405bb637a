import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import { digestOf } from '../log/entry-hash.ts';
import { momentWords } from '../log/moment-words.ts';
import { assertIds } from '../log/storable.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { madeBefore } from '../records/change.ts';
import { madeBy } from './made-by.ts';

/** A request of a round of which somebody is reminded. */
export interface ReminderGiven {
  /** A UUID that whoever reminds chose: sent again, it is kept once. */
  readonly id: string;
  readonly plan: string;
  /** The round by its code. */
  readonly round: string;
  /** Of whom figures are asked, by its code; empty: the region. */
  readonly reporter: string;
}

/** That somebody was reminded: by which account, and when. */
export interface Reminder extends Pick<ReminderGiven, 'round' | 'reporter'> {
  readonly account: string;
  /** In UTC, with microseconds. */
  readonly at: string;
  /** The entry that tells of it. */
  readonly seq: number;
}

/**
 * Keeps that somebody was reminded of a request, and tells it in the log; once for each id.
 * @throws {IdTaken} when its id was used for something else
 */
export async function keepReminder(
  writer: Writer,
  { id, plan, round, reporter }: ReminderGiven,
): Promise<void> {
  assertIds([id, plan]);
  const told = { what: 'reminded', round, reporter };
  const asked = digestOf({ plan, ...told });
  await lockHead(writer);
  if ((await madeBefore(writer, id, asked)) !== undefined) return;
  const body = { ...told, asked };
  const { seq, at } = await append(writer, { id, kind: 'round', plan, reason: '', body });
  await sql`
    insert into kapstok.reminder (region_id, plan_id, id, round, reporter, account_id, reminded_at, made_seq)
    values (
      ${writer.region}::uuid, ${plan}::uuid, ${id}::uuid, ${round}, ${reporter}, ${writer.account}::uuid,
      ${at}::text::timestamptz, ${seq}::bigint
    )`.execute(writer.trx);
}

/**
 * Who was reminded of the requests of a round, the last of it first: as far as whoever acts may see it.
 * @param seq as known after this entry; undefined: as now known
 */
export async function remindersOf(
  { trx, region }: Reader,
  { plan, round, seq }: { readonly plan: string; readonly round: string; readonly seq?: number | undefined },
): Promise<readonly Reminder[]> {
  const { rows } = await sql<Omit<Reminder, 'seq'> & { readonly made: string }>`
    select round, reporter, account_id::text as account, ${momentWords('reminded_at')} as at,
      made_seq::text as made
    from kapstok.reminder
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and round = ${round}
      ${madeBy('made_seq', seq)}
    order by made_seq desc`.execute(trx);
  return rows.map(({ made, ...reminder }) => ({ ...reminder, seq: Number(made) }));
}
