import type { AnswerAddresses, Calculation, FigureId, Scope } from '@kapstok/engine';
import type { Certainty } from '../../schemas/certainty.ts';

import { type Drawn, drawnFigureDto } from './drawn-figure.ts';

const PATHS = [
  'careCost.structural.gross',
  'careCost.window.gross',
  'timeSaving.structural',
  'persons.structural',
  'investment.total',
] as const;

/** The addresses of what is told of a scope: contribution, less care used, time gained, persons, investment; each once. */
export function scopeAddresses({ code, kind }: Scope, at: AnswerAddresses): readonly FigureId[] {
  const contribution = kind === 'plan' ? at.contribution : at.contributionOf(code);
  return [...new Set([contribution, ...PATHS.map((path) => `${code}/${path}`)])];
}

/** What the plan, each pillar and each project adds, in the order of the plan. */
export function drawnScopes(of: Drawn, at: AnswerAddresses): Certainty['scopes'] {
  return of.calculation.scopes.map((scope) => ({
    scope: scope.code,
    kind: scope.kind,
    name: scope.name,
    pillar: scope.pillar,
    figures: scopeAddresses(scope, at).flatMap((id) => {
      const figure = of.simulation.figure(id);
      return figure === undefined ? [] : [drawnFigureDto(figure)];
    }),
  }));
}

/** Pillars, and projects that stand under none: what the steps of the waterfall are of. */
export function stepScopes({ scopes }: Calculation): readonly Scope[] {
  return scopes.filter(({ kind, pillar }) => kind === 'pillar' || (kind === 'project' && pillar === ''));
}
