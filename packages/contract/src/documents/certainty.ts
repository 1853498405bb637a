import type {
  AnswerAddresses,
  Calculation,
  FigureId,
  Setting,
  SimulationOptions,
  Uncertainty,
} from '@kapstok/engine';
import type { Certainty } from '../schemas/certainty.ts';
import { settingLabel } from './answer.ts';
import { balanceAddress, chancesOf } from './certainty/chances.ts';
import { type Drawn, drawnFigureAt } from './certainty/drawn-figure.ts';
import { drawnScopes, scopeAddresses } from './certainty/drawn-scopes.ts';
import { fanAddresses, fansOf } from './certainty/fans.ts';
import type { NotDrawnCounts } from './certainty/not-drawn-sentences.ts';
import { openMeaningsOf } from './certainty/open-meanings.ts';
import { registerOf, sensitivityDto } from './certainty/register.ts';
import { sentencesOf } from './certainty/sentences.ts';
import { shortageScenarioAddresses, shortageScenariosOf } from './certainty/shortage-scenarios.ts';
import { drawnWaterfall, shortageAddress } from './certainty/waterfall.ts';
import { NO_FIGURE } from './figure.ts';

/** Of what is asked how sure it is, and how it is drawn; see `SimulationOptions`. */
export interface CertaintyAsked extends Pick<SimulationOptions, 'seed' | 'draws' | 'supposed'> {
  readonly setting: Setting;
}

/** How sure the answer of a plan is, and what drives it: drawn once, selected and arranged, nothing computed here. */
export function certainty(calculation: Calculation, { setting, ...how }: CertaintyAsked): Certainty {
  const at = calculation.drawnAnswer(setting);
  const simulation = calculation.simulate({
    ...how,
    figures: addressesOf(calculation, at),
    kept: keptOf(calculation, at),
  });
  const of: Drawn = { calculation, simulation };
  const sensitivities = simulation.sensitivities(at.contribution).map(sensitivityDto);
  const shareSensitivities = simulation.sensitivities(at.shareClosed).map(sensitivityDto);
  const register = registerOf(calculation, sensitivities);
  const told = {
    answer: answerOf(of, at),
    chances: chancesOf(of, at),
    sensitivities,
    shareSensitivities,
    register,
    year: calculation.structuralYear ?? null,
  };
  const notDrawn = notDrawnCounts(calculation.uncertainty, simulation.openRanges.length);
  return {
    seed: simulation.seed,
    draws: simulation.draws,
    engine: simulation.engine,
    sentences: sentencesOf({ ...told, notDrawn }),
    comparedIn: calculation.comparedIn,
    ...told,
    setting: { setting: { ...at.setting }, label: settingLabel(calculation.choices, at.setting) },
    fans: fansOf(of, 'plan'),
    waterfall: drawnWaterfall(of, at),
    scopes: drawnScopes(of, at),
    shortageScenarios: shortageScenariosOf(of),
    openMeanings: openMeaningsOf(of, register),
  };
}

/** Every figure that the document has. */
function addressesOf(calculation: Calculation, at: AnswerAddresses): readonly FigureId[] {
  return [
    at.contribution,
    at.shareClosed,
    at.shareOfAmbition,
    at.remaining,
    shortageAddress({ calculation }),
    ...fanAddresses(calculation, 'plan'),
    ...calculation.scopes.flatMap((scope) => scopeAddresses(scope, at)),
    ...shortageScenarioAddresses(calculation).flatMap(({ shortage, shareClosed }) => [shortage, shareClosed]),
  ];
}

/** Figures of which a chance is told, or what they hang on. */
function keptOf(calculation: Calculation, at: AnswerAddresses): readonly FigureId[] {
  return [
    at.contribution,
    at.shareClosed,
    at.shareOfAmbition,
    ...[balanceAddress({ calculation })].filter((id) => id !== undefined),
    ...shortageScenarioAddresses(calculation).map(({ shareClosed }) => shareClosed),
  ];
}

function answerOf(of: Drawn, at: AnswerAddresses): Certainty['answer'] {
  const unit = of.calculation.comparedIn;
  return {
    contribution: drawnFigureAt(of, at.contribution, { label: NO_FIGURE, unit }),
    shareClosed: drawnFigureAt(of, at.shareClosed, { label: NO_FIGURE, unit: '1' }),
    shareOfAmbition: drawnFigureAt(of, at.shareOfAmbition, { label: NO_FIGURE, unit: '1' }),
  };
}

function notDrawnCounts({ notDrawn }: Uncertainty, ranges: number): NotDrawnCounts {
  const meaning = notDrawn.filter(({ why }) => why === 'meaning').length;
  return { meaning, numbers: notDrawn.length - meaning, ranges };
}
