import type { FundingAmount } from '@kapstok/plan';
import {
  type Estimate,
  formatSpelled,
  highOf,
  isKnown,
  lowOf,
  parseUnit,
  RATIO,
  reasonInWords,
  type Text,
  text,
} from '@kapstok/quantity';
import type { StatedValueDto } from '../schemas/figure.ts';
import { figureValueDto } from './figure.ts';

const NOT_APPLICABLE = text('n.v.t.', 'not applicable');

function inWords(estimate: Estimate, unitSpelling: string): Text {
  if (isKnown(estimate)) return formatSpelled({ low: lowOf(estimate), high: highOf(estimate) }, unitSpelling);
  return estimate.kind === 'unknown' ? reasonInWords(estimate.reason) : NOT_APPLICABLE;
}

/** What a cell says, in the unit its row or column has; a unit Kapstok does not know is no unit. */
export function statedValue(estimate: Estimate, unitSpelling: string): StatedValueDto {
  const unit = parseUnit(unitSpelling)?.unit ?? RATIO;
  const value = isKnown(estimate)
    ? figureValueDto({ kind: 'known', low: lowOf(estimate), high: highOf(estimate), bound: 'exact' })
    : ({ kind: estimate.kind } as const);
  return { value, unit: unit.code, words: inWords(estimate, unitSpelling) };
}

/** Money from a source: an amount, or what the other sources leave. */
export function fundingValue(amount: FundingAmount): StatedValueDto {
  if (amount.kind !== 'rest') return statedValue(amount, 'EUR');
  return { value: { kind: 'unknown' }, unit: 'EUR', words: text('de rest', 'the rest') };
}
