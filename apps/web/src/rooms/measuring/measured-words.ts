import type { MeasuredDto } from '@kapstok/contract';
import { withoutFigureInWords } from '@kapstok/plan';
import { formatNumber, type Language } from '@kapstok/quantity';

/** What was measured, in words: `1.250`, `3 van 7`, `niet gemeten`. */
export function measuredWords(measured: MeasuredDto, language: Language): string {
  if (measured.kind === 'value') return formatNumber(measured.value, language);
  if (measured.kind !== 'share') return withoutFigureInWords(measured.kind)[language];
  const [some, all] = [measured.numerator, measured.denominator].map((one) => formatNumber(one, language));
  return language === 'nl' ? `${some} van ${all}` : `${some} of ${all}`;
}
