import type { Choice, FigureValue } from '@kapstok/engine';
import type { Place, Row } from '@kapstok/plan';
import type { KnownEstimate, Text } from '@kapstok/quantity';
import type { Derived } from '../hypotheses/built-on.ts';
import type { Explanation } from '../hypotheses/fit.ts';
import type { Claim } from './claim.ts';
import type { StatedKey } from './stated-key.ts';

type StatedRow = Row<'statedFigures'>;

/** A choice that departs from its base, and to what. */
export interface Taken {
  readonly choice: Choice;
  readonly alternative: Text;
}

/** The choice or choices under which a stated figure would be right, and what the figure is then. */
export interface Dependence {
  readonly taken: readonly Taken[];
  readonly value: FigureValue;
}

/** A number that the plan prints for a thing: in this table, or as a subtotal of the budget. */
export interface Printing {
  readonly place: Place;
  readonly estimate: KnownEstimate;
  /** The years it speaks of, as printed; empty when it does not say. */
  readonly period: string;
}

/** What the audit makes of one stated figure. */
export type Verdict =
  /** It is what follows from the plan, but for rounding. */
  | { readonly kind: 'agrees'; readonly claim: Claim }
  /** It follows from other stated figures; what is wrong, is wrong there. */
  | { readonly kind: 'follows'; readonly claim: Claim; readonly derived: Derived }
  /** It is right under an open choice that the plan does not make. */
  | { readonly kind: 'depends'; readonly claim: Claim; readonly on: Dependence }
  /** A known mistake reproduces it. */
  | ({ readonly kind: 'mistake'; readonly claim: Claim } & Explanation)
  /** It follows from other stated figures that are themselves wrong. */
  | { readonly kind: 'builtOn'; readonly claim: Claim; readonly derived: Derived }
  /** The plan states it elsewhere with another number, which is right. */
  | { readonly kind: 'otherPrinting'; readonly claim: Claim; readonly right: Printing }
  /** It differs, and nothing explains it. */
  | { readonly kind: 'differs'; readonly claim: Claim }
  /** Its parts, as stated, do not add up to it; the lines of the plan can't tell which is right. */
  | { readonly kind: 'partsDiffer'; readonly claim: Claim; readonly derived: Derived }
  /** The plan does not hold what is needed to check it. */
  | {
      readonly kind: 'notVerifiable';
      readonly row: StatedRow;
      readonly claim: Claim | undefined;
      readonly why: Text;
    }
  /** Its unit is not that of its key. */
  | { readonly kind: 'otherUnit'; readonly row: StatedRow; readonly key: StatedKey };

/** The verdict of one kind. */
export type VerdictOf<K extends Verdict['kind']> = Extract<Verdict, { kind: K }>;
