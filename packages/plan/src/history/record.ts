/** Tells a record from every other of its plan, whatever happens to its cells: a UUID. */
export type RecordId = string;

/** Cells as they are printed, by column. An empty cell has no entry. */
export type Cells = Readonly<Record<string, string>>;

/** A row of the plan that stays itself while its cells change. */
export interface PlanRecord {
  readonly id: RecordId;
  /** The table, as its file is called without ending. */
  readonly table: string;
  /** Its place among the rows of its table: keys in the order of their code units. */
  readonly position: string;
  readonly cells: Cells;
}

/** A plan as its records at one moment. */
export type PlanRecords = ReadonlyMap<RecordId, PlanRecord>;

/** What stands in a cell; empty when there is nothing. */
export function cellOf({ cells }: PlanRecord, field: string): string {
  return Object.hasOwn(cells, field) ? (cells[field] ?? '') : '';
}

/** The record with other words in one cell; empty words take the cell out. */
export function withCell(record: PlanRecord, field: string, words: string): PlanRecord {
  const { [field]: _, ...others } = record.cells;
  return { ...record, cells: words === '' ? others : { ...others, [field]: words } };
}

/** Whether two records say the same: the same row, at the same place, with the same cells. */
export function sameRecord(a: PlanRecord, b: PlanRecord): boolean {
  const fields = Object.keys(a.cells);
  return (
    a.id === b.id &&
    a.table === b.table &&
    a.position === b.position &&
    fields.length === Object.keys(b.cells).length &&
    fields.every((field) => cellOf(a, field) === cellOf(b, field))
  );
}
