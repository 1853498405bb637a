import type { Answering } from '../calculation.ts';
import { figureValue } from '../explain/figure-value.ts';
import type { Answer, FigureValue, Setting } from '../figure.ts';
import type { Shortage } from '../figures/shortage.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import type { Interval } from '../graph/interval.ts';
import { type AnswerNodes, Answers } from './answer.ts';
import { combinationsOf, openChoices } from './choices.ts';
import type { Contributions } from './contribution.ts';
import type { CapacityUnit } from './line-capacity.ts';

/** Answers with their values, for the plan or a part of it. */
export class ValuedAnswers implements Answering {
  readonly choices: Answering['choices'];
  readonly nodes: Answers;
  readonly #values: Evaluator<Interval>;

  constructor(
    contributions: Contributions,
    shortage: Shortage,
    comparedIn: CapacityUnit,
    values: Evaluator<Interval>,
  ) {
    this.choices = openChoices(contributions);
    this.nodes = new Answers(contributions, shortage, comparedIn);
    this.#values = values;
  }

  under(setting: Setting): Answer {
    const nodes = this.nodes.under(setting);
    const known = new Map<keyof AnswerNodes, FigureValue>();
    const value = (part: keyof AnswerNodes): FigureValue => {
      const before = known.get(part);
      if (before !== undefined) return before;
      const made = figureValue(this.#values.of(nodes[part]));
      known.set(part, made);
      return made;
    };
    return {
      setting,
      get fte(): FigureValue {
        return value('fte');
      },
      get persons(): FigureValue {
        return value('persons');
      },
      get shareClosed(): FigureValue {
        return value('shareClosed');
      },
      get shareOfAmbition(): FigureValue {
        return value('shareOfAmbition');
      },
    };
  }

  combinations(): readonly Setting[] {
    return combinationsOf(this.choices);
  }
}
