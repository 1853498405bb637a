import type { CellWarning } from '@kapstok/contract';
import { cellRefusal } from '@kapstok/exchange';
import { ABOUT_TABLES, cellOf, columnName, type Edit, type PlanRecord, recordOf } from '@kapstok/plan';
import { listRecords, type Reader, rowsNow } from '@kapstok/store';

/** How many are told at once. */
const TOLD = 200;

/** Tables whose numbers are written with a comma. */
export async function commaTables(reader: Reader, plan: string): Promise<ReadonlySet<string>> {
  const told = await listRecords(reader, plan, { seq: undefined, table: ABOUT_TABLES.tables });
  const withComma = told.filter(({ record }) => cellOf(record, 'decimal') === ',');
  return new Set(withComma.map(({ record }) => cellOf(record, 'name')));
}

function writtenBy(edit: Edit): readonly string[] {
  if (edit.kind === 'set') return [edit.field];
  return edit.kind === 'add' ? Object.keys(edit.record.cells) : [];
}

function warningOf(record: PlanRecord, field: string, decimal: '.' | ','): CellWarning | undefined {
  const { id, table, cells } = record;
  const refusal = cellRefusal({ table, column: field, cells, decimal });
  if (refusal === undefined) return undefined;
  const { expected, message } = refusal;
  const found = cellOf(record, field);
  return {
    record: id,
    table,
    field,
    fieldName: { ...columnName(field) },
    found,
    expected: { ...expected },
    message: { ...message },
  };
}

/** Which words that edits wrote can't be read as what their columns hold, as they now stand. */
export async function warningsOf(
  reader: Reader,
  plan: string,
  edits: readonly Edit[],
): Promise<CellWarning[]> {
  const written = edits.filter((edit) => writtenBy(edit).length > 0);
  if (written.length === 0) return [];
  const rows = await rowsNow(reader, plan, new Set(written.map(recordOf)));
  const comma = await commaTables(reader, plan);
  const told = new Map<string, CellWarning>();
  for (const edit of written) {
    const record = rows.get(recordOf(edit))?.record;
    if (record === undefined) continue;
    for (const field of writtenBy(edit)) {
      const warning = warningOf(record, field, comma.has(record.table) ? ',' : '.');
      if (warning !== undefined) told.set(`${record.id} ${field}`, warning);
    }
  }
  return [...told.values()].slice(0, TOLD);
}
