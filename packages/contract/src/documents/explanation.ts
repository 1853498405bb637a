import type { Bound, Explanation } from '@kapstok/engine';
import { formatBounds, type Text, text } from '@kapstok/quantity';
import type { ExplanationDto } from '../schemas/explanation.ts';
import { figureValueDto } from './figure.ts';
import { type Moments, withMoment } from './figure-moment.ts';
import { placeDto } from './gaps.ts';

/** The value of a figure in words, with its unit and what its gaps make of it: `ten minste 435,6 fte`. */
export function valueInWords(of: Pick<Explanation, 'value' | 'unit'>): Text {
  const { value, unit } = of;
  if (value.kind === 'unknown') return text('onbekend', 'unknown');
  if (value.kind === 'notApplicable') return text('n.v.t.', 'not applicable');
  return withBound(formatBounds(value, unit), value.bound);
}

/** An amount in words with what its gaps make of it: `ten minste 435,6 fte`. */
export function withBound(words: Text, bound: Bound): Text {
  switch (bound) {
    case 'exact':
      return words;
    case 'atLeast':
      return text(`ten minste ${words.nl}`, `at least ${words.en}`);
    case 'atMost':
      return text(`ten hoogste ${words.nl}`, `at most ${words.en}`);
    case 'partial':
      return text(`${words.nl}, deels onbekend`, `${words.en}, partly unknown`);
  }
}

/** Why a figure is what it is, for the wire; every figure in it names its years and choices. */
export function explanationDocument(explanation: Explanation, moments: Moments): ExplanationDto {
  const { origin } = explanation;
  return {
    label: withMoment(explanation.label, explanation.id, moments),
    id: explanation.id ?? null,
    unit: explanation.unit.code,
    value: figureValueDto(explanation.value),
    words: valueInWords(explanation),
    formula: explanation.formula,
    origin: origin === undefined ? null : { place: placeDto(origin.place), source: origin.source },
    remark: explanation.remark ?? null,
    inputs: explanation.inputs.map((input) => explanationDocument(input, moments)),
    omitted: explanation.omitted,
  };
}
