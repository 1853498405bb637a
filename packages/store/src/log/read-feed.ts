import type { Entry } from './entry.ts';
import { readHead, readLog } from './read-log.ts';
import type { Reader } from './writer.ts';

/** A part of the log, the oldest entry first, and where to go on. */
export interface Feed {
  readonly entries: readonly Entry[];
  /** The last entry that was looked at: read on after it. */
  readonly next: number;
  /** Whether there is more now. */
  readonly more: boolean;
  /** How many entries in between whoever acts may not read. */
  readonly hidden: number;
  /** The last entry that there is. */
  readonly end: number;
}

/** What happened in a region after an entry, as far as whoever acts may read it; nothing in between is lost sight of. */
export async function readFeed(
  reader: Reader,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Feed> {
  // The end is read first: what is added meanwhile is for the next time.
  const end = (await readHead(reader))?.seq ?? 0;
  const found = (await readLog(reader, { after, limit })).filter(({ seq }) => seq <= end);
  const last = found.at(-1)?.seq ?? after;
  const next = found.length === limit ? last : Math.max(end, after);
  return { entries: found, next, more: next < end, hidden: next - after - found.length, end };
}
