import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { partsByCostKey } from './by-cost-key.ts';

const parts = (kind: string, cents: number, ...rows: readonly SimpleRow[]) =>
  partsByCostKey(
    planOf({
      'cost-keys': [{ code: 'S', kind }],
      'cost-key-shares': rows.map((row) => ({ cost_key: 'S', ...row })),
    }),
    'S',
    cents,
  ).map(({ party, cents: part }) => `${party} ${part ?? 'n.t.b.'}`);

const AA = { municipality: 'Aa' };
const BE = { municipality: 'Be' };
const CE = { organisation: 'Ce' };

describe('what falls to a party by a cost key of the plan', () => {
  it('is what was agreed, and never an equal part of the rest', () => {
    // 8 % of 2 868 300 euros is 229 464 euros.
    const rows = [
      { ...AA, share: '8%' },
      { ...BE, share: 'n.t.b.' },
      { ...CE, share: '' },
    ];
    expect(parts('agreed', 286_830_000, ...rows)).toEqual(['Aa 22946400', 'Be n.t.b.', 'Ce n.t.b.']);
  });

  it('goes by inhabitants, and adds up to the cent', () => {
    const rows = [
      { ...AA, residents: 1 },
      { ...BE, residents: 1 },
      { ...CE, residents: 1 },
    ];
    expect(parts('per_inhabitant', 100, ...rows)).toEqual(['Aa 34', 'Be 33', 'Ce 33']);
  });

  it('is not known of anybody where the inhabitants of one are not, or nobody has any', () => {
    const rows = [{ ...AA, residents: 12_000 }, BE];
    expect(parts('per_inhabitant', 100, ...rows)).toEqual(['Aa n.t.b.', 'Be n.t.b.']);
    expect(parts('per_inhabitant', 100, { ...AA, residents: 0 })).toEqual(['Aa n.t.b.']);
  });

  it('is nothing where nobody lives, and known only of a number of inhabitants', () => {
    const rows = (residents: number | string) => [
      { ...AA, residents },
      { ...BE, residents: 10 },
    ];
    expect(parts('per_inhabitant', 100, ...rows(0))).toEqual(['Aa 0', 'Be 100']);
    expect(parts('per_inhabitant', 100, ...rows('10..20'))).toEqual(['Aa n.t.b.', 'Be n.t.b.']);
    expect(parts('per_inhabitant', 100, ...rows(-1))).toEqual(['Aa n.t.b.', 'Be n.t.b.']);
  });

  it('is equal only where that was said', () => {
    expect(parts('equal', 101, AA, BE)).toEqual(['Aa 51', 'Be 50']);
    expect(parts('', 101, AA, BE)).toEqual(['Aa n.t.b.', 'Be n.t.b.']);
    expect(partsByCostKey(planOf({}), 'S', 101)).toEqual([]);
  });
});
