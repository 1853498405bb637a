import {
  type Cells,
  type ColumnContent,
  type Plan,
  type PlanContent,
  type TableContent,
  type TableDefinition,
  YEARLY_LETTER,
} from '@kapstok/plan';
import { numberInFull } from '../cells/number-in-full.ts';
import type { PlanDescription } from '../description/plan-description.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { printedPlan } from '../printed-plan.ts';
import { type ReadOptions, readWhole } from '../read-plan.ts';
import type { CellError, Notice, PlanFile, PlanFiles } from '../read-result.ts';
import { Report } from '../report.ts';
import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import { type Head, readHead } from '../table/head.ts';
import { tableOf } from '../table/table-name.ts';
import { CellMeaning } from './cell-meaning.ts';
import { CertainWords } from './certain-words.ts';
import { cellWords } from './workbook-words.ts';

/** A plan as it is printed, or everything that is wrong with what was given. */
export type ContentResult =
  | {
      readonly ok: true;
      /** With an empty title when nothing but the name of the folder or file gives one. */
      readonly content: PlanContent;
      readonly notices: readonly Notice[];
      /** Files that are no table. */
      readonly others: readonly PlanFile[];
    }
  | { readonly ok: false; readonly errors: readonly CellError[] };

/** How a plan is read as it is printed. */
export interface ContentOptions extends ReadOptions {
  /**
   * Whether words of which only the file tells the meaning are written so that they mean one thing anywhere, with a
   * notice of each. Where the file does not tell either, they are an error that names both meanings.
   */
  readonly certain?: boolean;
}

/**
 * Reads what stands in the tables of a plan, from what `readPlan` takes. Cells without the blanks around them; tables
 * Kapstok does not know are passed over.
 */
export async function readContent(given: PlanFiles, options: ContentOptions = {}): Promise<ContentResult> {
  const { result, sheets, description, others } = await readWhole(given, options);
  if (!result.ok) return result;
  const report = new Report(options.limits?.listed ?? DEFAULT_LIMITS.listed);
  const tables = sheets.flatMap((sheet): TableContent[] => {
    const definition = tableOf(sheet);
    if (definition === undefined) return [];
    return [tableContent({ sheet, definition, description, report: options.certain ? report : undefined })];
  });
  if (!report.sound) return { ok: false, errors: report.errors() };
  // A budget as offices keep it has no tables; the plan that was read from it has.
  const content = {
    title: description.title,
    tables: tables.length > 0 ? tables : printedTables(result.plan),
  };
  const told = report.notices();
  const spots = new Set(told.map(spotOf));
  // What is told of a cell that was written in full takes the place of what was told when it was read.
  const notices = [...result.notices.filter((notice) => !spots.has(spotOf(notice))), ...told];
  return { ok: true, content, notices, others };
}

function spotOf({ file, row, column }: Notice): string {
  return JSON.stringify([file, row, column]);
}

interface TableGiven {
  readonly sheet: Sheet;
  readonly definition: TableDefinition;
  readonly description: PlanDescription;
  /** Where it is told what was written in full; undefined to leave words as they are. */
  readonly report: Report | undefined;
}

function tableContent({ sheet, definition, description, report }: TableGiven): TableContent {
  const { decimal } = sheet;
  const [first, ...rest] = sheet.rows;
  const { name } = definition;
  if (first === undefined) return { name, decimal, columns: [], rows: [] };
  // What is wrong with the head was reported when the plan was read.
  const columns = columnsOf(readHead(sheet, first, definition, new Report(0)), definition);
  const titles = description.fields.get(name);
  const meaning = new CellMeaning(definition, decimal);
  const certain = report && new CertainWords(sheet, definition, columns, report);
  const wordsIn: WordsIn = (cell, column, shown, line) => {
    const words = cellWords(cell, column.name, shown, { decimal, meaning });
    return certain?.of(cell, words, { column, line, row: shown }) ?? words;
  };
  return {
    name,
    decimal,
    columns: columns.map(({ name: column, head, isExtra }): ColumnContent => {
      return { name: column, head, title: (isExtra ? titles?.get(column) : undefined) ?? '' };
    }),
    rows: rest.map((row) => cellsOf(row, columns, wordsIn)),
  };
}

interface PlacedColumn {
  readonly index: number;
  readonly name: string;
  readonly head: string;
  readonly isExtra: boolean;
}

/** The columns of a head from left to right. */
function columnsOf({ known, years, extra }: Head, { yearly }: TableDefinition): readonly PlacedColumn[] {
  const letter = yearly === undefined ? '' : YEARLY_LETTER[yearly];
  return [
    ...known.map(({ index, name, spelled }) => ({ index, name, head: spelled, isExtra: false })),
    ...years.map(({ index, year, spelled }) => {
      return { index, name: `${letter}${year}`, head: spelled, isExtra: false };
    }),
    ...extra.map(({ index, name }) => ({ index, name, head: name, isExtra: true })),
  ].sort((a, b) => a.index - b.index);
}

/** The words that say what a cell says, in a row as it is shown. */
type WordsIn = (cell: SheetCell, column: PlacedColumn, shown: Cells, line: number) => string;

function cellsOf(row: SheetRow, columns: readonly PlacedColumn[], wordsIn: WordsIn): Cells {
  const shown = Object.fromEntries(columns.map(({ index, name }) => [name, wordsOf(row.cells[index])]));
  const cells = columns.map((column) => {
    return [column.name, wordsIn(row.cells[column.index] ?? '', column, shown, row.line)] as const;
  });
  return Object.fromEntries(cells.filter(([, words]) => words !== ''));
}

function printedTables(plan: Plan): readonly TableContent[] {
  return printedPlan(plan).map(({ definition, columns, rows }) => ({
    name: definition.name,
    decimal: '.',
    columns: columns.map((name) => ({ name, head: name, title: '' })),
    rows: rows.map(({ cells }): Cells => {
      const words = columns.map((name, index) => {
        const cell = cells[index] ?? '';
        return [name, typeof cell === 'number' ? numberInFull(cell, '.') : cell] as const;
      });
      return Object.fromEntries(words.filter(([, printed]) => printed !== ''));
    }),
  }));
}
