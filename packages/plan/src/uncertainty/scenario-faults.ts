import { asTyped, highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import { ASSUMPTIONS, assumptionIn } from '../address.ts';
import { type CellFault, faultAt, isBlank, printed, type Wrong } from '../cell-fault.ts';
import type { NumberCells } from '../number-cells.ts';
import type { Plan, Row } from '../plan.ts';
import { type Addressed, aboutNothing, addressed, namesOf } from './addressed.ts';
import { isRelative } from './assumption-faults.ts';
import { noAlternative, noShareOf, openChoice } from './open-choices.ts';
import { AMOUNT, KnownBounds, type PossibleValues } from './possible-values.ts';
import { unitFaults } from './unit-faults.ts';
import { boundsFaults, boundsOf } from './value-faults.ts';

type Setting = Row<'scenarioSettings'>;

/** What is wrong in the settings of scenarios: what they are about, what they set, and a cell that is set twice. */
export function scenarioFaults(plan: Plan, numbers: NumberCells): readonly CellFault[] {
  const set = new Map<string, Setting>();
  const known = { plan, numbers, bounds: new KnownBounds(plan) };
  return plan.scenarioSettings.flatMap((row) => {
    if (row.on === '') return [];
    const assumption = assumptionIn(row.on);
    if (assumption !== undefined) return assumptionFaults(known, row, assumption, set);
    const what = addressed(row.on, numbers);
    if (what.kind === 'nothing') return [aboutNothing(row, row.on, what)];
    return [...onceFaults(row, what, set), ...valueFaults(row, what, known.bounds)];
  });
}

interface Known {
  readonly plan: Plan;
  readonly numbers: NumberCells;
  readonly bounds: KnownBounds;
}

/** A setting of what is drawn for an assumption: one value, in the numbers of the assumption. */
function assumptionFaults(
  known: Known,
  row: Setting,
  assumption: string,
  set: Map<string, Setting>,
): readonly CellFault[] {
  const of = known.plan.assumptions.find(({ id }) => id === assumption);
  if (of === undefined)
    return [{ ...faultAt(row, 'on', row.on, noAssumption(assumption)), missingFrom: ASSUMPTIONS }];
  const twofold = onceNamed(row, `${ASSUMPTIONS}:${assumption}`, set);
  if (row.choice !== '') return [...twofold, faultAt(row, 'choice', row.choice, NO_CHOICE)];
  if (isBlank(row.value)) return [...twofold, faultAt(row, 'value', printed(row.value), NO_VALUE)];
  const what = of.on.map((words) => addressed(words, known.numbers));
  const cells = what.flatMap((one) => (one.kind === 'cells' ? one.cells : []));
  const isFactor = isRelative(of);
  const inUnit = row.unit === '' ? [] : unitFaults(row, cells, isFactor);
  if (inUnit.length > 0) return [...twofold, ...inUnit];
  return [...twofold, ...settingFaults(row, isFactor ? AMOUNT : boundsOf(what, known.bounds))];
}

/** A value that is set where it can't be. */
function settingFaults(row: Setting, bounds: PossibleValues): readonly CellFault[] {
  const { value } = row;
  if (!isKnown(value)) return [];
  // Of "at least" the upper end is not said.
  const [low, high] = [lowOf(value), value.kind === 'atLeast' ? value.low : highOf(value)];
  return boundsFaults(row, 'value', { low, high, found: printed(value) }, bounds);
}

function onceFaults(row: Setting, what: Addressed, set: Map<string, Setting>): readonly CellFault[] {
  const names = namesOf(what);
  const [only] = names;
  if (only === undefined || names.length > 1) return [faultAt(row, 'on', row.on, ONE_CELL)];
  return onceNamed(row, only, set);
}

function onceNamed(row: Setting, only: string, set: Map<string, Setting>): readonly CellFault[] {
  const name = `${row.scenario}\n${only}`;
  const first = set.get(name);
  if (first !== undefined) return [faultAt(row, 'on', row.on, twice(first.place.line))];
  set.set(name, row);
  return [];
}

function valueFaults(row: Setting, what: Addressed, known: KnownBounds): readonly CellFault[] {
  const shown = printed(row.value);
  const hasValue = !isBlank(row.value);
  if (what.kind === 'cells') {
    if (row.choice !== '') return [faultAt(row, 'choice', row.choice, NO_CHOICE)];
    if (!hasValue) return [faultAt(row, 'value', shown, NO_VALUE)];
    const inUnit = unitFaults(row, what.cells, false);
    return inUnit.length > 0 ? inUnit : settingFaults(row, boundsOf([what], known));
  }
  if (hasValue === (row.choice !== '')) return [faultAt(row, 'choice', row.choice, EITHER)];
  if (what.kind === 'choice') {
    const faults = alternativeFaults(row, what.id);
    if (faults.length > 0) return faults;
  }
  const beyond = settingFaults(row, boundsOf([what], known));
  return beyond.length > 0 ? beyond : unitFaults(row, [], true);
}

/** An alternative that a choice does not have, or a share of a choice that takes none. */
function alternativeFaults(row: Setting, id: string): readonly CellFault[] {
  const choice = openChoice(id);
  if (choice === undefined) return [];
  if (row.choice === '')
    return choice.takesShare ? [] : [faultAt(row, 'value', printed(row.value), noShareOf(id))];
  const isThere = choice.alternatives.includes(row.choice);
  return isThere ? [] : [faultAt(row, 'choice', row.choice, noAlternative(id, row.choice))];
}

const ONE_CELL: Wrong = [
  text('het adres van één cel: tabel:rij:kolom', 'the address of one cell: table:row:column'),
  text(
    'Dit adres gaat over alle jaren van een rij, en een scenario zet één cel tegelijk. Noem het jaar erbij, zoals y2028.',
    'This address is about every year of a row, and a scenario sets one cell at a time. Name the year, such as y2028.',
  ),
];

function twice(line: number): Wrong {
  return [
    text('een cel die dit scenario nog niet zet', 'a cell this scenario does not set yet'),
    text(
      `Op regel ${line} zet dit scenario dezelfde cel. Welke waarde geldt, is niet te zeggen. Haal er een weg.`,
      `On line ${line} this scenario sets the same cell. There is no telling which value holds. Remove one.`,
    ),
  ];
}

function noAssumption(id: string): Wrong {
  return [
    text('assumptions: met het nummer van een aanname', 'assumptions: with the key of an assumption'),
    text(
      `Dit plan heeft geen aanname ${asTyped(id)}. Verbeter het nummer, of voeg de aanname toe.`,
      `This plan has no assumption ${asTyped(id)}. Correct the key, or add the assumption.`,
    ),
  ];
}

const NO_CHOICE: Wrong = [
  text('een lege cel', 'an empty cell'),
  text(
    'Een mogelijkheid hoort bij een open keuze, en dit adres is van een cel. Haal de mogelijkheid weg, of schrijf choices: met de keuze.',
    'An alternative goes with an open choice, and this is the address of a cell. Remove the alternative, or write choices: with the choice.',
  ),
];

const NO_VALUE: Wrong = [
  text('een getal, a..b, >a, of n.t.b.', 'a number, a..b, >a, or n.t.b.'),
  text(
    'Er staat niet wat er in dit scenario in de cel staat. Vul de waarde in, of haal de rij weg.',
    'It does not say what stands in the cell in this scenario. Fill in the value, or remove the row.',
  ),
];

const EITHER: Wrong = [
  text(
    'de code van een mogelijkheid, of een deel in value',
    'the code of an alternative, or a part in value',
  ),
  text(
    'Bij een open keuze hoort één van twee: de mogelijkheid die geldt, of welk deel. Vul er een in.',
    'An open choice takes one of two: the alternative that holds, or which part. Fill in one.',
  ),
];
