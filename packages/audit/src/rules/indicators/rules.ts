import type { Rule } from '../../rule.ts';

/** The rules of the kind `indicators`. */
export const indicatorsRules: readonly Rule[] = [];
