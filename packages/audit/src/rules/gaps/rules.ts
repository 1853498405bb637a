import type { Rule } from '../../rule.ts';
import { absentTable } from './absent-table.ts';
import { ambitionWithoutShortage } from './ambition-without-shortage.ts';
import { caseWithoutLines } from './case-without-lines.ts';
import { emptyLine } from './empty-line.ts';
import { noBusinessCase } from './no-business-case.ts';
import { noNumbers } from './no-numbers.ts';
import { structuralCost } from './structural-cost.ts';
import { toBeDetermined } from './to-be-determined.ts';
import { undeterminedShares } from './undetermined-shares.ts';
import { unknownYears } from './unknown-years.ts';

/** The rules of the kind `gaps`: what is not known, and how much of the headline rests on it. */
export const gapsRules: readonly Rule[] = [
  unknownYears,
  caseWithoutLines,
  noBusinessCase,
  structuralCost,
  ambitionWithoutShortage,
  emptyLine,
  undeterminedShares,
  toBeDetermined,
  absentTable,
  noNumbers,
];
