import type { HistoryEntry, RegionOut } from '@kapstok/exchange';
import { type Entry, editsIn, type RegionRead } from '@kapstok/store';

/** A region that is read out of the store, as files are made of it. */
export function regionOut({ region, schema, tables, plans }: RegionRead): RegionOut {
  return {
    region,
    schema,
    tables,
    plans: plans.map(({ entries, ...plan }) => ({ ...plan, entries: () => history(entries()) })),
  };
}

async function* history(pages: AsyncIterable<readonly Entry[]>): AsyncGenerator<readonly HistoryEntry[]> {
  for await (const page of pages) yield page.map(historyEntry);
}

/** An entry of the log as a history tells it: what it did to the records, and all else beside that. */
function historyEntry({
  seq,
  id,
  at,
  account,
  role,
  reason,
  kind,
  body,
  hash,
  beforeHash,
}: Entry): HistoryEntry {
  const told = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const others = Object.fromEntries(told.filter(([key]) => key !== 'edits'));
  return {
    seq: String(seq),
    id,
    at,
    account,
    role,
    reason,
    kind,
    edits: editsIn(body) ?? [],
    more: { hash, beforeHash, body: others },
  };
}
