import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { errorsIn, givenFiles, inShort, planIn } from '../testing/given-files.ts';

const PLAN = {
  'projects.csv': 'code,name,reach\nA,Thuis,1200\nB,Samen,800\n',
  'business-case-benefits.csv':
    'project,line,kind,unit,y2026,y2027\nA,tijd,time_gain,hours,10,20\nA,zorg,care_cost,EUR,100,200\nB,zorg,care_cost,EUR,50,60\nB,mensen,extra_staff,persons,,4\n',
  'parameters.csv':
    'key,scope,value,unit,formula\nrate,,91,EUR/hour,\nrate,A,80,EUR/hour,\nclaim,A,50,%,\nmade,,,EUR/hour,rate * 2\n',
};

/** Errors of a plan with these rows of assumptions; numbers and choices of a row by the name of their column. */
async function faultsOf(...rows: readonly Readonly<Record<string, string>>[]): Promise<readonly string[]> {
  return faultsIn('assumptions', rows);
}

async function faultsIn(
  table: string,
  rows: readonly Readonly<Record<string, string>>[],
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return (await errorsOf(table, rows, others)).map(inShort);
}

async function errorsOf(
  table: string,
  rows: readonly Readonly<Record<string, string>>[],
  others: Readonly<Record<string, string>> = {},
): Promise<ReturnType<typeof errorsIn>> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const csv = lines.map((line) => line.join(',')).join('\n');
  const result = await readPlan(givenFiles({ ...PLAN, ...others, [`${table}.csv`]: csv }));
  return result.ok ? [] : result.errors;
}

const RATE = { id: 'A1', on: 'parameters:rate:value' };
const RANGE = { ...RATE, shape: 'range', low: '60', high: '95' };

