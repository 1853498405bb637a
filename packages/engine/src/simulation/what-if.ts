import {
  type CellAddress,
  CHOICES,
  NumberCells,
  type Place,
  type Plan,
  type PossibleValues,
  placeCode,
} from '@kapstok/plan';
import type { Text, Unit } from '@kapstok/quantity';
import { choicePlace } from '../choices/drawn-choice.ts';
import type { Distribution } from '../draws/distribution.ts';
import type { DrawnInput } from '../draws/drawn-input.ts';
import { compile } from '../draws/program/compile.ts';
import type { Program } from '../draws/program/program.ts';
import type { FigureId } from '../figure.ts';
import type { Bound } from '../graph/bound.ts';
import type { Interval } from '../graph/interval.ts';
import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';
import { cellsBelow, divisorsBelow } from './divisors.ts';
import { settableBounds } from './drawn-bounds.ts';
import { DrawnPlan, type Supposed } from './drawn-plan.ts';
import { medianOf } from './recalibration.ts';
import { DRAWING_ENGINE, type FigureNodes, USUAL_DRAWS, USUAL_SEED } from './simulate.ts';
import { zeroDivisorsBelow } from './zero-divisors.ts';

/** Which figures are to be watched while which cells are moved. */
export interface WhatIfOptions {
  readonly figures: readonly FigureId[];
  /** Cells to move, and choices that are settled by a share; every assumption can be moved anyway. */
  readonly cells: readonly CellAddress[];
  /** What is supposed beside the plan, and moved from there. */
  readonly supposed?: Supposed;
  readonly seed?: number;
  readonly draws?: number;
}

/** A figure that is watched: an output of the program, or why there is nothing to watch. */
export interface WatchedFigure {
  readonly id: FigureId;
  readonly label: Text;
  readonly unit: Unit;
  readonly value:
    | { readonly kind: 'known'; readonly bound: Bound; readonly output: number }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'notApplicable' };
}

/** A cell that can be moved, between bounds, in its unit. */
export interface MovableCell {
  readonly label: Text;
  readonly unit: Unit;
  readonly place: Place;
  readonly input: number;
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

/** An assumption among the inputs, and between which values it can be set with any effect. */
export interface MovableAssumption {
  readonly input: number;
  readonly assumption: UncertainInput;
  /** The middle of what counts of it, or the one number that is supposed. */
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

/** Figures of a plan as plain data that can be run elsewhere, again and again with other inputs. */
export interface WhatIf {
  readonly seed: number;
  readonly draws: number;
  readonly engine: string;
  readonly program: Program;
  readonly inputs: readonly DrawnInput[];
  readonly cells: readonly MovableCell[];
  readonly assumptions: readonly MovableAssumption[];
  readonly figures: readonly WatchedFigure[];
  /** Every cell that the figures are computed from, by `placeCode`. */
  readonly needed: ReadonlySet<string>;
  /** Ranges in the plan itself that the figures needed, of which nothing says what they mean. */
  readonly openRanges: readonly Place[];
  /** Cells that something in the figures is divided by, and that may be zero as they are drawn or supposed. */
  readonly zeroDivisors: readonly Place[];
}

/** Makes figures ready to be run with other inputs. Addresses of cells that the figures do not need give nothing to move. */
export function whatIf(
  nodes: FigureNodes,
  { plan, uncertainty }: { readonly plan: Plan; readonly uncertainty: Uncertainty },
  { figures, cells, supposed = {}, seed = USUAL_SEED, draws = USUAL_DRAWS }: WhatIfOptions,
): WhatIf {
  const watched = figures.flatMap((id) => {
    const node = nodes.node(id);
    return node === undefined ? [] : [{ id, node }];
  });
  const drawn = new DrawnPlan(uncertainty, draws, supposed, {
    cells: placesOf(plan, cells),
    divisors: divisorsBelow(watched.map(({ node }) => node)),
  });
  const written = watched.map(({ id, node }) => ({ id, node, of: drawn.of(node) }));
  const outputs = written.flatMap(({ id, of }) => (of.kind === 'known' ? [{ id, value: of.value }] : []));
  const outputOf = new Map(outputs.map(({ id }, at) => [id, at]));
  return {
    seed,
    draws,
    engine: DRAWING_ENGINE,
    program: compile(
      drawn.tape,
      outputs.map(({ value }) => value),
    ),
    inputs: drawn.inputs,
    cells: drawn.levers.map(({ node, ...lever }) => ({ label: node.label(), unit: node.unit, ...lever })),
    assumptions: [...drawn.used].map(([input, assumption]) => {
      const reach = drawn.tape.bounds[input] ?? { low: 0, high: 0 };
      const settable = settableBounds(assumption, uncertainty);
      const { distribution } = drawn.inputs[input] ?? {};
      return { input, assumption, ...standing(distribution, reach, settable) };
    }),
    figures: written.map(({ id, node, of }) => ({
      id,
      label: node.label(),
      unit: node.unit,
      value: of.kind === 'known' ? { kind: 'known', bound: of.bound, output: outputOf.get(id) ?? 0 } : of,
    })),
    needed: cellsBelow(watched.map(({ node }) => node)),
    openRanges: drawn.openRanges,
    zeroDivisors: zeroDivisorsBelow(
      watched.map(({ node }) => node),
      (node) => drawn.of(node),
    ),
  };
}

/**
 * Where an input stands, and between which values it can be set: those that are drawn and that it can have. Where it can have
 * none of what is drawn, it can be set between all of that, with no effect.
 */
function standing(
  of: Distribution | undefined,
  { low, high }: Interval,
  settable: PossibleValues,
): Pick<MovableAssumption, 'now' | 'least' | 'most'> {
  const now = of === undefined ? low : medianOf(of);
  const [least, most] = [Math.max(low, settable.least), Math.min(high, settable.most)];
  if (of?.kind === 'point') return { now, least: Math.min(now, least), most: Math.max(now, most) };
  if (least > most) return { now, least: low, most: high };
  return { now: Math.min(most, Math.max(least, now)), least, most };
}

function placesOf(plan: Plan, addresses: readonly CellAddress[]): ReadonlySet<string> {
  const known = new NumberCells(plan);
  return new Set(
    addresses.flatMap((address) => {
      if (address.table === CHOICES) return [placeCode(choicePlace(address.row))];
      const found = known.at(address);
      return 'kind' in found ? [] : found.map(({ place }) => placeCode(place));
    }),
  );
}
