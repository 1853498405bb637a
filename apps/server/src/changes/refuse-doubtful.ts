import type { NewChange, WrongInput } from '@kapstok/contract';
import { cellDoubt, cellRefusal, isKnownColumn, knownColumns } from '@kapstok/exchange';
import { ABOUT_TABLES, cellOf, columnHeading, type Edit, recordOf, tableOfEdit } from '@kapstok/plan';
import { asTyped, inQuotes, type Text, text } from '@kapstok/quantity';
import { listRecords, type Reader, rowsNow } from '@kapstok/store';
import { nearestName } from '../inputs/nearest-name.ts';
import { pointerTo, type Step } from '../inputs/where.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { problemOf } from '../problem.ts';
import { Refused } from './refused.ts';
import type { AddedTold, Stopping } from './stopping.ts';
import { commaTables } from './warnings.ts';

/** What who sends a change says outright. */
export type SaidOutright = Pick<NewChange, 'keepUnreadable' | 'newColumns'>;

/** Words that an edit puts in a cell, and where in the request they stand. */
export interface Written {
  readonly record: string;
  readonly table: string;
  readonly field: string;
  /** Where the name of the column stands, and where the words stand. */
  readonly named: readonly Step[];
  readonly at: readonly Step[];
}

/** The cells that edits of a change write. */
export function writtenBy(edits: readonly Edit[]): readonly Written[] {
  return edits.flatMap((edit, n): readonly Written[] => {
    const of = { record: recordOf(edit), table: tableOfEdit(edit) };
    const at = ['edits', n];
    if (edit.kind === 'set')
      return [{ ...of, field: edit.field, named: [...at, 'field'], at: [...at, 'after'] }];
    if (edit.kind !== 'add') return [];
    return Object.keys(edit.record.cells).map((field) => {
      const cell = [...at, 'record', 'cells', field];
      return { ...of, field, named: cell, at: cell };
    });
  });
}

const ABOUT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [ABOUT_TABLES.description]: ['title'],
  [ABOUT_TABLES.tables]: ['name', 'decimal'],
  [ABOUT_TABLES.columns]: ['table', 'name', 'head', 'title'],
};

function isKnown(table: string, column: string): boolean {
  return isKnownColumn(table, column) || (ABOUT_COLUMNS[table]?.includes(column) ?? false);
}

/** Columns of the plan's own in some tables: those that are told of, and those in which something stands. */
async function ownColumns(
  reader: Reader,
  plan: string,
  tables: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const told = await listRecords(reader, plan, { seq: undefined, table: ABOUT_TABLES.columns });
  const found = [...tables].map(async (table) => {
    const rows = await listRecords(reader, plan, { seq: undefined, table });
    const named = told.filter(({ record }) => cellOf(record, 'table') === table);
    const names = [
      ...named.map(({ record }) => cellOf(record, 'name')),
      ...rows.flatMap(({ record }) => Object.keys(record.cells)),
    ];
    return [table, new Set(names)] as const;
  });
  return new Map(await Promise.all(found));
}

/** Columns in which a change writes and that the plan does not have, each with the one that is nearest. */
export async function newColumnsIn(
  reader: Reader,
  plan: string,
  written: readonly Written[],
): Promise<readonly WrongInput[]> {
  const strange = written.filter(({ table, field }) => !isKnown(table, field));
  if (strange.length === 0) return [];
  const own = await ownColumns(reader, plan, new Set(strange.map(({ table }) => table)));
  const fresh = strange.filter(({ table, field }) => own.get(table)?.has(field) !== true);
  return fresh.map(({ table, field, named }) => {
    const near = nearestName(field, [...knownColumns(table), ...(own.get(table) ?? [])]);
    const nl = near === undefined ? '' : `: bedoelt u ${asTyped(near)}?`;
    const en = near === undefined ? '' : `: do you mean ${asTyped(near)}?`;
    return wrongInput(
      'body',
      named,
      text(`een kolom zijn die ${table} heeft${nl}`, `be a column of ${table}${en}`),
    );
  });
}

const TOLD = 200;

/** What is wrong with what a change wrote, by what can be done about it. */
interface Wrong {
  /** Never kept. */
  readonly doubtful: readonly WrongInput[];
  /** Outcomes of gates that can't be: never kept. */
  readonly passings: readonly WrongInput[];
  /** Kept when that is said outright. */
  readonly unreadable: readonly WrongInput[];
  /** What the plan as a whole can't be computed with, kept when that is said outright. */
  readonly stopping: readonly WrongInput[];
  readonly newColumns: readonly WrongInput[];
}

const NOTHING_KEPT = text('Er is niets bewaard.', 'Nothing was kept.');
const DOUBTFUL = text(
  'Hierin staan getallen die twee dingen kunnen betekenen.',
  'This holds numbers that may mean two things.',
);
const NOT_PASSED = text(
  'Hierin staat een besluit over een go/no-go dat zo niet kan.',
  'This holds a decision at a gate that can not be.',
);
const UNREADABLE = text(
  'Hierin staan woorden die niet te lezen zijn als wat de cel verwacht. Zolang ze er staan, rekent Kapstok dit plan niet door. Wie ze toch wil bewaren, stuurt "keepUnreadable": true mee.',
  'This holds words that can not be read as what the cell expects. As long as they stand there, Kapstok computes nothing of this plan. Who wants to keep them all the same sends "keepUnreadable": true.',
);
const STOPPING = text(
  'Hiermee klopt het plan als geheel niet meer. Zolang dat zo is, rekent Kapstok dit plan niet door. Wie dit toch wil bewaren, stuurt "keepUnreadable": true mee.',
  'With this the plan as a whole is not right any more. As long as that is so, Kapstok computes nothing of this plan. Who wants to keep this all the same sends "keepUnreadable": true.',
);
const NEW_COLUMNS = text(
  'Hierin staan kolommen die het plan niet heeft. Wie ze voor iedereen wil maken, stuurt "newColumns": true mee.',
  'This holds columns that the plan does not have. Who wants to make them, for everybody, sends "newColumns": true.',
);

