import type { Answering } from '../calculation.ts';
import { figureValue } from '../explain/figure-value.ts';
import type { Answer, FigureValue, Setting } from '../figure.ts';
import type { Shortage } from '../figures/shortage.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { Answers } from './answer.ts';
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
    const value = (node: AnyNode): FigureValue => figureValue(this.#values.of(node));
    return {
      setting,
      get fte(): FigureValue {
        return value(nodes.fte);
      },
      get persons(): FigureValue {
        return value(nodes.persons);
      },
      get shareClosed(): FigureValue {
        return value(nodes.shareClosed);
      },
      get shareOfAmbition(): FigureValue {
        return value(nodes.shareOfAmbition);
      },
    };
  }

  combinations(): readonly Setting[] {
    return combinationsOf(this.choices);
  }
}
