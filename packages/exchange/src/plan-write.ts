import type { Plan } from '@kapstok/plan';
import { numberInFull } from './cells/number-in-full.ts';
import { neutralised } from './neutral-text.ts';
import { type PrintedTable, printedPlan } from './printed-plan.ts';
import type { PlanFile } from './read-result.ts';
import type { CellFormat, WrittenSheet, WrittenValue } from './workbook/written-sheet.ts';
import { writeWorkbook } from './workbook-write.ts';

/**
 * A plan as a folder of CSV files, one per table that was there, columns in the order they had, columns Kapstok does
 * not know included. UTF-8, `,` between cells, a decimal point. Read again it is the same plan.
 */
export function planFiles(plan: Plan): readonly PlanFile[] {
  return printedPlan(plan).map(({ definition, columns, rows }) => {
    const lines = [columns, ...rows.map(({ cells }) => cells)].map((row) => row.map(csvCell).join(','));
    return { path: `${definition.name}.csv`, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
  });
}

function csvCell(cell: WrittenValue): string {
  if (cell === null) return '';
  const words = typeof cell === 'number' ? numberInFull(cell, '.') : neutralised(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A plan as a workbook with a sheet per table that was there. */
export async function planWorkbook(plan: Plan): Promise<Uint8Array> {
  return writeWorkbook(plan.title, printedPlan(plan).map(planSheet));
}

/** A table of a plan as a sheet. */
export function planSheet(table: PrintedTable): WrittenSheet {
  return {
    name: table.definition.name,
    columns: table.columns.map((head, index) => ({ head, ...shownAs(table, index) })),
    rows: table.rows.map(({ cells }) => cells),
    frozenColumns: 1,
  };
}

const LONG = 28;

/** Whole amounts get a sign between thousands; years, rates and mixed columns stay as they are. */
function shownAs({ columns, rows }: PrintedTable, index: number): { format: CellFormat; wrap: boolean } {
  const cells = rows.map((row) => row.cells[index]);
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const amounts = numbers.some((value) => Math.abs(value) >= 10_000) && numbers.every(Number.isInteger);
  const wrap = cells.some((cell) => typeof cell === 'string' && cell.length > LONG);
  if (numbers.length === 0) return { format: 'words', wrap };
  return { format: amounts && columns[index] !== 'year' ? 'whole' : 'plain', wrap };
}
