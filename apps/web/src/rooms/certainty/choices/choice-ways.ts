import type { ChoiceDto, TextDto } from '@kapstok/contract';
import { DRAWN } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import type { Setting } from '../../../address/setting.ts';

/** One way to settle an open choice. */
interface Way {
  readonly id: string;
  readonly label: TextDto;
  /** Whether it holds where nobody says otherwise. */
  readonly isBase: boolean;
}

const AS_ASSUMED: Text = text('Zoals de aanname zegt', 'As the assumption says');

const AS_SCENARIO: Text = text('Zoals het scenario zegt', 'As the scenario says');

/**
 * The ways to settle a choice, the one that holds where nobody says otherwise first: what the scenario says that is supposed,
 * else what an assumption about the choice says, else the plan's own convention.
 */
export function waysOf(choice: ChoiceDto, isAssumed: boolean, supposed?: string): readonly Way[] {
  const ways = waysOfPlan(choice, isAssumed);
  if (supposed === undefined) return ways;
  const label = supposed === DRAWN ? AS_SCENARIO : ways.find(({ id }) => id === supposed)?.label;
  const first = { id: supposed, label: label ?? AS_SCENARIO, isBase: true };
  return [first, ...ways.filter(({ id }) => id !== supposed).map((way) => ({ ...way, isBase: false }))];
}

function waysOfPlan({ base, alternatives }: ChoiceDto, isAssumed: boolean): readonly Way[] {
  const own = { ...base, isBase: !isAssumed };
  const others = alternatives.map(({ id, label }) => ({ id, label, isBase: false }));
  return isAssumed ? [{ id: DRAWN, label: AS_ASSUMED, isBase: true }, own, ...others] : [own, ...others];
}

/** How many choices are settled otherwise than where nobody says so. */
export function settledCount(setting: Setting, choices: readonly ChoiceDto[]): number {
  return choices.filter(({ id }) => setting[id] !== undefined).length;
}
