import type { FundingAmount } from '@kapstok/plan';
import {
  type Estimate,
  formatBounds,
  formatNumber,
  highOf,
  isKnown,
  type Language,
  lowOf,
  parseUnit,
  RATIO,
  reasonInWords,
  type Text,
  text,
  type Unit,
  unitName,
} from '@kapstok/quantity';
import type { StatedValueDto } from '../schemas/figure.ts';
import { figureValueDto } from './figure.ts';

const NOT_APPLICABLE = text('n.v.t.', 'not applicable');

function inWords(estimate: Estimate, unit: Unit): Text {
  if (isKnown(estimate)) return formatBounds({ low: lowOf(estimate), high: highOf(estimate) }, unit);
  return estimate.kind === 'unknown' ? reasonInWords(estimate.reason) : NOT_APPLICABLE;
}

/** What a cell says, in the unit its row or column has; a unit Kapstok does not know is no unit. */
export function statedValue(estimate: Estimate, unitSpelling: string): StatedValueDto {
  const unit = parseUnit(unitSpelling)?.unit ?? RATIO;
  const value = isKnown(estimate)
    ? figureValueDto({ kind: 'known', low: lowOf(estimate), high: highOf(estimate), bound: 'exact' })
    : ({ kind: estimate.kind } as const);
  return { value, unit: unit.code, words: perUnitInWords(estimate, unitSpelling) ?? inWords(estimate, unit) };
}

/** A ratio of two like amounts (`EUR/EUR`) is no share: `3,30 euro per euro`. */
function perUnitInWords(estimate: Estimate, unitSpelling: string): Text | undefined {
  const [over, under, ...more] = unitSpelling.split('/').map((part) => parseUnit(part)?.unit);
  if (over === undefined || under === undefined || more.length > 0 || over.code !== under.code)
    return undefined;
  if (!isKnown(estimate) || over.code === RATIO.code) return undefined;
  const [low, high] = [lowOf(estimate), highOf(estimate)];
  const words = (language: Language, to: string): string => {
    const numbers = [...new Set([low, high])].map((value) => formatNumber(value, language, 2)).join(to);
    return `${numbers} ${unitName(over)[language]} per ${unitName(under)[language]}`;
  };
  return { nl: words('nl', ' tot '), en: words('en', ' to ') };
}

/** Money from a source: an amount, or what the other sources leave. */
export function fundingValue(amount: FundingAmount): StatedValueDto {
  if (amount.kind !== 'rest') return statedValue(amount, 'EUR');
  return { value: { kind: 'unknown' }, unit: 'EUR', words: text('de rest', 'the rest') };
}
