import type { Plan } from '@kapstok/plan';
import type { AnswerAddresses, Answering, Calculation, ExplainLimits } from './calculation.ts';
import { ValuedAnswers } from './choices/answering.ts';
import { answerAddresses, combinationAt, isOfCombination } from './choices/combination-address.ts';
import type { Contributions } from './choices/contribution.ts';
import { DRAWN } from './choices/drawn-choice.ts';
import { givesCapacity } from './choices/no-contribution.ts';
import { addShares } from './choices/shares.ts';
import { explainNode } from './explain/explain.ts';
import { figureValue } from './explain/figure-value.ts';
import { gapsBelow } from './explain/gaps.ts';
import type { Fault } from './fault.ts';
import type { Answer, Explanation, Figure, FigureId, FigureValue, Gap, Setting } from './figure.ts';
import { addBalance, BALANCE } from './figures/balance.ts';
import type { Context } from './figures/context.ts';
import { type FigureSet, PLAN } from './figures/figure-set.ts';
import { Figures } from './figures/figures.ts';
import { MixedValue } from './figures/mixed-value.ts';
import { parameterFaults } from './figures/parameter-faults.ts';
import { addShortageScenarios, SHORTAGE_SCENARIOS } from './figures/shortage-scenarios.ts';
import { Evaluator } from './graph/evaluate.ts';
import { type Interval, intervals } from './graph/interval.ts';
import type { AnyNode } from './graph/node.ts';
import { type Accounted, AccountedMoney } from './money/accounted-money.ts';
import { addOverlaps, OVERLAP, sharedLines } from './overlaps/overlap-figures.ts';
import { OverlapPairs } from './overlaps/overlap-pairs.ts';
import { buildPlan, type PlanGraph } from './plan-graph.ts';
import type { BreakEven } from './simulation/break-even.ts';
import { type BreakEvenAsked, needed } from './simulation/needed.ts';
import {
  type FigureNodes,
  type Simulation,
  type SimulationOptions,
  simulate,
} from './simulation/simulate.ts';
import { type WhatIf, type WhatIfOptions, whatIf } from './simulation/what-if.ts';
import { type Uncertainty, uncertaintyOf } from './uncertainty/uncertain-inputs.ts';

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
  return new PlanCalculation(plan, buildPlan(plan));
}

class PlanCalculation implements Calculation {
  readonly plan: Calculation['plan'];
  readonly window: Calculation['window'];
  readonly structuralYear: Calculation['structuralYear'];
  readonly scopes: Calculation['scopes'];
  readonly comparedIn: Calculation['comparedIn'];
  readonly choices: Calculation['choices'];
  readonly faults: Calculation['faults'];
  readonly overlaps: Calculation['overlaps'];
  readonly #values = new Evaluator<Interval>(intervals);
  readonly #figures: Figures;
  readonly #pairs: OverlapPairs;
  readonly #answersOf: (from: Contributions) => ValuedAnswers;
  readonly #answers: ValuedAnswers;
  readonly #contributionsWithin: PlanGraph['contributions']['within'];
  readonly #within: Map<string, ValuedAnswers>;
  #uncertainty: Uncertainty | undefined;
  readonly #money: AccountedMoney;
  readonly #mixed: MixedValue;

