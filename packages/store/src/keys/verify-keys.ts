import { type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import { wordIn } from '../assignments/told-roles.ts';
import { type WithinRow, withinColumns } from '../assignments/within.ts';
import type { Entry } from '../log/entry.ts';
import { momentWords } from '../log/moment-words.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { fieldOf } from '../records/edits-in.ts';

/** A key as the log tells it, or as it stands. */
interface KeyStanding {
  readonly role: string;
  readonly kind: string;
  readonly plan: string | null;
  readonly code: string | null;
  readonly scope: string;
  /** In UTC with microseconds. */
  readonly until: string;
  readonly maker: string;
  readonly made: number;
  /** The entry by which it ended; null when it did not. */
  readonly ended: number | null;
}

/** A key that the log tells of, with the name that entries know it by. */
interface KeyTold extends KeyStanding {
  readonly name: string;
}

/** A key as it stands, with what kind of account it is and what that is called; null where one may not see that. */
interface KeyKept extends KeyStanding {
  readonly account: string | null;
}

/**
 * Holds the keys of a region against its log; the role of each is held with the other roles. One that is gone opens
 * nothing, and so does not come along with a region that is brought in: that it is absent is no problem.
 */
export function followKeys(reader: Reader): Follower<StandingProblem> {
  const told = new Map<string, KeyTold>();
  return {
    page: (entries) => {
      for (const entry of entries) hearOfKeys(told, entry);
      return Promise.resolve([]);
    },
    end: async () => {
      const kept = await keptKeys(reader);
      return [...kept].flatMap(([id, found]) => {
        const key = told.get(id);
        return key !== undefined && same(key, found) ? [] : [problemOf(id, key, found)];
      });
    },
  };
}

function hearOfKeys(told: Map<string, KeyTold>, entry: Entry): void {
  const { kind, seq, body } = entry;
  const heard = `${kind} ${wordIn(body, 'what')}`;
  if (heard === 'key made') told.set(wordIn(body, 'key'), keyIn(entry));
  if (heard === 'key ended') end(told, wordIn(body, 'key'), seq);
  if (heard === 'assignment ended') endWithMaker(told, entry);
}

/**
 * With the role of its maker a key ends: the entry tells which by their names. Where more keys of this maker have the
 * name than it tells, they are those whose time was not over.
 */
function endWithMaker(told: Map<string, KeyTold>, { seq, body, at }: Entry): void {
  const [names, maker] = [fieldOf(body, 'keys'), wordIn(body, 'account')];
  if (!Array.isArray(names)) return;
  const named = [...told].filter(
    ([, key]) => key.ended === null && key.maker === maker && names.includes(key.name),
  );
  const ending = named.length > names.length ? named.filter(([, key]) => key.until > at) : named;
  for (const [id] of ending) end(told, id, seq);
}

function end(told: Map<string, KeyTold>, id: string, seq: number): void {
  const key = told.get(id);
  if (key !== undefined) told.set(id, { ...key, ended: seq });
}

function keyIn({ account, seq, body }: Entry): KeyTold {
  const within = fieldOf(body, 'within');
  return {
    name: wordIn(body, 'name'),
    role: wordIn(body, 'role'),
    kind: wordIn(within, 'kind'),
    plan: wordIn(within, 'plan') || null,
    code: wordIn(within, 'code') || null,
    scope: wordIn(body, 'scope'),
    until: wordIn(body, 'until').replace(/(\.\d{3})Z$/, '$1000Z'),
    maker: account,
    made: seq,
    ended: null,
  };
}

interface Row extends WithinRow, Pick<KeyStanding, 'role' | 'scope' | 'until' | 'maker'> {
  readonly id: string;
  readonly made: string;
  readonly ended: string | null;
  readonly account: string | null;
}

async function keptKeys({ trx, region }: Reader): Promise<ReadonlyMap<string, KeyKept>> {
  const { rows } = await sql<Row>`
    select k.id::text as id, k.role, ${withinColumns('k')}, k.scope, ${momentWords('k.ends_at')} as until,
      k.made_by::text as maker, k.made_seq::text as made,
      case when k.ended_at <= clock_timestamp() then k.ended_seq::text end as ended,
      a.kind || ' ' || a.name as account
    from kapstok.api_key k left join kapstok.account a on a.id = k.id
    where k.region_id = ${region}::uuid order by k.id`.execute(trx);
  return new Map(rows.map((row) => [row.id, keyOf(row)]));
}

function keyOf({
  within_kind: kind,
  plan,
  within_code: code,
  role,
  scope,
  until,
  maker,
  account,
  ...row
}: Row): KeyKept {
  const [made, ended] = [Number(row.made), row.ended === null ? null : Number(row.ended)];
  return { role, kind, plan, code, scope, until, maker, made, ended, account };
}

function same(told: KeyTold, found: KeyKept): boolean {
  return wordsOf(told) === wordsOf(found) && (found.account ?? accountOf(told)) === accountOf(told);
}

function accountOf({ name }: KeyTold): string {
  return `key ${name}`;
}

function wordsOf({ role, kind, plan, code, scope, until, maker, made, ended }: KeyStanding): string {
  return JSON.stringify([role, kind, plan, code, scope, until, maker, made, ended]);
}

function problemOf(id: string, told: KeyTold | undefined, found: KeyKept): StandingProblem {
  const seq = told?.ended ?? told?.made;
  const expected = told && keyWords(told, accountOf(told));
  return { kind: 'key', id, seq, found: keyWords(found, found.account), expected };
}

function keyWords(key: KeyStanding, account: string | null): Text {
  const { role, kind, code, scope, until, maker, made, ended } = key;
  const of = [account, role, kind, code, scope].filter((word) => word !== null).join(' ');
  return ended === null
    ? text(
        `${of}, van account ${maker} bij regel ${made}, tot ${until}`,
        `${of}, of account ${maker} by entry ${made}, until ${until}`,
      )
    : text(
        `${of}, van account ${maker} bij regel ${made}, beëindigd bij regel ${ended}`,
        `${of}, of account ${maker} by entry ${made}, ended by entry ${ended}`,
      );
}
