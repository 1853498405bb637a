import type { Place } from '@kapstok/plan';
import type { Text, Unit } from '@kapstok/quantity';
import { orderOf } from '../draws/orders/orders.ts';
import { compile } from '../draws/program/compile.ts';
import { run } from '../draws/program/run.ts';
import type { FigureId } from '../figure.ts';
import type { Bound } from '../graph/bound.ts';
import type { AnyNode } from '../graph/node.ts';
import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';
import { DrawnPlan, type Supposed } from './drawn-plan.ts';
import type { EarlierRuns, RunAsked, RunOutcome } from './earlier-runs.ts';
import { type Sensitivity, sensitivitiesOf } from './sensitivity.ts';
import { chanceOf, type Estimated, isSureColumn, type Spread, spreadOf, sure } from './spread.ts';
import { streamsAmong } from './streams.ts';
import { zeroDivisorsBelow } from './zero-divisors.ts';

/** The drawing engine: another name wherever the same seed and plan may give other bits. */
export const DRAWING_ENGINE = 'kapstok-draws-5';
/** How many draws are made where nobody asks for another number. */
export const USUAL_DRAWS = 10_000;
/** The seed where nobody asks for another one. */
export const USUAL_SEED = 1;

/** What to draw, and how. */
export interface SimulationOptions {
  /** Figures of which the spread is asked. */
  readonly figures: readonly FigureId[];
  /** Figures of which the draws are kept too, for chances and sensitivities. */
  readonly kept?: readonly FigureId[];
  /** A whole number from 0 up to 2^32. */
  readonly seed?: number;
  /** A multiple of ten, at most 65 530. */
  readonly draws?: number;
  readonly supposed?: Supposed;
  /**
   * The plan among others: its chance is apart from theirs, but for inputs that it says are shared. Undefined: by itself.
   */
  readonly among?: string | undefined;
  /** Told which share of the draws is made, now and then; what it throws stops the drawing. */
  readonly watch?: ((done: number) => void) | undefined;
  /** What was drawn before: what is the same is not drawn again. */
  readonly earlier?: EarlierRuns | undefined;
}

/** What draws say of a figure; `isSure` where every draw is the same. */
export type DrawnValue =
  | { readonly kind: 'known'; readonly bound: Bound; readonly isSure: boolean; readonly spread: Spread }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

/** A figure as it was drawn. */
export interface DrawnFigure {
  readonly id: FigureId;
  readonly label: Text;
  readonly unit: Unit;
  readonly value: DrawnValue;
}

/** What an outcome hangs on: the input, and how much. */
export interface InputSensitivity extends Omit<Sensitivity, 'input'> {
  readonly input: UncertainInput;
}

/** The chance of something, and what unknown parts would do to the figure it is about. */
export interface Chance {
  readonly chance: Estimated;
  readonly bound: Bound;
}

/** Figures of a plan, drawn. The same seed, engine and plan give the same bits. */
export interface Simulation {
  readonly seed: number;
  readonly draws: number;
  readonly engine: string;
  /** A figure that was asked for; undefined when there is no such figure. */
  figure(id: FigureId): DrawnFigure | undefined;
  /** The chance that something holds of a figure that was kept; undefined when it is not known. */
  chance(id: FigureId, holds: (value: number) => boolean): Chance | undefined;
  /** What a figure that was kept hangs on, the strongest first; nothing when it is not known or sure. */
  sensitivities(id: FigureId): readonly InputSensitivity[];
  /** The draws of a figure that was kept; undefined when it is not known, or hangs on nothing that is drawn. */
  column(id: FigureId): Float64Array | undefined;
  /** Ranges in the plan itself that these figures needed, of which nothing says what they mean. */
  readonly openRanges: readonly Place[];
  /** Cells that something in these figures is divided by, and that may be zero as they are drawn or supposed. */
  readonly zeroDivisors: readonly Place[];
}

/** Where the nodes of figures come from. */
export interface FigureNodes {
  /** Codes of the projects: what belongs to one is written together. */
  readonly projects: readonly string[];
  node(id: FigureId): AnyNode | undefined;
}

/**
 * Draws figures of a plan.
 * @throws RangeError when the number of draws is no multiple of ten, or too large
 */
export function simulate(
  nodes: FigureNodes,
  uncertainty: Uncertainty,
  options: SimulationOptions,
): Simulation {
  const { seed = USUAL_SEED, draws = USUAL_DRAWS } = options;
  const plan = new DrawnPlan(
    uncertainty,
    draws,
    options.supposed,
    undefined,
    streamsAmong(uncertainty, options.among),
  );
  const kept = new Set(options.kept);
  const ids = [...new Set([...options.figures, ...kept])];
  writeProjects(plan, nodes, ids);
  const written = ids.flatMap((id): Written[] => {
    const node = nodes.node(id);
    return node === undefined ? [] : [{ id, node, of: plan.of(node) }];
  });
  const outputs = written.flatMap((each) =>
    each.of.kind === 'known' ? [{ id: each.id, value: each.of.value }] : [],
  );
  const program = compile(
    plan.tape,
    outputs.map(({ value }) => value),
  );
  const keptOutputs = outputs.flatMap(({ id }, output) => (kept.has(id) ? [output] : []));
  const asked = { program, inputs: plan.inputs, seed, draws, kept: keptOutputs };
  const draw = (): RunOutcome => drawn(asked, options.watch);
  const outcome = options.earlier === undefined ? draw() : options.earlier.of(asked, draw);
  return new Simulated(
    { asked, plan, written, outputs: new Map(outputs.map(({ id }, output) => [id, output])) },
    outcome,
  );
}

