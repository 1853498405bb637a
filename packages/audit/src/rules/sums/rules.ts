import type { Rule } from '../../rule.ts';
import { aboveCeiling } from './above-ceiling.ts';
import { budgetParts } from './budget-parts.ts';
import { formulaAndSeries } from './formula-and-series.ts';
import { fundingAboveCost } from './funding-above-cost.ts';
import { fundingShare } from './funding-share.ts';
import { roundedParts } from './rounded-parts.ts';
import { rowTotal } from './row-total.ts';
import { sharesOfWhole } from './shares-of-whole.ts';
import { subtotal } from './subtotal.ts';
import { sumOfRows } from './sum-of-rows.ts';

/** The rules of the kind `sums`: items to totals, rows that are sums of rows, money against cost. */
export const sumsRules: readonly Rule[] = [
  rowTotal,
  sumOfRows,
  subtotal,
  roundedParts,
  formulaAndSeries,
  aboveCeiling,
  fundingShare,
  fundingAboveCost,
  sharesOfWhole,
  budgetParts,
];
