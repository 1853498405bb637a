import { isKnown, text } from '@kapstok/quantity';
import { type CellFault, faultAt, isBlank, type Wrong } from '../cell-fault.ts';
import type { Plan, Row } from '../plan.ts';
import type { Target } from '../target.ts';
import { type IndicatorUnits, indicatorUnitFaults } from './indicator-unit.ts';

type TargetRow = Row<'targets'>;
type Indicator = Row<'kpis'>;

/** The unit of an indicator that is a date: a milestone. */
const DATE = 'date';

/** What is wrong in targets by themselves and beside those that stand with the indicator. */
export function targetFaults(plan: Plan, units: IndicatorUnits): readonly CellFault[] {
  const indicators = new Map(plan.kpis.map((row) => [row.code, row]));
  return plan.targets.flatMap((row) => {
    const unit = units.in(row.indicator, row.period);
    if (isEmpty(row.target)) return [faultAt(row, 'target', row.target.printed, NOTHING)];
    return [
      ...indicatorUnitFaults(row, unit, row.target),
      ...dateFaults(row, unit),
      ...shapeFaults(row, indicators.get(row.indicator)),
      ...changeFaults(row, indicators.get(row.indicator)),
    ];
  });
}

function isEmpty({ value, date }: Target): boolean {
  return isBlank(value) && date === undefined;
}

function dateFaults(row: TargetRow, unit: string): readonly CellFault[] {
  const { target } = row;
  if (unit === DATE && isKnown(target.value)) return [faultAt(row, 'target', target.printed, NO_DATE)];
  if (unit !== '' && unit !== DATE && target.date !== undefined)
    return [faultAt(row, 'target', target.printed, NO_NUMBER)];
  return [];
}

/** `9000 +/- 10%` is 10 % of a population, or may be off by 10 %: the shape tells, and is that of the indicator. */
function shapeFaults(row: TargetRow, indicator: Indicator | undefined): readonly CellFault[] {
  const shape = indicator?.shape ?? '';
  const isShare = shape === SHARE;
  const hasRoom = row.target.tolerance !== undefined || row.target.share !== undefined;
  return hasRoom && isShare !== (row.shape === SHARE) && shape !== ''
    ? [faultAt(row, 'shape', row.shape, otherShape(shape))]
    : [];
}

const SHARE = 'share_of_population';

/** Another target for a year than the plan prints is a change, and somebody agreed to that. */
function changeFaults(row: TargetRow, indicator: Indicator | undefined): readonly CellFault[] {
  const { period } = row;
  if (row.agreedOn !== undefined || period === undefined || period.cadence !== 'year') return [];
  const printed = indicator?.byYear.get(period.year);
  return printed === undefined || isEmpty(printed)
    ? []
    : [faultAt(row, 'agreed_on', '', changed(period.year, printed.printed))];
}

const NOTHING: Wrong = [
  text('een streefwaarde of n.t.b.', 'a target or n.t.b.'),
  text(
    'Er staat niet wat er bereikt moet worden. Vul de streefwaarde in, schrijf n.t.b., of haal de rij weg.',
    'It does not say what has to be reached. Fill in the target, write n.t.b., or remove the row.',
  ),
];

const NO_DATE: Wrong = [
  text('een datum als 2026-12-31', 'a date such as 2026-12-31'),
  text(
    'Deze indicator is een mijlpaal: er is een datum waarop het er moet zijn. Schrijf die datum.',
    'This indicator is a milestone: there is a date on which it has to be there. Write that date.',
  ),
];

const NO_NUMBER: Wrong = [
  text(
    'een getal of bereik in de eenheid van de indicator',
    'a number or range in the unit of the indicator',
  ),
  text(
    'Deze indicator wordt gemeten in een getal, en hier staat een datum. Schrijf het getal dat bereikt moet worden.',
    'This indicator is measured in a number, and a date stands here. Write the number that has to be reached.',
  ),
];

function otherShape(shape: string): Wrong {
  return [
    text(shape, shape),
    text(
      `Een percentage achter +/- is hier de speling of het deel van de groep. Wat het is, zegt de vorm, en die van de indicator is ${shape}. Schrijf dezelfde vorm.`,
      `A percentage behind +/- is a tolerance here, or a share of the group. The shape tells which, and that of the indicator is ${shape}. Write the same shape.`,
    ),
  ];
}

function changed(year: number, printed: string): Wrong {
  return [
    text('de datum van de afspraak', 'the date on which it was agreed'),
    text(
      `Voor ${year} staat er bij de indicator al een streefwaarde: ${printed}. Deze rij verandert die, en dan hoort erbij wanneer dat is afgesproken en met wie. Vul dat in, of haal de rij weg.`,
      `For ${year} there already is a target with the indicator: ${printed}. This row changes it, which asks when that was agreed, and with whom. Fill that in, or remove the row.`,
    ),
  ];
}
