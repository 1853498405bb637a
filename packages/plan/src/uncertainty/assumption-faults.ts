import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { NumberCell, NumberCells } from '../number-cells.ts';
import type { Plan, Row } from '../plan.ts';
import { type Addressed, aboutNothing, addressed, namesOf } from './addressed.ts';
import { groupFaults } from './group-faults.ts';
import { numberFaults, numberIn } from './number-faults.ts';
import { noAssumptionOn, openChoice } from './open-choices.ts';
import { AMOUNT, KnownBounds } from './possible-values.ts';
import { unitFaults } from './unit-faults.ts';
import { boundsFaults, boundsOf } from './value-faults.ts';

type Assumption = Row<'assumptions'>;

/** What is wrong in the assumptions of a plan: their numbers, what they are about, and what two of them say of one cell. */
export function assumptionFaults(plan: Plan, numbers: NumberCells): readonly CellFault[] {
  const taken = new Map<string, Assumption>();
  const known = { numbers, bounds: new KnownBounds(plan) };
  return [
    ...plan.assumptions.flatMap((row) => [...numberFaults(row), ...aboutFaults(row, known, taken)]),
    ...groupFaults(plan.assumptions),
  ];
}

/** Whether the numbers of an assumption are factors on what stands in its cells. A percentage always is around them. */
export function isRelative({ relative, shape }: Assumption): boolean {
  return relative === 'yes' || shape === 'percentage';
}

function aboutFaults(
  row: Assumption,
  { numbers, bounds }: { readonly numbers: NumberCells; readonly bounds: KnownBounds },
  taken: Map<string, Assumption>,
): readonly CellFault[] {
  if (row.on.length === 0) return [faultAt(row, 'on', '', ABOUT_NOTHING)];
  const about = row.on.map((words) => ({ words, what: addressed(words, numbers) }));
  const faults = about.flatMap(({ words, what }) => {
    if (what.kind === 'nothing') return [aboutNothing(row, words, what)];
    if (what.kind === 'choice' && openChoice(what.id)?.takesShare === false)
      return [faultAt(row, 'on', words, noAssumptionOn(what.id))];
    const first = firstTaken(row, what, taken);
    return first === undefined ? [] : [faultAt(row, 'on', words, twice(first.id))];
  });
  if (faults.length > 0) return faults;
  const what = about.map((each) => each.what);
  const isWithOthers = what.length > 1 && what.some(({ kind }) => kind === 'choice');
  if (isWithOthers) return [faultAt(row, 'on', row.on.join(' | '), CHOICE_ALONE)];
  const inUnit = unitFaults(row, cellsOf(what), isRelative(row));
  // In another unit there is no telling what is too much.
  return [
    ...relativeFaults(row, what),
    ...inUnit,
    ...(inUnit.length > 0 ? [] : valueFaults(row, what, bounds)),
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

/** Numbers that can't be: below zero where there is no less than nothing, and more than the whole. */
function valueFaults(row: Assumption, about: readonly Addressed[], known: KnownBounds): readonly CellFault[] {
  const { least, most } = isRelative(row) ? AMOUNT : boundsOf(about, known);
  // A normal distribution is cut at zero, so that its numbers may begin below it; those of a part may not.
  const isCut = row.shape === 'normal' && most !== 1;
  const bounds = { least: isCut ? Number.NEGATIVE_INFINITY : least, most };
  return (['low', 'likely', 'high'] as const).flatMap((column) => {
    const value = numberIn(row, column);
    const said = value === undefined ? [] : [{ low: value, high: value, found: String(value) }];
    return said.flatMap((one) => boundsFaults(row, column, one, bounds));
  });
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
