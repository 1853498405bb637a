import type { MeasuredDto } from '@kapstok/contract';
import { withoutFigureInWords } from '@kapstok/plan';
import type { Language } from '@kapstok/quantity';
import { numberAsTyped } from '../certainty/assumption/number-words.ts';

/**
 * What was measured, in words, as precisely as it was given: `1.250`, `0,4`, `3 van 7`, `niet gemeten`. Rounded, a
 * little would read as none.
 */
export function measuredWords(measured: MeasuredDto, language: Language): string {
  if (measured.kind === 'value') return numberAsTyped(measured.value, language);
  if (measured.kind !== 'share') return withoutFigureInWords(measured.kind)[language];
  const [some, all] = [measured.numerator, measured.denominator].map((one) => numberAsTyped(one, language));
  return language === 'nl' ? `${some} van ${all}` : `${some} of ${all}`;
}
