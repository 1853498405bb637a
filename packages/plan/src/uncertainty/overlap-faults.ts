import {
  asTyped,
  highOf,
  isKnown,
  lowOf,
  ofOneYear,
  parseUnit,
  sameUnit,
  text,
  type Unit,
} from '@kapstok/quantity';
import { type CellFault, faultAt, printed, type Wrong } from '../cell-fault.ts';
import { rowKey } from '../number-cells.ts';
import type { Plan, Row } from '../plan.ts';
import { TABLES } from '../tables.ts';

type Overlap = Row<'overlaps'>;
type Line = Row<'businessCaseBenefits'>;

const LINES = TABLES.businessCaseBenefits.name;

/** What is wrong in the overlaps of a plan: lines that are not there, that are of one project, or in two overlaps. */
export function overlapFaults(plan: Plan): readonly CellFault[] {
  if (plan.overlaps.length === 0) return [];
  const lines = new Map(
    plan.businessCaseBenefits.map((line) => [rowKey(TABLES.businessCaseBenefits, line), line]),
  );
  const taken = new Map<string, Overlap>();
  return plan.overlaps.flatMap((row) => [
    ...lineFaults(row, lines, taken),
    ...partFaults(row),
    ...limitFaults(
      row,
      row.lines.flatMap((line) => lines.get(line) ?? []),
    ),
  ]);
}

function lineFaults(
  row: Overlap,
  lines: ReadonlyMap<string, Line>,
  taken: Map<string, Overlap>,
): readonly CellFault[] {
  const faults = row.lines.flatMap((name) => {
    if (!lines.has(name)) return [{ ...faultAt(row, 'lines', name, noLine(name)), missingFrom: LINES }];
    const first = taken.get(name);
    if (first !== undefined) return [faultAt(row, 'lines', name, twice(first.id))];
    taken.set(name, row);
    return [];
  });
  const projects = new Set(row.lines.map((name) => lines.get(name)?.project));
  const isAlone = faults.length === 0 && projects.size < 2;
  return isAlone ? [faultAt(row, 'lines', row.lines.join(' | '), ONE_PROJECT)] : faults;
}

function partFaults(row: Overlap): readonly CellFault[] {
  const { overlap } = row;
  const isPart = !isKnown(overlap) || (lowOf(overlap) >= 0 && highOf(overlap) <= 1);
  return isPart ? [] : [faultAt(row, 'overlap', printed(overlap), NO_PART)];
}

function limitFaults(row: Overlap, lines: readonly Line[]): readonly CellFault[] {
  const { limit } = row;
  if (!isKnown(limit)) return [];
  if (lowOf(limit) < 0) return [faultAt(row, 'limit', printed(limit), BELOW_ZERO)];
  const own = parseUnit(row.unit)?.unit;
  if (row.unit !== '' && own === undefined) return [];
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const fits = units.some((spelling) => {
    const unit = parseUnit(spelling)?.unit;
    if (own === undefined || unit === undefined) return false;
    return sameUnit(ofOneYear(own), ofOneYear(unit)) || isPopulationOf(ofOneYear(own), ofOneYear(unit));
  });
  return fits || units.length === 0 ? [] : [faultAt(row, 'unit', row.unit, otherUnit(units.join(', ')))];
}

/** A target population in residents limits money and hours, by what each resident brings in. */
function isPopulationOf(limit: Unit, line: Unit): boolean {
  return limit.code === 'resident' && (line.code === 'EUR' || line.code === 'hour');
}

function noLine(name: string): Wrong {
  return [
    text('batenregels als project/regel, met | ertussen', 'benefit lines as project/line, with | in between'),
    text(
      `Er is geen batenregel ${asTyped(name)}. Schrijf de code van het project, een schuine streep en de code van de regel, zoals ze in business-case-benefits staan.`,
      `There is no benefit line ${asTyped(name)}. Write the code of the project, a slash and the code of the line, as they stand in business-case-benefits.`,
    ),
  ];
}

function twice(id: string): Wrong {
  return [
    text('een batenregel die in geen andere overlap staat', 'a benefit line in no other overlap'),
    text(
      `Deze batenregel staat al in overlap ${id}. Dan gaat er twee keer iets af. Laat de regel in één overlap staan.`,
      `This benefit line is in overlap ${id} already. Something would be taken off twice. Leave the line in one overlap.`,
    ),
  ];
}

const ONE_PROJECT: Wrong = [
  text(
    'twee of meer batenregels, van twee of meer projecten',
    'two or more benefit lines, of two or more projects',
  ),
  text(
    'Een overlap gaat over projecten die dezelfde besparing boeken. Noem regels van minstens twee projecten.',
    'An overlap is about projects that book one saving. Name lines of at least two projects.',
  ),
];

const NO_PART: Wrong = [
  text('een deel van 0 tot 1, of van 0% tot 100%', 'a part from 0 to 1, or from 0% to 100%'),
  text(
    'Een overlap loopt van niets gemeen (0) tot geheel binnen de grootste (1). Schrijf 0,4 of 40%.',
    'An overlap runs from nothing in common (0) to wholly within the largest (1). Write 0.4 or 40%.',
  ),
];

const BELOW_ZERO: Wrong = [
  text('nul of meer', 'zero or more'),
  text(
    'Een grens onder nul laat niets over. Verbeter het getal.',
    'A limit below zero leaves nothing. Correct the number.',
  ),
];

function otherUnit(units: string): Wrong {
  return [
    text(units, units),
    text(
      `De regels van deze overlap zijn in ${units}, en een grens in een andere eenheid of zonder eenheid doet niets. Vul de eenheid in en controleer het getal.`,
      `The lines of this overlap are in ${units}, and a limit in another unit or without one does nothing. Fill in the unit and check the number.`,
    ),
  ];
}
