import { audit, type Finding } from '@kapstok/audit';
import { calculate } from '@kapstok/engine';
import { csvRows } from '../csv/csv-rows.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readPlan } from '../read-plan.ts';
import { exampleTables, givenFiles, planIn } from './given-files.ts';

/** Words by column name. */
export type Cells = Readonly<Record<string, string>>;

/** A defect put right in a copy of the example: cells of the rows meant, or, without `set`, the rows taken out. */
export interface MendedRows {
  /** File name without its ending. */
  readonly table: string;
  /** Cells by which the rows are known; none: every row. */
  readonly where: Cells;
  readonly set?: Cells;
}

/** A defect put right by what was missing: rows at the end of a table, which may be new. */
interface AddedRows {
  readonly table: string;
  readonly add: readonly Cells[];
}

/** A defect put right in a copy of the example. */
export type Mend = MendedRows | AddedRows;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
}

function parsed(words: string): Table {
  const rows = csvRows(words, { separator: ',', start: 0 }, DEFAULT_LIMITS);
  if (!Array.isArray(rows)) throw new Error(`no CSV: ${rows.why}`);
  const [head, ...body] = rows.map(({ cells }) => cells.map(String));
  const columns = head ?? [];
  return {
    columns,
    rows: body.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
  };
}

function printed({ columns, rows }: Table): string {
  const cell = (words: string): string => (/[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  const lines = rows.map((row) => columns.map((name) => row[name] ?? ''));
  return [columns, ...lines].map((line) => line.map(cell).join(',')).join('\n');
}

function isMeant(row: Cells, where: Cells): boolean {
  return Object.entries(where).every(([name, words]) => row[name] === words);
}

/** @throws Error when the mend meets no row, so that a mend that does nothing fails. */
function mendedTable({ columns, rows }: Table, mend: Mend): Table {
  if ('add' in mend) {
    return {
      columns: [...new Set([...columns, ...mend.add.flatMap(Object.keys)])],
      rows: [...rows, ...mend.add],
    };
  }
  const { table, where, set } = mend;
  if (!rows.some((row) => isMeant(row, where))) throw new Error(`no such row in ${table}`);
  if (set === undefined) return { columns, rows: rows.filter((row) => !isMeant(row, where)) };
  return {
    columns: [...new Set([...columns, ...Object.keys(set)])],
    rows: rows.map((row) => (isMeant(row, where) ? { ...row, ...set } : row)),
  };
}

/** What the audit finds in the example plan, or in a copy of it in which defects are mended. */
export async function auditedExample(mends: readonly Mend[] = []): Promise<readonly Finding[]> {
  const files = exampleTables();
  for (const mend of mends) {
    const name = `${mend.table}.csv`;
    files[name] = printed(mendedTable(parsed(files[name] ?? ''), mend));
  }
  return audit(calculate(planIn(await readPlan(givenFiles(files)))));
}
