import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { InCases } from './exposed-figure.ts';
import type { MoneyFigure } from './money-figure.ts';

const words = ({ value }: MoneyFigure): string =>
  value.kind === 'known' ? `${value.bound === 'exact' ? '' : `${value.bound} `}${value.low}` : value.kind;
const told = ({ pessimistic, likely, optimistic }: InCases): readonly string[] =>
  [pessimistic, likely, optimistic].map(words);
const exposuresOf = (tables: SimpleTables) => calculate(planOf(tables)).accounted.exposures;

/** One grant of which nothing is said but its amount, over three municipalities of which one agreed. */
const UNSAID: SimpleTables = {
  grants: [{ code: 'S', name: 'Subsidie', amount: 1_000_001, obligation: 'result', cost_key: 'K' }],
  'cost-keys': [{ code: 'K', kind: 'agreed' }],
  'cost-key-shares': [
    { cost_key: 'K', municipality: 'Aa', share: '8%' },
    { cost_key: 'K', municipality: 'Be', share: 'n.t.b.' },
    { cost_key: 'K', municipality: 'Ce', share: '' },
  ],
};

/** Two instalments, of which the first is approved, and a part that is in none. */
const INSTALMENTS: SimpleTables = {
  grants: [{ code: 'S', amount: 1000, obligation: 'result', cost_key: 'K' }],
  instalments: [
    { grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-05-01' },
    {
      grant: 'S',
      number: 2,
      amount: 500,
      chance_low: '40%',
      chance_likely: '70%',
      chance_high: '90%',
      judged: 'open',
    },
  ],
  'cost-keys': [{ code: 'K', kind: 'equal' }],
  'cost-key-shares': [
    { cost_key: 'K', organisation: 'X' },
    { cost_key: 'K', organisation: 'Y' },
    { cost_key: 'K', organisation: 'Z' },
  ],
  organisations: [{ code: 'X' }, { code: 'Y' }, { code: 'Z' }],
};

describe('the exposure of a plan', () => {
  it('is at worst all of a grant of which no chance was agreed, and else not known', () => {
    expect(told(exposuresOf(UNSAID).total)).toEqual(['1000001', 'unknown', 'unknown']);
  });

  it('falls by agreement only; the other shares are not known, and what is left is told together', () => {
    const { municipalities, undivided } = exposuresOf(UNSAID);
    expect(municipalities.map(({ party, cases }) => [party, words(cases.pessimistic)])).toEqual([
      ['Aa', '80000.08'],
      ['Be', 'unknown'],
      ['Ce', 'unknown'],
    ]);
    expect(words(undivided.pessimistic)).toBe('920000.92');
  });

  it('is what is not approved of each instalment, by the chance to reach it, and all of what is in none', () => {
    const { grants, total } = exposuresOf(INSTALMENTS);
    const pieces = grants.flatMap((grant) =>
      grant.pieces.map(({ piece, cases }) => [piece.key, ...told(cases)]),
    );
    // 500 x (1 - 40%), (1 - 70%), (1 - 90%); 1000 - 300 - 500 is in no instalment.
    expect(pieces).toEqual([
      ['1', '0', '0', '0'],
      ['2', '300', '150', '50'],
      ['rest', '200', 'unknown', 'unknown'],
    ]);
    expect(told(total)).toEqual(['500', 'atLeast 150', 'atLeast 50']);
  });

  it('divides to the cent, so that the parts add up', () => {
    const { organisations, undivided } = exposuresOf(INSTALMENTS);
    expect(organisations.map(({ cases }) => words(cases.pessimistic))).toEqual([
      '166.67',
      '166.67',
      '166.66',
    ]);
    expect(words(undivided.pessimistic)).toBe('0');
  });

  it('is not known of a grant of which the amount is not, and a total with it is the least', () => {
    const grants = [
      { code: 'S', amount: 400, obligation: 'result' },
      { code: 'Z', amount: '', obligation: '' },
    ];
    const exposures = exposuresOf({ grants });
    expect(exposures.grants.map(({ cases }) => words(cases.pessimistic))).toEqual(['400', 'unknown']);
    expect(words(exposures.total.pessimistic)).toBe('atLeast 400');
  });

  it('is no more than the worst of money of which nobody said what is owed', () => {
    const chances = { chance_low: '40%', chance_likely: '70%', chance_high: '90%' };
    const instalments = [{ grant: 'S', number: 1, amount: 100, ...chances }];
    expect(told(exposuresOf({ grants: [{ code: 'S', amount: 100 }], instalments }).total)).toEqual([
      '60',
      'unknown',
      'unknown',
    ]);
  });

  it('is nothing of money without an obligation, also where its amount is not known', () => {
    const grants = [{ code: 'S', amount: '', obligation: 'no_obligation' }];
    expect(told(exposuresOf({ grants }).total)).toEqual(['0', '0', '0']);
  });

  it('keeps a range', () => {
    const { pessimistic } = exposuresOf({
      grants: [{ code: 'S', amount: '100..200', obligation: 'result' }],
    }).total;
    expect(pessimistic.value).toEqual({ kind: 'known', low: 100, high: 200, bound: 'exact' });
  });
});

describe('the exposure by quarter', () => {
  const parts = [
    { line: 'B', kind: 'budget', grant: 'S', period: '2026Q1', amount: 200 },
    { line: 'B', kind: 'budget', grant: 'S', period: '2026Q2', amount: 400 },
    { line: 'B', kind: 'forecast', grant: 'S', period: '2026Q3', amount: 9999 },
  ];
  const quarters = (tables: SimpleTables): readonly (readonly string[])[] =>
    exposuresOf(tables).quarters.map(({ quarter, spent, cases }) => [
      `Q${quarter.number}`,
      words(spent),
      words(cases.pessimistic),
    ]);

  it('is of what is spent by then, in the order of the instalments; a judgement counts from its own quarter', () => {
    // 200 of the first, not judged yet and no chance said; then 300 approved, and 300 of the second at 60%.
    expect(quarters({ ...INSTALMENTS, 'budget-lines': [{ id: 'B' }], 'budget-parts': parts })).toEqual([
      ['Q1', 'atLeast 200', 'atLeast 200'],
      ['Q2', 'atLeast 600', 'atLeast 180'],
    ]);
  });

  it('is known where the plan says of the whole grant when it is spent, and where the rest of it is approved', () => {
    const rest = { line: 'B', kind: 'budget', grant: 'S', period: '2026Q4', amount: 400 };
    const whole = { ...INSTALMENTS, 'budget-lines': [{ id: 'B' }], 'budget-parts': [...parts, rest] };
    // In the last quarter all of the second, 500 at 60%, and the 200 in no instalment.
    expect(quarters(whole)).toEqual([
      ['Q1', '200', '200'],
      ['Q2', '600', '180'],
      ['Q3', '600', '180'],
      ['Q4', '1000', '500'],
    ]);
    const approved = [{ grant: 'S', number: 1, amount: 1000, judged: 'approved', judged_on: '2026-02-01' }];
    const one = {
      ...INSTALMENTS,
      instalments: approved,
      'budget-lines': [{ id: 'B' }],
      'budget-parts': parts,
    };
    expect(quarters(one)).toEqual([
      ['Q1', 'atLeast 200', '0'],
      ['Q2', 'atLeast 600', '0'],
    ]);
  });

  it('is told for no quarter where nobody said when money is spent', () => {
    expect(exposuresOf(INSTALMENTS).quarters).toEqual([]);
  });

  it('is the least where it is not known when another grant is spent', () => {
    const grants = [...(INSTALMENTS.grants ?? []), { code: 'T', amount: 50, obligation: 'result' }];
    const tables = { ...INSTALMENTS, grants, 'budget-lines': [{ id: 'B' }], 'budget-parts': parts };
    expect(quarters(tables)[0]).toEqual(['Q1', 'atLeast 200', 'atLeast 200']);
  });
});

describe('why an exposure is what it is', () => {
  const calculation = calculate(planOf(UNSAID));

  it('goes down to the cells of the plan', () => {
    const why = calculation.explain('plan/exposure.municipality.Aa.S.pessimistic');
    expect(why?.formula.nl).toBe('8% van € 1.000.001');
    expect(why?.inputs.map(({ origin, id }) => origin?.place ?? id)).toEqual([
      'plan/exposure.grant.S.pessimistic',
      expect.objectContaining({ table: 'cost-key-shares', line: 2, field: 'share' }),
    ]);
    const grant = calculation.explain('plan/exposure.instalment.S.rest.pessimistic');
    expect(grant?.inputs[0]?.origin?.place).toMatchObject({ table: 'grants', line: 2, field: 'amount' });
  });

  it('says that nothing was agreed on a share', () => {
    const why = calculation.explain('plan/exposure.municipality.Be.S.pessimistic');
    expect(why?.value.kind).toBe('unknown');
    expect(why?.remark?.nl).toContain('nooit een gelijk deel');
  });

  it('is a figure as any other, in no list of addresses', () => {
    expect(calculation.value('plan/exposure.pessimistic')).toMatchObject({ kind: 'known', low: 1_000_001 });
    expect(calculation.figure('plan/exposure.pessimistic')?.unit.code).toBe('EUR');
    expect(calculation.ids('plan/exposure')).toEqual([]);
    expect(calculation.explain('plan/exposure.nobody.pessimistic')).toBeUndefined();
  });
});
