import {
  columnName,
  recordName,
  type TableDefinition,
  tableDefinitions,
  tableTitle,
  YEARLY_LETTER,
} from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { RecordDocument, RecordDto } from '../schemas/record.ts';
import type { TextDto } from '../schemas/text.ts';

/** A column of a table, filled or not. */
export type RecordColumn = RecordDocument['columns'][number];

function definitionOf(table: string): TableDefinition | undefined {
  return tableDefinitions().find(({ name }) => name === table);
}

function isKnown(definition: TableDefinition | undefined, column: string): boolean {
  if (definition === undefined) return false;
  const { columns, yearly } = definition;
  if (Object.hasOwn(columns, column)) return true;
  return yearly !== undefined && new RegExp(`^${YEARLY_LETTER[yearly]}\\d{4}$`).test(column);
}

/**
 * The columns of a table: those that Kapstok knows in their order, years, and those of the plan's own. `told` are the
 * columns that the plan says the table has, `filled` those in which something stands.
 */
export function recordColumns(
  table: string,
  told: readonly string[],
  filled: Iterable<string>,
): RecordColumn[] {
  const definition = definitionOf(table);
  const known = Object.keys(definition?.columns ?? {});
  const others = [...new Set([...told, ...filled])].filter((name) => name !== '' && !known.includes(name));
  const years = others.filter((name) => isKnown(definition, name)).toSorted();
  const own = others.filter((name) => !isKnown(definition, name));
  return [...known, ...years, ...own].map((name) => {
    return { name, label: { ...columnName(name) }, own: !isKnown(definition, name) };
  });
}

/** What a row of a table is, in words. */
export function rowOfTable(table: string): TextDto {
  const words = definitionOf(table)?.row;
  if (words !== undefined) return { ...words };
  const title = tableTitle(table);
  return text(`rij van ${title.nl}`, `row of ${title.en}`);
}

/** One record for who wants to see or change it. */
export function recordDocument(
  record: RecordDto,
  told: readonly string[],
  { mayEdit, whyNot }: { readonly mayEdit: boolean; readonly whyNot: TextDto | null },
): RecordDocument {
  const { table, cells } = record;
  return {
    ...record,
    what: rowOfTable(table),
    name: recordName(table, cells),
    columns: recordColumns(table, told, Object.keys(cells)),
    mayEdit,
    whyNot,
  };
}
