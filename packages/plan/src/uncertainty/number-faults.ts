import { inQuotes, type Text, text } from '@kapstok/quantity';
import { type CellFault, faultAt, isBlank, printed, type Wrong } from '../cell-fault.ts';
import type { Row } from '../plan.ts';
import { columnName } from '../words/column-name.ts';
import { assumptionShapeName, rangeMeaningName } from '../words/uncertainty.ts';
import { isAssumptionShape, NUMBER_COLUMNS, type NumberColumn, SHAPE_NEEDS } from './shape-needs.ts';

type Assumption = Row<'assumptions'>;

/**
 * What is wrong in the numbers of an assumption by itself: those its shape needs and has not, those that say nothing, and
 * those that can't be together. A number that is to be determined is no fault: it is a question.
 */
export function numberFaults(row: Assumption): readonly CellFault[] {
  if (!isAssumptionShape(row.shape)) return [];
  const single = NUMBER_COLUMNS.flatMap((column) => columnFaults(row, column));
  const together = single.length > 0 ? [] : [...boundsFaults(row), ...orderFaults(row)];
  return [...single, ...together, ...meaningFaults(row)];
}

/** The number in a column; undefined where none is printed, or none is known. */
export function numberIn(row: Assumption, column: NumberColumn): number | undefined {
  const estimate = row[column];
  return estimate.kind === 'point' ? estimate.value : undefined;
}

function columnFaults(row: Assumption, column: NumberColumn): readonly CellFault[] {
  const estimate = row[column];
  const at = (wrong: Wrong) => [faultAt(row, column, printed(estimate), wrong)];
  if (isBlank(estimate)) return isMissing(row, column) ? at(missing(row.shape, column)) : [];
  if (!used(row.shape).includes(column)) return at(useless(row.shape, column));
  if (estimate.kind === 'unknown') return [];
  return estimate.kind === 'point' ? [] : at(NO_SINGLE);
}

function used(shape: string): readonly NumberColumn[] {
  if (!isAssumptionShape(shape)) return [];
  return [...SHAPE_NEEDS[shape].needed, ...SHAPE_NEEDS[shape].optional];
}

/** Bounds of a beta distribution come together or not at all. */
function isMissing(row: Assumption, column: NumberColumn): boolean {
  if (isAssumptionShape(row.shape) && SHAPE_NEEDS[row.shape].needed.includes(column)) return true;
  if (row.shape !== 'beta') return false;
  return (column === 'low' && !isBlank(row.high)) || (column === 'high' && !isBlank(row.low));
}

function boundsFaults(row: Assumption): readonly CellFault[] {
  const isPositive = (value: number): boolean => value > 0;
  const isShare = (value: number): boolean => value > 0 && value <= 1;
  const rules: readonly [NumberColumn, boolean, (value: number) => boolean, Wrong][] = [
    ['low', row.shape === 'lognormal', isPositive, NOT_ABOVE_ZERO],
    ['high', row.shape === 'normal', isPositive, NOT_ABOVE_ZERO],
    ['a', true, isPositive, NOT_ABOVE_ZERO],
    ['b', true, isPositive, NOT_ABOVE_ZERO],
    ['percent', true, isShare, NO_PERCENTAGE],
  ];
  return rules.flatMap(([column, counts, holds, wrong]) => {
    const value = numberIn(row, column);
    const isWrong = counts && value !== undefined && !holds(value);
    return isWrong ? [faultAt(row, column, String(value), wrong)] : [];
  });
}

function orderFaults(row: Assumption): readonly CellFault[] {
  const [low, likely, high] = [numberIn(row, 'low'), numberIn(row, 'likely'), numberIn(row, 'high')];
  if (low !== undefined && high !== undefined && low >= high)
    return [faultAt(row, 'high', String(high), notAbove(low))];
  const isOutside =
    likely !== undefined && ((low !== undefined && likely < low) || (high !== undefined && likely > high));
  return isOutside ? [faultAt(row, 'likely', String(likely), OUTSIDE)] : [];
}

function meaningFaults(row: Assumption): readonly CellFault[] {
  if (!isAssumptionShape(row.shape) || row.meaning === '') return [];
  const { meanings } = SHAPE_NEEDS[row.shape];
  if (meanings.some((meaning) => meaning === row.meaning)) return [];
  return [faultAt(row, 'meaning', row.meaning, unfitMeaning(row.shape, meanings))];
}

