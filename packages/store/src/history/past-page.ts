import { sql } from 'kysely';
import { momentWords } from '../log/moment-words.ts';
import type { Reader } from '../log/writer.ts';
import type { PastEntry } from './past-entry.ts';
import { filtersOf, type PastAsked, readPast } from './read-history.ts';

/** A page of entries, the latest first. */
export interface PastPage {
  readonly entries: readonly PastEntry[];
  /** The next page holds entries before this one; undefined after the last. */
  readonly next: number | undefined;
  /** When words were looked for and the looking ended before the last entry: the moment to which was looked back. */
  readonly searchedTo: string | undefined;
}

/** Through how many entries words are looked for at once: within 50 ms on a server, also for words that stand nowhere. */
const SEARCHED_AT_ONCE = 10_000;

/** A page of entries of the log of a region, as far as whoever acts may read them; see `SEARCHED_AT_ONCE`. */
export async function pastPage(
  reader: Reader,
  asked: PastAsked,
  searchedAtOnce: number = SEARCHED_AT_ONCE,
): Promise<PastPage> {
  const { words, limit } = asked;
  if (words !== undefined && words !== '') return await searched(reader, { ...asked, words }, searchedAtOnce);
  const entries = await readPast(reader, { ...asked, words: undefined, limit: limit + 1 });
  return pageOf(entries, limit);
}

function pageOf(entries: readonly PastEntry[], limit: number): PastPage {
  const page = entries.slice(0, limit);
  const next = entries.length > limit ? page.at(-1)?.seq : undefined;
  return { entries: page, next, searchedTo: undefined };
}

async function searched(
  reader: Reader,
  asked: PastAsked & { readonly words: string },
  atOnce: number,
): Promise<PastPage> {
  const { words, limit, edits } = asked;
  const filters = [sql`e.region_id = ${reader.region}::uuid`, ...filtersOf({ ...asked, words: undefined })];
  const { rows } = await sql<{
    found: string | null;
    last: string | null;
    looked: string;
    at: string | null;
  }>`
    with looked as materialized (
      select e.seq, e.at, strpos(lower(e.reason), lower(${words})) > 0 as holds from kapstok.entry e
      where ${sql.join(filters, sql` and `)}
      order by e.seq desc
      limit ${atOnce}::int
    )
    select
      (
        select string_agg(f.seq::text, ',')
        from (select seq from looked where holds order by seq desc limit ${limit + 1}::int) f
      ) as found,
      (select min(seq)::text from looked) as last,
      (select count(*)::text from looked) as looked,
      (
        select ${momentWords('at')} from looked order by seq limit 1
      ) as at`.execute(reader.trx);
  const [row] = rows;
  const seqs = (row?.found ?? '').split(',').filter((seq) => seq !== '');
  const entries = await readPast(reader, { seqs: seqs.map(Number), limit: limit + 1, edits });
  const page = pageOf(entries, limit);
  const isCutOff = Number(row?.looked ?? 0) >= atOnce;
  if (page.next !== undefined || !isCutOff || row === undefined) return page;
  return { ...page, next: Number(row.last), searchedTo: row.at ?? undefined };
}
