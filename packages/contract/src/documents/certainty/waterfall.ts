import type { AnswerAddresses, FigureId } from '@kapstok/engine';
import { verbatim } from '@kapstok/quantity';
import type { Certainty } from '../../schemas/certainty.ts';
import { NO_FIGURE } from '../figure.ts';
import { type Drawn, drawnFigureAt } from './drawn-figure.ts';
import { stepScopes } from './drawn-scopes.ts';

/** Where the shortage stands that the plan is held against. */
export function shortageAddress({ calculation }: Pick<Drawn, 'calculation'>): FigureId {
  return calculation.comparedIn === 'FTE' ? 'plan/shortage.fte' : 'plan/shortage.persons';
}

/** The shortage, what each pillar meets of it, and what remains; a project without a pillar is a step of its own. */
export function drawnWaterfall(of: Drawn, at: AnswerAddresses): Certainty['waterfall'] {
  const unit = of.calculation.comparedIn;
  const figure = (id: FigureId) => drawnFigureAt(of, id, { label: NO_FIGURE, unit });
  return {
    shortage: figure(shortageAddress(of)),
    pillars: stepScopes(of.calculation).map(({ code, name }) => ({
      code,
      name,
      figure: { ...figure(at.contributionOf(code)), label: verbatim(name || code) },
    })),
    remaining: figure(at.remaining),
  };
}
