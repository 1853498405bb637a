import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { cutOf, settableBounds } from './drawn-bounds.ts';
import { EarlierRuns, type RunAsked } from './earlier-runs.ts';

const DRAWS = 100;
const FTE = 'plan/fte.structural';
const OTHER = 'A/fte.structural';

/** So many people of half an FTE in two projects. */
const PLAN: SimpleTables = {
  projects: [{ code: 'A' }, { code: 'B' }],
  'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 20 },
    { project: 'B', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 40 },
  ],
};
const LINES = 'business-case-benefits';
const calculated = (tables: SimpleTables) => calculate(planOf({ ...PLAN, ...tables }));
const range = (id: string, on: string, low: number, high: number, more: SimpleRow = {}): SimpleRow => ({
  id,
  on,
  shape: 'range',
  meaning: 'bounds',
  low,
  high,
  ...more,
});
const onLine = (project: string): string => `${LINES}:${project}/mensen:y2027`;

describe('figures that are drawn', () => {
  const simulation = calculated({
    assumptions: [range('een', onLine('A'), 10, 30), range('twee', onLine('B'), 40, 40.0001)],
  }).simulate({ figures: [FTE, 'plan/none'], kept: [OTHER], draws: DRAWS });

  it('are those that are asked, and draws are there of those that are kept', () => {
    expect(simulation.figure(FTE)?.value).toMatchObject({ kind: 'known', isSure: false });
    expect(simulation.column(FTE)).toBeUndefined();
    expect(simulation.chance(FTE, () => true)).toBeUndefined();
    const column = simulation.column(OTHER);
    expect(column).toHaveLength(DRAWS);
    expect(Math.min(...(column ?? []))).toBeGreaterThanOrEqual(5);
    expect(Math.max(...(column ?? []))).toBeLessThanOrEqual(15);
    expect(simulation.chance(OTHER, (value) => value < 10)?.chance.value).toBeCloseTo(0.5, 9);
  });

  it('are kept each by itself', () => {
    const both = calculated({
      assumptions: [range('een', onLine('A'), 10, 30), range('twee', onLine('B'), 40, 60)],
    }).simulate({ figures: [], kept: [OTHER, 'B/fte.structural', FTE], draws: DRAWS });
    const [a, b, all] = [OTHER, 'B/fte.structural', FTE].map((id) => both.column(id) ?? new Float64Array());
    expect(Math.max(...(a ?? []))).toBeLessThanOrEqual(15);
    expect(Math.min(...(b ?? []))).toBeGreaterThanOrEqual(20);
    all?.forEach((value, draw) => {
      expect(value).toBeCloseTo((a?.[draw] ?? 0) + (b?.[draw] ?? 0), 5);
    });
  });

  it('are none where the plan has no such figure', () => {
    expect(simulation.figure('plan/none')).toBeUndefined();
    expect(simulation.column('plan/none')).toBeUndefined();
    expect(simulation.chance('plan/none', () => true)).toBeUndefined();
    expect(simulation.sensitivities('plan/none')).toEqual([]);
  });

  it('hang on what they are computed from, and on nothing else', () => {
    const [first, ...others] = simulation.sensitivities(OTHER);
    expect(first?.input.id).toBe('een');
    expect(first?.rankCorrelation).toBeCloseTo(1, 9);
    expect(others.every(({ input }) => input.id !== 'een')).toBe(true);
    // Asked again, the same is told.
    expect(simulation.sensitivities(OTHER)).toEqual([first, ...others]);
  });

  it('are sure where all that is drawn is cut to one value, and hang on nothing then', () => {
    const cut = range('deel', 'parameters:fte_per_person:value', 2, 3);
    const sure = calculated({ assumptions: [cut] }).simulate({ figures: [], kept: [FTE], draws: DRAWS });
    const value = { value: 60, error: 0 };
    expect(sure.figure(FTE)?.value).toMatchObject({ isSure: true, spread: { p5: value, p95: value } });
    expect(sure.sensitivities(FTE)).toEqual([]);
    expect(sure.chance(FTE, (fte) => fte >= 60)?.chance).toEqual({ value: 1, error: 0 });
    expect(sure.chance(FTE, (fte) => fte > 60)?.chance).toEqual({ value: 0, error: 0 });
  });

  it('are sure too where draws differ by less than is counted', () => {
    const hair = range('haar', onLine('A'), 20, 20 + 1e-9);
    const sure = calculated({ assumptions: [hair] }).simulate({ figures: [], kept: [OTHER], draws: DRAWS });
    const value = { value: 10, error: 0 };
    expect(sure.figure(OTHER)?.value).toMatchObject({ isSure: true, spread: { p5: value, mean: value } });
    expect(sure.sensitivities(OTHER)).toEqual([]);
    expect(sure.chance(OTHER, (fte) => fte >= 10)?.chance).toEqual({ value: 1, error: 0 });
  });

  it('hang on no input that is supposed to be one number', () => {
    const both = calculated({
      assumptions: [range('een', onLine('A'), 10, 30), range('twee', onLine('B'), 20, 60)],
    });
    const supposed = { inputs: new Map([['een', 12]]) };
    const drawn = both.simulate({ figures: [], kept: [FTE], draws: DRAWS, supposed });
    expect(drawn.sensitivities(FTE).map(({ input }) => input.id)).toEqual(['twee']);
  });

  it('take what an answer to a choice gives as it is, and what is at least so as the least', () => {
    const lines = [
      { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'hours', y2027: 1000 },
      { project: 'B', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: '>40' },
    ];
    const parameters = [
      ...(PLAN.parameters ?? []),
      { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    ];
    const half = 'plan/choices.timeToStaff.half.fte';
    const drawn = calculated({ [LINES]: lines, parameters }).simulate({ figures: [half, FTE], draws: DRAWS });
    // Half of one FTE and of all of it, and at least 20.
    expect(drawn.figure(half)?.value).toMatchObject({ bound: 'atLeast', spread: { p50: { value: 20.5 } } });
    expect(drawn.figure(FTE)?.value).toMatchObject({ bound: 'atLeast', spread: { p50: { value: 21 } } });
  });

  it('of inputs that are one group wholly rise with each of them', () => {
    const together = { group: 'g', correlation: 1 };
    const grouped = calculated({
      assumptions: [
        range('een', onLine('A'), 10, 30, together),
        range('twee', onLine('B'), 20, 60, together),
      ],
    }).simulate({ figures: [], kept: [FTE], draws: 1000 });
    const found = grouped.sensitivities(FTE);
    expect(found.map(({ input }) => input.id).toSorted()).toEqual(['een', 'twee']);
    for (const { rankCorrelation } of found) expect(rankCorrelation).toBeCloseTo(1, 6);
  });

  it('tell ranges in the plan that nobody explained, and are not known by those', () => {
    const lines = (PLAN[LINES] ?? []).map((row) => (row.project === 'A' ? { ...row, y2027: '10..30' } : row));
    const open = calculated({ [LINES]: lines }).simulate({ figures: [OTHER], draws: DRAWS });
    expect(open.openRanges.map(({ table, row, field }) => [table, row, field])).toEqual([
      [LINES, 'A/mensen', 'y2027'],
    ]);
    expect(open.figure(OTHER)?.value).toEqual({ kind: 'unknown' });
    expect(simulation.openRanges).toEqual([]);
    const blank = (PLAN[LINES] ?? []).map((row) => (row.project === 'A' ? { ...row, y2027: 'n.t.b.' } : row));
    const unknown = calculated({ [LINES]: blank }).simulate({ figures: [OTHER], draws: DRAWS });
    expect([unknown.figure(OTHER)?.value, unknown.openRanges]).toEqual([{ kind: 'unknown' }, []]);
    // Seeds hold for one way to draw, which has a number.
    expect(unknown.engine).toMatch(/^kapstok-draws-\d+$/);
  });

  it('are not known by an assumption that can not be drawn, until something is supposed', () => {
    const calculation = calculated({ assumptions: [range('een', onLine('A'), 10, 30, { meaning: '' })] });
    const place = calculation.plan.businessCaseBenefits[0]?.place;
    const cells = new Map([[`${LINES}:${place?.line}:y2027`, 24]]);
    const value = (supposed = {}) =>
      calculation.simulate({ figures: [OTHER], draws: DRAWS, supposed }).figure(OTHER)?.value;
    expect(value()).toEqual({ kind: 'unknown' });
    expect(value({ cells })).toMatchObject({ isSure: true, spread: { p50: { value: 12 } } });
  });
});

describe('how far an assumption can be set', () => {
  const inputOf = (row: SimpleRow, tables: SimpleTables = {}) => {
    const { uncertainty } = calculated({ ...tables, assumptions: [row] });
    const [input] = uncertainty.inputs;
    if (input === undefined) throw new Error('no input');
    return { input, uncertainty };
  };
  const parameters = [
    { key: 'deel', value: 0.5, unit: '1' },
    { key: 'groter', value: 0.8, unit: '1' },
    { key: 'niets', value: 0, unit: '1' },
    { key: 'bedrag', value: -10, unit: 'EUR' },
  ];
  const settable = (row: SimpleRow) => {
    const { input, uncertainty } = inputOf(row, { parameters });
    return settableBounds(input, uncertainty);
  };
  const relative = { relative: 'yes' };
  const DEEL = 'parameters:deel:value';

  it('is as far as one of its cells can be', () => {
    expect(settable(range('X', DEEL, 0, 4))).toEqual({ least: 0, most: 1 });
    expect(settable(range('X', DEEL, 0, 4, relative))).toEqual({ least: 0, most: 2 });
    expect(settable(range('X', `${DEEL}|parameters:groter:value`, 0, 4, relative))).toEqual({
      least: 0,
      most: 2,
    });
    expect(settable(range('X', `${DEEL}|parameters:bedrag:value`, 0, 4)).least).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });

  it('is from none to all for a choice, and anywhere for a factor on nothing', () => {
    expect(settable(range('X', 'choices:timeToStaff', 0, 1))).toEqual({ least: 0, most: 1 });
    expect(settable(range('X', 'parameters:niets:value', 0, 4, relative))).toEqual({
      least: Number.NEGATIVE_INFINITY,
      most: Number.POSITIVE_INFINITY,
    });
  });

  it('is cut as soon as one of its cells can not be so', () => {
    const cut = (row: SimpleRow) => {
      const { input, uncertainty } = inputOf(row, { parameters });
      return cutOf(input, uncertainty);
    };
    // From 1 to 3 above 1 / 0,8: seven in eight.
    expect(cut(range('X', `${DEEL}|parameters:groter:value`, 1, 3, relative))).toEqual({
      above: 0.875,
      below: 0,
    });
    expect(cut(range('X', DEEL, -1, 1))).toEqual({ above: 0, below: 0.5 });
    expect(cut(range('X', DEEL, 0, 0))).toEqual({ above: 0, below: 0 });
    expect(cut(range('X', `${DEEL}|parameters:bedrag:value`, -1, 1))).toEqual({ above: 0, below: 0.5 });
  });
});

it('keeps as many earlier runs as it may, each once', () => {
  const { program, inputs } = calculated({}).whatIf({ figures: [FTE], cells: [], draws: DRAWS });
  const asked = (seed: number): RunAsked => ({ program, inputs, seed, draws: DRAWS, kept: [] });
  const runs = new EarlierRuns(2);
  const made: number[] = [];
  const run = (seed: number): void => {
    runs.of(asked(seed), () => {
      made.push(seed);
      return { certain: new Map(), spreads: new Map(), columns: new Map(), sensitivities: new Map() };
    });
  };
  for (const seed of [1, 2, 2, 2, 1, 3, 1, 2]) run(seed);
  // Of 1 and 2 both are kept; 3 takes the place of 2, and 2 that of 3.
  expect(made).toEqual([1, 2, 3, 2]);
});
