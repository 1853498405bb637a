import { planOf, type Realised, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { AccountedMoney } from './accounted-money.ts';
import type { MoneyFigure } from './money-figure.ts';

const words = ({ value }: MoneyFigure): string =>
  value.kind === 'known' ? `${value.bound === 'exact' ? '' : `${value.bound} `}${value.low}` : value.kind;

/** What is meant to be spent in quarters of 2026, by grant. */
const planned = (...parts: readonly (readonly [string, number, number | string])[]): readonly SimpleRow[] =>
  parts.map(([grant, quarter, amount], at) => ({
    line: at % 2 === 0 ? 'B' : 'C',
    kind: 'budget',
    grant,
    period: `2026Q${quarter}`,
    amount,
  }));

/** What is spent by each quarter, and what of it is exposed at worst and likely. */
function quarters(tables: SimpleTables, realised: readonly Realised[] = []): readonly (readonly string[])[] {
  const plan = planOf({ 'budget-lines': [{ id: 'B' }, { id: 'C' }], ...tables });
  return new AccountedMoney(plan, () => undefined, realised).exposures.quarters.map(
    ({ quarter, spent, cases }) => [
      `${quarter.year}Q${quarter.number}`,
      words(spent),
      words(cases.pessimistic),
      words(cases.likely),
    ],
  );
}

const grant = (code: string, amount: number | string, more: SimpleRow = {}): SimpleRow => ({
  code,
  amount,
  obligation: 'result',
  ...more,
});
const spend = (of: string, year: number, number: number, amount: number): Realised => ({
  line: 'B',
  grant: of,
  period: { cadence: 'quarter', year, number },
  kind: 'spend',
  reporter: '',
  amount,
  state: 'approved',
  remark: '',
});

describe('what stands exposed at the end of a quarter', () => {
  it('is the least where of another grant nobody said when it is spent', () => {
    const one = { grants: [grant('S', 300)], 'budget-parts': planned(['S', 1, 300]) };
    expect(quarters(one)).toEqual([['2026Q1', '300', '300', 'unknown']]);
    expect(quarters({ ...one, grants: [grant('S', 300), grant('T', 50)] })).toEqual([
      ['2026Q1', 'atLeast 300', 'atLeast 300', 'unknown'],
    ]);
  });

  it('holds each grant against what is meant to be spent of that grant', () => {
    // Of S 100 is told of 300, whatever is told of T.
    const tables = {
      grants: [grant('S', 300), grant('T', 200)],
      'budget-parts': planned(['S', 1, 100], ['T', 1, 200]),
    };
    expect(quarters(tables)).toEqual([['2026Q1', 'atLeast 300', 'atLeast 300', 'unknown']]);
  });

  it('is the least where the amount of the grant is not known: nobody knows whether all of it is told', () => {
    for (const amount of ['', 'n.t.b.']) {
      const tables = { grants: [grant('S', amount)], 'budget-parts': planned(['S', 1, 100]) };
      expect(quarters(tables)).toEqual([['2026Q1', 'atLeast 100', 'atLeast 100', 'unknown']]);
    }
  });

  it('is not known where it is not known what is spent, nor how likely the result is', () => {
    const tables = { grants: [grant('S', 300)], 'budget-parts': planned(['S', 1, 'n.t.b.']) };
    expect(quarters(tables)).toEqual([['2026Q1', 'unknown', 'unknown', 'unknown']]);
  });

  it('is at least nothing where what is told is of a result that was approved, and not all is told', () => {
    const tables = {
      grants: [grant('S', 500)],
      instalments: [{ grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-01-15' }],
      'budget-parts': planned(['S', 1, 300]),
    };
    expect(quarters(tables)).toEqual([['2026Q1', 'atLeast 300', 'atLeast 0', 'atLeast 0']]);
  });

  it('is of results on which money is spent by then, and not of those on which none is', () => {
    const tables = {
      grants: [grant('S', 500)],
      instalments: [{ grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-01-15' }],
      'budget-parts': planned(['S', 1, 300], ['S', 2, 200]),
    };
    // What is in no instalment has no chance that is known, and is spent in the second quarter only.
    expect(quarters(tables)).toEqual([
      ['2026Q1', '300', '0', '0'],
      ['2026Q2', '500', '200', 'atLeast 0'],
    ]);
  });

  it('is the least of what is at least spent, and not known where nothing of that is', () => {
    const parts = planned(['S', 1, 200], ['S', 1, 'n.t.b.'], ['S', 2, 800]);
    expect(quarters({ grants: [grant('S', 1000)], 'budget-parts': parts })).toEqual([
      ['2026Q1', 'atLeast 200', 'atLeast 200', 'unknown'],
      ['2026Q2', 'atLeast 1000', 'atLeast 1000', 'unknown'],
    ]);
    const open = planned(['S', 1, 'n.t.b.']);
    const [first] = quarters({ grants: [grant('S', 1000)], 'budget-parts': open });
    expect(first?.slice(0, 3)).toEqual(['2026Q1', 'unknown', 'unknown']);
  });

  it('is of all that is spent of a grant of which the amount is not known', () => {
    const [first] = quarters({ grants: [grant('S', 'n.t.b.')] }, [spend('S', 2026, 1, 100)]);
    expect(first?.slice(0, 2)).toEqual(['2026Q1', 'atLeast 100']);
    expect(first?.[2]).toMatch(/\b100$/);
  });

  it('counts a dispute about what was paid from the quarter in which that was', () => {
    const tables = {
      grants: [grant('S', 300, { obligation: 'no_obligation' })],
      instalments: [{ grant: 'S', number: 1, amount: 300, paid: 300, paid_on: '2026-06-01', disputed: 250 }],
      'budget-parts': planned(['S', 1, 100], ['S', 2, 100], ['S', 3, 100]),
    };
    // No more is in dispute than was spent by then.
    expect(quarters(tables).map(([, , worst]) => worst)).toEqual(['0', '200', '250']);
  });

  it('is the least of what was approved beside a grant of which nobody said when it is spent', () => {
    const tables = {
      grants: [grant('S', 300), grant('T', 50)],
      instalments: [{ grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-01-15' }],
      'budget-parts': planned(['S', 1, 300]),
    };
    expect(quarters(tables)).toEqual([['2026Q1', 'atLeast 300', 'atLeast 0', 'atLeast 0']]);
  });
});

describe('the quarters in which something stands exposed', () => {
  const quartersOf = (tables: SimpleTables, realised: readonly Realised[] = []) =>
    quarters({ grants: [grant('S', 100)], ...tables }, realised).map(([quarter]) => quarter);
  const first = ['2026Q1'];
  const third = ['2026Q1', '2026Q2', '2026Q3'];

  it('go to the last in which money of a grant is spent, and no further', () => {
    expect(quartersOf({}, [spend('S', 2026, 1, 100), spend('', 2027, 1, 30)])).toEqual(first);
    const parts = [
      ...planned(['S', 1, 100], ['', 3, 30]),
      { line: 'B', kind: 'budget', grant: 'S', amount: 5 },
    ];
    expect(quartersOf({ 'budget-parts': parts })).toEqual(first);
    expect(quartersOf({ 'budget-parts': planned(['S', 1, 50], ['S', 3, 50]) })).toEqual(third);
    expect(quartersOf({})).toEqual([]);
  });

  it.each([
    ['was judged', { judged: 'approved', judged_on: '2026-08-01' }],
    ['is to be paid', { planned: '2026-07-31' }],
    ['is of a period', { period: '2026Q3' }],
  ])('go on as long as an instalment %s', (_, cells) => {
    const parts = planned(['S', 1, 100]);
    const instalments = [{ grant: 'S', number: 1, amount: 100, ...cells }];
    expect(quartersOf({ instalments, 'budget-parts': parts })).toEqual(third);
  });

  it('begin with the quarter of the month in which something is spent first', () => {
    const parts = [{ line: 'B', kind: 'budget', grant: 'S', period: '2026-03', amount: 100 }];
    expect(quartersOf({ 'budget-parts': parts })).toEqual(first);
  });
});
