import type { Entry } from '../log/entry.ts';
import { fieldOf } from '../records/edits-in.ts';

/** The end of a role that was ended, whatever the moment: the entry of its end tells none. */
export const OVER = 'over';

/** A role as the log tells it, or as it stands. */
export interface RoleStanding {
  readonly account: string;
  readonly role: string;
  readonly kind: string;
  readonly plan: string | null;
  readonly code: string | null;
  /** In UTC with microseconds; null without end, and `OVER` once it was ended. */
  readonly until: string | null;
  /** The entries that tell of its beginning and its end. */
  readonly made: number | null;
  readonly ended: number | null;
  /** Whether it began; no role is given for later. */
  readonly begun: boolean;
}

/** An invitation that is open, or was. */
export interface RoleInvited extends RoleStanding {
  /** Who invited. */
  readonly by: string;
  readonly open: boolean;
}

/** What the log of a region tells of roles, as far as it was read. */
export interface ToldRoles {
  /** By their ids. */
  readonly roles: Map<string, RoleStanding>;
  /** Entries that end a role of which the log does not tell that it was given. */
  readonly endedOnly: Map<string, number>;
  readonly invited: Map<string, RoleInvited>;
  /** Whether this log tells of roles at all: those of before the schema had ways in do not. */
  tells: boolean;
}

/** Before the first entry. */
export function nothingTold(): ToldRoles {
  return { roles: new Map(), endedOnly: new Map(), invited: new Map(), tells: false };
}

/** Takes the next entry of the log. */
export function hearOfRoles(told: ToldRoles, entry: Entry): void {
  if (fieldOf(fieldOf(entry.body, 'founded'), 'region') !== undefined) told.tells = true;
  const hear = HEARD[`${entry.kind} ${wordIn(entry.body, 'what')}`];
  if (hear === undefined) return;
  told.tells = true;
  hear(told, entry);
}

const HEARD: Readonly<Record<string, (told: ToldRoles, entry: Entry) => void>> = {
  'assignment given': ({ roles }, entry) => {
    roles.set(wordIn(entry.body, 'assignment'), roleIn(entry, 'account'));
  },
  'assignment invited': ({ invited }, entry) => {
    invited.set(wordIn(entry.body, 'invitation'), {
      ...roleIn(entry, 'account'),
      by: entry.account,
      open: true,
    });
  },
  'assignment uninvited': ({ invited }, entry) => close(invited, wordIn(entry.body, 'invitation')),
  'assignment taken': hearTaken,
  'assignment ended': hearEnded,
  'key made': ({ roles }, entry) => {
    roles.set(wordIn(entry.body, 'key'), roleIn(entry, 'key'));
  },
};

/** A role is taken only by an invitation that the log tells of, for that role and open then. */
function hearTaken({ roles, invited }: ToldRoles, entry: Entry): void {
  const invitation = wordIn(entry.body, 'invitation');
  const [offered, taken] = [invited.get(invitation), roleIn(entry, 'account')];
  close(invited, invitation);
  if (offered?.open !== true || aboutOf(offered) !== aboutOf(taken)) return;
  roles.set(wordIn(entry.body, 'assignment'), taken);
}

function hearEnded({ roles, endedOnly }: ToldRoles, { seq, body }: Entry): void {
  const id = wordIn(body, 'assignment');
  const role = roles.get(id);
  if (role === undefined) endedOnly.set(id, seq);
  else roles.set(id, { ...role, until: OVER, ended: seq });
}

function close(invited: Map<string, RoleInvited>, id: string): void {
  const offered = invited.get(id);
  if (offered !== undefined) invited.set(id, { ...offered, open: false });
}

/** The role in the body of an entry; its account is told under a key. */
function roleIn({ seq, body }: Entry, account: string): RoleStanding {
  const within = fieldOf(body, 'within');
  return {
    account: wordIn(body, account),
    role: wordIn(body, 'role'),
    kind: wordIn(within, 'kind'),
    plan: wordIn(within, 'plan') || null,
    code: wordIn(within, 'code') || null,
    // A moment is told in milliseconds, and a column is written out in microseconds.
    until: wordIn(body, 'until').replace(/(\.\d{3})Z$/, '$1000Z') || null,
    made: seq,
    ended: null,
    begun: true,
  };
}

function aboutOf({ role, kind, plan, code }: RoleStanding): string {
  return JSON.stringify([role, kind, plan, code]);
}

/** The words under a key of what an entry tells; empty where there are none. */
export function wordIn(json: unknown, key: string): string {
  const held = fieldOf(json, key);
  return typeof held === 'string' ? held : '';
}
