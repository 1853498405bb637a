import { describe, expect, it } from 'vitest';
import { planOf, type SimpleRow } from '../example/plan-of.ts';
import { planFaults } from '../plan-faults.ts';
import { faultsOf } from '../testing/faults-of.ts';

const shares = (kind: string, ...rows: readonly SimpleRow[]) =>
  faultsOf({
    'cost-keys': [{ code: 'S', kind }],
    'cost-key-shares': rows.map((row) => ({ cost_key: 'S', ...row })),
  });

describe('a cost key', () => {
  it.each<[string, string, readonly SimpleRow[]]>([
    [
      'agreed for one, to be determined for others',
      'agreed',
      [
        { municipality: 'Aa', share: '8%' },
        { municipality: 'Be', share: 'n.t.b.' },
      ],
    ],
    [
      'agreed to the last part, but for rounding',
      'agreed',
      ['Aa', 'Be', 'Ce'].map((municipality) => ({ municipality, share: 0.3336 })),
    ],
    ['by inhabitants', 'per_inhabitant', [{ municipality: 'Aa', residents: 1200 }, { organisation: 'ZH' }]],
    ['in equal parts', 'equal', [{ municipality: 'Aa' }, { organisation: 'ZH' }]],
    ['of which nobody said the kind', '', [{ municipality: 'Aa', share: 0.2 }]],
  ])('may be %s', (_, kind, rows) => {
    expect(shares(kind, ...rows)).toEqual([]);
  });

  it.each<[string, string, readonly SimpleRow[], string]>([
    ['says whose each share is', 'agreed', [{ share: 0.2 }], '2:municipality'],
    [
      'has one party in a row',
      'agreed',
      [{ municipality: 'Aa', organisation: 'ZH', share: 0.2 }],
      '2:organisation ZH',
    ],
    [
      'is not divided by what it isn’t',
      'agreed',
      [{ municipality: 'Aa', share: 0.2, residents: 1200 }],
      '2:residents 1200',
    ],
    ['by inhabitants has no shares', 'per_inhabitant', [{ municipality: 'Aa', share: 0.2 }], '2:share 0.2'],
    ['in equal parts has neither', 'equal', [{ municipality: 'Aa', share: 'n.t.b.' }], '2:share n.t.b.'],
    ['has no share below zero', 'agreed', [{ municipality: 'Aa', share: -0.2 }], '2:share -0.2'],
    [
      'comes to no more than the whole',
      'agreed',
      [
        { municipality: 'Aa', share: 0.6 },
        { municipality: 'Be', share: 0.5 },
        { municipality: 'Ce', share: 0.1 },
      ],
      '3:share 0.5',
    ],
  ])('%s', (_, kind, rows, fault) => {
    expect(shares(kind, ...rows)).toEqual([`cost-key-shares:${fault}`]);
  });

  it('says what is left of the whole', () => {
    const rows = [
      { municipality: 'Aa', share: 0.625 },
      { municipality: 'Be', share: 0.5 },
    ];
    const [fault] = planFaults(
      planOf({
        'cost-keys': [{ code: 'S', kind: 'agreed' }],
        'cost-key-shares': rows.map((row) => ({ cost_key: 'S', ...row })),
      }),
    );
    expect(fault?.expected).toEqual({ nl: 'ten hoogste 37,5%', en: 'at most 37.5%' });
  });
});

const instalment = (row: SimpleRow) =>
  faultsOf({
    milestones: [{ project: '1.1', quarter: '2026Q1', what: 'Start', code: 'M1' }],
    instalments: [{ grant: 'S', number: '1', amount: 1000, ...row }],
  });
const CHANCES = { chance_low: 0.4, chance_likely: 0.6, chance_high: 0.9 };

