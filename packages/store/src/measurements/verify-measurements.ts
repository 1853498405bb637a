import { wordOfKey } from '@kapstok/plan';
import { sql } from 'kysely';
import { canonicalJson } from '../log/canonical-json.ts';
import type { Entry } from '../log/entry.ts';
import { inTurns } from '../log/in-turns.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { changesIn, type FigureStanding, figureJson } from './figure.ts';
import { FIGURE_COLUMNS, type FigureRow, standingOf } from './figure-rows.ts';

/** A figure that does not stand, from an entry on, as the log makes it; or an entry that does not fit on what stood there. */
export type MeasurementProblem =
  | { readonly kind: 'unfit'; readonly seq: number }
  | { readonly kind: 'figure'; readonly plan: string; readonly figure: string; readonly seq: number };

/** A figure as the log makes it: since which entry, and all that stands of it in one word. */
interface Replayed {
  readonly from: number;
  readonly words: string;
}

interface KeptRow extends FigureRow {
  readonly plan: string;
  readonly to_seq: string | null;
}

/** What a page of entries makes of the rows: what began there, and what ended there. */
interface Expected {
  readonly begun: Map<string, string>;
  readonly ended: Map<string, number>;
}

/** Rebuilds the figures from the entries, and holds those that are kept against them. */
export function followMeasurements(reader: Reader): Follower<MeasurementProblem> {
  const standing = new Map<string, Replayed>();
  return {
    page: async (entries) => {
      const problems: MeasurementProblem[] = [];
      const expected: Expected = { begun: new Map(), ended: new Map() };
      for await (const entry of inTurns(entries)) {
        if (!replay(standing, entry, expected)) problems.push({ kind: 'unfit', seq: entry.seq });
      }
      const [first, last] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
      problems.push(
        ...heldAgainst(expected.begun, await begunIn(reader, first, last), ({ from_seq }) => from_seq),
      );
      problems.push(...(await endProblems(reader, expected.ended, first, last)));
      return problems;
    },
    end: async (last) => await strayProblems(reader, last, standing),
  };
}

/** @returns false when an entry can not be read, or does not fit on what the entries before it made */
function replay(
  standing: Map<string, Replayed>,
  { seq, kind, plan, body }: Entry,
  expected: Expected,
): boolean {
  if (kind !== 'measured') return true;
  const changes = changesIn(body);
  if (changes === undefined || plan === undefined) return false;
  let fits = true;
  for (const { before, after, ...key } of changes) {
    const word = `${plan} ${wordOfKey(key)}`;
    const was = standing.get(word);
    if ((before === undefined ? undefined : wordsOf(before)) !== was?.words) fits = false;
    if (was !== undefined) expected.ended.set(`${was.from} ${word}`, seq);
    expected.begun.set(`${seq} ${word}`, wordsOf(after));
    standing.set(word, { from: seq, words: wordsOf(after) });
  }
  return fits;
}

function wordsOf(figure: FigureStanding): string {
  return canonicalJson(figureJson(figure));
}

const KEPT = sql`plan_id::text as plan, to_seq::text as to_seq, ${FIGURE_COLUMNS}`;

async function begunIn({ trx, region }: Reader, first: number, last: number): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select ${KEPT} from kapstok.measurement
    where region_id = ${region}::uuid
      and measurement.from_seq between ${first}::bigint and ${last}::bigint`.execute(trx);
  return rows;
}

/** Rows that began, and are not what entries make; and those that entries make, and that are not there. */
function heldAgainst(
  expected: ReadonlyMap<string, string>,
  rows: readonly KeptRow[],
  seqOf: (row: KeptRow) => string,
): readonly MeasurementProblem[] {
  const left = new Set(expected.keys());
  const problems: MeasurementProblem[] = [];
  for (const row of rows) {
    const word = `${row.from_seq} ${row.plan} ${wordOfKey(row)}`;
    left.delete(word);
    if (expected.get(word) === wordsOf(standingOf(row))) continue;
    problems.push({ kind: 'figure', plan: row.plan, figure: wordOfKey(row), seq: Number(seqOf(row)) });
  }
  return [...problems, ...[...left].map(problemOf)];
}

function problemOf(word: string): MeasurementProblem {
  const [seq = '', plan = '', ...figure] = word.split(' ');
  return { kind: 'figure', plan, figure: figure.join(' '), seq: Number(seq) };
}

/** Rows that ended with another entry than the log says, or not at all. */
async function endProblems(
  { trx, region }: Reader,
  expected: ReadonlyMap<string, number>,
  first: number,
  last: number,
): Promise<readonly MeasurementProblem[]> {
  const { rows } = await sql<KeptRow>`
    select ${KEPT} from kapstok.measurement
    where region_id = ${region}::uuid and to_seq between ${first}::bigint and ${last}::bigint`.execute(trx);
  const left = new Map(expected);
  const problems: MeasurementProblem[] = [];
  for (const row of rows) {
    const word = `${row.from_seq} ${row.plan} ${wordOfKey(row)}`;
    if (left.get(word) !== Number(row.to_seq)) problems.push(problemOf(word));
    left.delete(word);
  }
  return [...problems, ...[...left.keys()].map(problemOf)];
}

/** Rows that begin or end where the log has no entry, and those that stand now and should not, or do not and should. */
async function strayProblems(
  { trx, region }: Reader,
  last: number,
  standing: ReadonlyMap<string, Replayed>,
): Promise<readonly MeasurementProblem[]> {
  const { rows } = await sql<KeptRow>`
    select ${KEPT} from kapstok.measurement
    where region_id = ${region}::uuid and (
      to_seq is null or measurement.from_seq not between 1 and ${last}::bigint or to_seq not between 1 and ${last}::bigint
    )`.execute(trx);
  const left = new Map(standing);
  const problems: MeasurementProblem[] = [];
  for (const row of rows) {
    const word = `${row.plan} ${wordOfKey(row)}`;
    const isNow = row.to_seq === null && left.get(word)?.from === Number(row.from_seq);
    if (isNow) left.delete(word);
    else problems.push(problemOf(`${row.from_seq} ${word}`));
  }
  return [...problems, ...[...left].map(([word, { from }]) => problemOf(`${from} ${word}`))];
}
