import { type Estimate, point } from '@kapstok/quantity';
import { type Measure, parseEstimate } from '../cells/estimate.ts';
import { BLANK } from '../cells/missing-words.ts';
import { Refusal } from '../cells/refusal.ts';
import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import type { BudgetLayout } from './layout.ts';
import { type ColumnRole, knownCostType } from './vocabulary.ts';

/** A cell that should hold an amount and does not. */
interface BadAmount {
  readonly column: string;
  readonly found: string;
  readonly refusal: Refusal;
}

/** A row below the head of an office budget. */
export interface BodyRow {
  readonly line: number;
  /** What the row is about: its description, else the first words in it. */
  readonly words: string;
  readonly costType: string;
  readonly project: string;
  readonly pillar: string;
  readonly group: string;
  /** Amounts in EUR, in the order of the years. */
  readonly amounts: readonly Estimate[];
  readonly total: Estimate;
  /** Whether a lone dash stands for an amount: offices write nil so. */
  readonly dashed: boolean;
  /** Whether anything stands where amounts belong. */
  readonly filled: boolean;
  readonly bold: boolean;
  readonly bad: readonly BadAmount[];
  readonly cells: readonly SheetCell[];
}

/** The rows below the head; rows that repeat the head are left out. */
export function bodyRows(sheet: Sheet, layout: BudgetLayout): readonly BodyRow[] {
  const measure: Measure = { decimal: sheet.decimal, scale: layout.scale, share: false };
  const head = layout.head.cells.map(wordsOf).join('\n');
  return sheet.rows
    .slice(layout.body)
    .filter((row) => row.cells.map(wordsOf).join('\n') !== head)
    .map((row) => bodyRow(row, layout, measure));
}

const LONE_DASH = /^\s*[-–—]\s*$/;

function bodyRow(row: SheetRow, layout: BudgetLayout, measure: Measure): BodyRow {
  const { roles, years } = layout;
  const at = (role: ColumnRole) => wordsOf(roles[role] === undefined ? undefined : row.cells[roles[role]]);
  const bad: BadAmount[] = [];
  let dashed = false;
  const amount = (index: number | undefined, column: string): Estimate => {
    if (index === undefined) return BLANK;
    const cell = row.cells[index] ?? '';
    if (LONE_DASH.test(wordsOf(cell))) {
      dashed = true;
      return point(0);
    }
    const value = parseEstimate(cell, measure);
    if (!(value instanceof Refusal)) return value;
    bad.push({ column, found: wordsOf(cell), refusal: value });
    return BLANK;
  };
  const amounts = years.map((column) => amount(column.index, column.spelled));
  const total = amount(roles.total, wordsOf(layout.head.cells[roles.total ?? -1]));
  const description = at('description');
  const first = Math.min(...years.map((column) => column.index));
  const leading =
    row.cells
      .slice(0, first)
      .map(wordsOf)
      .find((words) => words !== '') ?? '';
  const filled = bad.length > 0 || [...amounts, total].some((value) => value !== BLANK);
  return {
    line: row.line,
    words: description === '' ? leading : description,
    costType: costTypeOf(at('costType'), description, filled),
    project: at('project'),
    pillar: at('pillar'),
    group: roles.group === roles.description ? '' : at('group'),
    amounts,
    total,
    dashed,
    filled,
    bold: row.bold,
    bad,
    cells: row.cells,
  };
}

/** A heading or a total may stand in the column of the cost type: words there are one only of an item, or by name. */
function costTypeOf(words: string, description: string, filled: boolean): string {
  if (description !== '') return words;
  return filled && knownCostType(words) !== undefined ? words : '';
}
