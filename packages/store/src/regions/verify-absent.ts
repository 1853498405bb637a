import { text } from '@kapstok/quantity';
import { sql } from 'kysely';
import { wordIn } from '../assignments/told-roles.ts';
import type { Entry } from '../log/entry.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';

type Kind = Extract<StandingProblem['kind'], 'invitation' | 'key' | 'webhook'>;

/** An invitation, key or webhook, and the entry by which it was made. */
interface Made {
  readonly id: string;
  readonly kind: Kind;
  readonly seq: number;
}

/** How the log tells that one was made, and under which key its id stands. */
const MADE: Readonly<Record<string, Kind>> = {
  'assignment invited': 'invitation',
  'key made': 'key',
  'webhook made': 'webhook',
};

/**
 * Finds invitations, keys and webhooks that the log tells of and that are gone: none is ever taken away. They do not come
 * along with a region that is brought in, but then none of before does: one is missed only where an earlier one stands.
 * Whoever acts in a region may not see them all, and is told of none.
 */
export function followAbsent(reader: Reader): Follower<StandingProblem> {
  const told: Made[] = [];
  return {
    page: (entries) => {
      told.push(...entries.flatMap(madeIn));
      return Promise.resolve([]);
    },
    end: async () => {
      if (!(await seesAll(reader))) return [];
      const kept = await keptOf(reader);
      const first = told.findIndex(({ id }) => kept.has(id));
      return first < 0
        ? []
        : told
            .slice(first)
            .filter(({ id }) => !kept.has(id))
            .map(problemOf);
    },
  };
}

function madeIn({ kind, seq, body }: Entry): readonly Made[] {
  const made = MADE[`${kind} ${wordIn(body, 'what')}`];
  return made === undefined ? [] : [{ id: wordIn(body, made), kind: made, seq }];
}

async function seesAll({ trx }: Reader): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    select pg_has_role(current_user, 'kapstok_keeper', 'usage') as all`.execute(trx);
  return rows[0]?.all === true;
}

async function keptOf({ trx, region }: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id::text as id from kapstok.invitation where region_id = ${region}::uuid
    union all select id::text from kapstok.api_key where region_id = ${region}::uuid
    union all select id::text from kapstok.webhook where region_id = ${region}::uuid`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

const GONE = text('wat daar is gemaakt', 'what was made there');

function problemOf({ id, kind, seq }: Made): StandingProblem {
  return { kind, id, seq, found: undefined, expected: GONE };
}
