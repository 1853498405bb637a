import type { Rule } from '../../rule.ts';

/** The rules of the kind `units`. */
export const unitsRules: readonly Rule[] = [];
