import { allHidden, keyOf, type SteeringGround } from '@kapstok/engine';
import { leastCountTold, type Measurement, type MeasurementsByIndicator, wordOfKey } from '@kapstok/plan';
import * as z from 'zod';
import { documentReply, type Reply } from '../plan/reply.ts';

/** Figures that are not told to who asks, by `wordOfKey`. */
export type Hidden = readonly string[] | 'all';

const codesSchema = z.array(z.string());
const codeSchema = z.tuple([z.string(), z.string(), z.string()]);

/** Tells which figures of a plan may not be told outside the region: see `allHidden`. */
export function hiddenReply(ground: SteeringGround): Reply {
  const hidden = allHidden(ground, leastCountTold(ground.calculation.plan));
  return documentReply(codesSchema, [...hidden].toSorted());
}

/** Which figures a thread said may not be told outside, but for those of who asks. */
export function hiddenIn({ body }: Reply, own: ReadonlySet<string>): readonly string[] {
  const codes = codesSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  return codes.filter((code) => !own.has(codeSchema.parse(JSON.parse(code))[2]));
}

/** What stands in the place of a figure that is not told: so few that it may not be. */
export const NOT_TOLD = 'too_few';

interface Told {
  readonly hidden: string;
  readonly figures: MeasurementsByIndicator;
}

/** What was told of figures last: what is computed of them is kept as long as they are. */
const last = new WeakMap<MeasurementsByIndicator, Told>();

/** What was written beside a figure stays with who works on the plan: it may say more than the figure does. */
function withoutWords(figure: Measurement): Measurement {
  const { because: _, ...plain } = figure;
  return plain;
}

/** Figures without what those that are hidden say, and without what was written beside any: that they are there is told. */
export function toldOutside(figures: MeasurementsByIndicator, hidden: Hidden): MeasurementsByIndicator {
  const called = JSON.stringify(hidden);
  const before = last.get(figures);
  if (before?.hidden === called) return before.figures;
  const codes = new Set(hidden);
  const tell = (figure: Measurement): Measurement => {
    const told = figure.because === undefined ? figure : withoutWords(figure);
    const isHidden = hidden === 'all' || codes.has(wordOfKey(keyOf(figure)));
    return isHidden ? { ...told, measured: { kind: NOT_TOLD } } : told;
  };
  const told = new Map([...figures].map(([indicator, own]) => [indicator, own.map(tell)]));
  last.set(figures, { hidden: called, figures: told });
  return told;
}
