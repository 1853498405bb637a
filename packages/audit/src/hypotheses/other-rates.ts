import type { Calculation, YearSpan } from '@kapstok/engine';
import { parameterName, type Row } from '@kapstok/plan';
import { formatNumber, lowOf, parseUnit, type Text, text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { figureValueOf } from '../stated/computed.ts';
import { yearsOf } from '../stated/moment.ts';
import { indexOf } from '../stated/plan-index.ts';
import type { Ground } from './hypothesis.ts';
import { type OtherValue, valuesInUnit } from './parameter.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** A benefit line in a year: its hours, and the euros they are made of where it is booked in euros. */
interface LineHours {
  readonly hours: number;
  readonly euros: number | undefined;
}

/** The hours of the lines of a claim when every benefit line is divided by one hourly rate of the plan, for each rate. */
export function atOtherRates(
  claim: Claim,
  { examined }: Ground,
): readonly { value: number; rate: OtherValue; says: () => Text }[] {
  const { calculation, plan } = examined;
  const span = yearsOf(claim.moment, calculation);
  const rates = valuesInUnit(plan, 'EUR/hour');
  if (claim.key.quantity !== 'timeSaving' || span === undefined || !isWithinReach(claim, rates)) return [];
  const lines = indexOf(calculation).linesOf(claim.scope);
  const hours = lines.flatMap((row) => lineHours(calculation, row, span));
  return rates.map((rate) => ({
    rate,
    value: hours.reduce(
      (sum, { hours: own, euros }) => sum + (euros === undefined ? own : euros / rate.value),
      0,
    ),
    says: () => says(rate),
  }));
}

/** Whether dividing by another of these rates can bring the computed hours to the printed ones at all. */
function isWithinReach({ printed, value }: Claim, rates: readonly OtherValue[]): boolean {
  if (value.kind !== 'known' || value.low <= 0 || rates.length < 2) return false;
  const all = rates.map((rate) => rate.value);
  const most = (Math.max(...all) / Math.min(...all)) * (1 + SLACK);
  const factor = lowOf(printed) / value.low;
  return factor <= most && factor >= 1 / most;
}

/** Room for rounding in that check. */
const SLACK = 0.05;

function lineHours(calculation: Calculation, row: BenefitRow, span: YearSpan): readonly LineHours[] {
  if (row.kind === 'extra_staff') return [];
  const inEuros = parseUnit(row.unit)?.unit.powers.EUR !== undefined;
  const found: LineHours[] = [];
  for (let year = span.from; year <= span.to; year += 1) {
    const value = figureValueOf(calculation, `${row.project}/${row.line}/hours.byYear.${year}`);
    const amount = row.byYear.get(year);
    if (value.kind !== 'known') continue;
    const euros = inEuros && amount?.kind === 'point' ? amount.value : undefined;
    found.push({ hours: middle(value), euros });
  }
  return found;
}

function says({ value, row }: OtherValue): Text {
  const shown = { nl: formatNumber(value, 'nl'), en: formatNumber(value, 'en') };
  const name = parameterName(row);
  return text(
    `Het getal volgt als alle batenregels door € ${shown.nl} per uur (${name.nl}) worden gedeeld.`,
    `The number follows when every benefit line is divided by € ${shown.en} an hour (${name.en}).`,
  );
}
