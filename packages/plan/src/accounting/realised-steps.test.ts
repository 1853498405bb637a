import { expect, it } from 'vitest';
import { realisedSteps } from './realised-steps.ts';

it.each([
  [undefined, 'draft', false, []],
  [undefined, 'submitted', false, ['submit']],
  [undefined, 'approved', false, ['submit', 'approve']],
  [undefined, 'returned', false, ['return']],
  ['submitted', 'submitted', false, []],
  ['submitted', 'draft', true, ['withdraw']],
  ['submitted', 'approved', true, ['approve']],
  ['submitted', 'returned', true, ['return']],
  ['returned', 'submitted', false, ['submit']],
  ['returned', 'draft', false, []],
  ['approved', 'approved', true, []],
  ['approved', 'approved', false, ['reopen', 'submit', 'approve']],
  ['approved', 'submitted', false, ['reopen', 'submit']],
  ['approved', 'draft', true, ['reopen']],
  ['approved', 'returned', true, ['return']],
] as const)('from %s to %s, the same: %s', (from, to, isSame, steps) => {
  expect(realisedSteps({ from, to, isSame })).toEqual(steps);
});
