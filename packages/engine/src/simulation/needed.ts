import { type CellAddress, NumberCells, placeCode } from '@kapstok/plan';
import { type Estimate, highOf, isKnown, lowOf } from '@kapstok/quantity';
import type { Calculation } from '../calculation.ts';
import type { FigureId } from '../figure.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import { settableBounds } from './drawn-bounds.ts';
import type { Supposed } from './drawn-plan.ts';
import { medianOf } from './recalibration.ts';

/** Of which input is asked what must be true, for which figure to reach what. */
export interface BreakEvenAsked {
  /** An assumption by its key, or one cell of the plan. */
  readonly on: { readonly assumption: string } | { readonly cell: CellAddress };
  readonly figure: FigureId;
  readonly goal: number;
  /** What else is supposed beside the plan. */
  readonly supposed?: Supposed;
  readonly seed?: number;
}

/** An input that can be set: where it stands now, and what setting it supposes. */
interface Settable {
  readonly now: number;
  /** The most it can be; infinite where there is no such bound. */
  readonly most: number;
  readonly supposed: (value: number) => Supposed;
}

/** How much more than now is tried. */
const TIMES = 10;
/** So many times less than now is next to nothing. */
const NEARLY_NOTHING = 1000;
/** Enough to tell where a median turns. */
const DRAWS = 2000;

/** What must be true of an input for the median of a figure to reach a goal; see `Calculation`. */
export function needed(
  calculation: Pick<Calculation, 'plan' | 'uncertainty' | 'simulate'>,
  { on, figure, goal, supposed = {}, seed }: BreakEvenAsked,
): BreakEven | undefined {
  const input =
    'cell' in on
      ? cellOf(calculation, on.cell, supposed)
      : assumptionOf(calculation, on.assumption, supposed);
  if (input === undefined || input.now === 0) return undefined;
  const outcomeAt = (value: number): number | undefined => {
    const options = { figures: [figure], draws: DRAWS, supposed: input.supposed(value) };
    const drawn = calculation.simulate(seed === undefined ? options : { ...options, seed }).figure(figure);
    return drawn?.value.kind === 'known' ? drawn.value.spread.p50.value : undefined;
  };
  const { now } = input;
  const most = Number.isFinite(input.most) ? Math.max(input.most, now) : now * TIMES;
  // Where nothing is divided by, there is no outcome: then next to nothing is the nearest.
  const nothing = outcomeAt(0) === undefined ? now / NEARLY_NOTHING : 0;
  return breakEven({ outcomeAt, goal, now, least: Math.min(nothing, most), most: Math.max(nothing, most) });
}

function cellOf(
  { plan, uncertainty }: Pick<Calculation, 'plan' | 'uncertainty'>,
  address: CellAddress,
  supposed: Supposed,
): Settable | undefined {
  const found = new NumberCells(plan).at(address);
  const cell = 'kind' in found ? undefined : found[0];
  if (cell === undefined) return undefined;
  const code = placeCode(cell.place);
  const now = supposed.cells?.get(code) ?? middleOf(cell.value);
  if (now === undefined) return undefined;
  return {
    now,
    most: uncertainty.boundsOf(cell.place, cell.value).most,
    supposed: (value) => ({ ...supposed, cells: new Map([...(supposed.cells ?? []), [code, value]]) }),
  };
}

/** What stands in a cell; of a range its middle. */
function middleOf(value: Estimate): number | undefined {
  if (!isKnown(value)) return undefined;
  return value.kind === 'range' ? (lowOf(value) + highOf(value)) / 2 : lowOf(value);
}

function assumptionOf(
  { uncertainty }: Pick<Calculation, 'uncertainty'>,
  id: string,
  supposed: Supposed,
): Settable | undefined {
  const input = uncertainty.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) return undefined;
  const values = supposed.inputs?.get(id) ?? input.values;
  const { most } = settableBounds(input, uncertainty);
  return {
    now: typeof values === 'number' ? values : medianOf(values),
    most: input.isRelative && most > TIMES ? Number.POSITIVE_INFINITY : most,
    supposed: (value) => ({ ...supposed, inputs: new Map([...(supposed.inputs ?? []), [id, value]]) }),
  };
}
