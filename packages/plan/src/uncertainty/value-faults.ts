import { inQuotes, text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Place } from '../place.ts';
import { assumptionShapeName } from '../words/uncertainty.ts';
import type { Addressed } from './addressed.ts';
import { type KnownBounds, PART, type PossibleValues } from './possible-values.ts';

/** Between which bounds a value can lie that holds for all that is addressed. */
export function boundsOf(about: readonly Addressed[], known: KnownBounds): PossibleValues {
  const each = about.flatMap((what): readonly PossibleValues[] => {
    if (what.kind === 'choice') return [PART];
    return what.kind === 'cells' ? what.cells.map(({ place, value }) => known.of(place, value)) : [];
  });
  return {
    least: Math.max(Number.NEGATIVE_INFINITY, ...each.map(({ least }) => least)),
    most: Math.min(Number.POSITIVE_INFINITY, ...each.map(({ most }) => most)),
  };
}

/** What a row says that a value is: between which numbers, and as it is printed. */
interface SaidValue {
  readonly low: number;
  readonly high: number;
  readonly found: string;
}

/** A fault where a value lies outside its bounds. */
export function boundsFaults(
  row: { readonly place: Place },
  column: string,
  { low, high, found }: SaidValue,
  { least, most }: PossibleValues,
): readonly CellFault[] {
  if (low >= least && high <= most) return [];
  return [faultAt(row, column, found, most === 1 ? NO_PART : BELOW_ZERO)];
}

const NO_PART: Wrong = [
  text('een deel van 0 tot 1, of van 0% tot 100%', 'a part from 0 to 1, or from 0% to 100%'),
  text(
    'Dit is een deel van een geheel, en dat ligt tussen niets en alles. Schrijf 0,4 of 40%. Is een rekenwaarde geen deel maar een factor die boven 1 kan komen? Zet daar dan factor als eenheid.',
    'This is a part of a whole, and lies between nothing and all of it. Write 0.4 or 40%. Is a parameter no part but a factor that may go above 1? Then write factor as its unit.',
  ),
];

const NORMAL = assumptionShapeName('normal');

const BELOW_ZERO: Wrong = [
  text('nul of meer', 'zero or more'),
  text(
    `Wat hier staat, kan niet onder nul komen. Verbeter het getal. In een aanname mag ook de vorm ${inQuotes(NORMAL.nl)}: die telt onder nul niet mee.`,
    `What stands here can not go below zero. Correct the number. In an assumption the shape ${inQuotes(NORMAL.en)} will do too: it does not count below zero.`,
  ),
];
