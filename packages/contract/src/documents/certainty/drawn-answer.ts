import type { AnswerAddresses, Calculation, FigureId } from '@kapstok/engine';
import type { Certainty } from '../../schemas/certainty.ts';
import { NO_FIGURE } from '../figure.ts';
import { balanceAddress } from './chances.ts';
import { type Drawn, drawnFigureAt } from './drawn-figure.ts';

/** The answer as it is drawn. */
export function drawnAnswerOf(of: Drawn, at: AnswerAddresses): Certainty['answer'] {
  const unit = of.calculation.comparedIn;
  return {
    contribution: drawnFigureAt(of, at.contribution, { label: NO_FIGURE, unit }),
    shareClosed: drawnFigureAt(of, at.shareClosed, { label: NO_FIGURE, unit: '1' }),
    shareOfAmbition: drawnFigureAt(of, at.shareOfAmbition, { label: NO_FIGURE, unit: '1' }),
  };
}

/** Figures of the answer and its chances: their draws are kept. */
export function answerFigures(calculation: Calculation, at: AnswerAddresses): readonly FigureId[] {
  const balance = balanceAddress({ calculation });
  const chances = balance === undefined ? [] : [balance];
  return [at.contribution, at.shareClosed, at.shareOfAmbition, ...chances];
}
