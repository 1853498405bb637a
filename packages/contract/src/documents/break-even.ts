import {
  type AnswerAddresses,
  type BreakEven,
  type Calculation,
  DRAWN,
  type FigureId,
  type Setting,
  type Simulation,
  type Supposed,
} from '@kapstok/engine';
import { parseAddress, placeCode } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { BreakEvenDto, Goal } from '../schemas/knowing-better.ts';
import { rounded } from './amount.ts';
import { settingLabel } from './answer.ts';
import {
  type AskedInput,
  askedInput,
  type InputNamed,
  type NoInput,
  quoted,
} from './certainty/asked-input.ts';
import { breakEvenSentences } from './certainty/break-even-sentences.ts';
import { balanceAddress } from './certainty/chances.ts';
import { estimatedDto } from './certainty/drawn-figure.ts';
import { drawnFrom, type StateOfPlan } from './certainty/drawn-from.ts';
import { type Scenario, scenarioNamed } from './certainty/scenario.ts';

/** What an input is held against. */
export interface BreakEvenAsked {
  readonly goal: Goal;
  /** Choices that are settled by hand: these go before those of a scenario. */
  readonly setting?: Setting;
  /** What is supposed beside the plan. */
  readonly scenario?: Scenario | undefined;
  readonly from?: StateOfPlan | undefined;
}

/** So many draws are made at each value that is tried: enough to tell where a median turns. */
const SEEKING_DRAWS = 2000;

/** What must be true of an input for the middle draw to reach a goal of the plan, all else as assumed or supposed. */
export function breakEven(
  calculation: Calculation,
  named: InputNamed,
  { goal, setting = {}, scenario, from }: BreakEvenAsked,
): BreakEvenDto | NoInput {
  const asked = askedInput(calculation, named);
  if ('wrong' in asked) return asked;
  const at = calculation.drawnAnswer({ ...scenario?.setting, ...setting });
  const wanted = goalOf(calculation, goal, at);
  if (wanted.figure === undefined) return { wrong: NO_BALANCE };
  const found = calculation.breakEven({
    on: onOf(asked, named),
    figure: wanted.figure,
    goal: wanted.value,
    ...(scenario === undefined ? {} : { supposed: scenario.supposed }),
  });
  const drawn = calculation.simulate({
    figures: [wanted.figure],
    draws: SEEKING_DRAWS,
    supposed: found === undefined ? {} : supposedAt(asked, scenario, found.now),
  });
  return {
    seed: drawn.seed,
    draws: drawn.draws,
    engine: drawn.engine,
    from: drawnFrom(calculation, from),
    input: asked.told,
    goal: { id: goal, label: wanted.label, figure: wanted.figure, unit: wanted.unit, value: wanted.value },
    scenario: scenario === undefined ? null : scenarioNamed(scenario),
    found: found === undefined ? null : foundDto(found, middleError(drawn, wanted.figure)),
    sentences: [
      ...breakEvenSentences(asked, {
        goal: wanted.label,
        found,
        isWhole: isWhole(calculation, wanted.figure),
        isSupposed: scenario !== undefined && isSet(asked, scenario),
      }),
      ...under(calculation, at.setting, scenario),
    ],
  };
}

/** Whether a scenario sets the very input. */
function isSet({ cell, input }: AskedInput, { supposed }: Scenario): boolean {
  if (cell !== undefined) return supposed.cells?.has(placeCode(cell.place)) === true;
  return input !== undefined && supposed.inputs?.has(input.id) === true;
}

/** Under what is sought, where that is not the plan as it stands. */
function under({ choices }: Calculation, setting: Setting, scenario: Scenario | undefined): Text[] {
  const settled = Object.fromEntries(Object.entries(setting).filter(([, way]) => way !== DRAWN));
  const isSettled = choices.some(({ id, base }) => settled[id] !== undefined && settled[id] !== base.id);
  const [name, label] = [scenario && quoted(scenarioNamed(scenario).name), settingLabel(choices, settled)];
  return [
    ...(name === undefined
      ? []
      : [text(`Dit geldt in het scenario ${name.nl}.`, `This holds in the scenario ${name.en}.`)]),
    ...(isSettled ? [text(`Daarbij geldt: ${label.nl}.`, `With that: ${label.en}.`)] : []),
  ];
}

const NO_BALANCE = text(
  'Terugverdienen is niet te zeggen: daarvoor zijn in het plan een investering en een besparing per jaar nodig.',
  'Earning back cannot be told: it takes an investment and a saving for each year in the plan.',
);

interface Wanted {
  readonly label: Text;
  readonly figure: FigureId | undefined;
  readonly unit: string;
  readonly value: number;
}

/** A goal as a figure that has to be at least so much. */
function goalOf(calculation: Calculation, goal: Goal, at: AnswerAddresses): Wanted {
  switch (goal) {
    case 'ambition':
      return {
        label: text('de ambitie te halen', 'to reach the ambition'),
        figure: at.shareOfAmbition,
        unit: '1',
        value: 1,
      };
    case 'shortage':
      return {
        label: text('het hele tekort op te lossen', 'to close the whole shortage'),
        figure: at.shareClosed,
        unit: '1',
        value: 1,
      };
    case 'balance':
      return {
        label: text('de investering terug te verdienen', 'to earn the investment back'),
        figure: balanceAddress({ calculation }),
        unit: 'EUR',
        value: 0,
      };
  }
}

function onOf({ told }: AskedInput, { cell }: InputNamed): Parameters<Calculation['breakEven']>[0]['on'] {
  const address = cell === undefined ? undefined : parseAddress(cell);
  return address === undefined ? { assumption: told.assumption ?? '' } : { cell: address };
}

/** Whether nothing of a figure is unknown. */
function isWhole(calculation: Calculation, figure: FigureId): boolean {
  const value = calculation.value(figure);
  return value?.kind === 'known' && value.bound === 'exact';
}

/** What is supposed where the input stands now: as it was sought. */
function supposedAt({ cell, input }: AskedInput, scenario: Scenario | undefined, now: number): Supposed {
  const { cells = new Map(), inputs = new Map() } = scenario?.supposed ?? {};
  if (cell !== undefined) return { cells: new Map([...cells, [placeCode(cell.place), now]]), inputs };
  return input === undefined ? { cells, inputs } : { cells, inputs: new Map([...inputs, [input.id, now]]) };
}

/** The Monte Carlo error of the middle draw. */
function middleError(drawn: Simulation, figure: FigureId): number {
  const value = drawn.figure(figure)?.value;
  return value?.kind === 'known' ? estimatedDto(value.spread.p50).error : 0;
}

function foundDto(
  { turns, needs, ...found }: BreakEven,
  outcomeError: number,
): NonNullable<BreakEvenDto['found']> {
  return {
    now: rounded(found.now),
    outcomeNow: rounded(found.outcomeNow),
    outcomeError,
    isReached: found.isReached,
    turns: turns === undefined ? null : rounded(turns),
    needs: needs ?? null,
    least: rounded(found.least),
    most: rounded(found.most),
  };
}
