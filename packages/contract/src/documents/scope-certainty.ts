import type { AnswerAddresses, Calculation, FigureId, Scope } from '@kapstok/engine';
import type { ScopeCertainty } from '../schemas/scope-certainty.ts';
import { settingLabel } from './answer.ts';
import { type Drawn, drawnFigureAt, drawnFigureDto } from './certainty/drawn-figure.ts';
import { drawnFrom } from './certainty/drawn-from.ts';
import { scopeAddresses } from './certainty/drawn-scopes.ts';
import { fanAddresses, fansOf } from './certainty/fans.ts';
import { sensitivityDto } from './certainty/register.ts';
import { scenarioNamed } from './certainty/scenario.ts';
import { yearlyChanceAddresses, yearlyChancesOf } from './certainty/yearly-chances.ts';
import { zeroDivisorSentences, zeroDivisorsOf } from './certainty/zero-divisors.ts';
import type { CertaintyAsked } from './certainty.ts';
import { NO_FIGURE } from './figure.ts';

/**
 * How sure one pillar or project is, by year, and what it hangs on: within one project the shares of the variance tell.
 * @returns undefined when the plan has no such pillar or project
 */
export function scopeCertainty(
  calculation: Calculation,
  code: string,
  { setting, scenario, from, ...how }: CertaintyAsked,
): ScopeCertainty | undefined {
  const scope = calculation.scopes.find((candidate) => candidate.code === code);
  if (scope === undefined) return undefined;
  const at = calculation.drawnAnswer({ ...scenario?.setting, ...setting });
  const contribution = contributionOf(scope, at);
  const figures = scopeAddresses(scope, at);
  const simulation = calculation.simulate({
    ...how,
    ...(scenario === undefined ? {} : { supposed: scenario.supposed }),
    figures: fanAddresses({ calculation, at }, code),
    kept: [...figures, ...yearlyChanceAddresses(calculation, code, at)],
  });
  const of: Drawn = { calculation, simulation };
  const { seed, draws, engine } = simulation;
  return {
    seed,
    draws,
    engine,
    from: drawnFrom(calculation, from),
    scope: { kind: scope.kind, code, name: scope.name, pillar: scope.pillar },
    comparedIn: calculation.comparedIn,
    setting: { setting: { ...at.setting }, label: settingLabel(calculation.choices, at.setting) },
    scenario: scenario === undefined ? null : scenarioNamed(scenario),
    zeroDivisors: [...zeroDivisorSentences(zeroDivisorsOf(calculation, simulation.zeroDivisors, scenario))],
    contribution: drawnFigureAt(of, contribution, { label: NO_FIGURE, unit: calculation.comparedIn }),
    outcomes: figures.flatMap((id) => outcomeOf(of, id)),
    fans: fansOf(of, code, at),
    chancesByYear: yearlyChancesOf(of, code, at),
  };
}

function contributionOf({ kind, code }: Scope, at: AnswerAddresses): FigureId {
  return kind === 'plan' ? at.contribution : at.contributionOf(code);
}

function outcomeOf({ simulation }: Drawn, id: FigureId): ScopeCertainty['outcomes'] {
  const figure = simulation.figure(id);
  if (figure === undefined) return [];
  return [
    { figure: drawnFigureDto(figure), sensitivities: simulation.sensitivities(id).map(sensitivityDto) },
  ];
}
