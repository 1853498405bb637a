import {
  type Cells,
  KnownBounds,
  type NumberCell,
  NumberCells,
  PART,
  type PossibleValues,
  parseAddress,
  planOf,
} from '@kapstok/plan';
import { isKnown, lowOf } from '@kapstok/quantity';
import { isRowOf } from '../../../certainty/address-words.ts';
import { addressesIn, isFactor } from './assumption-cells.ts';
import { cellNumber } from './number-words.ts';

/** Rows by the name of their table. */
export type RowsByTable = Readonly<Record<string, readonly Cells[]>>;

/**
 * Between which bounds what is drawn of an assumption counts, as the engine has it: of factors, what they can be with what stands
 * there. Undefined as long as its cells are not known.
 * @param tables the rows of the tables that it is about
 */
export function possibleHere(cells: Cells, tables: RowsByTable): PossibleValues | undefined {
  const about: Record<string, readonly Cells[]> = {};
  for (const [table, rows] of Object.entries(tables)) {
    const named = rows.filter((row) => addressesIn(cells).some((words) => isRowOf(words, table, row)));
    about[table] = named.map(asNumbers);
  }
  const plan = planOf(about);
  const [numbers, bounds] = [new NumberCells(plan), new KnownBounds(plan)];
  const each = addressesIn(cells).flatMap((words): readonly PossibleValues[] => {
    const address = parseAddress(words);
    if (address === undefined) return [];
    if (address.table === 'choices') return [PART];
    const found = numbers.at(address);
    if ('kind' in found) return [];
    return found.flatMap((cell) => ofCell(cell, bounds, isFactor(cells)));
  });
  if (each.length === 0) return undefined;
  return {
    least: Math.max(...each.map(({ least }) => least)),
    most: Math.min(...each.map(({ most }) => most)),
  };
}

function ofCell(
  { place, value }: NumberCell,
  bounds: KnownBounds,
  isOfFactors: boolean,
): readonly PossibleValues[] {
  const own = bounds.of(place, value);
  if (!isOfFactors) return [own];
  const stands = isKnown(value) ? lowOf(value) : 0;
  return stands > 0 ? [{ least: 0, most: own.most / stands }] : [];
}

/** The cells of a row with numbers in the one way that is always read. */
function asNumbers(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, words]) => {
      const value = words.includes('%') ? undefined : cellNumber(words);
      return [column, value === undefined ? words : String(value)];
    }),
  );
}
