import { highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import type { NumberCell, NumberCells } from '../number-cells.ts';
import type { Plan, Row } from '../plan.ts';
import { TABLES } from '../tables.ts';
import { type Addressed, addressed, namesOf } from './addressed.ts';
import { type CellFault, faultAt, type Wrong } from './cell-fault.ts';
import { groupFaults } from './group-faults.ts';
import { numberFaults, numberIn } from './number-faults.ts';
import { unitFaults } from './unit-faults.ts';

type Assumption = Row<'assumptions'>;

/** What is wrong in the assumptions of a plan: their numbers, what they are about, and what two of them say of one cell. */
export function assumptionFaults(plan: Plan, numbers: NumberCells): readonly CellFault[] {
  const taken = new Map<string, Assumption>();
  return [
    ...plan.assumptions.flatMap((row) => [...numberFaults(row), ...aboutFaults(row, numbers, taken)]),
    ...groupFaults(plan.assumptions),
  ];
}

/** Whether the numbers of an assumption are factors on what stands in its cells. A percentage always is around them. */
export function isRelative({ relative, shape }: Assumption): boolean {
  return relative === 'yes' || shape === 'percentage';
}

function aboutFaults(
  row: Assumption,
  numbers: NumberCells,
  taken: Map<string, Assumption>,
): readonly CellFault[] {
  if (row.on.length === 0) return [faultAt(row, 'on', '', ABOUT_NOTHING)];
  const about = row.on.map((words) => ({ words, what: addressed(words, numbers) }));
  const faults = about.flatMap(({ words, what }) => {
    if (what.kind === 'nothing') return [faultAt(row, 'on', words, what.wrong)];
    const first = firstTaken(row, what, taken);
    return first === undefined ? [] : [faultAt(row, 'on', words, twice(first.id))];
  });
  if (faults.length > 0) return faults;
  const what = about.map((each) => each.what);
  const isWithOthers = what.length > 1 && what.some(({ kind }) => kind === 'choice');
  if (isWithOthers) return [faultAt(row, 'on', row.on.join(' | '), CHOICE_ALONE)];
  return [
    ...relativeFaults(row, what),
    ...unitFaults(row, cellsOf(what), isRelative(row)),
    ...valueFaults(row, what),
  ];
}

/** The assumption that already is about one of these cells; those that are free are taken. */
function firstTaken(
  row: Assumption,
  what: Addressed,
  taken: Map<string, Assumption>,
): Assumption | undefined {
  const names = namesOf(what);
  const first = names.map((name) => taken.get(name)).find((other) => other !== undefined);
  for (const name of names) if (!taken.has(name)) taken.set(name, row);
  return first;
}

function cellsOf(about: readonly Addressed[]): readonly NumberCell[] {
  return about.flatMap((what) => (what.kind === 'cells' ? what.cells : []));
}

function relativeFaults(row: Assumption, about: readonly Addressed[]): readonly CellFault[] {
  const found = row.relative === 'unknown' ? '' : row.relative;
  if (row.shape === 'percentage' && row.relative === 'no')
    return [faultAt(row, 'relative', found, AROUND_ITSELF)];
  if (isRelative(row)) {
    const onChoice = about.some(({ kind }) => kind === 'choice');
    return onChoice
      ? [faultAt(row, row.relative === 'yes' ? 'relative' : 'shape', row.shape, FACTOR_ON_CHOICE)]
      : [];
  }
  const values = new Set(cellsOf(about).map(({ value }) => JSON.stringify(value)));
  return values.size > 1 ? [faultAt(row, 'relative', found, UNLIKE_VALUES)] : [];
}

/** Numbers below zero where the plan has none, and parts that are no part of a whole. */
function valueFaults(row: Assumption, about: readonly Addressed[]): readonly CellFault[] {
  const isPart = !isRelative(row) && about.some(isShare);
  const isPositive = row.shape !== 'normal' && (isRelative(row) || cellsOf(about).some(standsAboveZero));
  return (['low', 'likely', 'high'] as const).flatMap((column) => {
    const value = numberIn(row, column);
    if (value === undefined) return [];
    if (isPart && (value < 0 || value > 1)) return [faultAt(row, column, String(value), NO_PART)];
    return isPositive && value < 0 ? [faultAt(row, column, String(value), BELOW_ZERO)] : [];
  });
}

/** An open choice is settled by a part of the whole, and an overlap is one. */
function isShare(what: Addressed): boolean {
  if (what.kind !== 'cells') return what.kind === 'choice';
  return what.cells.some(({ place }) => place.table === TABLES.overlaps.name && place.field === 'overlap');
}

function standsAboveZero({ value }: NumberCell): boolean {
  return isKnown(value) && lowOf(value) >= 0 && highOf(value) > 0;
}

const ABOUT_NOTHING: Wrong = [
  text('één of meer adressen met | ertussen', 'one or more addresses with | in between'),
  text(
    'Er staat niet waar deze aanname over gaat. Schrijf het adres van een cel, zoals parameters:hours_per_fte:value.',
    'It does not say what this assumption is about. Write the address of a cell, such as parameters:hours_per_fte:value.',
  ),
];

const CHOICE_ALONE: Wrong = [
  text('één open keuze, of cellen', 'one open choice, or cells'),
  text(
    'Een open keuze staat in een aanname alleen: haar deel zegt niets over andere keuzen of cellen. Maak er meer aannames van.',
    'An open choice stands by itself in an assumption: its part says nothing of other choices or cells. Make several assumptions of it.',
  ),
];

function twice(id: string): Wrong {
  return [
    text('een cel waar geen andere aanname over gaat', 'a cell no other assumption is about'),
    text(
      `Aanname ${id} gaat al over deze cel. Welke van de twee geldt, is niet te zeggen. Laat de cel in één aanname staan.`,
      `Assumption ${id} is about this cell already. There is no telling which of the two holds. Leave the cell in one assumption.`,
    ),
  ];
}

const AROUND_ITSELF: Wrong = [
  text('ja, of een lege cel', 'yes, or an empty cell'),
  text(
    'Een percentage ligt altijd rond wat er in de cel staat. Haal nee weg, of kies een andere vorm.',
    'A percentage always lies around what stands in the cell. Remove no, or choose another shape.',
  ),
];

const FACTOR_ON_CHOICE: Wrong = [
  text('een deel van 0 tot 1, geen factor', 'a part from 0 to 1, no factor'),
  text(
    'Een open keuze heeft in het plan geen getal om een factor op te nemen. Geef het deel zelf, van 0 tot 1.',
    'An open choice has no number in the plan to take a factor on. Give the part itself, from 0 to 1.',
  ),
];

const UNLIKE_VALUES: Wrong = [
  text('ja', 'yes'),
  text(
    'Deze aanname gaat over cellen met verschillende waarden. Eén getal kan niet voor alle gelden. Zet ja en geef factoren: 1 is zoals het er staat.',
    'This assumption is about cells with different values. One number can not hold for all. Say yes and give factors: 1 is as it stands.',
  ),
];

const NO_PART: Wrong = [
  text('een deel van 0 tot 1, of van 0% tot 100%', 'a part from 0 to 1, or from 0% to 100%'),
  text(
    'Dit is een deel van een geheel, en dat ligt tussen niets en alles. Schrijf 0,4 of 40%.',
    'This is a part of a whole, and lies between nothing and all of it. Write 0.4 or 40%.',
  ),
];

const BELOW_ZERO: Wrong = [
  text('nul of meer', 'zero or more'),
  text(
    'Wat in het plan boven nul ligt, komt er niet onder. Verbeter het getal, of kies de vorm normal: die wordt bij nul afgekapt.',
    'What lies above zero in the plan does not go below it. Correct the number, or choose the shape normal: that is cut at zero.',
  ),
];
