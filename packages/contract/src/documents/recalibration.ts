import {
  type Calculation,
  type Interval80,
  type Observation,
  type Recalibration,
  recalibrated,
  settableBounds,
} from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import type { RecalibrationDto } from '../schemas/knowing-better.ts';
import { rounded } from './amount.ts';
import { type AskedInput, askedInput, type InputNamed, type NoInput } from './certainty/asked-input.ts';
import { drawnFrom, type StateOfPlan } from './certainty/drawn-from.ts';
import { recalibrationSentences } from './certainty/recalibration-sentences.ts';

/** Nothing is drawn to weigh a measurement: only the name of the engine is asked. */
const LEAST_DRAWS = 10;

/**
 * What a measurement does to what was assumed of an input. Of a cell whose assumption is a factor on what stands there, the
 * measurement is in the unit of the cell.
 */
export function recalibration(
  calculation: Calculation,
  named: InputNamed,
  observation: Observation,
  from?: StateOfPlan,
): RecalibrationDto | NoInput {
  const asked = askedInput(calculation, named);
  if ('wrong' in asked) return asked;
  const { input } = asked;
  if (input === undefined) return { wrong: NOT_DRAWN };
  if (typeof input.values === 'number') return { wrong: ONE_NUMBER };
  const scale = scaleOf(asked);
  if (scale === undefined) return { wrong: NO_SCALE };
  const { value, deviation } = observation;
  const made = recalibrated(
    input.values,
    { value: value / scale, deviation: deviation / scale },
    settableBounds(input, calculation.uncertainty),
  );
  return {
    engine: calculation.simulate({ figures: [], draws: LEAST_DRAWS }).engine,
    from: drawnFrom(calculation, from),
    ...told(asked, observation, inUnit(made, scale)),
  };
}

const NOT_DRAWN = text(
  'Over deze cel gaat geen aanname die getrokken kan worden. Leg eerst vast waar de waarde tussen ligt, en wat dat bereik betekent.',
  'No assumption that can be drawn is about this cell. First record where its value lies, and what that range means.',
);
const ONE_NUMBER = text(
  'Deze aanname is één getal zonder marge: er valt niets te wegen. Vul de meting in het plan in, of leg eerst een marge vast.',
  'This assumption is one number without a range: there is nothing to weigh. Put the measurement in the plan, or record a range first.',
);
const NO_SCALE = text(
  'De aanname is een factor op wat er in de cel staat, en daar staat geen getal boven nul.',
  'The assumption is a factor on what stands in the cell, and that is no number above zero.',
);

/** What a factor of 1 is in the unit in which is measured; undefined where it can't be told. */
function scaleOf({ input, cell }: AskedInput): number | undefined {
  if (cell === undefined || input?.isRelative !== true) return 1;
  return cell.value.kind === 'point' && cell.value.value > 0 ? cell.value.value : undefined;
}

function inUnit(made: Recalibration, scale: number): Recalibration {
  const places = ({ p10, p50, p90 }: Interval80): Interval80 => ({
    p10: p10 * scale,
    p50: p50 * scale,
    p90: p90 * scale,
  });
  return {
    ...made,
    before: places(made.before),
    after: places(made.after),
    mean: [made.mean[0] * scale, made.mean[1] * scale],
    deviation: [made.deviation[0] * scale, made.deviation[1] * scale],
  };
}

function told(
  asked: AskedInput,
  observation: Observation,
  made: Recalibration,
): Omit<RecalibrationDto, 'engine' | 'from'> {
  const places = ({ p10, p50, p90 }: Interval80): Interval80 => ({
    p10: rounded(p10),
    p50: rounded(p50),
    p90: rounded(p90),
  });
  const pair = ([before, after]: readonly [number, number]): { before: number; after: number } => ({
    before: rounded(before),
    after: rounded(after),
  });
  return {
    input: asked.told,
    observation: { ...observation },
    before: places(made.before),
    after: places(made.after),
    mean: pair(made.mean),
    deviation: pair(made.deviation),
    weight: rounded(made.weight),
    isSurprise: made.isSurprise,
    sentences: recalibrationSentences(asked, observation, made),
  };
}