describe('an assumption', () => {
  it('is about no choice of yes or no: of that there is no part', async () => {
    const row = { id: 'A1', shape: 'range', meaning: 'bounds', low: '0', high: '1' };
    const [fault] = await errorsOf('assumptions', [{ ...row, on: 'choices:fullSwing' }]);
    expect(fault?.expected.nl).toBe(
      'een cel, of een van: choices:recruits, choices:timeToStaff, choices:area, choices:sharedSavings',
    );
    expect(await faultsOf({ ...row, on: 'choices:area' })).toEqual([]);
  });

  it('is read with what it is about, its shape and its grounds', async () => {
    const csv =
      'id,name,on,shape,meaning,low,high,quality,source,note\nA1,Tarief,parameters:rate:value|parameters:rate/A:value,Een bereik,nooit erbuiten,60,95,aangenomen,data team,gok\n';
    const plan = planIn(
      await readPlan(
        givenFiles({
          ...PLAN,
          'parameters.csv': 'key,scope,value,unit\nrate,,91,EUR/hour\nrate,A,91,EUR/hour\n',
          'assumptions.csv': csv,
        }),
      ),
    );
    expect(plan.assumptions).toMatchObject([
      {
        id: 'A1',
        on: ['parameters:rate:value', 'parameters:rate/A:value'],
        shape: 'range',
        meaning: 'bounds',
        low: { kind: 'point', value: 60 },
        likely: { kind: 'unknown', reason: 'blank' },
        high: { kind: 'point', value: 95 },
        relative: 'unknown',
        quality: 'assumed',
      },
    ]);
  });

  it.each([
    ['a range of which nobody said what it means', RANGE],
    ['a number that is yet to be determined', { ...RANGE, low: 'n.t.b.' }],
    ['a percentage around a point', { ...RATE, shape: 'percentage', meaning: 'interval80', percent: '20%' }],
    ['three points', { ...RATE, shape: 'pert', low: '60', likely: '91', high: '91' }],
    ['a triangle', { ...RATE, shape: 'triangular', low: '60', likely: '60', high: '95' }],
    ['a tail', { ...RATE, shape: 'lognormal', low: '60', high: '95', meaning: 'interval80' }],
    ['below zero, where zero cuts it', { ...RATE, shape: 'normal', low: '-5', high: '95' }],
    ['a beta without bounds', { ...RATE, shape: 'beta', a: '2', b: '5', relative: 'ja' }],
    ['a point with its grounds', { ...RATE, shape: 'point', likely: '91', quality: 'measured' }],
    [
      'factors on a series',
      { ...RANGE, on: 'business-case-benefits:A/zorg', low: '0', high: '1.2', relative: 'ja' },
    ],
    [
      'factors on cells in different units',
      { ...RANGE, on: 'projects:A:reach|parameters:rate:value', relative: 'ja' },
    ],
    ['a cell in per cent, with its unit', { ...RANGE, on: 'parameters:claim:value', unit: '%' }],
    ['an open choice', { id: 'A1', on: 'choices:timeToStaff', shape: 'range', low: '0.2', high: '0.9' }],
    ['one cell of a series', { ...RANGE, on: 'business-case-benefits:A/tijd:y2027', low: '5', high: '30' }],
  ])('may have %s', async (_, row) => {
    expect(await faultsOf(row)).toEqual([]);
  });

  it.each([
    ['no such shape', { ...RANGE, shape: 'klok' }, 'shape klok'],
    ['a bound too few', { ...RANGE, high: '' }, 'high'],
    ['no middle of three', { ...RANGE, shape: 'pert' }, 'likely'],
    ['no point', { ...RATE, shape: 'point' }, 'likely'],
    ['no percentage', { ...RATE, shape: 'percentage' }, 'percent'],
    ['one bound of beta', { ...RATE, shape: 'beta', a: '2', b: '5', low: '0.2', relative: 'ja' }, 'high'],
    ['a number that says nothing', { ...RANGE, likely: '80' }, 'likely 80'],
    ['a percentage that says nothing', { ...RANGE, percent: '20%' }, 'percent 0.2'],
    ['a range where one number belongs', { ...RANGE, low: '60..70' }, 'low 60..70'],
    ['bounds the wrong way round', { ...RANGE, low: '96' }, 'high 95'],
    ['bounds without room', { ...RANGE, low: '95' }, 'high 95'],
    ['a middle outside', { ...RANGE, shape: 'triangular', likely: '99' }, 'likely 99'],
    ['a tail from zero', { ...RANGE, shape: 'lognormal', low: '0' }, 'low 0'],
    ['all of it below zero', { ...RATE, shape: 'normal', low: '-5', high: '-1' }, 'high -1'],
    ['a shape value of nothing', { ...RATE, shape: 'beta', a: '0', b: '5', relative: 'ja' }, 'a 0'],
    ['more than all of it', { ...RATE, shape: 'percentage', percent: '20' }, 'percent 20'],
    [
      'a meaning that does not fit',
      { ...RANGE, shape: 'normal', meaning: 'two_groups' },
      'meaning two_groups',
    ],
    ['below zero', { ...RANGE, low: '-5' }, 'low -5'],
    ['a factor below zero', { ...RANGE, low: '-0.5', high: '1', relative: 'ja' }, 'low -0.5'],
    ['one number for a series', { ...RANGE, on: 'business-case-benefits:A/zorg' }, 'relative'],
    [
      'a percentage that is none',
      { ...RATE, shape: 'percentage', percent: '20%', relative: 'nee' },
      'relative no',
    ],
    ['a factor on a choice', { ...RANGE, on: 'choices:area', relative: 'ja' }, 'relative range'],
    [
      'a choice with others',
      { ...RANGE, on: 'choices:area|choices:recruits', low: '0', high: '1' },
      'on choices:area | choices:recruits',
    ],
    ['more than all of a choice', { ...RANGE, on: 'choices:area', low: '0', high: '2' }, 'high 2'],
    [
      'more than all of a part',
      { ...RANGE, on: 'parameters:claim:value', unit: '%', low: '40', high: '140' },
      'high 1.4',
    ],
    ['a reach below zero', { ...RANGE, on: 'projects:A:reach', low: '-1' }, 'low -1'],
    ['a unit of another kind', { ...RANGE, unit: 'EUR' }, 'unit EUR'],
    ['a factor with a unit', { ...RANGE, relative: 'ja', unit: 'EUR/hour' }, 'unit EUR/hour'],
    ['a cell in per cent, without its unit', { ...RANGE, on: 'parameters:claim:value' }, 'unit'],
    ['a correlation with nothing', { ...RANGE, correlation: '0.5' }, 'correlation 0.5'],
    ['a correlation that nobody gave', { ...RANGE, group: 'prijzen' }, 'correlation'],
    ['a correlation above one', { ...RANGE, group: 'prijzen', correlation: '1.5' }, 'correlation 1.5'],
  ])('may not have %s', async (_, row, fault) => {
    expect(await faultsOf(row)).toEqual([`assumptions.csv:2:${fault}`]);
  });

  it('is told what is wrong in the words of the plan, not in codes', async () => {
    const rows = [
      { ...RANGE, low: '95' },
      { ...RANGE, id: 'A2', on: 'projects:A:reach', low: '-1' },
      { ...RANGE, id: 'A3', on: 'parameters:rate/A:value', relative: 'ja', unit: 'EUR/hour' },
    ];
    const [equal, below, factor] = (await errorsOf('assumptions', rows)).map(({ message }) => message.nl);
    expect(equal).toContain('kies dan de vorm “één getal”');
    expect(below).toContain('de vorm “gelijk naar beide kanten”');
    expect(factor).toContain('nee bij “is een factor”');
  });

  it.each([
    'rate',
    'stated-figures:fte:value',
    'parameters:tarief:value',
    'parameters:rate:unit',
    'parameters:rate',
    'parameters:made:value',
    'projects:A:name',
    'business-case-benefits:A/zorg:y2031',
    'choices:area:half',
    'choices:geen keuze',
    'choices:bestaatNiet',
  ])('is about a number: not %s', async (on) => {
    expect(await faultsOf({ ...RANGE, on })).toEqual([`assumptions.csv:2:on ${on}`]);
  });

  it('says of a row that several are called so which there are', async () => {
    const [error] = errorsIn(
      await readPlan(
        givenFiles({
          'labour-shortage.csv':
            'key,value,unit,year,area\nshortage,10,persons,2026,noord\nshortage,20,persons,2030,noord\n',
          'assumptions.csv': 'id,on,shape,low,high\nA1,labour-shortage:shortage:value,range,5,15\n',
        }),
      ),
    );
    expect(error?.expected.nl).toBe('een van: shortage/2026/noord, shortage/2030/noord');
  });

  it('is the only one about its cells', async () => {
    const series = { on: 'business-case-benefits:A/zorg', shape: 'percentage', percent: '10%' };
    const one = { on: 'business-case-benefits:A/zorg:y2027', shape: 'percentage', percent: '20%' };
    expect(await faultsOf({ id: 'A1', ...series }, { id: 'A2', ...one })).toEqual([
      `assumptions.csv:3:on ${one.on}`,
    ]);
    expect(await faultsOf({ ...RANGE, on: `${RATE.on}|${RATE.on}` })).toEqual([
      `assumptions.csv:2:on ${RATE.on}`,
    ]);
  });

  it('is about something', async () => {
    expect(await faultsOf({ ...RANGE, on: '|' })).toEqual(['assumptions.csv:2:on']);
  });

  it('moves with its group by one correlation, which one row may give', async () => {
    const other = { id: 'A2', on: 'projects:A:reach', shape: 'percentage', percent: '10%', group: 'g' };
    const first = { ...RANGE, group: 'g', correlation: '0.6' };
    expect(await faultsOf(first, other)).toEqual([]);
    expect(await faultsOf(first, { ...other, correlation: '0.60' })).toEqual([]);
    expect(await faultsOf(first, { ...other, correlation: '0.7' })).toEqual([
      'assumptions.csv:3:correlation 0.7',
    ]);
  });

  it('is told with all that is wrong elsewhere, and each thing once', async () => {
    const rows = [
      { ...RANGE, low: 'veel' },
      { ...RANGE, id: 'A2', on: 'projects:Z:reach' },
    ];
    const faults = await faultsIn('assumptions', rows, { 'pillars.csv': 'code,name\nP,een\nP,twee\n' });
    expect(faults).toEqual([
      'assumptions.csv:2:low veel',
      'assumptions.csv:3:on projects:Z:reach',
      'pillars.csv:3:code P',
    ]);
  });
});

