import type { Rule } from '../../rule.ts';

/** The rules of the kind `claims`. */
export const claimsRules: readonly Rule[] = [];
