import type { Column } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import { type TableDescription, tableDescriptions } from './description/table-description.ts';
import { columnGuide, keyGuide, sheetGuide } from './template-guide.ts';
import type { WrittenColumn, WrittenSheet } from './workbook/written-sheet.ts';
import { writeWorkbook } from './workbook-write.ts';

/** How many years an empty template has columns for, from the first. */
const YEARS = 5;

/** Empty rows made ready, so that a code such as 5.10 stays words when it is typed. */
const READY_ROWS = 200;

/** Kinds of column whose cells may be numbers. */
const NUMBERS: ReadonlySet<Column['kind']> = new Set(['estimate', 'funding', 'year']);

const TITLE = text('Kapstok: leeg plan', 'Kapstok: empty plan');
const REQUIRED = text('Moet ingevuld zijn.', 'Has to be filled in.');
const OTHER_YEARS = text(
  'Voeg een kolom toe voor een ander jaar, en haal een jaar weg dat niet bij het plan hoort.',
  'Add a column for another year, and remove a year that is no part of the plan.',
);

/** How a template is made. */
export interface TemplateOptions {
  /** Language of the notes; names of tables and columns are the same in both. */
  readonly language?: Language;
  /** The first of the years that get a column; this year unless said otherwise. */
  readonly firstYear?: number;
}

/**
 * An empty workbook with a sheet per table of a plan and its columns. The first sheet names them and leads to each, the
 * last two explain every column and every key that Kapstok knows, and a note at each head says what may stand there. Filled in, it is read as a plan.
 */
export async function templateWorkbook(options: TemplateOptions = {}): Promise<Uint8Array> {
  const { language = 'nl', firstYear = new Date().getFullYear() } = options;
  const tables = tableDescriptions();
  const sheets = tables.map((table) => sheetOf(table, language, firstYear));
  const first = sheetGuide(tables, language);
  const last = columnGuide(tables, language, firstYear);
  return writeWorkbook(TITLE[language], [first, ...sheets, last, keyGuide(language)]);
}

function sheetOf(table: TableDescription, language: Language, firstYear: number): WrittenSheet {
  const { definition, columns, yearly } = table;
  const own = columns.map(({ name, column, meaning, holds }): WrittenColumn => {
    const note = [meaning, holds, ...(column.required ? [REQUIRED] : [])];
    return { head: name, format: NUMBERS.has(column.kind) ? 'plain' : 'words', note: said(note, language) };
  });
  const years =
    yearly === undefined
      ? []
      : Array.from({ length: YEARS }, (_, index): WrittenColumn => {
          const note = said([yearly.meaning, yearly.holds, OTHER_YEARS], language);
          return { head: `${yearly.letter}${firstYear + index}`, format: 'plain', note };
        });
  const last = own.filter(({ head }) => head === 'source');
  const first = own.filter(({ head }) => head !== 'source');
  return {
    name: definition.name,
    columns: [...first, ...years, ...last],
    rows: [],
    frozenColumns: 1,
    readyRows: READY_ROWS,
  };
}

function said(sentences: readonly Text[], language: Language): string {
  return sentences.map((sentence) => sentence[language]).join(' ');
}
