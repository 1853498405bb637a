import type { BaselineStanding } from '@kapstok/engine';
import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { type Estimate, highOf, isKnown, lowOf, reasonInWords, text } from '@kapstok/quantity';
import type { BaselineDto } from '../../schemas/indicators.ts';
import { figureValueDto } from '../figure.ts';
import { placeDto } from '../gaps.ts';
import { indicatorAmount } from './indicator-amount.ts';
import { reporterName } from './period-dto.ts';

/** A number of the plan about an indicator, for the wire. */
export function amountOf(value: Estimate, unit: string): BaselineDto['amount'] {
  if (!isKnown(value)) {
    const words = value.kind === 'unknown' ? reasonInWords(value.reason) : NOT_APPLICABLE;
    return { value: { kind: value.kind }, words };
  }
  const bounds = { low: lowOf(value), high: highOf(value) };
  return {
    value: figureValueDto({ kind: 'known', ...bounds, bound: 'exact' }),
    words: indicatorAmount(bounds, unit),
  };
}

const NOT_APPLICABLE = text('n.v.t.', 'not applicable');

/** A baseline for the wire. */
export function baselineDto(
  plan: Plan,
  indicator: Row<'kpis'>,
  { row, kind, daysLate }: BaselineStanding,
): BaselineDto {
  return {
    kind,
    of: row.municipality === '' ? reporterName(plan, [row.organisation]) : row.municipality,
    amount: amountOf(row.value, row.unit || indicator.unit),
    measuredOn: row.measuredOn ?? null,
    uncertainty: row.uncertainty,
    comparisonGroup: row.comparisonGroup,
    due: row.due ?? null,
    daysLate: daysLate ?? null,
    role: row.role,
    source: row.source,
    place: placeDto(fieldOf(row.place, 'value')),
  };
}
