import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { InCases } from './exposed-figure.ts';

type Cells = NonNullable<SimpleTables['instalments']>[number];

const CHANCES = { chance_low: '40%', chance_likely: '70%', chance_high: '90%' };

const moneyOf = (cells: Cells, obligation = 'result', more: SimpleTables = {}) =>
  calculate(
    planOf({
      grants: [{ code: 'S', amount: 500, obligation }],
      instalments: [{ grant: 'S', number: 1, amount: 500, ...cells }],
      ...more,
    }),
  );
const told = ({ pessimistic, likely, optimistic }: InCases) =>
  [pessimistic, likely, optimistic].map(({ value }) =>
    value.kind === 'known' ? `${value.bound === 'exact' ? '' : `${value.bound} `}${value.low}` : value.kind,
  );
const exposed = (cells: Cells, obligation?: string) =>
  told(moneyOf(cells, obligation).accounted.exposures.total);

const APPROVED = { judged: 'approved', judged_on: '2026-05-01', paid: 500, paid_on: '2026-06-01' };

describe('what is in dispute', () => {
  it('counts as not approved: at worst all of it, else by the chance, and only that part', () => {
    expect(exposed({ ...APPROVED, disputed: 120, ...CHANCES })).toEqual(['120', '36', '12']);
    expect(exposed({ ...APPROVED, disputed: 120 })).toEqual(['120', 'atLeast 0', 'atLeast 0']);
    expect(exposed({ ...APPROVED, disputed: 0, ...CHANCES })).toEqual(['0', '0', '0']);
  });

  it('is lost at worst beside the chance of what is not in dispute', () => {
    // 120 + 380 x (1 - 40%); 500 x (1 - 70%); 500 x (1 - 90%).
    expect(exposed({ judged: 'open', disputed: 120, ...CHANCES })).toEqual(['348', '150', '50']);
  });

  it('counts where no obligation goes with the money, and adds nothing to what was rejected', () => {
    expect(exposed({ disputed: 120, ...CHANCES }, 'no_obligation')).toEqual(['120', '36', '12']);
    const rejected = { judged: 'rejected', judged_on: '2026-05-01', disputed: 120, ...CHANCES };
    expect(exposed(rejected)).toEqual(['500', '500', '500']);
  });

  it('makes it the least where nobody knows how much is in dispute', () => {
    expect(exposed({ ...APPROVED, disputed: 'onbekend', ...CHANCES })).toEqual([
      'atLeast 0',
      'atLeast 0',
      'atLeast 0',
    ]);
  });

  it('leaves the rest to its chance where nobody knows how much is in dispute', () => {
    // 500 x (1 - 40%), (1 - 70%) and (1 - 90%), and what is in dispute besides.
    expect(exposed({ judged: 'open', disputed: 'n.t.b.', ...CHANCES })).toEqual([
      'atLeast 300',
      'atLeast 150',
      'atLeast 50',
    ]);
    const why = moneyOf({ ...APPROVED, disputed: 'n.t.b.' }).explain('plan/exposure.instalment.S.1.likely');
    const [, disputed] = why?.inputs ?? [];
    expect([disputed?.value, disputed?.origin?.place.field]).toEqual([{ kind: 'unknown' }, 'disputed']);
  });

  it('is as much as it is where nobody knows how much money there is', () => {
    expect(exposed({ amount: 'n.t.b.', disputed: 120, ...CHANCES })).toEqual([
      'atLeast 120',
      'atLeast 36',
      'atLeast 12',
    ]);
  });

  it('has a line of its own in the reason, with the cell it stands in and what it is about', () => {
    const cells = { ...APPROVED, disputed: 120, dispute: 'De teller zou dubbel tellen.' };
    const why = moneyOf(cells).explain('plan/exposure.instalment.S.1.pessimistic');
    expect(why?.formula.nl).toBe('€ 0 + € 120');
    expect(why?.inputs.map(({ label }) => label.nl)).toEqual([
      'Niet betwist',
      'Betwist: telt mee alsof het niet is goedgekeurd',
    ]);
    expect(why?.inputs[1]?.origin?.place).toMatchObject({ table: 'instalments', field: 'disputed' });
    expect(why?.inputs[1]?.remark?.nl).toContain('dubbel tellen');
  });

  it('counts from the quarter of the judgement it is about, of what was spent by then', () => {
    const parts = [1, 2, 3].map((quarter) => ({
      line: 'B',
      kind: 'budget',
      grant: 'S',
      period: `2026Q${quarter}`,
      amount: 100,
    }));
    const tables = { 'budget-lines': [{ id: 'B', y2026: 300 }], 'budget-parts': parts };
    const { quarters } = moneyOf({ ...APPROVED, disputed: 250 }, 'result', tables).accounted.exposures;
    // In the first quarter nothing was judged; after that all that is spent is approved, but for what is in dispute. Of 200 of the
    // grant the plan does not say when it is spent: that can be more, until all that is in dispute is counted.
    expect(quarters.map(({ cases }) => told(cases)[0])).toEqual(['atLeast 100', 'atLeast 200', '250']);
  });
});
