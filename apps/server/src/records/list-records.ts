import { type RecordDto, type RecordList, type RecordTable, recordColumns } from '@kapstok/contract';
import { EVERY_TABLE, type PlanRecord, tableDefinitions, tableTitle } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  countByTable,
  listRecords,
  mayEditRow,
  type ProjectedRow,
  type Reader,
  rowsNow,
  tablesToEdit,
} from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { columnsTold } from './columns-told.ts';
import { mustBeKnown } from './known-asked.ts';
import { byColumn } from './record-order.ts';
import { type AtState, readsOwnRows, seqOfState, whyNotHere } from './view-of-plan.ts';

/** Which records to tell; what is left out is not asked for. */
export interface RecordsWanted {
  readonly table?: string | undefined;
  /** Words that stand in some cell, whatever their capitals. */
  readonly q?: string | undefined;
  readonly project?: string | undefined;
  readonly pillar?: string | undefined;
  /** Only rows of one's own as they now stand, for who reads a version beside them. */
  readonly own?: 'true' | undefined;
  /** Column to sort by, with `-` before it from high to low; else rows stand as in the plan. */
  readonly sort?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const GONE = text(
  'De rij waar deze bladzijde na komt, is er niet meer. Begin bij de eerste bladzijde.',
  'The row after which this page comes is gone. Begin at the first page.',
);

/** Names of tables in the order in which a plan folder is documented; those about the plan last. */
function tableNames(counted: Iterable<string>): readonly string[] {
  const known = tableDefinitions().map(({ name }) => name);
  const others = [...counted].filter((name) => !known.includes(name));
  return [...known, ...others.toSorted()];
}

async function tablesOf(reader: Reader, at: AtState): Promise<RecordTable[]> {
  const counts = await countByTable(reader, at.plan.id, seqOfState(at));
  const editable = whyNotHere(at) === undefined ? await tablesToEdit(reader, at.plan.id) : new Set<string>();
  return tableNames(counts.keys()).map((name) => ({
    name,
    title: { ...tableTitle(name) },
    rows: counts.get(name) ?? 0,
    mayEdit: editable.has(EVERY_TABLE) || editable.has(name),
  }));
}

/** Rows as who asks reads them: rows of their own as they now stand take the place of those of the version. */
async function rowsOf(reader: Reader, at: AtState, wanted: RecordsWanted): Promise<readonly ProjectedRow[]> {
  const { table, pillar, project } = wanted;
  if (wanted.own === 'true') return [...(await ownRowsNow(reader, at, wanted)).values()];
  const rows = await listRecords(reader, at.plan.id, { seq: seqOfState(at), table, pillar, project });
  const own = await ownRowsNow(reader, at, wanted);
  return own.size === 0 ? rows : [...rows.filter(({ record }) => !own.has(record.id)), ...own.values()];
}

/** Rows of their own as they now stand, for who reads a version beside them. */
export async function ownRowsNow(
  reader: Reader,
  at: AtState,
  { table, pillar, project }: RecordsWanted,
): Promise<ReadonlyMap<string, ProjectedRow>> {
  const own = new Map<string, ProjectedRow>();
  if (!(await readsOwnRows(reader, at))) return own;
  const now = await listRecords(reader, at.plan.id, { seq: undefined, table, pillar, project });
  for (const row of now) if (await isOwn(reader, at, row)) own.set(row.record.id, row);
  return own;
}

/** Whether words stand in some cell; no words stand in every record. */
export function holds({ cells }: Pick<PlanRecord, 'cells'>, words: string | undefined): boolean {
  const looked = words?.toLocaleLowerCase('nl') ?? '';
  return looked === '' || Object.values(cells).some((cell) => cell.toLocaleLowerCase('nl').includes(looked));
}

/** A record as it is told. */
export function recordDto({ id, table, position, cells }: PlanRecord): RecordDto {
  return { id, table, position, cells: { ...cells } };
}

async function isOwn(reader: Reader, { plan }: AtState, { record, scope }: ProjectedRow): Promise<boolean> {
  return scope.organisation !== null && (await mayEditRow(reader, plan.id, record.table, scope));
}

/**
 * Records in the order that was asked for.
 * @throws {Refused} when a table, column, pillar or project is not known
 */
async function recordsWanted(
  reader: Reader,
  at: AtState,
  wanted: RecordsWanted,
): Promise<readonly PlanRecord[]> {
  const rows = (await rowsOf(reader, at, wanted)).map(({ record }) => record);
  const filled = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  await mustBeKnown(reader, at, wanted, { some: rows.length > 0, filled });
  return rows.filter((record) => holds(record, wanted.q)).toSorted(byColumn(wanted.sort));
}

/**
 * Tables of a plan, and a page of the records that were asked for.
 * @throws {Refused} when the page begins after a record that is gone, or a name that was asked for is not known
 */
export async function recordList(at: AtState, wanted: RecordsWanted): Promise<RecordList> {
  return await reading(at, async (reader) => {
    const all = await recordsWanted(reader, at, wanted);
    const start = wanted.after === undefined ? 0 : all.findIndex(({ id }) => id === wanted.after) + 1;
    if (start === 0 && wanted.after !== undefined) throw refused(400, GONE);
    const records = all.slice(start, start + wanted.limit).map(recordDto);
    const last = records.at(-1);
    const { table } = wanted;
    const filled = new Set(all.flatMap(({ cells }) => Object.keys(cells)));
    return {
      seq: at.basis.seq,
      tables: await tablesOf(reader, at),
      columns: table === undefined ? [] : recordColumns(table, await columnsTold(reader, at, table), filled),
      records,
      next: last !== undefined && start + wanted.limit < all.length ? last.id : null,
    };
  });
}

/** A record as it now stands, where who asks keeps it; undefined for any other. */
export async function ownRowNow(reader: Reader, at: AtState, id: string): Promise<ProjectedRow | undefined> {
  if (!(await readsOwnRows(reader, at))) return undefined;
  const row = (await rowsNow(reader, at.plan.id, [id])).get(id);
  return row !== undefined && (await isOwn(reader, at, row)) ? row : undefined;
}
