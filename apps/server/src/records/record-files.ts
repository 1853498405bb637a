import { type RecordDto, recordColumns } from '@kapstok/contract';
import { csvFile } from '@kapstok/exchange';
import { reading } from '../changes/at-plan.ts';
import { columnsTold, type RecordsWanted, recordsWanted } from './list-records.ts';
import type { AtState } from './view-of-plan.ts';

/** All records that were asked for, a JSON object on each line. */
export async function recordLines(at: AtState, wanted: RecordsWanted): Promise<Uint8Array> {
  const records = await reading(at, (reader) => recordsWanted(reader, at, wanted));
  return new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** All records that were asked for as CSV, with their columns by the names that a plan folder has for them. */
export async function recordCsv(at: AtState, wanted: RecordsWanted): Promise<Uint8Array> {
  return await reading(at, async (reader) => {
    const records = await recordsWanted(reader, at, wanted);
    const { table } = wanted;
    const filled = new Set(records.flatMap(({ cells }) => Object.keys(cells)));
    const told = table === undefined ? [] : await columnsTold(reader, at, table);
    const columns =
      table === undefined ? [...filled] : recordColumns(table, told, filled).map(({ name }) => name);
    return csvFile({
      title: table ?? '',
      head: ['record', ...(table === undefined ? ['table'] : []), ...columns],
      rows: records.map((record) => rowOf(record, table === undefined, columns)),
    });
  });
}

function rowOf(
  { id, table, cells }: RecordDto,
  withTable: boolean,
  columns: readonly string[],
): readonly string[] {
  const words = columns.map((column) => (Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''));
  return [id, ...(withTable ? [table] : []), ...words];
}
