import type { Rule } from './rule.ts';
import { claimsRules } from './rules/claims/rules.ts';
import { copiesRules } from './rules/copies/rules.ts';
import { gapsRules } from './rules/gaps/rules.ts';
import { indicatorsRules } from './rules/indicators/rules.ts';
import { periodsRules } from './rules/periods/rules.ts';
import { statedRules } from './rules/stated/rules.ts';
import { structureRules } from './rules/structure/rules.ts';
import { sumsRules } from './rules/sums/rules.ts';
import { unitsRules } from './rules/units/rules.ts';

/**
 * Every rule, the one that explains most first: when two rules speak of one stated cell, the first is heard.
 * A mistake that reproduces the printed number says more than a difference.
 */
export const RULES: readonly Rule[] = [
  ...unitsRules,
  ...copiesRules,
  ...periodsRules,
  ...sumsRules,
  ...claimsRules,
  ...indicatorsRules,
  ...structureRules,
  ...statedRules,
  ...gapsRules,
];
