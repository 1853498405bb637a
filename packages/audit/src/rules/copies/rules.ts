import type { Rule } from '../../rule.ts';

/** The rules of the kind `copies`. */
export const copiesRules: readonly Rule[] = [];
