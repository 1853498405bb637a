import type { Calculation, Setting, Simulation } from '@kapstok/engine';
import { CHOICES, NumberCells, parseAddress } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { ScenarioComparison, ScenarioDto } from '../schemas/scenarios.ts';
import { settingLabel } from './answer.ts';
import { chancesOf } from './certainty/chances.ts';
import { answerFigures, drawnAnswerOf } from './certainty/drawn-answer.ts';
import { type DrawnHow, drawnFrom } from './certainty/drawn-from.ts';
import { type Scenario, scenarioNamed, scenariosOf } from './certainty/scenario.ts';
import { settingWords } from './certainty/scenario-words.ts';

interface Asked extends DrawnHow {
  /** Choices that are settled by hand: these go before those of a scenario. */
  readonly setting: Setting;
}

const AS_IT_STANDS = text('Het plan zoals het er staat', 'The plan as it stands');

/** The plan as it stands and each of its scenarios, drawn with one seed: what differs is what a scenario sets. */
export function scenarioComparison(calculation: Calculation, { from, ...asked }: Asked): ScenarioComparison {
  const plan = answered(calculation, asked, undefined);
  const scenarios = scenariosOf(calculation).map((scenario) => answered(calculation, asked, scenario));
  const { seed, draws, engine } = plan.simulation;
  return {
    seed,
    draws,
    engine,
    from: drawnFrom(calculation, from),
    comparedIn: calculation.comparedIn,
    year: calculation.structuralYear ?? null,
    scenarios: [plan, ...scenarios].map(({ document }) => document),
  };
}

interface Answered {
  readonly simulation: Simulation;
  readonly document: ScenarioDto;
}

function answered(
  calculation: Calculation,
  { setting, ...how }: Asked,
  scenario: Scenario | undefined,
): Answered {
  const at = calculation.drawnAnswer({ ...scenario?.setting, ...setting });
  const figures = answerFigures(calculation, at);
  const supposed = scenario === undefined ? {} : { supposed: scenario.supposed };
  const simulation = calculation.simulate({ ...how, ...supposed, figures, kept: figures });
  const of = { calculation, simulation };
  const document = {
    ...(scenario === undefined ? { code: '', name: AS_IT_STANDS } : scenarioNamed(scenario)),
    about: scenario?.row.about ?? '',
    source: scenario?.row.source ?? '',
    setting: { setting: { ...at.setting }, label: settingLabel(calculation.choices, at.setting) },
    settings: settingsOf(calculation, scenario),
    answer: drawnAnswerOf(of, at),
    chances: chancesOf(of, at),
  };
  return { simulation, document };
}

function settingsOf(calculation: Calculation, scenario: Scenario | undefined): ScenarioDto['settings'] {
  if (scenario === undefined) return [];
  const numbers = new NumberCells(calculation.plan);
  return scenario.rows.map((row) => ({
    ...settingWords(calculation, row, numbers),
    isSet: !scenario.unset.includes(row) && isOpenHere(calculation, row.on),
    source: row.source,
  }));
}

/** Whether what is addressed can matter in this plan: of a choice, that it leaves the choice open. */
function isOpenHere({ choices }: Calculation, on: string): boolean {
  const address = parseAddress(on);
  return address?.table !== CHOICES || choices.some(({ id }) => id === address.row);
}
