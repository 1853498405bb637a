import type { Rule } from '../../rule.ts';

/** The rules of the kind `gaps`. */
export const gapsRules: readonly Rule[] = [];
