import type { Estimate } from '@kapstok/quantity';
import { BLANK } from '../cells/missing-words.ts';
import { printedCell } from '../printed-cell.ts';
import type { Sheet, SheetCell, SheetRow } from '../sheet.ts';
import type { BodyRow } from './body-row.ts';
import type { BudgetLayout } from './layout.ts';
import type { Named, PlacedItem, PlacedItems } from './placed-items.ts';
import type { TotalRow } from './totals.ts';

/** What a total row says something about. */
export interface PlacedTotal {
  readonly total: TotalRow;
  readonly level: 'plan' | 'pillar' | 'project';
  readonly pillar: string;
  readonly project: string;
}

/** Writes a recognised budget as the tables of a plan; rows keep the line on which they stood. */
export function budgetSheets(
  sheet: Sheet,
  layout: BudgetLayout,
  placed: PlacedItems,
  totals: readonly PlacedTotal[],
): readonly Sheet[] {
  const whole = totals.find(({ level }) => level === 'plan');
  const statesWhole = whole !== undefined && whole.total.row.total.kind === 'point';
  const made: [string, SheetRow[]][] = [
    ['plan', layout.title === '' ? [] : [row(1, ['title', layout.title])]],
    ['pillars', placed.pillars.map((pillar) => row(1, [pillar.code, pillar.name]))],
    ['projects', placed.projects.map((project) => row(1, projectCells(project)))],
    ['budget-lines', placed.items.map((item) => itemRow(item, sheet, layout))],
    [
      'budget-stated-subtotals',
      totals.flatMap((total) =>
        statesWhole && total === whole ? yearsOfWhole(total, sheet) : [totalRow(total, sheet)],
      ),
    ],
    ['stated-figures', statesWhole ? [wholeRow(whole.total.row, sheet, layout)] : []],
  ];
  return made
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => ({
      file: sheet.file,
      name,
      decimal: '.',
      rows: [row(layout.head.line, headOf(name, layout)), ...rows],
    }));
}

function row(line: number, cells: readonly SheetCell[]): SheetRow {
  return { line, cells, bold: false };
}

const LINE_HEAD = ['id', 'pillar', 'project', 'group', 'item', 'cost_type', 'stated_total', 'source'];

function headOf(name: string, layout: BudgetLayout): readonly string[] {
  const years = layout.years.map((column) => `y${column.year}`);
  const heads: Readonly<Record<string, readonly string[]>> = {
    plan: ['key', 'value'],
    pillars: ['code', 'name'],
    projects: ['code', 'name', 'pillar'],
    'budget-lines': [...LINE_HEAD, ...years, ...ownNames(layout)],
    'budget-stated-subtotals': ['pillar', 'project', 'level', 'stated_total', 'source', ...years],
    'stated-figures': ['key', 'value', 'unit', 'scope', 'period', 'what', 'source'],
  };
  return heads[name] ?? [];
}

/** Names of columns that are kept as they are, told apart from those of Kapstok and from one another. */
function ownNames(layout: BudgetLayout): readonly string[] {
  const taken = new Set(LINE_HEAD);
  return layout.others.map(({ index, name }) => {
    const spelled = taken.has(name.toLowerCase()) ? `${name} (${index + 1})` : name;
    taken.add(spelled.toLowerCase());
    return spelled;
  });
}

function projectCells(project: Named): readonly string[] {
  return [project.code, project.name, project.pillar];
}

function itemRow(item: PlacedItem, sheet: Sheet, layout: BudgetLayout): SheetRow {
  const { row: body } = item;
  const others = layout.others.map((column) => body.cells[column.index] ?? '');
  const about = [`R${body.line}`, item.pillar, item.project, item.group, body.words, item.costType];
  return row(body.line, [
    ...about,
    amountCell(body.total),
    sourceOf(sheet, body),
    ...body.amounts.map(amountCell),
    ...others,
  ]);
}

function totalRow({ total, level, pillar, project }: PlacedTotal, sheet: Sheet): SheetRow {
  const { row: body } = total;
  const about = [pillar, project, level];
  return row(body.line, [
    ...about,
    amountCell(body.total),
    sourceOf(sheet, body),
    ...body.amounts.map(amountCell),
  ]);
}

/** The years of the total of the whole; what it is in all is a stated figure of the plan. */
function yearsOfWhole(whole: PlacedTotal, sheet: Sheet): readonly SheetRow[] {
  const { row: body } = whole.total;
  if (body.amounts.every(({ kind }) => kind !== 'point')) return [];
  return [totalRow({ ...whole, total: { ...whole.total, row: { ...body, total: BLANK } } }, sheet)];
}

function wholeRow(body: BodyRow, sheet: Sheet, layout: BudgetLayout): SheetRow {
  const years = layout.years.map((column) => column.year);
  const period = `${Math.min(...years)}-${Math.max(...years)}`;
  const value = amountCell(body.total);
  return row(body.line, [
    'application_total',
    value,
    'EUR',
    'plan',
    period,
    body.words,
    sourceOf(sheet, body),
  ]);
}

function sourceOf(sheet: Sheet, body: BodyRow): string {
  return `${sheet.file} r${body.line}`;
}

/** An amount already read, as a cell that is read again as the same amount. */
function amountCell(amount: Estimate): SheetCell {
  const written = printedCell('estimate', amount, '') ?? '';
  if (typeof written === 'string') return written;
  return { kind: 'number', value: written, percent: false, text: String(written) };
}
