import { sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import { inTurns } from '../log/in-turns.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { realisedIn, wordOfRealised, wordsOfStanding } from './realised-change.ts';
import { keyOfRow, REALISED_COLUMNS, type RealisedRow, realisedStandingOf } from './realised-rows.ts';

/** An amount that does not stand, from an entry on, as the log makes it; or an entry that does not fit on what stood there. */
export type RealisedProblem =
  | { readonly kind: 'unfit'; readonly seq: number }
  | { readonly kind: 'realised'; readonly plan: string; readonly amount: string; readonly seq: number };

/** An amount as the log makes it: from which entry until which, and all that stands of it in one word. */
interface Replayed {
  readonly words: string;
  readonly until: number | undefined;
}

interface KeptRow extends RealisedRow {
  readonly plan: string;
  readonly to_seq: string | null;
}

/** Rebuilds what was realised from the entries, and holds what is kept against it. */
export function followRealisations(reader: Reader): Follower<RealisedProblem> {
  // By plan, amount and first entry; and where each amount now stands.
  const made = new Map<string, Replayed>();
  const standing = new Map<string, number>();
  return {
    page: async (entries) => {
      const problems: RealisedProblem[] = [];
      for await (const entry of inTurns(entries)) {
        if (!replay(entry, made, standing)) problems.push({ kind: 'unfit', seq: entry.seq });
      }
      return problems;
    },
    end: async () => await heldAgainst(reader, made),
  };
}

/** @returns false when an entry can't be read, or does not fit on what the entries before it made */
function replay(
  { seq, kind, plan, body }: Entry,
  made: Map<string, Replayed>,
  standing: Map<string, number>,
): boolean {
  if (kind !== 'measured') return true;
  const changes = realisedIn(body);
  if (changes === undefined || plan === undefined) return false;
  let fits = true;
  for (const { before, after, ...key } of changes) {
    const word = `${plan} ${wordOfRealised(key)}`;
    const from = standing.get(word);
    const was = from === undefined ? undefined : made.get(`${from} ${word}`);
    if ((before === undefined ? undefined : wordsOfStanding(before)) !== was?.words) fits = false;
    if (was !== undefined) made.set(`${from} ${word}`, { ...was, until: seq });
    made.set(`${seq} ${word}`, { words: wordsOfStanding(after), until: undefined });
    standing.set(word, seq);
  }
  return fits;
}

async function heldAgainst(
  { trx, region }: Reader,
  made: ReadonlyMap<string, Replayed>,
): Promise<readonly RealisedProblem[]> {
  const { rows } = await sql<KeptRow>`
    select plan_id::text as plan, to_seq::text as to_seq, ${REALISED_COLUMNS} from kapstok.realisation
    where region_id = ${region}::uuid`.execute(trx);
  const left = new Set(made.keys());
  const wrong = rows.flatMap((row) => {
    const word = `${row.from_seq} ${row.plan} ${wordOfRealised(keyOfRow(row))}`;
    left.delete(word);
    const { words, until } = made.get(word) ?? {};
    const isAsMade =
      words === wordsOfStanding(realisedStandingOf(row)) && String(until ?? '') === (row.to_seq ?? '');
    return isAsMade ? [] : [word];
  });
  return [...wrong, ...left].map(problemOf);
}

function problemOf(word: string): RealisedProblem {
  const [seq = '', plan = '', ...amount] = word.split(' ');
  return { kind: 'realised', plan, amount: amount.join(' '), seq: Number(seq) };
}
