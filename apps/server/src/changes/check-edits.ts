import type { EditDto, WrongInput } from '@kapstok/contract';
import { DEFAULT_LIMITS, isPosition } from '@kapstok/exchange';
import { ABOUT_TABLES, tableDefinitions } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Step } from '../inputs/where.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';

const TABLES: ReadonlySet<string> = new Set([
  ...tableDefinitions().map(({ name }) => name),
  ...Object.values(ABOUT_TABLES),
]);
/** Whether a plan can have a table of this name. */
export function isPlanTable(name: string): boolean {
  return TABLES.has(name);
}

const LONGEST_NAME = 200;
const { cellCharacters } = DEFAULT_LIMITS;

const NO_TABLE = text(
  'een tabel van een plan zijn, zoals projects of budget-lines',
  'be a table of a plan, such as projects or budget-lines',
);
const NO_COLUMN = text(
  `de naam van een kolom zijn: niet leeg, zonder spaties aan begin of eind, zonder stuurtekens, en niet langer dan ${LONGEST_NAME} tekens`,
  `be the name of a column: not empty, without blanks around it, without control characters, and no longer than ${LONGEST_NAME} characters`,
);
const NO_WORDS = text(
  'gewone tekst zijn: zonder stuurtekens, behalve nieuwe regels en tabs',
  'be plain text: without control characters, but for new lines and tabs',
);
const TOO_LONG = text(
  `niet langer zijn dan ${cellCharacters} tekens`,
  `be no longer than ${cellCharacters} characters`,
);
const NO_POSITION = text(
  'een plaats tussen de rijen zijn, zoals de interface die geeft (bijvoorbeeld a0)',
  'be a place among the rows, as the interface gives it (for instance a0)',
);

/** Control characters that no cell holds: all but tab and the ends of lines. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** A column that a table can have: known, a year, or one of the plan's own. */
function isColumn(name: string): boolean {
  const isWhole = name !== '' && name.trim() === name && name.length <= LONGEST_NAME;
  return isWhole && name !== '__proto__' && !/\p{Cc}/u.test(name);
}

function wordsFault(words: string): Text | undefined {
  if (words.length > cellCharacters) return TOO_LONG;
  return CONTROL.test(words) ? NO_WORDS : undefined;
}

/** What is wrong with words of cells by column, at some place of a request. */
export function wrongCells(
  cells: Readonly<Record<string, string>>,
  at: readonly Step[],
): readonly WrongInput[] {
  return Object.entries(cells).flatMap(([column, words]) => {
    const fault = isColumn(column) ? wordsFault(words) : NO_COLUMN;
    return fault === undefined ? [] : [wrongInput('body', [...at, column], fault)];
  });
}

function wrongTable(table: string, at: readonly Step[]): readonly WrongInput[] {
  return isPlanTable(table) ? [] : [wrongInput('body', [...at, 'table'], NO_TABLE)];
}

function wrongPosition(position: string, at: readonly Step[]): readonly WrongInput[] {
  return isPosition(position) ? [] : [wrongInput('body', at, NO_POSITION)];
}

function wrongEdit(edit: EditDto, at: readonly Step[]): readonly WrongInput[] {
  switch (edit.kind) {
    case 'remove':
      return wrongTable(edit.record.table, [...at, 'record']);
    case 'add':
      return [
        ...wrongTable(edit.record.table, [...at, 'record']),
        ...wrongPosition(edit.record.position, [...at, 'record', 'position']),
        ...wrongCells(edit.record.cells, [...at, 'record', 'cells']),
      ];
    case 'move':
      return [...wrongTable(edit.table, at), ...wrongPosition(edit.after, [...at, 'after'])];
    case 'set': {
      const fault = wordsFault(edit.after);
      return [
        ...wrongTable(edit.table, at),
        ...(isColumn(edit.field) ? [] : [wrongInput('body', [...at, 'field'], NO_COLUMN)]),
        ...(fault === undefined ? [] : [wrongInput('body', [...at, 'after'], fault)]),
      ];
    }
  }
}

/** What no plan can hold, of all edits at once. Words that can't be read as a value are no fault: they are only told. */
export function wrongEdits(edits: readonly EditDto[]): readonly WrongInput[] {
  return edits.flatMap((edit, n) => wrongEdit(edit, ['edits', n]));
}
