import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Supposed } from './drawn-plan.ts';

/** Draws enough to tell what is told of inputs, and few enough to ask it often. */
const DRAWS = 100;
const FTE = 'plan/fte.structural';

/** 100 000 euro of time at 50 euro and 1 000 hours, and 36 people of half an FTE: 2 and 18. */
const PLAN: SimpleTables = {
  projects: [{ code: 'A' }, { code: 'B' }],
  'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 100_000 },
    { project: 'B', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 36 },
    { project: 'B', line: 'niemand', kind: 'extra_staff', unit: 'persons', y2027: 0 },
    { project: 'B', line: 'minder', kind: 'time_gain', unit: 'EUR', y2027: -50_000 },
  ],
  'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }],
};

const calculated = (tables: SimpleTables = {}) => calculate(planOf({ ...PLAN, ...tables }));
const LINES = 'business-case-benefits';
const MEN = { table: LINES, row: 'B/mensen', field: 'y2027' };

const bounds = (id: string, on: string, low: number, high: number, more: SimpleRow = {}): SimpleRow => ({
  id,
  on,
  shape: 'range',
  meaning: 'bounds',
  low,
  high,
  ...more,
});

describe('cells that can be moved', () => {
  const whatIf = (rows: readonly string[]) =>
    calculated().whatIf({
      figures: [FTE],
      cells: rows.map((row) => ({ table: LINES, row, field: 'y2027' })),
      draws: DRAWS,
    });

  it('go from nothing to ten times what stands there, also below zero; a zero is not moved', () => {
    const { cells } = whatIf(['B/mensen', 'B/minder', 'B/niemand', 'B/weg']);
    const ends = cells.map(({ place, now, least, most }) => [place.row, now, least, most]);
    expect(ends.toSorted(([, a], [, b]) => Number(b) - Number(a))).toEqual([
      ['B/mensen', 36, 0, 360],
      ['B/minder', -50_000, -500_000, 0],
    ]);
  });

  it('go to next to nothing where they are divided by', () => {
    const cell = { table: 'parameters', row: 'hours_per_fte', field: 'value' };
    const { cells } = calculated().whatIf({ figures: [FTE], cells: [cell], draws: DRAWS });
    expect(cells.map(({ now, least, most }) => [now, least, most])).toEqual([[1000, 1, 10_000]]);
  });

  it('are inputs of one value each, called by their place', () => {
    const { cells, inputs, program } = whatIf(['B/mensen', 'A/tijd']);
    expect(inputs).toHaveLength(2);
    for (const { input, place, now, least, most, unit, label } of cells) {
      const stream = `cell ${place.table}:${place.line}:${place.field}`;
      expect(inputs[input]).toEqual({ stream, distribution: { kind: 'point', value: now } });
      expect(program.bounds[input]).toMatchObject({ low: least, high: most });
      expect(label.nl).not.toBe('');
      expect(unit.code).toBe(place.row === 'A/tijd' ? 'EUR' : 'person');
    }
    expect(new Set(inputs.map(({ stream }) => stream)).size).toBe(2);
  });
});

describe('figures that are watched', () => {
  it('are those that are there, in their order, with the output that each is', () => {
    const made = calculated({ 'labour-shortage': [] }).whatIf({
      figures: ['plan/none', 'plan/shortage.shareClosed', 'B/fte.structural', FTE],
      cells: [MEN],
      draws: DRAWS,
    });
    expect(made.figures.map(({ id, unit, value }) => [id, unit.code, value])).toEqual([
      ['plan/shortage.shareClosed', '1', { kind: 'unknown' }],
      ['B/fte.structural', 'FTE', { kind: 'known', bound: 'exact', output: 0 }],
      [FTE, 'FTE', { kind: 'known', bound: 'exact', output: 1 }],
    ]);
    expect(made.figures.every(({ label }) => label.nl !== '' && label.en !== '')).toBe(true);
    expect(made.program.outputs).toHaveLength(2);
  });

  it('tell all cells that they are computed from, and no others', () => {
    const { needed } = calculated().whatIf({ figures: ['B/fte.structural'], cells: [], draws: DRAWS });
    const tables = [...needed].map((code) => code.split(':')[0]);
    // Three lines of B; an hourly rate, hours and a part-time factor.
    expect(tables.filter((table) => table === LINES)).toHaveLength(3);
    expect(tables.filter((table) => table === 'parameters')).toHaveLength(3);
    expect(tables).toHaveLength(6);
  });
});