function missing(shape: string, column: string): Wrong {
  const [of, name] = [assumptionShapeName(shape), columnName(column)];
  return [
    text('een getal, of n.t.b.', 'a number, or n.t.b.'),
    text(
      `Een aanname met de vorm ${inQuotes(of.nl)} heeft hier een getal nodig: ${name.nl}. Vul het in, of schrijf n.t.b. als het nog niet bekend is.`,
      `An assumption with the shape ${inQuotes(of.en)} needs a number here: ${name.en}. Fill it in, or write n.t.b. when it is not known yet.`,
    ),
  ];
}

function useless(shape: string, column: string): Wrong {
  const [of, name] = [assumptionShapeName(shape), columnName(column)];
  return [
    text('een lege cel', 'an empty cell'),
    text(
      `Bij de vorm ${inQuotes(of.nl)} zegt dit getal (${name.nl}) niets. Er kan een andere vorm bedoeld zijn. Haal het getal weg of kies een andere vorm.`,
      `With the shape ${inQuotes(of.en)} this number (${name.en}) says nothing. Another shape may be meant. Remove the number or choose another shape.`,
    ),
  ];
}

const NO_SINGLE: Wrong = [
  text('één getal, of n.t.b.', 'one number, or n.t.b.'),
  text(
    'Hier hoort één getal. Een bereik geeft u met een laag en een hoog getal, elk in een eigen kolom.',
    'One number belongs here. A range is given by a low and a high number, each in a column of its own.',
  ),
];

const NOT_ABOVE_ZERO: Wrong = [
  text('een getal boven nul', 'a number above zero'),
  text(
    'Met deze vorm moet dit getal boven nul liggen, anders is er niets om uit te trekken. Verbeter het getal of kies een andere vorm.',
    'With this shape the number has to lie above zero, else there is nothing to draw from. Correct the number or choose another shape.',
  ),
];

const NO_PERCENTAGE: Wrong = [
  text('een percentage tot en met 100%, zoals 20% of 0,2', 'a percentage up to 100%, such as 20% or 0.2'),
  text(
    'Dit is hoeveel een waarde naar beide kanten kan afwijken, en meer dan alles kan er niet af. Schrijf 20% of 0,2 voor een vijfde.',
    'This is how far a value may be off to both sides, and no more than all of it can go. Write 20% or 0.2 for a fifth.',
  ),
];

const OUTSIDE: Wrong = [
  text('een getal van laag tot en met hoog', 'a number from low up to high'),
  text(
    'De waarschijnlijkste waarde ligt buiten de lage en de hoge. Zo is er geen verdeling. Verbeter een van de drie.',
    'The most likely value lies outside the low and the high one. There is no such distribution. Correct one of the three.',
  ),
];

const POINT = assumptionShapeName('point');

function notAbove(low: number): Wrong {
  return [
    text(`meer dan ${low}`, `more than ${low}`),
    text(
      `De hoge waarde ligt niet boven de lage. Zijn ze gelijk, dan is er geen onzekerheid: kies dan de vorm ${inQuotes(POINT.nl)}. Anders zijn ze omgewisseld.`,
      `The high value does not lie above the low one. If they are equal nothing is uncertain: choose the shape ${inQuotes(POINT.en)}. Otherwise they are swapped.`,
    ),
  ];
}

function unfitMeaning(shape: string, meanings: readonly string[]): Wrong {
  const of = assumptionShapeName(shape);
  const list = (language: keyof Text): string =>
    meanings.map((meaning) => `${meaning} (${rangeMeaningName(meaning)[language]})`).join(', ');
  const expected =
    meanings.length === 0
      ? text('een lege cel', 'an empty cell')
      : text(`een van: ${list('nl')}`, `one of: ${list('en')}`);
  return [
    expected,
    text(
      `Dit kan de vorm ${inQuotes(of.nl)} niet betekenen. Kies een betekenis die erbij past, of een andere vorm.`,
      `The shape ${inQuotes(of.en)} can not mean this. Choose a meaning that fits, or another shape.`,
    ),
  ];
}
