import type { Rule } from '../../rule.ts';

/** The rules of the kind `sums`. */
export const sumsRules: readonly Rule[] = [];
