import type { Calculation } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import type { Finding, RuleKind } from './finding.ts';

/** What a rule looks at: the plan, and what follows from it. */
export interface Examined {
  readonly plan: Plan;
  readonly calculation: Calculation;
  /** On which one looks, `2026-12-31`; undefined: of no day. */
  readonly day?: string | undefined;
}

/** A rule of the audit: one file, with examples of hit and of miss in `packages/audit/examples`. */
export interface Rule {
  /** `kind.name`, the same as the file: `sums.row-total` stands in `rules/sums/row-total.ts`. */
  readonly code: string;
  readonly kind: RuleKind;
  /** What it holds against what, in a sentence. */
  readonly title: Text;
  readonly find: (examined: Examined) => readonly Finding[];
  /** The plan without a defect that this rule found, where the rest of the plan can tell what was meant. */
  readonly mend?: (plan: Plan, found: Finding) => Plan | undefined;
}
