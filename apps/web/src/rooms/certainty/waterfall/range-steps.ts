import type { Certainty, DrawnFigureDto, FigureValueDto } from '@kapstok/contract';
import type { Step } from '../../../chart/waterfall-bars.ts';
import { spanOf, statisticOf } from '../drawn/drawn-value.ts';

/** The words the rows need. */
export interface StepWords {
  readonly shortage: string;
  readonly together: string;
  readonly remaining: string;
  readonly value: (value: FigureValueDto, unit: string) => string;
}

/** Rows from the shortage to what remains, each with what nine in ten draws lie between. */
export function rangeSteps(certainty: Certainty, words: StepWords): readonly Step[] {
  const { shortage, pillars, remaining } = certainty.waterfall;
  const step = (
    key: string,
    label: string,
    figure: DrawnFigureDto,
    more: Pick<Step, 'kind' | 'from' | 'pillar'>,
  ): Step => {
    const value = spanOf(figure.drawn);
    const middle = statisticOf(figure.drawn, 'p50')?.value;
    const written = words.value(value, figure.unit);
    return { key, label, value, words: written, ...more, ...(middle === undefined ? {} : { middle }) };
  };
  return [
    step('shortage', words.shortage, shortage, { kind: 'ground', from: 'left', pillar: 0 }),
    ...pillars.map(({ code, name, figure }, index) =>
      step(`pillar ${code}`, name, figure, { kind: 'pillar', from: 'right', pillar: index + 1 }),
    ),
    step('together', words.together, certainty.answer.contribution, {
      kind: 'computed',
      from: 'right',
      pillar: 0,
    }),
    step('remaining', words.remaining, remaining, { kind: 'ground', from: 'left', pillar: 0 }),
  ];
}
