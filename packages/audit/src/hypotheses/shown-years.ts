import type { Claim } from '../stated/claim.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import { attemptsOver } from './other-years.ts';

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const period = claim.row.period?.printed;
  if (period === undefined) return [];
  return attemptsOver(claim, ground, ground.spansShown(period)).map((attempt) => ({
    ...attempt,
    shown: true,
  }));
}

/** Other years than the row says, which other stated figures with the same printed period count too. */
export const shownYears: Hypothesis = { name: 'other years, as elsewhere', attempts };