/** All that is wrong, as one refusal; undefined when nothing is. */
function refusalOf({ doubtful, passings, unreadable, stopping, newColumns }: Wrong): Refused | undefined {
  const errors = [...doubtful, ...passings, ...unreadable, ...stopping, ...newColumns];
  if (errors.length === 0) return undefined;
  const kinds = [
    ...(doubtful.length > 0 ? [DOUBTFUL] : []),
    ...(passings.length > 0 ? [NOT_PASSED] : []),
    ...(unreadable.length > 0 ? [UNREADABLE] : []),
    ...(stopping.length > 0 ? [STOPPING] : []),
    ...(newColumns.length > 0 ? [NEW_COLUMNS] : []),
    NOTHING_KEPT,
  ];
  const sentence = {
    nl: kinds.map(({ nl }) => nl).join(' '),
    en: kinds.map(({ en }) => en).join(' '),
  };
  const isOnlyUnreadable = unreadable.length + stopping.length === errors.length;
  const type = isOnlyUnreadable ? 'urn:kapstok:problem:unreadable' : undefined;
  return new Refused({ ...problemOf(422, sentence, type), errors: errors.slice(0, TOLD) });
}

/**
 * Refuses outcomes of gates that can't be; and what stops a plan as a whole, unless who sent it says outright that it is to be kept.
 * @throws {Refused} with all of it
 */
export function refuseStopping(
  { stopping, passings }: AddedTold,
  { keepUnreadable = false }: Pick<SaidOutright, 'keepUnreadable'>,
): void {
  const refusal = refusalOf({
    doubtful: [],
    passings: inputsOf(passings),
    unreadable: [],
    stopping: keepUnreadable ? [] : inputsOf(stopping),
    newColumns: [],
  });
  if (refusal !== undefined) throw refusal;
}

function inputsOf(told: readonly Stopping[]): readonly WrongInput[] {
  return told.map(({ input }) => input);
}

/** What is the matter with words in a cell, in a sentence that names the cell and the words. */
function wrongCell({ field, at }: Written, words: string, message: Text): WrongInput {
  const named = columnHeading(field);
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return {
    in: 'body',
    path: pointerTo(at),
    sentence: {
      nl: `${named.nl}: ${inQuotes(shown)}. ${message.nl}`,
      en: `${named.en}: ${inQuotes(shown)}. ${message.en}`,
    },
  };
}

/** What in the rows as they now stand may mean two things or can't be read, of what was just written. */
async function wrongWords(
  reader: Reader,
  plan: string,
  written: readonly Written[],
): Promise<Pick<Wrong, 'doubtful' | 'unreadable'> & { readonly told: ReadonlySet<string> }> {
  const rows = await rowsNow(reader, plan, new Set(written.map(({ record }) => record)));
  const comma = await commaTables(reader, plan);
  const doubtful: WrongInput[] = [];
  const unreadable: WrongInput[] = [];
  const told = new Set<string>();
  for (const one of written) {
    const record = rows.get(one.record)?.record;
    if (record === undefined) continue;
    const cell = { table: record.table, column: one.field, cells: record.cells };
    const words = cellOf(record, one.field);
    const doubt = cellDoubt(cell);
    const refusal = cellRefusal({ ...cell, decimal: comma.has(record.table) ? ',' : '.' });
    if (doubt !== undefined || refusal !== undefined) told.add(`${one.record} ${one.field}`);
    if (doubt !== undefined) doubtful.push(wrongCell(one, words, doubt.message));
    else if (refusal !== undefined) unreadable.push(wrongCell(one, words, refusal.message));
  }
  return { doubtful, unreadable, told };
}

/** What a change wrote, and what can be told of it before anybody looks at its words. */
interface JustWritten extends AddedTold {
  readonly written: readonly Written[];
  readonly fresh: readonly WrongInput[];
}

/** What stops the plan but for cells whose words are told of by themselves. */
function beside(stopping: readonly Stopping[], told: ReadonlySet<string>): readonly WrongInput[] {
  const others = stopping.filter(({ warning }) => !told.has(`${warning.record} ${warning.field}`));
  return inputsOf(others);
}

/**
 * Refuses words that were just written and may mean two things; and words that can't be read and columns that are new,
 * unless who sent them says outright that they are to be kept. It belongs in the transaction that wrote them.
 * The same goes for what stops the plan as a whole. Outcomes of gates that can't be are never kept.
 * @param fresh Columns that were new before it was written.
 * @param stopping What of the plan as a whole can't be computed since it was written, where it may be looked at.
 * @throws {Refused} with all of it
 */
export async function refuseDoubtful(
  reader: Reader,
  plan: string,
  { written, fresh, stopping, passings }: JustWritten,
  { keepUnreadable = false, newColumns = false }: SaidOutright,
): Promise<void> {
  if (written.length + stopping.length + passings.length === 0) return;
  const { doubtful, unreadable, told } = await wrongWords(reader, plan, written);
  const refusal = refusalOf({
    doubtful,
    passings: inputsOf(passings),
    unreadable: keepUnreadable ? [] : unreadable,
    stopping: keepUnreadable ? [] : beside(stopping, told),
    newColumns: newColumns ? [] : fresh,
  });
  if (refusal !== undefined) throw refusal;
}
