import type { Rule } from '../../rule.ts';

/** The rules of the kind `stated`. */
export const statedRules: readonly Rule[] = [];
