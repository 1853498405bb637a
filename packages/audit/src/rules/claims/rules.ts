import type { Rule } from '../../rule.ts';
import { beforeOverlapRule } from './before-overlap.ts';
import { claimsAboveOne } from './claims-above-one.ts';
import { overlapAlone } from './overlap-alone.ts';
import { overlapLimit } from './overlap-limit.ts';
import { overlapWithoutSource } from './overlap-without-source.ts';
import { samePopulation } from './same-population.ts';
import { sameSeries } from './same-series.ts';
import { shareAboveOne } from './share-above-one.ts';
import { sharedSaving } from './shared-saving.ts';

/** The rules of the kind `claims`: one saving booked twice, shares above the whole, the same people twice. */
export const claimsRules: readonly Rule[] = [
  shareAboveOne,
  claimsAboveOne,
  sameSeries,
  sharedSaving,
  samePopulation,
  beforeOverlapRule,
  overlapLimit,
  overlapAlone,
  overlapWithoutSource,
];
