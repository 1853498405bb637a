import type { Plan } from '@kapstok/plan';
import type { Fault } from './fault.ts';
import type {
  Answer,
  Choice,
  Explanation,
  Figure,
  FigureId,
  FigureValue,
  Gap,
  Scope,
  Setting,
} from './figure.ts';
import type { Accounted } from './money/accounted-money.ts';
import type { BreakEven } from './simulation/break-even.ts';
import type { BreakEvenAsked } from './simulation/needed.ts';
import type { Simulation, SimulationOptions } from './simulation/simulate.ts';
import type { WhatIf, WhatIfOptions } from './simulation/what-if.ts';
import type { Uncertainty } from './uncertainty/uncertain-inputs.ts';

/** Years that count, both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** How deep and wide an explanation goes. */
export interface ExplainLimits {
  readonly depth: number;
  readonly inputs: number;
}

/** What the plan, or a part of it, contributes under the choices it leaves open. */
export interface Answering {
  /** The open choices on which the answer hangs. */
  readonly choices: readonly Choice[];
  /** The answer under a setting. */
  under(setting: Setting): Answer;
  /** Every combination in which two or more choices depart from their base. */
  combinations(): readonly Setting[];
}

/** Where the parts of an answer stand; the contribution is in the unit in which the shortage is compared. */
export interface AnswerAddresses {
  readonly setting: Setting;
  readonly contribution: FigureId;
  readonly shareClosed: FigureId;
  readonly shareOfAmbition: FigureId;
  /** What of the shortage remains. */
  readonly remaining: FigureId;
  /** What a pillar or a project by itself contributes. */
  readonly contributionOf: (scope: string) => FigureId;
  /** What a year by itself contributes, of the plan, a pillar or a project; shares are of the shortage of the plan. */
  readonly inYear: (
    scope: string,
    year: number,
  ) => Readonly<Record<'fte' | 'persons' | 'shareClosed' | 'shareOfAmbition', FigureId>>;
}

/** Benefit lines in one unit that the plan says have something in common; figures of it stand below `path`. */
export interface SharedLines {
  /** Code of the overlap. */
  readonly id: string;
  /** What the plan calls it. */
  readonly name: string;
  readonly unit: 'EUR' | 'hour' | 'FTE' | 'person';
  /** The lines that count, as `project/line`. */
  readonly lines: readonly string[];
  /**
   * Codes of their projects, in order. Figures of two of them stand at `<project>/overlap.with.<other>.<unit>`, before
   * `.gross`, `.net` or `.taken`; they are made when asked for, and stand in no list of addresses.
   */
  readonly projects: readonly string[];
  /** Where its figures start: `plan/overlap.group.O1.EUR`, before `.gross`, `.net` or `.taken`. */
  readonly path: string;
}

/** A plan with every figure of it computed; figures are asked for by address. */
export interface Calculation extends Answering {
  readonly plan: Plan;
  /** Years counted for the application; undefined when the plan does not say and they can't be derived. */
  readonly window: YearSpan | undefined;
  /** The first year after the window; undefined when there is no window. */
  readonly structuralYear: number | undefined;
  /** The plan, its pillars and its projects, in the order of the plan. */
  readonly scopes: readonly Scope[];
  /** The unit in which the shortage is compared: FTE, or persons where the plan gives no part-time factor. */
  readonly comparedIn: 'FTE' | 'person';
  /** What benefit lines of several projects have in common, by overlap and unit. */
  readonly overlaps: readonly SharedLines[];
  /** What in the plan cannot be computed as it stands; see `faultsOf`. A plan with faults is not shown. */
  readonly faults: readonly Fault[];
  /** Money that has to be accounted for; its figures can be asked for by address, and stand in no list of those. */
  readonly accounted: Accounted;
  /** A figure by its address; undefined when there is no such figure. */
  figure(id: FigureId): Figure | undefined;
  /** As `figure`, its value only: no label is made, which counts where every figure is gone past. */
  value(id: FigureId): FigureValue | undefined;
  /** Addresses that start with these words, in order. */
  ids(startsWith: string): readonly FigureId[];
  /** What is not known of these figures together, each gap once. */
  gaps(...ids: readonly FigureId[]): readonly Gap[];
  /** Why a figure is what it is. */
  explain(id: FigureId, limits?: ExplainLimits): Explanation | undefined;
  /** What of the plan's inputs is uncertain, as its assumptions say. */
  readonly uncertainty: Uncertainty;
  /** Where the answer under a setting stands, to be drawn: a choice that it leaves open is settled by the assumption about it. */
  drawnAnswer(setting: Setting): AnswerAddresses;
  /**
   * What must be true of an input for the median of a figure to reach a goal; undefined when either is not known. Of a share is
   * sought from none to all, of anything else from nothing to ten times as much.
   */
  breakEven(asked: BreakEvenAsked): BreakEven | undefined;
  /** Figures as plain data, that can be run elsewhere with other inputs. */
  whatIf(options: WhatIfOptions): WhatIf;
  /** Draws figures; what stands uncertain in the plan is drawn as its assumptions say. */
  simulate(options: SimulationOptions): Simulation;
  /** The same for a pillar or a project by itself, with the choices on which it hangs; the plan for `plan`. */
  within(scope: string): Answering;
}
