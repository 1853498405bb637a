import { parseUnit, RATIO, sameUnit, text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import type { Plan, Row } from '../plan.ts';
import type { IndicatorUnits } from './indicator-unit.ts';
import { monthsUntilEnd, reportingPeriodCode } from './reporting-period.ts';

type Definition = Row<'indicatorDefinitions'>;

/** What is wrong in the definitions of indicators: their versions, how figures come together, and what they add to. */
export function definitionFaults(plan: Plan, units: IndicatorUnits): readonly CellFault[] {
  const rows = plan.indicatorDefinitions;
  return [
    ...rows.flatMap(versionFaults),
    ...[...groupBy(rows, ({ indicator }) => indicator).values()].flatMap(orderFaults),
    ...rows.flatMap((row) => [...addingFaults(row, units), ...cadenceFaults(row)]),
    ...parentFaults(rows),
  ];
}

function versionFaults(row: Definition): readonly CellFault[] {
  if (row.version === '' || /^[1-9]\d{0,3}$/.test(row.version)) return [];
  return [faultAt(row, 'version', row.version, NO_VERSION)];
}

/** A later version starts later: else there is no telling which one holds. */
function orderFaults(rows: readonly Definition[]): readonly CellFault[] {
  const inOrder = rows.toSorted((a, b) => Number(a.version) - Number(b.version));
  return inOrder.flatMap((row, at) => {
    const before = inOrder[at - 1];
    if (before?.from === undefined || row.from === undefined) return [];
    if (monthsUntilEnd(row.from) > monthsUntilEnd(before.from)) return [];
    const [code, since] = [reportingPeriodCode(row.from), reportingPeriodCode(before.from)];
    return [faultAt(row, 'from', code, notLater(before.version, since))];
  });
}

function addingFaults(row: Definition, units: IndicatorUnits): readonly CellFault[] {
  const unit = parseUnit(row.unit || units.in(row.indicator, row.from));
  const isShare = unit !== undefined && sameUnit(unit.unit, RATIO);
  const summed = (['overOrganisations', 'overTime'] as const).filter((how) => row[how] === 'sum');
  if (isShare) return summed.map((how) => faultAt(row, COLUMN_OF[how], 'sum', NO_SUM_OF_SHARES));
  const isTwice = row.counts === 'cumulative' && row.overTime === 'sum';
  return isTwice ? [faultAt(row, 'over_time', 'sum', NO_SUM_OF_ALL)] : [];
}

const COLUMN_OF = { overOrganisations: 'over_organisations', overTime: 'over_time' } as const;

/** A definition that is measured by the quarter holds from a quarter. */
function cadenceFaults(row: Definition): readonly CellFault[] {
  if (row.from === undefined || row.cadence === '' || row.from.cadence === row.cadence) return [];
  return [faultAt(row, 'from', reportingPeriodCode(row.from), OTHER_CADENCE)];
}

function parentFaults(rows: readonly Definition[]): readonly CellFault[] {
  const parentOf = new Map(rows.flatMap((row) => (row.parent === '' ? [] : [[row.indicator, row.parent]])));
  const circles = circlesIn(parentOf);
  return rows.flatMap((row) => {
    const circle = parentOf.get(row.indicator) === row.parent ? circles.get(row.indicator) : undefined;
    return circle === undefined ? [] : [faultAt(row, 'parent', row.parent, circular(circle))];
  });
}

/** The circle that each indicator is in, if it is in one. Looks at every parent once. */
function circlesIn(parentOf: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  for (const start of parentOf.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = parentOf.get(at);
    }
    const steps = [...path];
    const circle = at !== undefined && path.has(at) ? steps.slice(steps.indexOf(at)) : [];
    for (const code of circle) circles.set(code, circle);
    for (const code of steps) done.add(code);
  }
  return circles;
}

/** Steps of a circle that are shown. */
const MOST_STEPS = 12;

const NO_VERSION: Wrong = [
  text('een geheel getal vanaf 1', 'a whole number from 1'),
  text(
    'Versies van een definitie worden geteld: 1, 2, 3. Zo is te zien welke na welke kwam. Nummer de versie.',
    'Versions of a definition are counted: 1, 2, 3. That shows which came after which. Number the version.',
  ),
];

function notLater(version: string, since: string): Wrong {
  return [
    text(`een periode na ${since}`, `a period after ${since}`),
    text(
      `Versie ${version} geldt vanaf ${since}, en deze versie begint niet later. Welke van de twee geldt, is niet te zeggen. Verbeter de periode of het nummer.`,
      `Version ${version} holds from ${since}, and this version does not start later. There is no telling which of the two holds. Correct the period or the number.`,
    ),
  ];
}

const NO_SUM_OF_SHARES: Wrong = [
  text('weighted_mean, last of none', 'weighted_mean, last or none'),
  text(
    'Deze indicator is een deel van een geheel. Percentages optellen geeft geen percentage van iets. Kies het gewogen gemiddelde, het laatste cijfer, of geen totaal.',
    'This indicator is a share of a whole. Percentages added up are a percentage of nothing. Choose the weighted mean, the last figure, or no total.',
  ),
];

const NO_SUM_OF_ALL: Wrong = [
  text('last of een lege cel', 'last or an empty cell'),
  text(
    'Elk cijfer is al opgeteld vanaf het begin. Nog eens optellen telt alles dubbel. Kies last, of meet per periode.',
    'Each figure is already added up since the start. Adding again counts everything twice. Choose last, or measure per period.',
  ),
];

const OTHER_CADENCE: Wrong = [
  text('een periode in het ritme van de definitie', 'a period in the rhythm of the definition'),
  text(
    'De definitie geldt vanaf een periode van een andere lengte dan waarin er gemeten wordt. De eerste meting is zo niet aan te wijzen. Schrijf een maand als 2026-05, een kwartaal als 2026Q2, een half jaar als 2026H1 of een jaar als 2026.',
    'The definition holds from a period of another length than those in which is measured. There is no telling which measurement is the first. Write a month as 2026-05, a quarter as 2026Q2, a half year as 2026H1 or a year as 2026.',
  ),
];

function circular(circle: readonly string[]): Wrong {
  const shown = circle.length <= MOST_STEPS ? circle : [...circle.slice(0, MOST_STEPS), '…'];
  const path = [...shown, circle[0]].join(' → ');
  return [
    text('een indicator die hier niet zelf in optelt', 'an indicator that does not add to this one'),
    text(
      `Deze indicatoren tellen op in elkaar: ${path}. Zo heeft geen van hen een uitkomst. Haal een van de verwijzingen weg.`,
      `These indicators add to each other: ${path}. None of them has a result this way. Remove one of the references.`,
    ),
  ];
}
