import { expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { groupCorrelations } from './group-correlation.ts';

it('is what one row of the group says, whatever the order of the rows', () => {
  const rows = [
    { id: 'A1', group: 'prijzen' },
    { id: 'A2', group: 'prijzen', correlation: '0.6' },
    { id: 'A3', group: 'tijd', correlation: 'n.t.b.' },
    { id: 'A4' },
  ];
  for (const order of [rows, rows.toReversed()]) {
    expect(
      [...groupCorrelations(planOf({ assumptions: order }).assumptions)].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ).toEqual([
      ['prijzen', 0.6],
      ['tijd', undefined],
    ]);
  }
});