describe('an instalment', () => {
  it.each<[string, SimpleRow]>([
    ['an advance that hangs on nothing', {}],
    ['hung on an indicator, with chances', { indicator: 'K1', ...CHANCES }],
    ['with a chance to be determined', { ...CHANCES, chance_likely: 'n.t.b.' }],
    [
      'judged, paid and in dispute',
      { milestone: 'M1', judged: 'approved', judged_on: '2026-05-01', paid: 900, disputed: 100 },
    ],
    ['judged when nobody noted it', { judged: 'rejected' }],
  ])('may be %s', (_, row) => {
    expect(instalment(row)).toEqual([]);
  });

  it.each<[string, SimpleRow, string]>([
    ['hangs on one thing', { indicator: 'K1', milestone: 'M1' }, 'milestone M1'],
    ['has all three chances or none', { chance_low: 0.4, chance_high: 0.9 }, 'chance_likely'],
    ['has chances up to always', { ...CHANCES, chance_high: 90 }, 'chance_high 90'],
    ['has one number for each chance', { ...CHANCES, chance_low: '0.1..0.3' }, 'chance_low 0.1..0.3'],
    ['has the lowest chance at worst', { ...CHANCES, chance_low: 0.7 }, 'chance_likely 0.6'],
    [
      'has the highest chance at best, whatever lies between',
      { ...CHANCES, chance_likely: 'n.t.b.', chance_high: 0.3 },
      'chance_high 0.3',
    ],
    ['is in dispute for what it is at most', { disputed: 1200 }, 'disputed 1200'],
    ['says what was judged', { judged: 'open', judged_on: '2026-05-01' }, 'judged open'],
  ])('%s', (_, row, fault) => {
    expect(instalment(row)).toEqual([`instalments:2:${fault}`]);
  });
});

const parts = (...rows: readonly SimpleRow[]) =>
  faultsOf({
    'budget-lines': [{ id: 'B1', y2026: 1000, y2027: 'n.t.b.' }],
    'budget-parts': rows.map((row) => ({ line: 'B1', kind: 'budget', grant: 'S', ...row })),
  });

describe('parts of a budget line', () => {
  it.each<[string, readonly SimpleRow[]]>([
    [
      'quarters of two sources that come to the line, to the cent',
      [
        { period: '2026Q1', amount: 333.33 },
        { period: '2026Q2', amount: 333.33 },
        { period: '2026Q1', grant: 'Z', amount: 333.34 },
      ],
    ],
    ['a commitment above the budget', [{ period: '2026', kind: 'commitment', amount: 1200 }]],
    ['parts of a year that is to be determined', [{ period: '2027', amount: 9000 }]],
    [
      'a part that is to be determined',
      [
        { period: '2026', amount: 1000 },
        { period: '2026', grant: 'Z', amount: 'n.t.b.' },
      ],
    ],
  ])('may be %s', (_, rows) => {
    expect(parts(...rows)).toEqual([]);
  });

  it.each<[string, readonly SimpleRow[], string]>([
    [
      'are of years or of quarters',
      [
        { period: '2026', amount: 100 },
        { period: '2026Q3', amount: 100 },
      ],
      '3:period 2026Q3',
    ],
    [
      'are of quarters or of months',
      [
        { period: '2026-05', amount: 100 },
        { period: '2026Q2', amount: 100 },
      ],
      '3:period 2026Q2',
    ],
  ])('%s', (_, rows, fault) => {
    expect(parts(...rows)).toEqual([`budget-parts:${fault}`]);
  });
});

describe('a grant', () => {
  it('is of the source that the money comes from', () => {
    const funding = (source_kind: string) => ({
      grants: [{ code: 'S', source_kind: 'SPUK transformatiemiddelen' }, { code: 'Z' }],
      funding: [
        { project: '1.1', source_kind, grant: 'S' },
        { project: '2.1', source_kind, grant: 'Z' },
      ],
    });
    expect(faultsOf(funding('spuk transformatiemiddelen'))).toEqual([]);
    expect(faultsOf(funding('Zvw'))).toEqual(['funding:2:grant S']);
  });
});

describe('a structural cost', () => {
  it('that is agreed on has a payer', () => {
    const cost = (payer: string) => ({
      'structural-costs': [{ project: '1.1', item: 'Beheer', amount: 10, payer, agreed_on: '2026-03-01' }],
    });
    expect(faultsOf(cost('gemeenten'))).toEqual([]);
    expect(faultsOf(cost(''))).toEqual(['structural-costs:2:payer']);
  });
});
