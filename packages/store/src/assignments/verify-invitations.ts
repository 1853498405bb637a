import { inQuotes, type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import { momentWords } from '../log/moment-words.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { fieldOf } from '../records/edits-in.ts';
import { wordIn } from './told-roles.ts';
import { type WithinRow, withinColumns } from './within.ts';

/** An invitation as the log tells it, or as it stands. */
interface InvitationStanding {
  readonly role: string;
  readonly kind: string;
  readonly plan: string | null;
  readonly code: string | null;
  readonly note: string;
  /** In UTC with microseconds. */
  readonly until: string;
  readonly maker: string;
  readonly made: number;
  /** The entry by which it was ended, or taken and by whom; null when it was not. */
  readonly ended: number | null;
  readonly taken: number | null;
  readonly taker: string | null;
}

/**
 * Holds the invitations of a region against its log: for which role, of whom, until when, and whether each was ended or
 * taken. Its secret is told nowhere, and so not held. Those that are gone are left to `followAbsent`.
 */
export function followInvitations(reader: Reader): Follower<StandingProblem> {
  const told = new Map<string, InvitationStanding>();
  return {
    page: (entries) => {
      for (const entry of entries) hearOfInvitations(told, entry);
      return Promise.resolve([]);
    },
    end: async () => {
      const kept = await keptInvitations(reader);
      return [...kept].flatMap(([id, found]) => {
        const one = told.get(id);
        return one !== undefined && wordsOf(one) === wordsOf(found) ? [] : [problemOf(id, one, found)];
      });
    },
  };
}

function hearOfInvitations(told: Map<string, InvitationStanding>, entry: Entry): void {
  const { kind, seq, body } = entry;
  const heard = `${kind} ${wordIn(body, 'what')}`;
  const id = wordIn(body, 'invitation');
  if (heard === 'assignment invited') told.set(id, invitationIn(entry));
  const one = told.get(id);
  if (one === undefined) return;
  if (heard === 'assignment uninvited') told.set(id, { ...one, ended: seq });
  if (heard === 'assignment taken') told.set(id, { ...one, taken: seq, taker: wordIn(body, 'account') });
}

function invitationIn({ account, seq, body }: Entry): InvitationStanding {
  const within = fieldOf(body, 'within');
  return {
    role: wordIn(body, 'role'),
    kind: wordIn(within, 'kind'),
    plan: wordIn(within, 'plan') || null,
    code: wordIn(within, 'code') || null,
    note: wordIn(body, 'note'),
    until: wordIn(body, 'until').replace(/(\.\d{3})Z$/, '$1000Z'),
    maker: account,
    made: seq,
    ended: null,
    taken: null,
    taker: null,
  };
}

interface Row extends WithinRow, Pick<InvitationStanding, 'role' | 'note' | 'until' | 'maker' | 'taker'> {
  readonly id: string;
  readonly made: string;
  readonly ended: string | null;
  readonly taken: string | null;
}

/** One counts as ended by its moment, and as taken by whoever took it. */
async function keptInvitations({ trx, region }: Reader): Promise<ReadonlyMap<string, InvitationStanding>> {
  const { rows } = await sql<Row>`
    select i.id::text as id, i.role, ${withinColumns('i')}, i.note, ${momentWords('i.ends_at')} as until,
      i.made_by::text as maker, i.made_seq::text as made,
      case when i.ended_at is not null then i.ended_seq::text end as ended,
      case when i.taken_by is not null then i.taken_seq::text end as taken, i.taken_by::text as taker
    from kapstok.invitation i where i.region_id = ${region}::uuid order by i.id`.execute(trx);
  return new Map(rows.map((row) => [row.id, invitationOf(row)]));
}

function invitationOf({ within_kind: kind, within_code: code, ...row }: Row): InvitationStanding {
  const { plan, role, note, until, maker, taker } = row;
  const seqOf = (seq: string | null): number | null => (seq === null ? null : Number(seq));
  const [made, ended, taken] = [Number(row.made), seqOf(row.ended), seqOf(row.taken)];
  return { role, kind, plan, code, note, until, maker, made, ended, taken, taker };
}

function wordsOf(one: InvitationStanding): string {
  const { role, kind, plan, code, note, until, maker, made, ended, taken, taker } = one;
  return JSON.stringify([role, kind, plan, code, note, until, maker, made, ended, taken, taker]);
}

function problemOf(
  id: string,
  told: InvitationStanding | undefined,
  found: InvitationStanding,
): StandingProblem {
  const seq = told?.taken ?? told?.ended ?? told?.made;
  return {
    kind: 'invitation',
    id,
    seq,
    found: invitationWords(found),
    expected: told && invitationWords(told),
  };
}

function invitationWords(one: InvitationStanding): Text {
  const { role, kind, code, note, until, maker, made, ended, taken, taker } = one;
  const of = [role, kind, code].filter((word) => word !== null).join(' ');
  const over =
    taken === null && taker === null
      ? ended === null
        ? text(`tot ${until}`, `until ${until}`)
        : text(`beëindigd bij regel ${ended}`, `ended by entry ${ended}`)
      : text(`gebruikt door ${taker} bij regel ${taken}`, `used by ${taker} by entry ${taken}`);
  return text(
    `${of} (${inQuotes(note)}), van account ${maker} bij regel ${made}, ${over.nl}`,
    `${of} (${inQuotes(note)}), of account ${maker} by entry ${made}, ${over.en}`,
  );
}
