import { expect, it } from 'vitest';
import { type RealisedRow, withEvidence } from './realised-row.ts';

const row = (state: RealisedRow['state']): RealisedRow => ({
  line: 'B1',
  grant: '',
  period: '2026Q1',
  kind: 'spend',
  reporter: 'WEL',
  amount: 70,
  state,
  remark: '',
  evidence: [],
  seq: 7,
});

it.each([
  ['draft', 'draft'],
  ['submitted', 'submitted'],
  // Who gives amounts may not give one back: with what was asked for it is handed in again.
  ['returned', 'submitted'],
] as const)('gives an amount that is %s with its evidence as %s', (from, to) => {
  expect(withEvidence(row(from), ['a'])).toMatchObject({ state: to, evidence: ['a'], amount: 70 });
});