  constructor(plan: Plan, graph: PlanGraph) {
    const { context, shortage } = graph;
    this.plan = plan;
    this.#mixed = new MixedValue(plan);
    this.#money = new AccountedMoney(plan, (id) => this.value(id));
    this.window = context.window;
    this.structuralYear = context.structuralYear;
    this.scopes = graph.scopes;
    this.faults = faultsIn(graph);
    this.overlaps = context.overlaps.groups.map(sharedLines);
    this.#pairs = new OverlapPairs(context);
    const comparedIn = this.#values.of(shortage.fte).kind === 'known' ? 'FTE' : 'person';
    this.comparedIn = comparedIn;
    this.#answersOf = (from) => new ValuedAnswers(from, shortage, comparedIn, this.#values);
    this.#answers = this.#answersOf(graph.contributions.plan);
    this.#contributionsWithin = graph.contributions.within;
    this.#within = new Map([[PLAN, this.#answers]]);
    this.choices = this.#answers.choices;
    const counted = graph.contributions.plan.pillars.flatMap(({ lines }) => lines);
    this.#figures = new Figures(graph.sets, {
      starts: ['shareClosed', 'shareOfAmbition', 'shortage', 'choices', SHORTAGE_SCENARIOS, BALANCE, OVERLAP],
      addTo: (scope, set) => {
        addShares(set, scope, shortage, this.comparedIn);
        addBalance(set, scope);
        addOverlaps(set, scope, context, counted);
        if (scope === PLAN) this.#addAnswers(set, context);
      },
    });
  }

  get accounted(): Accounted {
    return this.#money;
  }

  figure(id: FigureId): Figure | undefined {
    const node = this.#node(id);
    if (node === undefined) return this.#money.figure(id);
    const label = this.#mixed.named(id, node.label());
    return { id, label, unit: node.unit, value: figureValue(this.#values.of(node)) };
  }

  value(id: FigureId): FigureValue | undefined {
    const node = this.#node(id);
    return node === undefined ? this.#money.explain(id)?.value : figureValue(this.#values.of(node));
  }

  ids(startsWith: string): readonly FigureId[] {
    return this.#figures.startingWith(startsWith);
  }

  gaps(...ids: readonly FigureId[]): readonly Gap[] {
    const nodes = ids.flatMap((id) => this.#node(id) ?? []);
    return gapsBelow(nodes, this.#values);
  }

  explain(id: FigureId, limits: ExplainLimits = DEFAULT_LIMITS): Explanation | undefined {
    const node = this.#node(id);
    if (node === undefined) return this.#money.explain(id);
    const idOf = (input: AnyNode) => this.#figures.idOf(input);
    const nameOf = (input: AnyNode, of: FigureId | undefined) =>
      of === undefined ? input.label() : this.#mixed.named(of, input.label());
    return explainNode(node, { values: this.#values, idOf, nameOf, limits });
  }

  get uncertainty(): Uncertainty {
    this.#uncertainty ??= uncertaintyOf(this.plan);
    return this.#uncertainty;
  }

  drawnAnswer(setting: Setting): AnswerAddresses {
    const drawn = this.choices.flatMap(({ id }) =>
      this.uncertainty.ofChoice(id) === undefined || id in setting ? [] : [[id, DRAWN] as const],
    );
    return answerAddresses({ ...Object.fromEntries(drawn), ...setting }, this.choices, this.comparedIn);
  }

  whatIf(options: WhatIfOptions): WhatIf {
    return whatIf(this.#nodes(), this, options);
  }

  breakEven(asked: BreakEvenAsked): BreakEven | undefined {
    return needed(this, asked);
  }

  simulate(options: SimulationOptions): Simulation {
    const { plan, uncertainty } = this;
    const simulated = (): Simulation => simulate(this.#nodes(), uncertainty, options);
    return options.earlier?.simulation({ plan, uncertainty, options }, simulated) ?? simulated();
  }

  under(setting: Setting): Answer {
    return this.#answers.under(setting);
  }

  combinations(): readonly Setting[] {
    return this.#answers.combinations();
  }

  within(scope: string): Answering {
    return this.#valuedWithin(scope);
  }

  #valuedWithin(scope: string): ValuedAnswers {
    const known = this.#within.get(scope);
    if (known !== undefined) return known;
    const made = this.#answersOf(this.#contributionsWithin(scope));
    this.#within.set(scope, made);
    return made;
  }

  #nodes(): FigureNodes {
    const projects = this.scopes.flatMap(({ kind, code }) => (kind === 'project' ? [code] : []));
    return { projects, node: (id) => this.#node(id) };
  }

  /** The node at an address; of choices taken together, and of two projects that overlap, it is made when asked for. */
  #node(id: FigureId): AnyNode | undefined {
    const known = this.#figures.get(id);
    if (known !== undefined) return known;
    const pair = this.#pairs.get(id);
    if (pair !== undefined) return pair;
    // Where something is asked that is no figure, no scope is looked for in vain.
    if (!isOfCombination(id)) return undefined;
    const scope = this.scopes.find(({ code }) => id.startsWith(`${code}/`))?.code;
    if (scope === undefined) return undefined;
    const path = id.slice(scope.length + 1);
    const at = combinationAt(path, this.choices);
    if (at === undefined) return undefined;
    const own = scope === PLAN ? undefined : this.#withoutCapacity(scope, path, at.year);
    if (own !== undefined) return own.base;
    const set: FigureSet = new Map();
    const { nodes } = this.#valuedWithin(scope);
    if (at.year === undefined) nodes.addWholeUnder(set, at.start, at.setting);
    else nodes.addYearUnder(set, at.start, at.setting, at.year);
    return set.get(path);
  }

  /** What a part of the plan that gives no capacity adds under any choice: what it does without. Undefined: it gives some. */
  #withoutCapacity(
    scope: string,
    path: string,
    year: number | undefined,
  ): { readonly base: AnyNode | undefined } | undefined {
    const measure = path.slice(path.lastIndexOf('.') + 1);
    const isContribution = measure === 'fte' || measure === 'persons';
    if (!isContribution || givesCapacity(this.#contributionsWithin(scope))) return undefined;
    const span = year === undefined ? 'structural' : `byYear.${year}`;
    return { base: this.#figures.get(`${scope}/${measure}.${span}`) };
  }

  /** The answer at the base, and under each alternative by itself, as figures that can be asked why. */
  #addAnswers(set: FigureSet, context: Context): void {
    this.#answers.nodes.addBase(set);
    addShortageScenarios(set, context, {
      contributed: this.#answers.nodes.under({}),
      comparedIn: this.comparedIn,
    });
    for (const choice of this.choices) {
      for (const { id } of choice.alternatives) {
        this.#answers.nodes.addUnder(set, `choices.${choice.id}.${id}`, { [choice.id]: id });
      }
    }
  }
}
