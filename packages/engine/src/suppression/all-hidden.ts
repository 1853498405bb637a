import { type Measurement, reportingPeriodCode, wordOfKey } from '@kapstok/plan';
import { keyOf } from '../measurement/round-standing.ts';
import type { SteeringGround } from '../steering/steering-ground.ts';
import { hiddenFigures } from './hidden-figures.ts';

/**
 * The figures of a plan that may not be told outside the region, by `wordOfKey`: those that are small, and those that would tell
 * one.
 * @param least the least count that may be told
 */
export function allHidden(ground: SteeringGround, least: number): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const indicator of ground.calculation.plan.kpis) {
    const figures = ground.measurements.get(indicator.code) ?? [];
    if (figures.length === 0) continue;
    const { hides } = hiddenFigures(ground, indicator, least);
    for (const figure of figures) if (hides(figure)) hidden.add(wordOfKey(keyOf(figure)));
    for (const code of hiddenBesides(figures, hidden)) hidden.add(code);
  }
  return hidden;
}

/**
 * By another state of the plan others may be asked, and a total be of others than here: so of the figures of a period that are not
 * zero never just one is hidden, where there are more.
 */
function hiddenBesides(figures: readonly Measurement[], hidden: ReadonlySet<string>): readonly string[] {
  const ofPeriod = Map.groupBy(figures.filter(isSome), ({ definition, period }) =>
    JSON.stringify([definition, reportingPeriodCode(period)]),
  );
  return [...ofPeriod.values()].flatMap((together) => {
    const isHidden = (figure: Measurement): boolean => hidden.has(wordOfKey(keyOf(figure)));
    const left = together.filter(isHidden);
    const rest = left.reduce((sum, figure) => sum + countOf(figure), 0);
    // A rest of one, or of as many as there are, tells each of them.
    if (left.length === 0 || (left.length > 1 && rest > left.length)) return [];
    const others = together.filter((figure) => !isHidden(figure));
    const [smallest] = others.toSorted((a, b) => countOf(a) - countOf(b));
    return smallest === undefined ? [] : [wordOfKey(keyOf(smallest))];
  });
}

function isSome(figure: Measurement): boolean {
  return countOf(figure) > 0;
}

function countOf({ measured }: Measurement): number {
  if (measured.kind === 'value') return measured.value;
  return measured.kind === 'share' ? measured.denominator : 0;
}
