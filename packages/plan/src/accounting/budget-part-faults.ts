import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import { partsOf, type ReportingPeriod, reportingPeriodCode } from '../monitoring/reporting-period.ts';
import type { Plan, Row } from '../plan.ts';

type Part = Row<'budgetParts'>;

/** What is wrong in parts of budget lines: money that counts twice, with a year and with its quarters. */
export function budgetPartFaults(plan: Plan): readonly CellFault[] {
  const series = groupBy(plan.budgetParts, ({ line, kind, grant }) => `${line}\n${kind}\n${grant}`);
  return [...series.values()].flatMap(overlapFaults);
}

/** A year and its quarters beside each other would count money twice. */
function overlapFaults(rows: readonly Part[]): readonly CellFault[] {
  const byMonth = new Map<string, { readonly line: number; readonly period: ReportingPeriod }>();
  return rows.flatMap(({ place, period }) => {
    if (period === undefined) return [];
    const months = partsOf(period, 'month').map(reportingPeriodCode);
    const earlier = months.flatMap((month) => byMonth.get(month) ?? [])[0];
    for (const month of months) if (!byMonth.has(month)) byMonth.set(month, { line: place.line, period });
    const code = reportingPeriodCode(period);
    // Rows with one key are told of as such.
    return earlier === undefined || reportingPeriodCode(earlier.period) === code
      ? []
      : [faultAt({ place }, 'period', code, twice(earlier.line, earlier.period))];
  });
}

function twice(line: number, period: ReportingPeriod): Wrong {
  const code = reportingPeriodCode(period);
  return [
    text(`een periode buiten ${code}`, `a period outside ${code}`),
    text(
      `Op regel ${line} staat al een bedrag over ${code}. Deze periode valt daar deels in, dus het geld telt dubbel. Gebruik jaren of kwartalen, niet beide.`,
      `On line ${line} there already is an amount of ${code}. This period is partly in it, so that the money counts twice. Use years or quarters, not both.`,
    ),
  ];
}