describe('an overlap', () => {
  const BOTH = { id: 'O1', lines: 'A/zorg|B/zorg', overlap: '40%', limit: '200', unit: 'EUR/year' };

  it.each([
    ['a part in common and a limit', BOTH],
    ['a part of which only bounds are known', { ...BOTH, overlap: '0.2..0.6' }],
    ['a part that is yet to be determined', { ...BOTH, overlap: 'n.t.b.', limit: '', unit: '' }],
  ])('may have %s', async (_, row) => {
    expect(await faultsIn('overlaps', [row])).toEqual([]);
  });

  it.each([
    ['a line that is not there', { ...BOTH, lines: 'A/zorg|C/zorg' }, 'lines C/zorg'],
    ['one line', { ...BOTH, lines: 'A/zorg' }, 'lines A/zorg'],
    ['lines of one project', { ...BOTH, lines: 'A/zorg|A/tijd' }, 'lines A/zorg | A/tijd'],
    ['a line twice', { ...BOTH, lines: 'A/zorg|B/zorg|A/zorg' }, 'lines A/zorg'],
    ['more than all of it', { ...BOTH, overlap: '40' }, 'overlap 40'],
    ['a limit below zero', { ...BOTH, limit: '-1' }, 'limit -1'],
    ['a limit without a unit', { ...BOTH, unit: '' }, 'unit'],
    ['a limit in another unit', { ...BOTH, unit: 'persons' }, 'unit persons'],
  ])('may not have %s', async (_, row, fault) => {
    expect(await faultsIn('overlaps', [row])).toEqual([`overlaps.csv:2:${fault}`]);
  });

  it('is the only one with its lines', async () => {
    const other = { ...BOTH, id: 'O2', lines: 'B/zorg|A/tijd' };
    expect(await faultsIn('overlaps', [BOTH, other])).toEqual(['overlaps.csv:3:lines B/zorg']);
  });

  it('is uncertain by an assumption on its part', async () => {
    const overlaps = { 'overlaps.csv': 'id,lines,overlap\nO1,A/zorg|B/zorg,0.4\n' };
    const about = { id: 'A1', on: 'overlaps:O1:overlap', shape: 'range', meaning: 'bounds', low: '0.1' };
    expect(await faultsIn('assumptions', [{ ...about, high: '0.8' }], overlaps)).toEqual([]);
    expect(await faultsIn('assumptions', [{ ...about, high: '8' }], overlaps)).toEqual([
      'assumptions.csv:2:high 8',
    ]);
  });
});

