import type { YearSpan } from '@kapstok/engine';
import type { Place } from '@kapstok/plan';
import { highOf, type KnownEstimate, lowOf, type Text } from '@kapstok/quantity';
import type { Severity } from '../finding.ts';
import { roundingOf } from '../rounding.ts';
import type { Examined } from '../rule.ts';
import type { Claim } from '../stated/claim.ts';
import type { Verdict } from '../stated/verdict.ts';
import type { Lesson } from './lesson.ts';

/** What a hypothesis may look at besides the claim itself. */
export interface Ground {
  readonly examined: Examined;
  /** Every stated figure that Kapstok can compute. */
  readonly claims: readonly Claim[];
  /** Claims with the same key and years, by the number they print. */
  sameNumber(claim: Claim): readonly Claim[];
  /** Claims of one scope. */
  claimsOf(scope: string): readonly Claim[];
  /** Whether other stated figures show mistakes that may hold for these too. */
  readonly taught: boolean;
  /** What was made of claims already; figures built on others ask for it again. */
  readonly judged: Map<Claim, Verdict>;
  /** Mistakes that stated figures of one scope show. */
  lessonsOf(scope: string): readonly Lesson[];
  /** Years that stated figures with one printed period count instead, of any scope. */
  spansShown(period: string): readonly YearSpan[];
}

/** A number that a known mistake would give, and how to say so. */
export interface Attempt {
  /** Code of the rule that reports it. */
  readonly rule: string;
  readonly severity: Severity;
  /** The number it gives, in the unit of the claim. */
  readonly value: number;
  /** How the printed number comes about; made when it is the number that is printed. */
  readonly says: () => Text;
  readonly advice: Text;
  /** What it does to the headline, where this says more than the two numbers. */
  readonly effect?: Text;
  readonly others?: readonly Place[];
  /** Other stated figures show this very mistake: honest rounding is enough to know it again. */
  readonly shown?: true;
  /** What it shows that may hold for other stated figures too. */
  readonly lesson?: Lesson;
}

/** A known mistake: what it supposes, and the numbers it would give for a claim. The simplest come first. */
export interface Hypothesis {
  readonly name: string;
  readonly attempts: (claim: Claim, ground: Ground) => readonly Attempt[];
}

/** A mistake reproduces a printed number only when it comes this near, however round the number is. */
const NEAR = 0.01;

/** How likely a hypothesis with several tries may be to hit a number by chance. */
const CHANCE = 0.15;
const CHANCE_WHEN_UNKNOWN = 0.05;

/** How far a number may lie from the printed one to reproduce it. */
export function roomOf(printed: number): number {
  return Math.min(roundingOf(printed), Math.abs(printed) * NEAR) + Math.abs(printed) * 1e-9;
}

/** Whether a printed number is what a number rounds to, closely enough to say where it comes from. */
export function reproduces(printed: KnownEstimate, value: number): boolean {
  if (printed.kind === 'atLeast') return false;
  const low = lowOf(printed);
  const high = highOf(printed);
  return value >= low - roomOf(low) && value <= high + roomOf(high);
}

/**
 * Whether a hit says something: many tries on a number of one or two digits hit by chance. A hypothesis with one
 * number to offer may always speak, unless the computed figure is incomplete and the printed one need not be wrong.
 */
export function isTelling(claim: Claim, tries: number): boolean {
  if (tries <= 1) return true;
  const low = lowOf(claim.printed);
  const high = highOf(claim.printed);
  const width = (high - low + roomOf(low) + roomOf(high)) / Math.max(Math.abs(low), Number.MIN_VALUE);
  const incomplete = claim.value.kind === 'known' && claim.value.bound !== 'exact';
  return tries * width <= (incomplete ? CHANCE_WHEN_UNKNOWN : CHANCE);
}
