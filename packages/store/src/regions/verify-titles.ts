import { inQuotes, type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import { wordIn } from '../assignments/told-roles.ts';
import type { Entry } from '../log/entry.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { fieldOf } from '../records/edits-in.ts';

/** What a region or a plan is called, and the entry that told so last. */
interface TitleTold {
  readonly kind: 'region' | 'plan';
  readonly title: string;
  /** Undefined where only the title was told. */
  readonly code: string | undefined;
  readonly seq: number;
}

/**
 * Holds what a region and its plans are called against what its log tells: by the entry that a plan or region begins
 * with, and each time a region is called otherwise. Left out is what no entry told: a region or plan that was loaded by
 * whoever runs the installation before entries of loading told so, or that began without records.
 */
export function followTitles(reader: Reader): Follower<StandingProblem> {
  const told = new Map<string, TitleTold>();
  return {
    page: (entries) => {
      for (const entry of entries) hearOfTitles(told, reader.region, entry);
      return Promise.resolve([]);
    },
    end: async () => {
      const kept = await keptTitles(reader);
      return [...told].flatMap(([id, title]) => {
        const found = kept.get(id);
        return found !== undefined && isCalled(found, title) ? [] : [problemOf(id, title, found)];
      });
    },
  };
}

function hearOfTitles(told: Map<string, TitleTold>, region: string, { kind, seq, plan, body }: Entry): void {
  const founded = fieldOf(body, 'founded');
  tell(told, region, { kind: 'region', of: fieldOf(founded, 'region'), seq });
  if (plan !== undefined) tell(told, plan, { kind: 'plan', of: fieldOf(founded, 'plan'), seq });
  if (kind !== 'plan') return;
  const what = wordIn(body, 'what');
  if (what === 'plan' && plan !== undefined) tell(told, plan, { kind: 'plan', of: body, seq });
  if (what !== 'region') return;
  told.set(region, { kind: 'region', title: wordIn(body, 'after'), code: told.get(region)?.code, seq });
}

function tell(
  told: Map<string, TitleTold>,
  id: string,
  { kind, of, seq }: { readonly kind: TitleTold['kind']; readonly of: unknown; readonly seq: number },
): void {
  if (of !== undefined) told.set(id, { kind, title: wordIn(of, 'title'), code: wordIn(of, 'code'), seq });
}

interface TitleKept {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

async function keptTitles({ trx, region }: Reader): Promise<ReadonlyMap<string, TitleKept>> {
  const { rows } = await sql<TitleKept>`
    select id::text as id, title, code from kapstok.region where id = ${region}::uuid
    union all
    select id::text as id, title, code from kapstok.plan where region_id = ${region}::uuid`.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

function isCalled(found: TitleKept, { title, code }: TitleTold): boolean {
  return found.title === title && (code === undefined || found.code === code);
}

function problemOf(id: string, told: TitleTold, found: TitleKept | undefined): StandingProblem {
  const { kind, seq } = told;
  return { kind, id, seq, found: found && titleWords(found), expected: titleWords(told) };
}

function titleWords({ title, code }: { readonly title: string; readonly code: string | undefined }): Text {
  const words = code === undefined ? inQuotes(title) : `${inQuotes(title)} (${code})`;
  return text(words, words);
}
