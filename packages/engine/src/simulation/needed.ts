import { type CellAddress, NumberCells, placeCode } from '@kapstok/plan';
import { isKnown, lowOf, parseUnit } from '@kapstok/quantity';
import type { Calculation } from '../calculation.ts';
import { meanOf } from '../draws/distribution.ts';
import type { FigureId } from '../figure.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import type { Supposed } from './drawn-plan.ts';

/** Of which input is asked what must be true, for which figure to reach what. */
export interface BreakEvenAsked {
  /** An assumption by its key, or one cell of the plan. */
  readonly on: { readonly assumption: string } | { readonly cell: CellAddress };
  readonly figure: FigureId;
  readonly goal: number;
  readonly seed?: number;
}

/** An input that can be set: where it stands now, and what setting it supposes. */
interface Settable {
  readonly now: number;
  readonly isShare: boolean;
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
  { on, figure, goal, seed }: BreakEvenAsked,
): BreakEven | undefined {
  const input = 'cell' in on ? cellOf(calculation, on.cell) : assumptionOf(calculation, on.assumption);
  if (input === undefined || input.now === 0) return undefined;
  const outcomeAt = (value: number): number | undefined => {
    const options = { figures: [figure], draws: DRAWS, supposed: input.supposed(value) };
    const drawn = calculation.simulate(seed === undefined ? options : { ...options, seed }).figure(figure);
    return drawn?.value.kind === 'known' ? drawn.value.spread.p50.value : undefined;
  };
  const { now } = input;
  const most = input.isShare ? Math.max(1, now) : now * TIMES;
  // Where nothing is divided by, there is no outcome: then next to nothing is the nearest.
  const nothing = outcomeAt(0) === undefined ? now / NEARLY_NOTHING : 0;
  return breakEven({ outcomeAt, goal, now, least: Math.min(nothing, most), most: Math.max(nothing, most) });
}

function cellOf({ plan }: Pick<Calculation, 'plan'>, address: CellAddress): Settable | undefined {
  const found = new NumberCells(plan).at(address);
  const cell = 'kind' in found ? undefined : found[0];
  if (cell === undefined || !isKnown(cell.value)) return undefined;
  return {
    now: lowOf(cell.value),
    isShare: parseUnit(cell.unit)?.unit.code === '1',
    supposed: (value) => ({ cells: new Map([[placeCode(cell.place), value]]) }),
  };
}

function assumptionOf({ uncertainty }: Pick<Calculation, 'uncertainty'>, id: string): Settable | undefined {
  const input = uncertainty.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) return undefined;
  const unit = input.cells[0]?.unit ?? '1';
  return {
    now: typeof input.values === 'number' ? input.values : meanOf(input.values),
    isShare: input.choice !== undefined || (!input.isRelative && parseUnit(unit)?.unit.code === '1'),
    supposed: (value) => ({ inputs: new Map([[id, value]]) }),
  };
}
