import type { Place } from '@kapstok/plan';
import type { Bounds, Text, Unit } from '@kapstok/quantity';
import type { Bound } from './graph/bound.ts';

/**
 * The address of a figure: what it is about, a slash, which figure: `plan/shortage.shareClosed`,
 * `P1/investment.byYear.2026`, `1.1/careCost.structural.npv`, `1.1/time_gain/hours.byYear.2028`.
 */
export type FigureId = string;

/** A figure's value: known (in part), unknown, or not applicable. Never null, never a silent zero. */
export type FigureValue =
  | ({ readonly kind: 'known'; readonly bound: Bound } & Bounds)
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

/** A computed figure. */
export interface Figure {
  readonly id: FigureId;
  readonly label: Text;
  readonly unit: Unit;
  readonly value: FigureValue;
}

/** Something a figure needs that is not known: where, and why. */
export interface Gap {
  readonly place: Place;
  readonly what: Text;
  readonly why: Text;
}

/** Where a value comes from: the cell in the plan, and the source the plan names for it. */
export interface Origin {
  readonly place: Place;
  /** As the plan words it: document, section, row. Empty when the plan names none. */
  readonly source: string;
}

/** Why a figure is what it is: its formula, and the explanation of each of its inputs, down to the cell. */
export interface Explanation {
  readonly label: Text;
  /** Address, where this input is a figure of its own that can be asked for. */
  readonly id: FigureId | undefined;
  readonly unit: Unit;
  readonly value: FigureValue;
  /** In words and numbers: `€ 886.332 : 91 euro per uur`. Empty for a cell. */
  readonly formula: Text;
  readonly origin: Origin | undefined;
  /** Why it is not known, or why it stands here at all. */
  readonly remark: Text | undefined;
  readonly inputs: readonly Explanation[];
  /** Inputs that are not in this tree because it was cut at a depth or a number; 0 when it is whole. */
  readonly omitted: number;
}

/** What a set of figures is about: the plan, a pillar or a project. */
export interface Scope {
  readonly kind: 'plan' | 'pillar' | 'project';
  /** `plan`, or the code. */
  readonly code: string;
  readonly name: string;
  /** The pillar of a project; empty when it has none. */
  readonly pillar: string;
}

/** One way to settle an open choice. */
export interface Alternative {
  readonly id: string;
  readonly label: Text;
}

/** A question the plan leaves open on which the answer hangs. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
  /** Why it matters and what each answer means. */
  readonly about: Text;
  /** The plan's own convention. */
  readonly base: Alternative;
  readonly alternatives: readonly Alternative[];
}

/** Which alternative is taken, by choice; a choice that is absent stands at its base. */
export type Setting = Readonly<Record<string, string>>;

/** The answer to "is it enough?" under a setting. */
export interface Answer {
  readonly setting: Setting;
  readonly fte: FigureValue;
  /** The same capacity in persons. */
  readonly persons: FigureValue;
  readonly shareClosed: FigureValue;
  readonly shareOfAmbition: FigureValue;
}
