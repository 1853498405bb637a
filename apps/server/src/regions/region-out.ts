import type { HistoryEntry, RegionOut } from '@kapstok/exchange';
import { type Entry, editsIn, type RegionTaken } from '@kapstok/store';

/** A region that was taken out of the store, as files are made of it. */
export function regionOut({ region, schema, tables, plans }: RegionTaken): RegionOut {
  return {
    region,
    schema,
    tables,
    plans: plans.map(({ code, title, records, entries }) => ({
      code,
      title,
      records,
      entries: entries.map(historyEntry),
    })),
  };
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
