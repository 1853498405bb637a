import type { Explanation } from '@kapstok/engine';
import { formatBounds, type Text, text } from '@kapstok/quantity';
import type { ExplanationDto } from '../schemas/explanation.ts';
import { figureValueDto } from './figure.ts';
import { placeDto } from './gaps.ts';

/** The value of a figure in words, with its unit and what its gaps make of it: `ten minste 435,6 fte`. */
export function valueInWords(of: Pick<Explanation, 'value' | 'unit'>): Text {
  const { value, unit } = of;
  if (value.kind === 'unknown') return text('onbekend', 'unknown');
  if (value.kind === 'notApplicable') return text('n.v.t.', 'not applicable');
  const words = formatBounds(value, unit);
  switch (value.bound) {
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

/** Why a figure is what it is, for the wire. */
export function explanationDocument(explanation: Explanation): ExplanationDto {
  const { origin } = explanation;
  return {
    label: explanation.label,
    id: explanation.id ?? null,
    unit: explanation.unit.code,
    value: figureValueDto(explanation.value),
    words: valueInWords(explanation),
    formula: explanation.formula,
    origin: origin === undefined ? null : { place: placeDto(origin.place), source: origin.source },
    remark: explanation.remark ?? null,
    inputs: explanation.inputs.map(explanationDocument),
    omitted: explanation.omitted,
  };
}
