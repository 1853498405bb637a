import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { piecesOf, type ResultPiece } from './result-piece.ts';

const CHANCES = { chance_low: '40%', chance_likely: '70%', chance_high: '90%' };

/** What stands or falls with which result of a grant of 1000 with these instalments. */
function pieces(...instalments: readonly SimpleRow[]): readonly ResultPiece[] {
  const plan = planOf({
    grants: [{ code: 'S', amount: 1000 }],
    instalments: instalments.map((row, at) => ({ grant: 'S', number: at + 1, ...row })),
  });
  return plan.grants.flatMap((grant) => piecesOf(plan, grant));
}

describe('what of a grant stands or falls with a result', () => {
  it('is each instalment and what is in none', () => {
    const found = pieces({ amount: 300 }, { amount: 200 });
    expect(found.map(({ key, amount }) => [key, amount.value])).toEqual([
      ['1', { kind: 'known', low: 300, high: 300, bound: 'exact' }],
      ['2', { kind: 'known', low: 200, high: 200, bound: 'exact' }],
      ['rest', { kind: 'known', low: 500, high: 500, bound: 'exact' }],
    ]);
  });

  it('has nothing in no instalment where one of them is not known: it may be all that is left', () => {
    expect(pieces({ amount: 300 }, { amount: 'n.t.b.' }).map(({ key }) => key)).toEqual(['1', '2']);
    expect(pieces({ amount: 300 }, { amount: 700 }).map(({ key }) => key)).toEqual(['1', '2']);
  });

  it('is open as long as nobody judged it', () => {
    const judged = pieces({ amount: 300 }, { amount: 300, judged: 'approved', judged_on: '2026-05-01' });
    expect(judged.map((piece) => [piece.judged, piece.judgedOn])).toEqual([
      ['open', undefined],
      ['approved', '2026-05-01'],
      ['open', undefined],
    ]);
  });

  it.each(Object.keys(CHANCES))('has no chance where %s is not said', (left) => {
    const [all, some] = pieces({ amount: 1, ...CHANCES }, { amount: 1, ...CHANCES, [left]: '' });
    expect(all?.chance).toEqual({ low: 0.4, likely: 0.7, high: 0.9 });
    expect(some?.chance).toBeUndefined();
  });

  it('is in dispute where more than nothing is, or where nobody knows how much', () => {
    const found = pieces({ amount: 300, disputed: 0 }, { amount: 300 }, { amount: 300, disputed: 'n.t.b.' });
    expect(found.map(({ disputed }) => disputed?.value.kind)).toEqual([
      undefined,
      undefined,
      'unknown',
      undefined,
    ]);
  });

  it('says of a dispute what it is about where somebody said', () => {
    const found = pieces({ disputed: 50 }, { disputed: 50, dispute: 'over de telling' });
    expect(found.map(({ disputed }) => disputed?.remark?.nl)).toEqual([
      undefined,
      'Het geschil: over de telling',
    ]);
  });
});
