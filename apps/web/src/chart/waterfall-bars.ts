import type { FigureValueDto } from '@kapstok/contract';

/** How a bar is drawn: filled follows from the plan, hollow is what the plan claims, ground is what it is held against. */
type BarKind = 'ground' | 'pillar' | 'computed' | 'claimed';

/** A row that is to be drawn. */
export interface Step {
  readonly key: string;
  readonly kind: BarKind;
  readonly label: string;
  /** The value as it is written at the end of the row. */
  readonly words: string;
  readonly value: FigureValueDto;
  /** Which pillar, in the order of the plan; 0 for a row that is no pillar. */
  readonly pillar: number;
  /** Whether the row grows from the left, as the shortage does, or takes away from the right. */
  readonly from: 'left' | 'right';
  /** Where the middle lies, when it is not halfway between low and high. */
  readonly middle?: number;
}

/** A row as drawn, in the unit of the shortage: certain from `start` to `sure`, possible up to `far`, middle at `mark`. */
export interface Bar extends Step {
  /** `unknown` takes a fixed place in the picture, which says nothing about how much it is. */
  readonly drawn: 'known' | 'unknown' | 'none';
  readonly start: number;
  readonly sure: number;
  readonly far: number;
  readonly mark: number;
  /** Where the hatched end lies that says that unknown parts come on top, or go off; `far` when there are none. */
  readonly open: number;
}

/** The rows of a waterfall, and how wide the scale is. */
export interface Waterfall {
  readonly bars: readonly Bar[];
  readonly least: number;
  readonly most: number;
}

/** How much of the scale the unknown takes: a row of which nothing is known, and an end that is open. */
const UNKNOWN_SHARE = 0.06;
const OPEN_SHARE = 0.018;

/** Places the rows: every pillar starts where the middle of the one before it ended. */
export function waterfallOf(shortage: number, steps: readonly Step[]): Waterfall {
  let edge = shortage;
  const bars = steps.map((step): Bar => {
    const start = step.from === 'left' ? 0 : step.kind === 'pillar' ? edge : shortage;
    const bar = barOf(step, start, shortage);
    if (step.kind === 'pillar') edge = bar.mark;
    return bar;
  });
  const ends = bars.flatMap((bar) => [bar.start, bar.far]);
  return { bars, least: Math.min(0, ...ends), most: Math.max(shortage, ...ends) };
}

function barOf(step: Step, start: number, shortage: number): Bar {
  const way = step.from === 'left' ? 1 : -1;
  const { value } = step;
  const still = { ...step, start, sure: start, far: start, mark: start, open: start };
  if (value.kind === 'notApplicable') return { ...still, drawn: 'none' };
  if (value.kind === 'unknown')
    return { ...still, drawn: 'unknown', far: start + way * shortage * UNKNOWN_SHARE };
  const high = value.high ?? value.low;
  const far = start + way * high;
  return {
    ...still,
    drawn: 'known',
    sure: start + way * value.low,
    far,
    open: far + way * openness(value.bound) * shortage * OPEN_SHARE,
    mark: start + way * (step.middle ?? (value.low + high) / 2),
  };
}

/** Which way an end is open: unknown parts come on top, go off, or nothing is unknown. */
function openness(bound: 'exact' | 'atLeast' | 'atMost' | 'partial'): number {
  if (bound === 'exact') return 0;
  return bound === 'atMost' ? -1 : 1;
}
