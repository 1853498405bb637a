import { type Estimate, isKnown, parseUnit, sameUnit, text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import type { Place } from '../place.ts';
import type { Plan, Row } from '../plan.ts';
import { monthsUntilEnd, type ReportingPeriod } from './reporting-period.ts';

/** The units in which indicators are measured, as they are spelled. */
export class IndicatorUnits {
  readonly #definitions: ReadonlyMap<string, readonly Row<'indicatorDefinitions'>[]>;
  readonly #units: ReadonlyMap<string, string>;

  constructor(plan: Plan) {
    const inTime = plan.indicatorDefinitions
      .filter(({ from }) => from !== undefined)
      .toSorted((a, b) => endOf(a.from) - endOf(b.from));
    this.#definitions = groupBy(inTime, ({ indicator }) => indicator);
    this.#units = new Map(plan.kpis.map(({ code, unit }) => [code, unit]));
  }

  /** That of the definition that holds in a period (undefined: of the first), else of the indicator; empty where nobody said. */
  in(indicator: string, period: ReportingPeriod | undefined): string {
    const until = period === undefined ? undefined : monthsUntilEnd(period);
    const definitions = this.#definitions.get(indicator) ?? [];
    const holding =
      until === undefined ? definitions[0] : definitions.findLast(({ from }) => endOf(from) <= until);
    return holding?.unit || (this.#units.get(indicator) ?? '');
  }
}

function endOf(period: ReportingPeriod | undefined): number {
  return period === undefined ? 0 : monthsUntilEnd(period);
}

/** A row with a number of an indicator. */
interface InUnit {
  readonly place: Place;
  readonly unit: string;
}

/**
 * What is wrong in the unit of a number of an indicator: another than that of the indicator, or none where the indicator is in per
 * cent and the number doesn't say so itself, since 40 may be forty or forty hundredths.
 */
export function indicatorUnitFaults(
  row: InUnit,
  unit: string,
  number: { readonly value: Estimate; readonly percent: boolean },
): readonly CellFault[] {
  if (unit === '') return [];
  const known = parseUnit(unit);
  if (row.unit === '') {
    const isDoubtful = known !== undefined && known.scale !== 1 && isKnown(number.value) && !number.percent;
    return isDoubtful ? [faultAt(row, 'unit', '', otherUnit(unit))] : [];
  }
  const own = parseUnit(row.unit);
  const isSame =
    own === undefined || known === undefined
      ? row.unit.trim().toLowerCase() === unit.trim().toLowerCase()
      : sameUnit(own.unit, known.unit);
  return isSame ? [] : [faultAt(row, 'unit', row.unit, otherUnit(unit))];
}

function otherUnit(unit: string): Wrong {
  return [
    text(unit, unit),
    text(
      `De indicator is in ${unit}. Met een andere of zonder eenheid is dit getal niet met de metingen te vergelijken. Schrijf ${unit} en controleer het getal.`,
      `The indicator is in ${unit}. With another unit or without one this number can not be compared with what is measured. Write ${unit} and check the number.`,
    ),
  ];
}
