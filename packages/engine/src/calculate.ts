import type { Plan } from '@kapstok/plan';
import type { Calculation, ExplainLimits } from './calculation.ts';
import { answerNodes } from './choices/answer.ts';
import { combinationsOf, openChoices } from './choices/choices.ts';
import { addShares } from './choices/shares.ts';
import { explainNode } from './explain/explain.ts';
import { figureValue } from './explain/figure-value.ts';
import { gapsBelow } from './explain/gaps.ts';
import type { Fault } from './fault.ts';
import type { Answer, Explanation, Figure, FigureId, FigureValue, Gap, Setting } from './figure.ts';
import { FigureIndex } from './figure-index.ts';
import { parameterFaults } from './figures/parameter-faults.ts';
import { Evaluator } from './graph/evaluate.ts';
import { type Interval, intervals } from './graph/interval.ts';
import type { AnyNode } from './graph/node.ts';
import { buildPlan, type PlanGraph } from './plan-graph.ts';

const DEFAULT_LIMITS: ExplainLimits = { depth: 16, inputs: 200 };

/**
 * What in the plan cannot be computed as it stands: formulas that are no formulas, mixed units, circles, codes that
 * name two things. At most one for a row; a plan with faults is not loaded.
 */
export function faultsOf(plan: Plan): readonly Fault[] {
  return faultsIn(buildPlan(plan));
}

function faultsIn({ context }: PlanGraph): readonly Fault[] {
  for (const fault of parameterFaults(context)) context.formulas.fault(fault);
  return context.formulas.faults;
}

/** Computes every figure of a plan. Pure: the same plan gives the same figures. */
export function calculate(plan: Plan): Calculation {
  return new PlanCalculation(buildPlan(plan));
}

class PlanCalculation implements Calculation {
  readonly plan: Calculation['plan'];
  readonly window: Calculation['window'];
  readonly structuralYear: Calculation['structuralYear'];
  readonly scopes: Calculation['scopes'];
  readonly comparedIn: Calculation['comparedIn'];
  readonly choices: Calculation['choices'];
  readonly faults: Calculation['faults'];
  readonly #graph: PlanGraph;
  readonly #values = new Evaluator<Interval>(intervals);
  readonly #ids = new Map<AnyNode, FigureId>();
  #index: FigureIndex | undefined;

  constructor(graph: PlanGraph) {
    this.#graph = graph;
    this.plan = graph.context.plan;
    this.window = graph.context.window;
    this.structuralYear = graph.context.structuralYear;
    this.scopes = graph.scopes;
    this.choices = openChoices(graph.contributions);
    this.faults = faultsIn(graph);
    this.comparedIn = this.#values.of(graph.shortage.fte).kind === 'known' ? 'FTE' : 'person';
    addShares(graph.figures, graph.shortage, this.comparedIn);
    this.#addAnswers();
  }

  figure(id: FigureId): Figure | undefined {
    const node = this.#graph.figures.get(id);
    if (node === undefined) return undefined;
    return { id, label: node.label(), unit: node.unit, value: figureValue(this.#values.of(node)) };
  }

  value(id: FigureId): FigureValue | undefined {
    const node = this.#graph.figures.get(id);
    return node === undefined ? undefined : figureValue(this.#values.of(node));
  }

  ids(startsWith: string): readonly FigureId[] {
    this.#index ??= new FigureIndex(this.#graph.figures.keys());
    return this.#index.startingWith(startsWith);
  }

  gaps(...ids: readonly FigureId[]): readonly Gap[] {
    const nodes = ids.flatMap((id) => this.#graph.figures.get(id) ?? []);
    return gapsBelow(nodes, this.#values);
  }

  explain(id: FigureId, limits: ExplainLimits = DEFAULT_LIMITS): Explanation | undefined {
    const node = this.#graph.figures.get(id);
    if (node === undefined) return undefined;
    if (this.#ids.size === 0) for (const [known, figure] of this.#graph.figures) this.#ids.set(figure, known);
    return explainNode(node, { values: this.#values, idOf: (input) => this.#ids.get(input), limits });
  }

  under(setting: Setting): Answer {
    const nodes = answerNodes(this.#graph, this.comparedIn, setting);
    return {
      setting,
      fte: figureValue(this.#values.of(nodes.fte)),
      shareClosed: figureValue(this.#values.of(nodes.shareClosed)),
      shareOfAmbition: figureValue(this.#values.of(nodes.shareOfAmbition)),
    };
  }

  combinations(): readonly Setting[] {
    return combinationsOf(this.choices);
  }

  /** The answer at the base, and under each alternative by itself, as figures that can be asked why. */
  #addAnswers(): void {
    const { figures } = this.#graph;
    const base = answerNodes(this.#graph, this.comparedIn, {});
    figures.set('plan/shortage.shareClosed', base.shareClosed);
    figures.set('plan/shortage.shareOfAmbition', base.shareOfAmbition);
    figures.set('plan/shortage.remainingFte', base.remainingFte);
    figures.set('plan/shortage.remainingPersons', base.remainingPersons);
    for (const choice of this.choices) {
      for (const { id } of choice.alternatives) {
        const nodes = answerNodes(this.#graph, this.comparedIn, { [choice.id]: id });
        const start = `plan/choices.${choice.id}.${id}`;
        figures.set(`${start}.fte`, nodes.fte);
        figures.set(`${start}.shareClosed`, nodes.shareClosed);
        figures.set(`${start}.shareOfAmbition`, nodes.shareOfAmbition);
      }
    }
  }
}
