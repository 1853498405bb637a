import type { EditDto, RecordList } from '@kapstok/contract';
import { printAddress } from '@kapstok/plan';
import { setOf } from '../../../editing/draft.ts';
import { newRowAfter } from '../../../editing/row-place.ts';
import { freeCode } from '../assumption/free-code.ts';
import { type Decimal, numberForCell } from '../assumption/number-words.ts';
import { ASSUMPTIONS } from '../assumption/use-may-assume.ts';
import type { ReadOverlap, SaidShare, SuggestedOverlap, TypedOverlap } from './typed-overlap.ts';

/** The table that holds the overlaps, by the name of its file. */
export const OVERLAPS = 'overlaps';

/** The rows that there are, and the sign by which each table parts decimals. */
export interface OverlapTables {
  readonly overlaps: RecordList;
  readonly assumptions: RecordList;
  readonly decimals: { readonly overlaps: Decimal; readonly assumptions: Decimal };
}

/**
 * The edits that declare an overlap: a row for it, and an assumption about how much lines have in common where that is
 * a range. Lines that join an overlap of the plan are added to it; all else of it stays.
 */
export function overlapEdits(
  suggested: Pick<SuggestedOverlap, 'id' | 'joins'>,
  typed: TypedOverlap,
  read: Pick<ReadOverlap, 'share' | 'limit'>,
  tables: OverlapTables,
): readonly EditDto[] {
  const lines = typed.lines.join('|');
  const own = tables.overlaps.records.find(({ cells }) => cells.id === suggested.id);
  if (suggested.joins) return own === undefined ? [] : [setOf(own, 'lines', lines)];
  const { share, limit } = read;
  if (share === undefined) return [];
  const name = typed.name.trim();
  const isFree = suggested.id !== '' && own === undefined;
  const id = isFree ? suggested.id : freeCode(name, codesIn(tables.overlaps));
  const written = (value: number) => numberForCell(value, tables.decimals.overlaps);
  const cells = {
    id,
    name,
    population: typed.population.trim(),
    lines,
    overlap: written(share.likely),
    ...(limit === undefined ? {} : { limit: written(limit), unit: typed.unit.trim() }),
    source: typed.source.trim(),
  };
  const row = newRowAfter(tables.overlaps.records, OVERLAPS, '', crypto.randomUUID(), cells);
  return share.low === share.high ? [row] : [row, rangeEdit(id, typed, share, tables)];
}

/** How uncertain the overlap is: never outside low and high, most often around what is likely. */
function rangeEdit(
  overlap: string,
  { name, source }: TypedOverlap,
  share: SaidShare,
  { assumptions, decimals }: OverlapTables,
): EditDto {
  const called = `Overlap ${name.trim()}`;
  const written = (value: number) => numberForCell(value, decimals.assumptions);
  const cells = {
    id: freeCode(called, codesIn(assumptions)),
    name: called,
    on: printAddress({ table: OVERLAPS, row: overlap, field: 'overlap' }),
    shape: 'triangular',
    low: written(share.low),
    likely: written(share.likely),
    high: written(share.high),
    source: source.trim(),
  };
  return newRowAfter(assumptions.records, ASSUMPTIONS, '', crypto.randomUUID(), cells);
}

function codesIn({ records }: RecordList): ReadonlySet<string> {
  return new Set(records.map(({ cells }) => cells.id ?? ''));
}
