import type { Rule } from '../../rule.ts';
import { beyondCase } from './beyond-case.ts';
import { caseDiffers } from './case-differs.ts';
import { discountedBesideUndiscounted } from './discounted-beside-undiscounted.ts';
import { discountedStructural } from './discounted-structural.ts';
import { otherYearsRule } from './other-years.ts';
import { outsideWindow } from './outside-window.ts';
import { windowsDiffer } from './windows-differ.ts';

/** The rules of the kind `periods`: which years count, and whether they are discounted. */
export const periodsRules: readonly Rule[] = [
  discountedStructural,
  outsideWindow,
  otherYearsRule,
  discountedBesideUndiscounted,
  windowsDiffer,
  caseDiffers,
  beyondCase,
];
