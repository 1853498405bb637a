import { recordColumns, type WrongInput } from '@kapstok/contract';
import { ABOUT_TABLES, TABLES, tableDefinitions } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { countByTable, listRecords, type Reader } from '@kapstok/store';
import { Refused } from '../changes/refused.ts';
import { NAMED_KINDS, unknownName } from '../inputs/unknown-name.ts';
import { wrongInputProblem } from '../problem.ts';
import { columnsTold } from './columns-told.ts';
import { columnSorted } from './record-order.ts';
import { type AtState, seqOfState } from './view-of-plan.ts';

/** Names that records are asked for by. */
export interface NamesAsked {
  readonly table?: string | undefined;
  readonly sort?: string | undefined;
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
}

/** What was found of what was asked for, before words are looked for in it. */
export interface FoundRows {
  readonly some: boolean;
  /** Names of columns that hold something. */
  readonly filled: ReadonlySet<string>;
}

/** Where nothing was looked for yet: then every name is looked up. */
export const NOTHING_FOUND: FoundRows = { some: false, filled: new Set() };

/** What names must be that a plan is asked by. */
const KINDS = {
  ...NAMED_KINDS,
  sort: text('een kolom zijn die hier is', 'be a column that is here'),
} as const;

function mustBe(asked: keyof typeof KINDS, name: string, known: readonly string[]): WrongInput {
  return unknownName({ input: asked, name, kind: KINDS[asked], known });
}

async function wrongTable(
  reader: Reader,
  at: AtState,
  { table }: NamesAsked,
  { some }: FoundRows,
): Promise<readonly WrongInput[]> {
  if (table === undefined || some) return [];
  const names = [...tableDefinitions().map(({ name }) => name), ...Object.values(ABOUT_TABLES)];
  if (names.includes(table)) return [];
  const known = [...new Set([...names, ...(await countByTable(reader, at.plan.id, seqOfState(at))).keys()])];
  return known.includes(table) ? [] : [mustBe('table', table, known)];
}

/**
 * The columns of a table, or of all, as far as they are known or hold something in a row of it, whoever it belongs to:
 * those of tables in their order, for the first of them are told to who asks for one that is not there.
 */
async function columnsKnown(
  reader: Reader,
  at: AtState,
  table: string | undefined,
  filled: Iterable<string>,
): Promise<readonly string[]> {
  const all = table === undefined;
  const names = all ? tableDefinitions().map(({ name }) => name) : [table];
  const known = await Promise.all(
    names.map(async (name) => recordColumns(name, await columnsTold(reader, at, name), all ? [] : filled)),
  );
  return [...new Set([...known.flat().map(({ name }) => name), ...filled])];
}

async function wrongSort(
  reader: Reader,
  at: AtState,
  { table, sort }: NamesAsked,
  { filled }: FoundRows,
): Promise<readonly WrongInput[]> {
  const column = columnSorted(sort);
  if (column === undefined || filled.has(column)) return [];
  if ((await columnsKnown(reader, at, table, filled)).includes(column)) return [];
  const rows = await listRecords(reader, at.plan.id, { seq: seqOfState(at), table });
  const all = rows.flatMap(({ record }) => Object.keys(record.cells));
  const known = await columnsKnown(reader, at, table, new Set([...filled, ...all]));
  return known.includes(column) ? [] : [mustBe('sort', column, known)];
}

/** A code to which no row belongs, not even the row that has it, is not known. */
async function wrongCode(
  reader: Reader,
  at: AtState,
  level: 'pillar' | 'project',
  code: string | undefined,
): Promise<readonly WrongInput[]> {
  if (code === undefined) return [];
  const [plan, seq] = [at.plan.id, seqOfState(at)];
  const part = { after: undefined, limit: 1 };
  if ((await listRecords(reader, plan, { seq, [level]: code, part })).length > 0) return [];
  const table = level === 'pillar' ? TABLES.pillars.name : TABLES.projects.name;
  const rows = await listRecords(reader, plan, { seq, table });
  const known = rows.flatMap(({ scope }) => scope[level] ?? []).toSorted();
  return [mustBe(level, code, [...new Set(known)])];
}

/**
 * Tells who asks for a table, column, pillar or project that is not there, instead of an empty list that says there is
 * nothing in it.
 * @throws {Refused} 400 with each name that is not known, and the nearest that is
 */
export async function mustBeKnown(
  reader: Reader,
  at: AtState,
  wanted: NamesAsked,
  found: FoundRows,
): Promise<undefined> {
  const { pillar, project } = wanted;
  const table = await wrongTable(reader, at, wanted, found);
  const wrong = [
    ...table,
    ...(table.length > 0 ? [] : await wrongSort(reader, at, wanted, found)),
    ...(found.some ? [] : await wrongCode(reader, at, 'pillar', pillar)),
    ...(found.some ? [] : await wrongCode(reader, at, 'project', project)),
  ];
  if (wrong.length > 0) throw new Refused(wrongInputProblem(wrong));
  return undefined;
}
