import type { AnswerAddresses, Calculation, FigureId, Setting } from '@kapstok/engine';
import type { Certainty } from '../schemas/certainty.ts';
import { settingLabel } from './answer.ts';
import { chancesOf, lowChancesOf } from './certainty/chances.ts';
import { answerFigures, drawnAnswerOf } from './certainty/drawn-answer.ts';
import type { Drawn } from './certainty/drawn-figure.ts';
import { type DrawnHow, drawnFrom } from './certainty/drawn-from.ts';
import { drawnScopes, scopeAddresses } from './certainty/drawn-scopes.ts';
import { enteringOf } from './certainty/entering.ts';
import { fanAddresses, fansOf } from './certainty/fans.ts';
import { notDrawnCounts } from './certainty/not-drawn-sentences.ts';
import { openMeaningsOf } from './certainty/open-meanings.ts';
import { registerOf, sensitivityDto } from './certainty/register.ts';
import { type Scenario, scenarioNamed } from './certainty/scenario.ts';
import { sentencesOf } from './certainty/sentences.ts';
import { shortageScenarioAddresses, shortageScenariosOf } from './certainty/shortage-scenarios.ts';
import { drawnWaterfall, shortageAddress } from './certainty/waterfall.ts';
import { yearlyChanceAddresses, yearlyChancesOf } from './certainty/yearly-chances.ts';
import { zeroDivisorsOf } from './certainty/zero-divisors.ts';

/** Of what is asked how sure it is, and how it is drawn; see `SimulationOptions`. */
export interface CertaintyAsked extends DrawnHow {
  /** Choices that are settled by hand: these go before those of a scenario. */
  readonly setting: Setting;
  /** What is supposed beside the plan. */
  readonly scenario?: Scenario | undefined;
}

/** How sure the answer of a plan is, and what drives it: drawn once, selected and arranged, nothing computed here. */
export function certainty(
  calculation: Calculation,
  { setting, scenario, from, ...how }: CertaintyAsked,
): Certainty {
  const at = calculation.drawnAnswer({ ...scenario?.setting, ...setting });
  const simulation = calculation.simulate({
    ...how,
    ...(scenario === undefined ? {} : { supposed: scenario.supposed }),
    figures: addressesOf(calculation, at),
    kept: keptOf(calculation, at),
  });
  const of: Drawn = { calculation, simulation };
  const sensitivities = simulation.sensitivities(at.contribution).map(sensitivityDto);
  const shareSensitivities = simulation.sensitivities(at.shareClosed).map(sensitivityDto);
  const register = registerOf(calculation, sensitivities);
  const told = {
    answer: drawnAnswerOf(of, at),
    chances: chancesOf(of, at),
    sensitivities,
    shareSensitivities,
    register,
    year: calculation.structuralYear ?? null,
  };
  const zeroDivisors = zeroDivisorsOf(calculation, simulation.zeroDivisors, scenario);
  const notDrawn = notDrawnCounts(calculation.uncertainty, simulation.openRanges.length);
  return {
    seed: simulation.seed,
    draws: simulation.draws,
    engine: simulation.engine,
    from: drawnFrom(calculation, from),
    sentences: sentencesOf({
      ...told,
      notDrawn,
      zeroDivisors,
      lowChances: lowChancesOf(of, at, told.chances),
      entering: () => enteringOf(calculation, at, scenario),
    }),
    comparedIn: calculation.comparedIn,
    ...told,
    setting: { setting: { ...at.setting }, label: settingLabel(calculation.choices, at.setting) },
    scenario: scenario === undefined ? null : scenarioNamed(scenario),
    fans: fansOf(of, 'plan', at),
    chancesByYear: yearlyChancesOf(of, 'plan', at),
    waterfall: drawnWaterfall(of, at),
    scopes: drawnScopes(of, at),
    shortageScenarios: shortageScenariosOf(of),
    openMeanings: openMeaningsOf(of, register, zeroDivisors),
  };
}

/** Every figure that the document has. */
function addressesOf(calculation: Calculation, at: AnswerAddresses): readonly FigureId[] {
  return [
    at.remaining,
    shortageAddress({ calculation }),
    ...fanAddresses({ calculation, at }, 'plan'),
    ...calculation.scopes.flatMap((scope) => scopeAddresses(scope, at)),
    ...shortageScenarioAddresses(calculation).flatMap(({ shortage, shareClosed }) => [shortage, shareClosed]),
  ];
}

/** Figures of which a chance is told, or what they hang on. */
function keptOf(calculation: Calculation, at: AnswerAddresses): readonly FigureId[] {
  return [
    ...answerFigures(calculation, at),
    ...yearlyChanceAddresses(calculation, 'plan', at),
    ...shortageScenarioAddresses(calculation).map(({ shareClosed }) => shareClosed),
  ];
}