describe('a scenario', () => {
  const SCENARIOS = { 'scenarios.csv': 'code,name\nS,Tegenwind\n' };
  const RATE_SET = { scenario: 'S', on: 'parameters:rate:value', value: '70' };

  it.each([
    ['a cell', RATE_SET],
    ['a cell to a range', { ...RATE_SET, value: '70..80', unit: 'EUR/hour' }],
    ['one year', { ...RATE_SET, on: 'business-case-benefits:A/zorg:y2027' }],
    ['a choice to an alternative', { scenario: 'S', on: 'choices:area', choice: 'areaShare' }],
    ['a choice to a part', { scenario: 'S', on: 'choices:timeToStaff', value: '60%', unit: '%' }],
  ])('sets %s', async (_, row) => {
    expect(await faultsIn('scenario-settings', [row], SCENARIOS)).toEqual([]);
  });

  it.each([
    ['what is no row', { ...RATE_SET, on: 'parameters:tarief:value' }, 'on parameters:tarief:value'],
    [
      'every year at once',
      { ...RATE_SET, on: 'business-case-benefits:A/zorg' },
      'on business-case-benefits:A/zorg',
    ],
    ['a cell to nothing', { ...RATE_SET, value: '', unit: 'EUR/hour' }, 'value'],
    ['a cell to an alternative', { ...RATE_SET, choice: 'half' }, 'choice half'],
    ['a cell in another unit', { ...RATE_SET, unit: 'EUR' }, 'unit EUR'],
    ['a choice to nothing', { scenario: 'S', on: 'choices:area', value: '' }, 'choice'],
    [
      'a choice to two things',
      { scenario: 'S', on: 'choices:area', value: '0.5', choice: 'half' },
      'choice half',
    ],
    [
      'a choice that is none',
      { scenario: 'S', on: 'choices:bestaatNiet', choice: 'half' },
      'on choices:bestaatNiet',
    ],
    [
      'a choice to what is no way of it',
      { scenario: 'S', on: 'choices:timeToStaff', choice: 'onzin' },
      'choice onzin',
    ],
    [
      'a choice of yes or no to a part',
      { scenario: 'S', on: 'choices:fullSwing', value: '0.5' },
      'value 0.5',
    ],
    ['a choice to more than all', { scenario: 'S', on: 'choices:area', value: '5' }, 'value 5'],
    ['a price below zero', { ...RATE_SET, value: '-70' }, 'value -70'],
    [
      'a part to more than all',
      { ...RATE_SET, on: 'parameters:claim:value', value: '130', unit: '%' },
      'value 1.3',
    ],
    [
      'a reach to less than nothing',
      { scenario: 'S', on: 'projects:A:reach', value: '-5..10' },
      'value -5..10',
    ],
    ['what belongs to no scenario', { ...RATE_SET, scenario: 'T' }, 'scenario T'],
  ])('does not set %s', async (_, row, fault) => {
    expect(await faultsIn('scenario-settings', [row], SCENARIOS)).toEqual([
      `scenario-settings.csv:2:${fault}`,
    ]);
  });

  it('says which choices and alternatives there are', async () => {
    const rows = [
      { scenario: 'S', on: 'choices:bestaatNiet', choice: 'half' },
      { scenario: 'S', on: 'choices:timeToStaff', choice: 'onzin' },
    ];
    const [choice, alternative] = await errorsOf('scenario-settings', rows, SCENARIOS);
    expect(choice?.expected.nl).toBe(
      'een van: choices:recruits, choices:timeToStaff, choices:area, choices:sharedSavings, choices:fullSwing',
    );
    expect(alternative?.expected.nl).toBe('een van: all, half, none');
  });

  it('sets a cell once, however its address is written, and another scenario may set it too', async () => {
    const rows = [
      { scenario: 'S', on: 'parameters:claim:value', value: '40', unit: '%' },
      { scenario: 'S', on: 'parameters:claim/A:value', value: '30', unit: '%' },
    ];
    expect(await faultsIn('scenario-settings', rows, SCENARIOS)).toEqual([
      'scenario-settings.csv:3:on parameters:claim/A:value',
    ]);
    const both = { 'scenarios.csv': 'code,name\nS,Tegenwind\nT,Meewind\n' };
    expect(await faultsIn('scenario-settings', [RATE_SET, { ...RATE_SET, scenario: 'T' }], both)).toEqual([]);
  });
});
