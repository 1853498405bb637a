import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import { COLUMN_WORDS, type ColumnRole, printedScale } from './vocabulary.ts';

/** A column that holds the amounts of one year. */
interface AmountColumn {
  readonly index: number;
  readonly year: number;
  readonly spelled: string;
}

/** Where what stands in an office budget. */
export interface BudgetLayout {
  readonly head: SheetRow;
  /** Index in the sheet's rows of the first row below the head. */
  readonly body: number;
  readonly years: readonly AmountColumn[];
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>> & { readonly description: number };
  /** Other columns with a name; kept as they are. */
  readonly others: readonly { readonly index: number; readonly name: string }[];
  /** What printed amounts are multiplied by. */
  readonly scale: number;
  /** Words of the first title row; empty when there is none. */
  readonly title: string;
}

const FIRST_ROWS = 60;

/** Finds the head of an office budget: years beside one another, and words that name a description; undefined when there is none. */
export function layoutOf(sheet: Sheet): BudgetLayout | undefined {
  let best: { index: number; years: AmountColumn[] } | undefined;
  sheet.rows.slice(0, FIRST_ROWS).forEach((row, index) => {
    const years = yearsIn(row);
    if (years.length > (best?.years.length ?? 0)) best = { index, years };
  });
  return best === undefined ? undefined : layoutAt(sheet, best.index, best.years);
}

function layoutAt(sheet: Sheet, index: number, years: readonly AmountColumn[]): BudgetLayout | undefined {
  const head = sheet.rows[index];
  if (head === undefined) return undefined;
  const above = sheet.rows[index - 1];
  const names = headNames(head, above);
  const body = isUnitsRow(sheet.rows[index + 1], years) ? index + 2 : index + 1;
  const taken = new Set(years.map((column) => column.index));
  const roles = rolesOf(names, taken);
  const named = new Set(Object.values(roles));
  const description =
    roles.description ?? widestWords(sheet.rows.slice(body), taken, named) ?? roles.group ?? roles.project;
  if (description === undefined || (years.length < 2 && roles.description === undefined)) return undefined;
  const used = new Set([...taken, ...Object.values(roles), description]);
  const others = [...names]
    .filter(([column]) => !used.has(column))
    .map(([column, name]) => ({ index: column, name }));
  const titles = sheet.rows
    .slice(0, index)
    .map((row) => row.cells.map(wordsOf).filter((words) => words !== ''));
  const said = [
    ...titles.flat(),
    ...head.cells.map(wordsOf),
    ...(sheet.rows[body - 1]?.cells.map(wordsOf) ?? []),
  ];
  return {
    head,
    body,
    years,
    roles: { ...roles, description },
    others,
    scale: Math.max(...said.map(printedScale)),
    title: titles[0]?.length === 1 ? (titles[0][0] ?? '') : '',
  };
}

/** The years a row names, when they rise from left to right. */
function yearsIn(row: SheetRow): AmountColumn[] {
  const found: AmountColumn[] = [];
  row.cells.forEach((cell, index) => {
    const year = yearNamed(cell);
    if (year !== undefined) found.push({ index, year, spelled: wordsOf(cell) });
  });
  const rising = found.every((column, at) => at === 0 || column.year > (found[at - 1]?.year ?? 0));
  return rising ? found : [];
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** `2025`, `y2025`, `Begroting 2025 (€)`, a first of January. */
function yearNamed(cell: SheetCell): number | undefined {
  const words = wordsOf(cell);
  if (words.length > 40) return undefined;
  const match =
    typeof cell !== 'string' && cell.kind === 'date'
      ? /^(\d{4})-(?:01-01|12-31)$/.exec(words)
      : YEAR_IN_WORDS.exec(words);
  const year = Number(match?.[1]);
  return year >= FIRST_YEAR && year <= LAST_YEAR && !COLUMN_WORDS.total.test(words) ? year : undefined;
}

const YEAR_IN_WORDS = /^[^\d]{0,20}(\d{4})(?:\s*\((?:[^\d)]|1[. ]?000)*\)|[^\d]{0,12})$/;

/** Names of columns: from the head, else from the row above it, when that is no title. */
function headNames(head: SheetRow, above: SheetRow | undefined): Map<number, string> {
  const upper = (above?.cells ?? []).map(wordsOf);
  const isTitle = upper.filter((words) => words !== '').length < 2;
  const names = new Map<number, string>();
  for (let index = 0; index < Math.max(head.cells.length, upper.length); index += 1) {
    const own = wordsOf(head.cells[index]);
    const name = own !== '' || isTitle ? own : (upper[index] ?? '');
    if (name !== '') names.set(index, name);
  }
  return names;
}

function rolesOf(
  names: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
): Partial<Record<ColumnRole, number>> {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const used = new Set(taken);
  for (const role of ['description', 'costType', 'total', 'project', 'pillar', 'group'] as const) {
    const column = [...names].find(([index, name]) => !used.has(index) && COLUMN_WORDS[role].test(name));
    if (column === undefined) continue;
    roles[role] = column[0];
    used.add(column[0]);
  }
  return roles;
}

/** A row of `€` or `begroot` under the years belongs to the head. */
function isUnitsRow(row: SheetRow | undefined, years: readonly AmountColumn[]): boolean {
  if (row === undefined) return false;
  const words = years.map((column) => wordsOf(row.cells[column.index]));
  return words.every((cell) => /^(?:€|in €|euro|begroot|bedrag|[x×]\s*€?\s*1[. ]?000)$/i.test(cell));
}

/** The column in which most rows have words, where no column says it is the description. */
function widestWords(
  rows: readonly SheetRow[],
  years: ReadonlySet<number>,
  others: ReadonlySet<number>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      const isWords = typeof cell === 'string' && /\p{L}{2}/u.test(cell);
      if (isWords && !years.has(index) && !others.has(index)) counts.set(index, (counts.get(index) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
