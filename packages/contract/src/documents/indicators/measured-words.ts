import type { MeasuredTotal, MissingFigure, WhyMissing, WhyNotCounted } from '@kapstok/engine';
import { type Measured, withoutFigureInWords } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { IndicatorStanding } from '../../schemas/indicators.ts';
import { rounded } from '../amount.ts';
import { indicatorAmount, measuredTotalInWords } from './indicator-amount.ts';

type Amount = Pick<IndicatorStanding['measured'], 'value' | 'words' | 'why'>;

/** What measurements come to together, for the wire. */
export function measuredAmount(total: MeasuredTotal, unit: string): Amount {
  switch (total.kind) {
    case 'known': {
      const value = rounded(total.value);
      return {
        value: { kind: 'known', low: value, high: value, bound: total.bound },
        words: measuredTotalInWords(total, unit),
        why: null,
      };
    }
    case 'unknown':
      return { value: { kind: 'unknown' }, words: unmeasuredWords(total.missing), why: null };
    case 'notApplicable':
      return { value: { kind: 'notApplicable' }, words: NOT_APPLICABLE, why: null };
    case 'notCounted':
      return { value: { kind: 'unknown' }, words: NOT_COUNTED, why: WHY_NOT_COUNTED[total.why] };
  }
}

/** Why there is no total: where all that was asked was answered, what was answered; else that it is not measured yet. */
function unmeasuredWords(missing: readonly MissingFigure[]): Text {
  const reasons = [...new Set(missing.map(({ why }) => why))];
  if (reasons.length === 0 || reasons.includes('absent')) return NOT_MEASURED;
  const words = reasons.map(missingWords);
  return text(words.map(({ nl }) => nl).join('; '), words.map(({ en }) => en).join('; '));
}

/** A figure as it was handed in, in words. */
export function measuredWords(measured: Measured, unit: string): Text {
  switch (measured.kind) {
    case 'value':
      return indicatorAmount({ low: measured.value, high: measured.value }, unit);
    case 'share': {
      const { numerator, denominator } = measured;
      const count = indicatorAmount({ low: numerator, high: numerator }, 'count');
      const whole = indicatorAmount({ low: denominator, high: denominator }, 'count');
      return text(`${count.nl} van ${whole.nl}`, `${count.en} of ${whole.en}`);
    }
    default:
      return withoutFigureInWords(measured.kind);
  }
}

/** Why a figure is not there, in words. */
export function missingWords(why: WhyMissing): Text {
  return WHY_MISSING[why];
}

const NOT_MEASURED = text('nog niet gemeten', 'not measured yet');
const NOT_APPLICABLE = text('n.v.t.', 'not applicable');
const NOT_COUNTED = text('telt niet op', 'not counted');

const WHY_NOT_COUNTED: Readonly<Record<WhyNotCounted, Text>> = {
  stand_apart: text(
    'Volgens de definitie staan deze cijfers naast elkaar: er is geen totaal.',
    'By the definition these figures stand apart: there is no total.',
  ),
  break: text(
    'Binnen deze periode is de manier van meten veranderd. Wat ervoor en erna is gemeten, is niet op te tellen.',
    'Within this period the way of measuring changed. What was measured before and after does not add up.',
  ),
  other_unit: text(
    'Een indicator die hierbij hoort op te tellen, heeft een andere eenheid.',
    'An indicator that should add to this one has another unit.',
  ),
};

const WHY_MISSING: Readonly<Record<WhyMissing, Text>> = {
  absent: text('nog geen goedgekeurd cijfer', 'no approved figure yet'),
  not_measured: text('niet gemeten', 'not measured'),
  too_few: text('te weinig om te melden', 'too few to report'),
  of_none: text('een aandeel van niemand', 'a share of none'),
  disagree: text('twee cijfers over hetzelfde, die verschillen', 'two figures about the same, that differ'),
  overlapping: text(
    'twee totalen over deels dezelfde organisaties',
    'two totals about partly the same organisations',
  ),
  other_kind: text('een ander soort cijfer dan gevraagd', 'another kind of figure than was asked'),
};
