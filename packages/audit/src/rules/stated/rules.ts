import type { Rule } from '../../rule.ts';
import { builtOn } from './built-on.ts';
import { dependsOnChoice } from './depends-on-choice.ts';
import { differs } from './differs.ts';
import { notVerifiable } from './not-verifiable.ts';
import { oneLawRule } from './one-law.ts';
import { partMissing } from './part-missing.ts';
import { partTwice } from './part-twice.ts';
import { partsTotal } from './parts-total.ts';
import { twoPrintings } from './two-printings.ts';

/** The rules of the kind `stated`: what the plan claims against what follows, and against itself. */
export const statedRules: readonly Rule[] = [
  oneLawRule,
  partMissing,
  partTwice,
  builtOn,
  twoPrintings,
  differs,
  partsTotal,
  dependsOnChoice,
  notVerifiable,
];
