import {
  type Cells,
  compare,
  contentOf,
  type Edit,
  merge,
  type PlanContent,
  type PlanRecords,
  type RecordId,
  replacedBy,
  type TableContent,
  tableDefinitions,
} from '@kapstok/plan';
import type { ReadOptions } from '../read-plan.ts';
import type { CellError, Notice, PlanFile, PlanFiles } from '../read-result.ts';
import { CellMeaning, saysSame, saysSameInOtherWords } from './cell-meaning.ts';
import { withDecimal } from './decimal-sign.ts';
import { positionsBetween } from './positions.ts';
import { readContent } from './read-content.ts';

/** How a plan is imported. */
export interface ImportOptions extends ReadOptions {
  readonly newId: () => RecordId;
  /** Tables that are not in the import stay as they are; without it they are gone. */
  readonly keepsOthers?: boolean;
}

/** What an import changes, or everything that is wrong with what was given. */
export type ImportResult =
  | {
      readonly ok: true;
      /** Rows that are gone, added, changed and moved. */
      readonly edits: readonly Edit[];
      readonly notices: readonly Notice[];
      /** Files that are no table. */
      readonly others: readonly PlanFile[];
    }
  | { readonly ok: false; readonly errors: readonly CellError[] };

/**
 * Compares what was given, anything that `readPlan` takes, with a plan's records: the edits that make the one into the
 * other. From no records it loads the plan. Rows are matched by the key of their table, and keep their ids. Where a cell
 * says the same in other words (`1.000,50` and `1000.5`), the words that stood there stay. What comes in means one thing:
 * `2.000` in a file that tells how it parts decimals is written in full, in any other it is an error.
 */
export async function importPlan(
  current: PlanRecords,
  given: PlanFiles,
  options: ImportOptions,
): Promise<ImportResult> {
  const isPart = options.keepsOthers ?? false;
  const read = await readContent(given, { ...options, certain: true, isPart });
  if (!read.ok) return read;
  const { notices, others } = read;
  const edits = editsTo(current, read.content, given.title, options);
  return { ok: true, edits, notices, others };
}

/** The edits that make a plan's records into what was read; `fileTitle` names a plan that has no title of its own. */
export function editsTo(
  current: PlanRecords,
  read: PlanContent,
  fileTitle: string,
  { newId, keepsOthers = false }: ImportOptions,
): readonly Edit[] {
  const was = contentOf(current);
  const replaced = replacedBy(was, read, keepsOthers);
  const content = { ...replaced, title: replaced.title || fileTitle };
  const wordings = new Map<string, Wording>();
  const tables = content.tables.map((table) => {
    const before = was.tables.find(({ name }) => name === table.name);
    const wording = wordingOf(table, before);
    wordings.set(table.name, wording);
    return wording.table;
  });
  const keepWords = (table: string, before: Cells, after: Cells) =>
    wordings.get(table)?.keepWords(before, after) ?? after;
  return compare(
    current,
    merge(current, { ...content, tables }, { newId, positions: positionsBetween, keepWords }),
  );
}

/** A table of an import in the words of the table that stands. */
interface Wording {
  readonly table: TableContent;
  readonly keepWords: (before: Cells, after: Cells) => Cells;
}

function wordingOf(table: TableContent, before: TableContent | undefined): Wording {
  const definition = tableDefinitions().find(({ name }) => name === table.name);
  const inSign = before === undefined ? undefined : withDecimal(table, before.decimal);
  if (before === undefined || definition === undefined || inSign === undefined) {
    return { table, keepWords: (_, after) => after };
  }
  const meaning = new CellMeaning(definition, before.decimal);
  const same = table.decimal === before.decimal ? saysSame : saysSameInOtherWords;
  const keepWords = (was: Cells, is: Cells): Cells => {
    const cells = Object.entries(is).map(([column, words]) => {
      const old = Object.hasOwn(was, column) ? (was[column] ?? '') : '';
      if (old === '' || old === words) return [column, words] as const;
      return [
        column,
        same(meaning.of(column, old, was), meaning.of(column, words, is)) ? old : words,
      ] as const;
    });
    return Object.fromEntries(cells);
  };
  return { table: inSign, keepWords };
}
