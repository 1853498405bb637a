import type { Setting } from '../figure.ts';
import { figureLabel, PLAN } from '../figures/figure-set.ts';
import type { Shortage } from '../figures/shortage.ts';
import { difference, ratio } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type CapacityUnit, type Contributions, contribution } from './contribution.ts';

/** What an answer is made of: what the plan contributes, and what it is held against. */
export interface AnswerGround {
  readonly contributions: Contributions;
  readonly shortage: Shortage;
}

/** The answer under a setting as nodes: capacity, what it closes, what remains. */
export interface AnswerNodes {
  readonly fte: Node<'FTE'>;
  readonly shareClosed: Node<'1'>;
  readonly shareOfAmbition: Node<'1'>;
  readonly remainingFte: Node<'FTE'>;
  readonly remainingPersons: Node<'person'>;
}

/** The answer under a setting, compared in FTE, or in persons where the plan gives no part-time factor. */
export function answerNodes(ground: AnswerGround, comparedIn: CapacityUnit, setting: Setting): AnswerNodes {
  const { shortage } = ground;
  const fte = contribution('FTE', ground.contributions, setting);
  const persons = contribution('person', ground.contributions, setting);
  const closed = figureLabel(PLAN, 'shortage.shareClosed');
  const reached = figureLabel(PLAN, 'shortage.shareOfAmbition');
  const inFte = comparedIn === 'FTE';
  return {
    fte,
    shareClosed: inFte ? ratio(closed, fte, shortage.fte) : ratio(closed, persons, shortage.persons),
    shareOfAmbition: inFte
      ? ratio(reached, fte, shortage.ambitionFte)
      : ratio(reached, persons, shortage.ambitionPersons),
    remainingFte: difference(figureLabel(PLAN, 'shortage.remainingFte'), shortage.fte, fte),
    remainingPersons: difference(figureLabel(PLAN, 'shortage.remainingPersons'), shortage.persons, persons),
  };
}
