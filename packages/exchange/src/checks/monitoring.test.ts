import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { errorsIn, givenFiles, inShort, planIn } from '../testing/given-files.ts';

const KPIS =
  'code,unit,shape,t2026\nK1,persons,range,25..100\nK2,%,range,\nK3,persons,share_of_population,\nK4,date,dated_milestone,\n';

async function faultsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const result = await readPlan(givenFiles({ 'kpis.csv': KPIS, ...files }));
  return result.ok ? [] : result.errors.map(inShort);
}

describe('a target of a period', () => {
  it('is read in every shape in which a plan prints one', async () => {
    const rows = [
      'K1,2026Q1,30,,',
      'K1,2026Q2,600 (+-20%),persons,',
      'K1,2026H2,5%..10% = 350..700,,',
      'K1,2026-12,2..4 (50..100 per pad),,',
      'K2,K3 2026,40,%,',
      'K3,2026,9000 +/- 10%,,share_of_population',
      'K4,2026,2026-12-31,,',
      'K1,2027,n.t.b.,,',
    ];
    const csv = `indicator,period,target,unit,shape\n${rows.join('\n')}\n`;
    const { targets } = planIn(await readPlan(givenFiles({ 'kpis.csv': KPIS, 'targets.csv': csv })));
    expect(targets.map(({ period, target }) => ({ period, target }))).toMatchObject([
      { period: { cadence: 'quarter', year: 2026, number: 1 }, target: { value: { value: 30 } } },
      { target: { value: { value: 600 }, tolerance: 0.2 } },
      {
        period: { cadence: 'half', number: 2 },
        target: { share: { low: 0.05 }, value: { low: 350, high: 700 } },
      },
      {
        period: { cadence: 'month', number: 12 },
        target: { condition: '50..100 per pad', value: { high: 4 } },
      },
      { period: { cadence: 'quarter', number: 3 }, target: { value: { value: 0.4 } } },
      {
        period: { cadence: 'year' },
        target: { value: { value: 9000 }, share: { value: 0.1 }, tolerance: undefined },
      },
      { target: { date: '2026-12-31' } },
      { target: { value: { kind: 'unknown', reason: 'toBeDetermined' } } },
    ]);
  });

  it.each([
    ['vanaf 2026', 'targets.csv:2:period vanaf 2026'],
    ['', 'targets.csv:2:period'],
    ['2026Q5', 'targets.csv:2:period 2026Q5'],
  ])('is of one period, not of “%s”', async (period, fault) => {
    const [found] = await faultsIn({ 'targets.csv': `indicator,period,target\nK1,${period},30\n` });
    expect(found).toBe(fault);
  });

  it('stands once for a period and a day on which it was agreed', async () => {
    const row = 'K1,2026Q1,30,2026-01-01\n';
    const csv = `indicator,period,target,agreed_on\n${row}K1,2026-K1,40,2026-01-01\nK1,2026Q1,50,2026-02-01\n`;
    expect(await faultsIn({ 'targets.csv': csv })).toEqual([
      'targets.csv:3:indicator, period, agreed_on K1, 2026Q1, 2026-01-01',
    ]);
  });

  it('is of an indicator that is there', async () => {
    const csv = 'indicator,period,target\nK9,2026Q1,30\n';
    expect(await faultsIn({ 'targets.csv': csv })).toEqual(['targets.csv:2:indicator K9']);
  });
});

describe('what can’t be beside other rows', () => {
  it('is told by the file, the line, the column as it is spelt there, what stood there and what was expected', async () => {
    const csv = 'Indicator,Period,Target,Unit\nK1,2026Q1,30,hours\n';
    const [error] = errorsIn(await readPlan(givenFiles({ 'kpis.csv': KPIS, 'targets.csv': csv })));
    expect(error).toMatchObject({ file: 'targets.csv', row: 2, column: 'Unit', found: 'hours' });
    expect(error?.expected.nl).toBe('persons');
  });

  it('is told together with what is wrong elsewhere', async () => {
    const files = {
      'municipalities.csv': 'name\nAa\n',
      'cost-keys.csv': 'code,kind\nS,agreed\n',
      'cost-key-shares.csv': 'cost_key,municipality,share\nS,Aa,120%\nS,Bee,n.t.b.\n',
      'baselines.csv':
        'indicator,value,unit,measured_on\nK2,12,%,2025-12-01\nK2,12,,2025-12-01\nK1,nulmeting,,2025-12-01\n',
    };
    expect(await faultsIn(files)).toEqual([
      'baselines.csv:3:indicator, organisation, municipality K2',
      'baselines.csv:4:value n.t.b.',
      'cost-key-shares.csv:2:share 1.2',
      'cost-key-shares.csv:3:municipality Bee',
    ]);
  });

  it('is not said of a row with a cell that can’t be read', async () => {
    const csv = 'grant,number,amount,disputed\nS,1,veel,200\n';
    expect(await faultsIn({ 'instalments.csv': csv })).toEqual(['instalments.csv:2:amount veel']);
  });
});
