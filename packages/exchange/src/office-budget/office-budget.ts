import type { Plan } from '@kapstok/plan';
import { titled } from '../description/plan-description.ts';
import { tooMany } from '../over-limit.ts';
import { readSheets } from '../read-sheets.ts';
import type { Report } from '../report.ts';
import type { Sheet } from '../sheet.ts';
import { type BodyRow, bodyRows } from './body-row.ts';
import { budgetSheets } from './budget-sheets.ts';
import { type BudgetLayout, layoutOf } from './layout.ts';
import { NOT_RECOGNISED, noticeBudget, SOUGHT, severalBudgets } from './notices.ts';
import { placeItems } from './placed-items.ts';
import { placeTotals } from './placed-totals.ts';
import { type SortedRows, sortRows } from './totals.ts';

/** Far above any budget that people keep by hand. */
const MOST_ROWS = 5000;

/**
 * Reads a budget as offices keep it: title rows, a description, a cost type, years as columns, subtotals and a total
 * between the items. Undefined when no sheet, or more than one, looks like that; the report says what was sought.
 */
export function readOfficeBudget(sheets: readonly Sheet[], title: string, report: Report): Plan | undefined {
  const budgets = sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    return layout === undefined ? [] : [{ sheet, layout }];
  });
  const [first, second] = budgets;
  const spot = { file: first?.sheet.file ?? sheets[0]?.file ?? '', row: 0, column: '' };
  if (first === undefined)
    report.error(spot, sheets.map((sheet) => sheet.name).join(', '), SOUGHT, NOT_RECOGNISED);
  else if (second !== undefined)
    report.error(spot, '', SOUGHT, severalBudgets(budgets.map((budget) => budget.sheet.name)));
  else if (first.sheet.rows.length > MOST_ROWS)
    report.error(spot, '', ...tooMany(MOST_ROWS, 'rijen', 'rows'));
  else return readBudget(first.sheet, first.layout, title, sheets, report);
  return undefined;
}

function readBudget(
  sheet: Sheet,
  layout: BudgetLayout,
  title: string,
  sheets: readonly Sheet[],
  report: Report,
): Plan | undefined {
  const rows = bodyRows(sheet, layout);
  const sorted = sortRows(rows);
  reportBadAmounts(sheet, [...sorted.items, ...sorted.totals.map((total) => total.row)], report);
  if (sorted.items.length === 0)
    report.error({ file: sheet.file, row: layout.head.line, column: '' }, '', SOUGHT, NOT_RECOGNISED);
  if (!report.sound) return undefined;
  const items = placeItems(rows, sorted);
  const totals = placeTotals(sorted.totals, sorted.items, items.items);
  noticeBudget({ sheet, layout, items, totals, after: filledOf(sorted), passed: sheets }, report);
  return readSheets(
    budgetSheets(sheet, layout, items, totals.placed),
    titled(title),
    report,
    () => undefined,
  );
}

function filledOf(sorted: SortedRows): readonly BodyRow[] {
  return sorted.after.filter((row) => row.filled);
}

function reportBadAmounts(sheet: Sheet, rows: readonly BodyRow[], report: Report): void {
  for (const row of rows) {
    for (const { column, found, refusal } of row.bad) {
      report.error({ file: sheet.file, row: row.line, column }, found, refusal.expected, refusal.message);
    }
  }
}