describe('an assumption that can be moved', () => {
  const factor = (low: number, high: number): SimpleRow =>
    bounds('X', 'parameters:fte_per_person:value', low, high, { relative: 'yes' });
  const moved = (row: SimpleRow, supposed?: number) => {
    const inputs = new Map(supposed === undefined ? [] : [['X', supposed] as const]);
    const { assumptions } = calculated({ assumptions: [row] }).whatIf({
      figures: [FTE],
      cells: [],
      draws: DRAWS,
      supposed: { inputs },
    });
    const [found] = assumptions;
    if (found === undefined || assumptions.length > 1) throw new Error('not one assumption');
    return found;
  };

  it('goes as far as it is drawn and has effect: twice a half is all', () => {
    const within = moved(factor(0.5, 1));
    expect(within.now).toBeCloseTo(0.75, 2);
    expect(within.least).toBeCloseTo(0.5, 1);
    expect(within.most).toBeCloseTo(1, 1);
    const partly = moved(factor(1, 5));
    expect([partly.now, partly.most]).toEqual([2, 2]);
    expect(partly.least).toBeCloseTo(1, 1);
  });

  it('that has no effect in any draw goes as far as it is drawn', () => {
    const { least, now, most } = moved(factor(3, 6));
    expect(least).toBeCloseTo(3, 1);
    expect(now).toBeCloseTo(4.5, 2);
    expect(most).toBeCloseTo(6, 1);
  });

  it('stands where it is supposed, and reaches as far as that', () => {
    const below = moved(factor(0.5, 1), 0.1);
    expect([below.now, below.least]).toEqual([0.1, 0.1]);
    expect(below.most).toBeCloseTo(1, 1);
    const above = moved(factor(0.5, 1), 1.5);
    expect([above.now, above.most]).toEqual([1.5, 1.5]);
    expect(above.least).toBeCloseTo(0.5, 1);
    // Beyond what has any effect too: more than all of it.
    const beyond = moved(factor(0.5, 1), 3);
    expect([beyond.now, beyond.most]).toEqual([3, 3]);
  });

  it('is drawn by itself, or with its group', () => {
    const on = (row: string): string => `${LINES}:${row}:y2027`;
    const together = { group: 'g', correlation: 0.5 };
    const { inputs } = calculated({
      assumptions: [
        bounds('een', on('A/tijd'), 1, 2, together),
        bounds('twee', on('B/mensen'), 1, 2, together),
        bounds('drie', on('B/minder'), 1, 2),
      ],
    }).whatIf({ figures: [FTE], cells: [], draws: DRAWS });
    expect(Object.fromEntries(inputs.map(({ stream, group }) => [stream, group]))).toEqual({
      een: { name: 'g', correlation: 0.5 },
      twee: { name: 'g', correlation: 0.5 },
      drie: undefined,
    });
  });
});

describe('what must be true of an input', () => {
  const asked = (on: SimpleTables, supposed: Supposed = {}, cell = MEN) =>
    calculated(on).breakEven({ figure: FTE, goal: 31, on: { cell }, supposed });
  const lines = (y2027: string | number): SimpleTables => ({
    [LINES]: (PLAN[LINES] ?? []).map((row) => (row.line === 'mensen' ? { ...row, y2027 } : row)),
  });

  it('is how many people: 2 - 1 fte of time, and 60 of a half', () => {
    const found = asked({});
    expect(found).toMatchObject({ now: 36, outcomeNow: 19, isReached: false, needs: 'more', most: 360 });
    expect(found?.turns).toBeCloseTo(60, 4);
  });

  it('starts from the middle of a range, or from what is supposed', () => {
    expect(asked(lines('30..42'))?.now).toBe(36);
    const { place } = calculated().plan.businessCaseBenefits.find(({ line }) => line === 'mensen') ?? {};
    const cells = new Map([[`${LINES}:${place?.line}:y2027`, 50]]);
    expect(asked({}, { cells })).toMatchObject({ now: 50, outcomeNow: 26, most: 500 });
  });

  it('starts from the least of what is at least so', () => {
    expect(asked(lines('>36'))).toMatchObject({ now: 36, most: 360 });
  });

  it('is not told of what is not there, not known or nothing', () => {
    expect(asked({}, {}, { ...MEN, row: 'B/weg' })).toBeUndefined();
    expect(asked(lines('n.t.b.'))).toBeUndefined();
    expect(asked(lines(0))).toBeUndefined();
    const of = { figure: 'plan/none', goal: 31, on: { cell: MEN } };
    expect(calculated().breakEven(of)).toBeUndefined();
  });

  it('of an assumption of one value starts there', () => {
    const one = { id: 'X', on: `${LINES}:B/mensen:y2027`, shape: 'point', likely: 40 };
    const found = calculated({ assumptions: [one] }).breakEven({
      figure: FTE,
      goal: 31,
      on: { assumption: 'X' },
    });
    expect(found).toMatchObject({ now: 40, outcomeNow: 21 });
    expect(found?.turns).toBeCloseTo(60, 4);
  });

  it('of a factor is sought up to ten times, and no further than to all of a part', () => {
    const sought = (part: number, on: string) =>
      calculated({
        parameters: (PLAN.parameters ?? []).map((row) =>
          row.key === 'fte_per_person' ? { ...row, value: part } : row,
        ),
        assumptions: [{ id: 'X', on, shape: 'point', likely: 1, relative: 'yes' }],
      }).breakEven({ figure: FTE, goal: 1e6, on: { assumption: 'X' } })?.most;
    const part = 'parameters:fte_per_person:value';
    expect(sought(0.5, part)).toBe(2);
    expect(sought(0.05, part)).toBe(10);
    expect(sought(0.5, `${LINES}:B/mensen:y2027`)).toBe(10);
  });

  it('is told of the draws of a seed', () => {
    const on = (row: string): string => `${LINES}:${row}:y2027`;
    const calculation = calculated({
      assumptions: [
        bounds('een', on('A/tijd'), 0, 1e6),
        bounds('twee', on('B/mensen'), 0, 90),
        bounds('drie', 'parameters:fte_per_person:value', 0.2, 0.8),
      ],
    });
    const of = (seed?: number) =>
      calculation.breakEven({
        figure: FTE,
        goal: 1e9,
        on: { assumption: 'een' },
        supposed: { inputs: new Map() },
        ...(seed === undefined ? {} : { seed }),
      })?.outcomeNow;
    const drawn = (seed?: number) => {
      const { value } =
        calculation
          .simulate({
            figures: [FTE],
            draws: 2000,
            supposed: { inputs: new Map([['een', 500_000]]) },
            ...(seed === undefined ? {} : { seed }),
          })
          .figure(FTE) ?? {};
      return value?.kind === 'known' ? value.spread.p50.value : undefined;
    };
    expect(of(7)).toBe(drawn(7));
    expect(of()).toBe(drawn());
    expect(of(7)).not.toBe(of());
  });
});
