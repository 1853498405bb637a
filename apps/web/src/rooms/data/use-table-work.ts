import { shownCell } from '@kapstok/audit';
import type { RecordDto, RecordList } from '@kapstok/contract';
import { cellOf, numberColumn, spelledNumber } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { setOf, underDraft } from '../../editing/draft.ts';
import type { DraftOfPlan } from '../../editing/draft-store.ts';
import { recordOf } from '../../editing/queries.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords, type Words } from '../../language/words.ts';
import type { OwnPart } from '../../session/own-part.ts';
import { useEditedParts } from '../../session/use-own-part.ts';
import { matches } from '../../table/matches.ts';
import { compared, readSort } from '../../table/sort.ts';
import { inReadingOrder } from './grid/column-order.ts';
import type { GridColumn } from './grid/grid-row.tsx';

/** What one works with in a table: its rows as they would be, and where one stands. */
export interface TableWork {
  readonly columns: readonly GridColumn[];
  /** The rows that are shown: filtered and sorted. */
  readonly rows: readonly RecordDto[];
  /** All rows, in the order of the plan. */
  readonly all: readonly RecordDto[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  /** Whether some row of the table may be edited. */
  readonly mayEdit: boolean;
  /** Whether a row may be added. */
  readonly mayAdd: boolean;
  /** What a new row begins with: the project, for who may edit rows of one project only. */
  readonly newCells: RecordDto['cells'];
  readonly mayEditRow: (record: RecordDto) => boolean;
  /** The row as the server gave it; a row that is not yet kept is as it is. */
  readonly given: (record: RecordDto) => RecordDto;
  readonly put: (record: RecordDto, field: string, words: string) => void;
  readonly stand: (record: string, field: string) => void;
  /** The row and field one stands on. */
  readonly here: { readonly record: RecordDto | undefined; readonly field: string };
  /** Why this row can't be edited; null when it can or is not yet known. */
  readonly whyNot: { readonly nl: string; readonly en: string } | null;
}

/** The rows of a table with what is not yet kept in them. */
export function useTableWork(table: string, list: RecordList, mine: DraftOfPlan): TableWork {
  const { at, viewpoint } = useKeptPlan();
  const { q = '', sort, without = '' } = useSearch({ from: '/p/$plan/gegevens/$table' });
  const navigate = useNavigate({ from: '/p/$plan/gegevens/$table' });
  const [here, setHere] = useState({ record: '', field: '' });
  const { draft, add } = mine;
  const all = useMemo(() => underDraft(table, list.records, draft), [table, list, draft]);
  const { of } = useWords();
  const rows = useMemo(() => shownOf(all, keptOnes(list), { q, sort, of }), [all, list, q, sort, of]);
  const columns = useMemo(
    () => chosenOf(inReadingOrder(table, list.columns), without),
    [table, list, without],
  );
  const mayEdit = viewpoint.whyNotEdit === null && viewpoint.editable.includes(table);
  const isKept = list.records.some(({ id }) => id === here.record);
  const isClosed = viewpoint.whyNotEdit !== null;
  const known = useQuery({ ...recordOf(at, here.record), enabled: !isClosed && isKept });
  const whyNot = isKept && known.data?.mayEdit === false ? known.data.whyNot : null;
  const parts = useEditedParts()(table);
  const stand = useCallback((record: string, field: string) => setHere({ record, field }), []);
  const given = (record: RecordDto) => list.records.find(({ id }) => id === record.id) ?? record;
  return {
    columns,
    rows,
    all,
    sort,
    onSort: (next) =>
      void navigate({ search: (now) => ({ ...now, sort: next }), replace: true, resetScroll: false }),
    mayEdit,
    mayAdd: mayEdit && !(parts !== 'all' && isOwnAlready(table, parts)),
    newCells: parts === 'all' ? {} : newCellsOf(list, parts),
    mayEditRow: (record) => record.id !== here.record || whyNot === null,
    given,
    put: (record, field, words) => add(setOf(given(record), field, words)),
    stand,
    here: { record: all.find(({ id }) => id === here.record), field: here.field },
    whyNot,
  };
}

/** A part is itself a row that is there: of these nobody adds one who may edit their own only. */
function isOwnAlready(table: string, parts: readonly OwnPart[]): boolean {
  return table === 'pillars' || (table === 'projects' && parts.every(({ kind }) => kind === 'project'));
}

function newCellsOf({ columns }: RecordList, parts: readonly OwnPart[]): RecordDto['cells'] {
  const [own, ...others] = parts;
  const isOne = own?.kind === 'project' && others.length === 0;
  return isOne && columns.some(({ name }) => name === 'project') ? { project: own.code } : {};
}

function keptOnes({ records }: RecordList): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

/** The rows in which one finds the words, and those that one added and did not keep yet: they have few words as yet. */
function shownOf(
  all: readonly RecordDto[],
  kept: ReadonlySet<string>,
  { q, sort, of }: { readonly q: string; readonly sort: string | undefined; readonly of: Words['of'] },
): readonly RecordDto[] {
  const isFound = (record: RecordDto): boolean => !kept.has(record.id) || matches(readable(record, of), q);
  const found = q === '' ? all : all.filter(isFound);
  const way = readSort(sort)[0];
  if (way === undefined) return found;
  return found.toSorted((one, other) => {
    const [a, b] = [cellOf(one, way.id), cellOf(other, way.id)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const isOfNumbers = numberColumn(one.table, way.id) !== undefined;
    const [first, second] = isOfNumbers ? [sizeOf(a), sizeOf(b)] : [a, b];
    return way.desc ? compared(second, first) : compared(first, second);
  });
}

/** A number by its size, however it is spelt; other words as they are. */
function sizeOf(words: string): number | string {
  const number = spelledNumber(words);
  if (number === undefined) return words;
  return number.isPercent ? number.value / 100 : number.value;
}

/** A row as one reads it, and as the plan spells it. */
function readable({ table, cells }: RecordDto, of: Words['of']): string {
  return Object.entries(cells)
    .map(([field, words]) => `${words} ${of(shownCell(table, field, cells))}`)
    .join(' ');
}

function chosenOf(columns: readonly GridColumn[], without: string): readonly GridColumn[] {
  const hidden = new Set(without.split(','));
  return columns.filter(({ name }, index) => index === 0 || !hidden.has(name));
}
