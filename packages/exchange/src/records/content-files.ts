import type { ColumnContent, PlanContent, TableContent } from '@kapstok/plan';
import { foreignByBytes } from '../archive/foreign-file.ts';
import { separationOf } from '../csv/separator.ts';
import { neutralised } from '../neutral-text.ts';
import type { PlanFiles } from '../read-result.ts';

/**
 * A plan as a folder: a CSV file for every table, and a description that names the plan and its columns. Read again, it
 * says the same. Tables with a decimal comma have `;` between cells, as Dutch spreadsheets write them.
 * @param title What the plan is called when it has no title of its own.
 */
export function contentFiles(content: PlanContent, title: string): PlanFiles {
  const tables = content.tables.map((table) => ({ path: `${table.name}.csv`, bytes: tableFile(table) }));
  const description = contentDescription(content);
  if (description === undefined) return { title, files: tables };
  return {
    title,
    files: [...tables, { path: 'datapackage.json', bytes: new TextEncoder().encode(description) }],
  };
}

function isDescribed(column: ColumnContent): boolean {
  return column.title !== '';
}

const BYTE_ORDER_MARK = '\ufeff';

function tableFile({ decimal, columns, rows }: TableContent): Uint8Array {
  const [separator, lineEnd] = decimal === ',' ? [';', '\r\n'] : [',', '\n'];
  // The head tells which sign parts the cells: there, others are between quotes.
  const head = columns.map((column) => csvCell(column.head, /[",;\t\r\n]/));
  const quoted = decimal === ',' ? /[";\t\r\n]/ : /[",\t\r\n]/;
  const lines = rows.map((cells) =>
    columns.map(({ name }) => csvCell(Object.hasOwn(cells, name) ? cells[name] : '', quoted)),
  );
  const words = [head, ...lines].map((line) => line.join(separator) + lineEnd).join('');
  // A table of one column has nothing to tell the separator by.
  const named = separationOf(words).separator === separator ? words : `sep=${separator}${lineEnd}${words}`;
  return encoded(named, decimal === ',');
}

function encoded(words: string, marked: boolean): Uint8Array {
  const bytes = new TextEncoder().encode(words);
  // Spreadsheets need the mark to see that this is UTF-8; without it some heads look like the start of another kind of file.
  return marked || foreignByBytes(bytes) !== undefined
    ? new TextEncoder().encode(BYTE_ORDER_MARK + words)
    : bytes;
}

function csvCell(words: string | undefined, quoted: RegExp): string {
  const safe = neutralised(words ?? '');
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A Frictionless data package with what the tables do not say themselves; undefined when they say all. */
export function contentDescription({ title, tables }: PlanContent): string | undefined {
  if (title === '' && !tables.some(({ columns }) => columns.some(isDescribed))) return undefined;
  const resources = tables.map(({ name, columns }) => {
    const fields = columns.map((column) => ({
      name: column.name,
      ...(isDescribed(column) ? { title: column.title } : {}),
    }));
    return { name, path: `${name}.csv`, schema: { fields } };
  });
  return `${JSON.stringify({ ...(title === '' ? {} : { title }), resources }, undefined, 2)}\n`;
}
