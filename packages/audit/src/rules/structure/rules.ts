import type { Rule } from '../../rule.ts';

/** The rules of the kind `structure`. */
export const structureRules: readonly Rule[] = [];
