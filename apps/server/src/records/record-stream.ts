import { type RecordDto, recordColumns } from '@kapstok/contract';
import { wordsInFull } from '@kapstok/exchange';
import { cellOf, type PlanRecord } from '@kapstok/plan';
import { listRecords, type ProjectedRow, type Reader } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { commaTables } from '../changes/warnings.ts';
import { columnsTold } from './columns-told.ts';
import { mustBeKnown } from './known-asked.ts';
import { holds, ownRowsNow, type RecordsWanted, recordDto } from './list-records.ts';
import { byColumn, columnSorted } from './record-order.ts';
import type { AtState } from './view-of-plan.ts';

/** How many rows are in memory at a time. */
const AT_ONCE = 500;

/** The records that were asked for, to be read while they are sent. */
export interface RecordStream {
  /** Names of columns that hold something, in the order of the plan. */
  readonly columns: readonly string[];
  /** Tables in which a comma parts decimals. */
  readonly comma: ReadonlySet<string>;
  readonly records: AsyncGenerator<RecordDto>;
}

/** Which records there are, in the order that was asked for, without what they hold. */
interface Found {
  readonly ids: readonly string[];
  readonly columns: readonly string[];
  readonly own: ReadonlyMap<string, ProjectedRow>;
}

/** Every row of the state, a part at a time: always of the same entry, whatever is written meanwhile. */
async function* everyRow(
  reader: Reader,
  { plan, basis }: AtState,
  { table, pillar, project }: RecordsWanted,
): AsyncGenerator<PlanRecord> {
  let after: string | undefined;
  for (;;) {
    const part = { after, limit: AT_ONCE };
    const rows = await listRecords(reader, plan.id, { seq: basis.seq, table, pillar, project, part });
    for (const { record } of rows) yield record;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.record.id;
  }
}

async function find(reader: Reader, at: AtState, wanted: RecordsWanted): Promise<Found> {
  const { table, sort, q } = wanted;
  const own = await ownRowsNow(reader, at, wanted);
  const found: PlanRecord[] = [];
  const filled = new Set<string>();
  const there = new Set<string>();
  let some = false;
  const column = columnSorted(sort);
  const keep = (record: PlanRecord): void => {
    some = true;
    for (const name of Object.keys(record.cells)) there.add(name);
    if (!holds(record, q)) return;
    for (const name of Object.keys(record.cells)) filled.add(name);
    found.push({ ...record, cells: column === undefined ? {} : { [column]: cellOf(record, column) } });
  };
  if (wanted.own === undefined)
    for await (const record of everyRow(reader, at, wanted)) if (!own.has(record.id)) keep(record);
  for (const { record } of own.values()) keep(record);
  await mustBeKnown(reader, at, wanted, { some, filled: there });
  const told = table === undefined ? [] : await columnsTold(reader, at, table);
  const columns =
    table === undefined ? [...filled] : recordColumns(table, told, filled).map(({ name }) => name);
  return { ids: found.toSorted(byColumn(sort)).map(({ id }) => id), columns, own };
}

async function* readAgain(at: AtState, { ids, own }: Found): AsyncGenerator<RecordDto> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await reading(at, (reader) =>
      listRecords(reader, at.plan.id, { seq: at.basis.seq, ids: some }),
    );
    const byId = new Map(rows.map((row) => [row.record.id, row]));
    for (const id of some) {
      const row = own.get(id) ?? byId.get(id);
      // Whoever loses the right to read meanwhile gets a list that breaks off, not one that looks whole.
      if (row === undefined) throw new Error('a row that was found can no longer be read');
      yield recordDto(row.record);
    }
  }
}

/**
 * All records that were asked for. They are looked through first for their order and columns, and read again a part at a
 * time as they are taken: neither a transaction nor the whole is held while who asked reads slowly.
 * @throws {Refused} when a table, column, pillar or project is not known
 */
export async function recordStream(at: AtState, wanted: RecordsWanted): Promise<RecordStream> {
  const [found, comma] = await reading(at, async (reader) => {
    return [await find(reader, at, wanted), await commaTables(reader, at.plan.id)] as const;
  });
  return { columns: found.columns, comma, records: readAgain(at, found) };
}

/**
 * A record as a line of CSV: its id, its table where rows of several stand together, and its cells. Words that meant one
 * thing only in their own table, kept by an earlier version, are written in full: a file has a sign of its own.
 */
export function recordLine(
  { id, table, cells }: RecordDto,
  withTable: boolean,
  { columns, comma }: Pick<RecordStream, 'columns' | 'comma'>,
): readonly string[] {
  const decimal = comma.has(table) ? ',' : '.';
  const words = columns.map((column) => wordsInFull({ table, column, cells, decimal }));
  return [id, ...(withTable ? [table] : []), ...words];
}
