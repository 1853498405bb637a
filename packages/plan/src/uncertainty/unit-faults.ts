import { inQuotes, parseUnit, RATIO, type SpelledUnit, sameUnit, text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { NumberCell } from '../number-cells.ts';
import type { Place } from '../place.ts';
import { columnName } from '../words/column-name.ts';

/** A row that says something of cells elsewhere, in a unit. */
interface WithUnit {
  readonly place: Place;
  readonly unit: string;
}

/**
 * What is wrong in the unit of numbers about cells elsewhere. Factors have none; other numbers have that of every cell,
 * and where a cell is in per cent it is said, since 12 may be twelve or twelve hundredths.
 */
export function unitFaults(
  row: WithUnit,
  cells: readonly NumberCell[],
  isFactor: boolean,
): readonly CellFault[] {
  const own = parseUnit(row.unit);
  // A unit that can't be read is told of where the units of all tables are.
  if (row.unit !== '' && own === undefined) return [];
  const spelled = [...new Set(cells.map(({ unit }) => unit))].filter((unit) => unit !== '');
  if (isFactor || cells.length === 0)
    return own === undefined || sameUnit(own.unit, RATIO) ? [] : [faultAt(row, 'unit', row.unit, NO_FACTOR)];
  const units = spelled.flatMap((spelling) => withUnit(spelling));
  const [first] = units;
  const other = units.find(({ read }) => first !== undefined && !sameUnit(read.unit, first.read.unit));
  if (first !== undefined && other !== undefined)
    return [faultAt(row, 'on', `${first.spelling}, ${other.spelling}`, UNLIKE_UNITS)];
  const unlike = units.find(({ read }) => !fits(own, read));
  return unlike === undefined ? [] : [faultAt(row, 'unit', row.unit, unlikeUnit(unlike.spelling))];
}

function withUnit(spelling: string): readonly { readonly spelling: string; readonly read: SpelledUnit }[] {
  const read = parseUnit(spelling);
  return read === undefined ? [] : [{ spelling, read }];
}

function fits(own: SpelledUnit | undefined, of: SpelledUnit): boolean {
  return own === undefined ? of.scale === 1 : sameUnit(own.unit, of.unit);
}

const FACTOR = columnName('relative');

const NO_FACTOR: Wrong = [
  text('1, % of een lege cel', '1, % or an empty cell'),
  text(
    `Dit getal is een factor of een deel, en dat heeft geen eenheid. Haal de eenheid weg. Is het een waarde in die eenheid, zet dan nee bij ${inQuotes(FACTOR.nl)}.`,
    `This number is a factor or a part, which has no unit. Remove the unit. If it is a value in that unit, say no under ${inQuotes(FACTOR.en)}.`,
  ),
];

const UNLIKE_UNITS: Wrong = [
  text('cellen in één eenheid', 'cells in one unit'),
  text(
    `Dit gaat over cellen in verschillende eenheden. Eén getal kan niet voor beide gelden. Geef factoren (ja bij ${inQuotes(FACTOR.nl)}), of maak er twee van.`,
    `This is about cells in different units. One number can not hold for both. Give factors (yes under ${inQuotes(FACTOR.en)}), or make it two.`,
  ),
];

function unlikeUnit(unit: string): Wrong {
  return [
    text(unit, unit),
    text(
      `De cel is in ${unit}. Met een andere of zonder eenheid is niet te zeggen wat het getal betekent. Schrijf ${unit} en controleer het getal.`,
      `The cell is in ${unit}. With another unit or without one there is no telling what the number means. Write ${unit} and check the number.`,
    ),
  ];
}
