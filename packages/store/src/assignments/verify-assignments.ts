import { sql } from 'kysely';
import { momentWords } from '../log/moment-words.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { roleWords } from './role-words.ts';
import {
  hearOfRoles,
  nothingTold,
  OVER,
  type RoleInvited,
  type RoleStanding,
  type ToldRoles,
} from './told-roles.ts';
import { type WithinRow, withinColumns } from './within.ts';

/**
 * Holds the roles in a region against those that its log tells of: given, taken by an invitation, ended, or of a key.
 *
 * Left out, because no log tells of it: roles for the nation, which are of no region; the exact moment at which a role
 * began or was ended (that it did, is held); and every role in a log that never told of any, of before there was a way
 * in but by the tables themselves. As soon as a log tells of a role, or of how its region was founded, it has to tell of all.
 */
export function followAssignments(reader: Reader): Follower<StandingProblem> {
  const told = nothingTold();
  return {
    page: (entries) => {
      for (const entry of entries) hearOfRoles(told, entry);
      return Promise.resolve([]);
    },
    end: async () => {
      const kept = await keptRoles(reader);
      return [...toldProblems(told, kept), ...untoldProblems(told, kept)];
    },
  };
}

interface KeptRole extends RoleStanding {
  readonly id: string;
  /** Of the account of whoever runs the installation, as which nobody signs in. */
  readonly installation: boolean;
  /** Whether it never counted: it ended as it began, or before. */
  readonly never: boolean;
}

interface Row extends WithinRow, Omit<KeptRole, 'kind' | 'code' | 'made' | 'ended'> {
  readonly made: string | null;
  readonly ended: string | null;
  readonly over: boolean;
}

/** The clock is that of the moment: of the transaction it would be before what another ended since. */
async function keptRoles({ trx, region }: Reader): Promise<ReadonlyMap<string, KeptRole>> {
  const { rows } = await sql<Row>`
    select h.id::text as id, h.account_id::text as account, h.role, ${withinColumns('h')},
      ${momentWords('h.ends_at')} as until, h.made_seq::text as made, h.ended_seq::text as ended,
      h.starts_at <= clock_timestamp() as begun, coalesce(h.ends_at <= clock_timestamp(), false) as over,
      coalesce(h.ends_at <= h.starts_at, false) as never, coalesce(a.kind = 'installation', false) as installation
    from kapstok.assignment h
    left join kapstok.account a on a.id = h.account_id
    where h.region_id = ${region}::uuid
    order by h.id`.execute(trx);
  return new Map(rows.map((row) => [row.id, keptRole(row)]));
}

function keptRole({ within_kind: kind, within_code: code, over, ...row }: Row): KeptRole {
  const [made, ended] = [numberOf(row.made), numberOf(row.ended)];
  return { ...row, kind, code, made, ended, until: over && ended !== null ? OVER : row.until };
}

function numberOf(seq: string | null): number | null {
  return seq === null ? null : Number(seq);
}

function toldProblems({ roles }: ToldRoles, kept: ReadonlyMap<string, KeptRole>): readonly StandingProblem[] {
  return [...roles].flatMap(([id, role]) => {
    const found = kept.get(id);
    return found !== undefined && same(role, found) ? [] : [problemOf(id, role, found)];
  });
}

function same(one: RoleStanding, other: RoleStanding): boolean {
  const words = ({ account, role, kind, plan, code, until, made, ended, begun }: RoleStanding): string =>
    JSON.stringify([account, role, kind, plan, code, until, made, ended, begun]);
  return words(one) === words(other);
}

/** Roles that stand, and of which the log does not tell that they were given. */
function untoldProblems(
  { roles, invited, endedOnly, tells }: ToldRoles,
  kept: ReadonlyMap<string, KeptRole>,
): readonly StandingProblem[] {
  const offered = new Map([...invited.values()].map((invitation) => [invitation.made, invitation]));
  return [...kept].flatMap(([id, found]) => {
    if (roles.has(id)) return [];
    const end = endedOnly.get(id);
    if (end !== undefined) {
      return found.until === OVER && found.ended === end ? [] : [endProblem(id, found, end)];
    }
    if (!tells || ofInstallation(found, offered.get(found.made))) {
      // One invitation keeps one role.
      offered.delete(found.made);
      return [];
    }
    return [problemOf(id, undefined, found)];
  });
}

/**
 * Whether a role is one that the installation has by itself: for no longer than a transaction in which it acts, or, for
 * as long as an invitation of its own may be taken, to coordinate.
 */
function ofInstallation(found: KeptRole, invitation: RoleInvited | undefined): boolean {
  if (!found.installation || found.kind !== 'region' || found.ended !== null) return false;
  if (found.made === null) return found.never;
  return (
    invitation !== undefined &&
    invitation.by === found.account &&
    found.role === 'coordinator' &&
    (found.never || found.until === invitation.until)
  );
}

function endProblem(id: string, found: KeptRole, seq: number): StandingProblem {
  const expected = roleWords({ ...found, until: OVER, ended: seq });
  return { kind: 'assignment', id, seq, found: roleWords(found), expected };
}

function problemOf(
  id: string,
  told: RoleStanding | undefined,
  found: RoleStanding | undefined,
): StandingProblem {
  const seq = told?.ended ?? told?.made ?? undefined;
  return {
    kind: 'assignment',
    id,
    seq,
    found: found && roleWords(found),
    expected: told && roleWords(told),
  };
}
