import type { Rule } from '../../rule.ts';

/** The rules of the kind `periods`. */
export const periodsRules: readonly Rule[] = [];
