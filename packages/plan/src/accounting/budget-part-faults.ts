import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, printed, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import { partsOf, type ReportingPeriod, reportingPeriodCode } from '../monitoring/reporting-period.ts';
import type { Plan, Row } from '../plan.ts';

type Part = Row<'budgetParts'>;

/** Amounts of money are held against each other to the cent. */
const CENT = 0.005;

/** What is wrong in parts of budget lines: periods that are counted twice, and more than the line has in a year. */
export function budgetPartFaults(plan: Plan): readonly CellFault[] {
  const series = groupBy(plan.budgetParts, ({ line, kind, grant }) => `${line}\n${kind}\n${grant}`);
  return [...[...series.values()].flatMap(overlapFaults), ...amountFaults(plan)];
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

/** What stands for sources and quarters in a year is at most what the line has in it. */
function amountFaults(plan: Plan): readonly CellFault[] {
  const lines = new Map(plan.budgetLines.map((line) => [line.id, line]));
  const budget = plan.budgetParts.filter(({ kind, period }) => kind === 'budget' && period !== undefined);
  const byYear = groupBy(budget, ({ line, period }) => `${line}\n${period?.year}`);
  return [...byYear.values()].flatMap((rows) => {
    const [first] = rows;
    const whole = first?.period && lines.get(first.line)?.byYear.get(first.period.year);
    return whole?.kind === 'point' ? overFaults(rows, whole.value) : [];
  });
}

function overFaults(rows: readonly Part[], whole: number): readonly CellFault[] {
  let together = 0;
  return rows.flatMap((row) => {
    if (row.amount.kind !== 'point') return [];
    const before = together;
    together += row.amount.value;
    const isOver = together > whole + CENT && before <= whole + CENT;
    return isOver ? [faultAt(row, 'amount', printed(row.amount), over(whole, together))] : [];
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

function over(whole: number, together: number): Wrong {
  const sum = Math.round(together * 100) / 100;
  return [
    text(`samen ten hoogste ${whole}`, `together at most ${whole}`),
    text(
      `De delen van deze post zijn in dit jaar samen ${sum} euro, en de post zelf is ${whole} euro. Controleer de delen, of verhoog eerst de post.`,
      `The parts of this line come to ${sum} euros in this year, and the line itself is ${whole} euros. Check the parts, or raise the line first.`,
    ),
  ];
}
