import { cellOf, TABLES } from '@kapstok/plan';
import { listRecords, type PastEntry, type Reader } from '@kapstok/store';
import { type PartTold, partKey, partToldIn } from './entry-sentence.ts';

/** Where the rows of each kind of part stand. A municipality is an organisation too, but its code is its name. */
const TABLES_OF: Readonly<Record<string, readonly string[]>> = {
  pillar: [TABLES.pillars.name],
  project: [TABLES.projects.name],
  organisation: [TABLES.organisations.name],
};

async function namesOf(
  reader: Reader,
  { plan, kind }: Omit<PartTold, 'code'>,
): Promise<readonly (readonly [string, string])[]> {
  const tables = TABLES_OF[kind] ?? [];
  const rows = await Promise.all(tables.map((table) => listRecords(reader, plan, { seq: undefined, table })));
  return rows.flat().map(({ record }) => {
    return [partKey({ plan, kind, code: cellOf(record, 'code') }), cellOf(record, 'name')];
  });
}

/** What the parts of plans that entries tell of are called now, as far as whoever acts may read it; see `partKey`. */
export async function partNames(
  reader: Reader,
  entries: readonly PastEntry[],
): Promise<ReadonlyMap<string, string>> {
  const parts = entries.flatMap((entry) => partToldIn(entry) ?? []);
  const kinds = new Map(parts.map(({ plan, kind }) => [`${plan} ${kind}`, { plan, kind }]));
  const names = await Promise.all([...kinds.values()].map((of) => namesOf(reader, of)));
  return new Map(names.flat());
}