/** Runs a program, and keeps of each output what is asked. */
function drawn(
  { program, inputs, seed, draws, kept }: RunAsked,
  watch: SimulationOptions['watch'],
): RunOutcome {
  const spreads = new Map<number, Spread>();
  const columns = new Map<number, Float64Array>();
  const certain = new Map<number, number>();
  const wanted = new Set(kept);
  run(program, inputs, { seed, draws, watch }, (shown) => {
    const { output } = shown;
    if (isSureColumn(shown.draws)) certain.set(output, shown.draws[0] ?? Number.NaN);
    else spreads.set(output, spreadOf(shown.draws, shown.atRanks.bind(shown)));
    if (wanted.has(output)) columns.set(output, shown.draws.slice());
  });
  return { certain, spreads, columns, sensitivities: new Map() };
}

/** So many orders of inputs in groups are kept at most: 20 kB each, of the usual draws. */
const MOST_ORDERS = 500;

/** What the answer rests on, whatever it is called there. */
const OF_THE_ANSWER = ['fte.structural', 'persons.structural'];

/** Writes what figures need of each project, one project after another: so only one at a time has to be remembered. */
function writeProjects(plan: DrawnPlan, nodes: FigureNodes, ids: readonly FigureId[]): void {
  const paths = new Set([...ids.map((id) => id.slice(id.indexOf('/') + 1)), ...OF_THE_ANSWER]);
  for (const project of nodes.projects) {
    for (const path of paths) {
      const node = nodes.node(`${project}/${path}`);
      if (node !== undefined) plan.of(node);
    }
    plan.tape.cut();
  }
}

interface Written {
  readonly id: FigureId;
  readonly node: AnyNode;
  readonly of: ReturnType<DrawnPlan['of']>;
}

/** What was drawn of which figures. */
interface DrawnFigures {
  readonly asked: RunAsked;
  readonly plan: DrawnPlan;
  readonly written: readonly Written[];
  /** The number of the output that a figure is. */
  readonly outputs: ReadonlyMap<FigureId, number>;
}

class Simulated implements Simulation {
  readonly engine = DRAWING_ENGINE;
  readonly seed: number;
  readonly draws: number;
  readonly openRanges: readonly Place[];
  readonly #of: DrawnFigures;
  readonly #outcome: RunOutcome;
  readonly #written: ReadonlyMap<FigureId, Written>;
  readonly #orders = new Map<number, Uint16Array>();

  constructor(of: DrawnFigures, outcome: RunOutcome) {
    this.seed = of.asked.seed;
    this.draws = of.asked.draws;
    this.openRanges = of.plan.openRanges;
    this.#of = of;
    this.#outcome = outcome;
    this.#written = new Map(of.written.map((each) => [each.id, each]));
  }

  get zeroDivisors(): readonly Place[] {
    const { plan, written } = this.#of;
    return zeroDivisorsBelow(
      written.map(({ node }) => node),
      (node) => plan.of(node),
    );
  }

  figure(id: FigureId): DrawnFigure | undefined {
    const found = this.#written.get(id);
    if (found === undefined) return undefined;
    const { node, of } = found;
    return { id, label: node.label(), unit: node.unit, value: this.#value(id, of) };
  }

  #value(id: FigureId, of: Written['of']): DrawnValue {
    if (of.kind !== 'known') return of;
    const one = this.#certain(id);
    const spread = this.#outcome.spreads.get(this.#output(id)) ?? sure(one ?? Number.NaN);
    return { kind: 'known', bound: of.bound, isSure: one !== undefined, spread };
  }

  #output(id: FigureId): number {
    return this.#of.outputs.get(id) ?? -1;
  }

  /** The one value of a figure of which every draw is the same. */
  #certain(id: FigureId): number | undefined {
    const output = this.#output(id);
    const of = this.#of.asked.program.outputs[output];
    return of?.kind === 'number' ? of.value : this.#outcome.certain.get(output);
  }

  chance(id: FigureId, holds: (value: number) => boolean): Chance | undefined {
    const of = this.#written.get(id)?.of;
    if (of?.kind !== 'known') return undefined;
    const { bound } = of;
    const one = this.#certain(id);
    if (one !== undefined) return { bound, chance: { value: Number(holds(one)), error: 0 } };
    const column = this.column(id);
    return column && { bound, chance: chanceOf(column, holds) };
  }

  sensitivities(id: FigureId): readonly InputSensitivity[] {
    const column = this.column(id);
    if (column === undefined || this.#certain(id) !== undefined) return [];
    const output = this.#output(id);
    const found = this.#outcome.sensitivities.get(output) ?? this.#sensitivitiesOf(column);
    this.#outcome.sensitivities.set(output, found);
    return found.flatMap(({ input: at, ...sensitivity }) => {
      const input = this.#of.plan.used.get(at);
      return input === undefined ? [] : [{ ...sensitivity, input }];
    });
  }

  #sensitivitiesOf(column: Float64Array): readonly Sensitivity[] {
    const { inputs, seed } = this.#of.asked;
    return sensitivitiesOf(column, { seed, inputs, orderAt: this.#orderAt.bind(this) });
  }

  column(id: FigureId): Float64Array | undefined {
    return this.#outcome.columns.get(this.#output(id));
  }

  /** The order of an input of a group. Some are kept, as they are asked for of every figure again and take long to make. */
  #orderAt(at: number): Uint16Array {
    const known = this.#orders.get(at);
    if (known !== undefined) return known;
    const { inputs, seed, draws } = this.#of.asked;
    const input = inputs[at];
    if (input === undefined) throw new RangeError(`no input ${at}`);
    const made = orderOf(input, seed, draws);
    if (this.#orders.size < MOST_ORDERS) this.#orders.set(at, made);
    return made;
  }
}
