import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Setting } from '../figure.ts';

const FROM_2026 = { first_year: 2026, last_year: 2028, discount_base_year: 2026 };

/** Two projects: one for the area compared, one for a larger one. The year after the window is 2027. */
const TABLES: SimpleTables = {
  pillars: [
    { code: 'P1', name: 'Klein gebied', lead_scope: 'Stad' },
    { code: 'P2', name: 'Groter gebied', lead_scope: 'Provincie' },
  ],
  projects: [
    { code: 'A', pillar: 'P1' },
    { code: 'B', pillar: 'P2' },
  ],
  'business-cases': [
    { project: 'A', ...FROM_2026 },
    { project: 'B', ...FROM_2026 },
  ],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'hourly_rate_wijk', value: 50, unit: 'EUR/hour' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
    { key: 'ambition', value: 0.5, unit: '1', year: 2027, area: 'Stad' },
    { key: 'area_share', value: 0.8, unit: '1', year: 2027, area: 'Stad' },
  ],
};

const care = (project: string, more: SimpleRow): SimpleRow => ({
  project,
  line: 'wijk',
  kind: 'care_cost',
  law: 'Zvw',
  unit: 'EUR',
  ...more,
});
/** In 2027 10 fte of time. */
const OF_A = care('A', { y2026: 100_000, y2027: 500_000, y2028: 700_000 });
/** In 2027 6 fte of time, on the same saving. */
const OF_B = care('B', { y2026: 100_000, y2027: 300_000, y2028: 300_000 });
/** In 2027 40 people, of half an FTE each. */
const RECRUITS = {
  project: 'B',
  line: 'instroom',
  kind: 'extra_staff',
  unit: 'persons',
  flow: 'inflow',
  y2026: 20,
  y2027: 40,
  y2028: 60,
};

function planned(lines: readonly SimpleRow[], more: SimpleTables = {}): Calculation {
  return calculate(planOf({ ...TABLES, 'business-case-benefits': lines, ...more }));
}

function amount(calculation: Calculation, id: string): unknown {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
}

function under(calculation: Calculation, setting: Setting): unknown {
  const { fte } = calculation.under(setting);
  return fte.kind === 'known' ? fte.low : fte.kind;
}

const open = (calculation: Calculation): readonly string[] => calculation.choices.map(({ id }) => id);

describe('a year by itself under choices', () => {
  const calculation = planned([OF_A, OF_B, RECRUITS]);
  const at = (setting: string, year: number): unknown =>
    amount(calculation, `plan/choices.combination.${setting}.byYear.${year}.fte`);

  it('has those who came before, when recruits stay: 2 + 2 + 10, 10 + 6 + 30, 14 + 6 + 60', () => {
    expect([2026, 2027, 2028].map((year) => at('recruits=cumulative', year))).toEqual([14, 46, 80]);
  });

  it('has one claim on a saving, and the part that lands: 10 + 0,8 x (6 + 20) in 2027', () => {
    expect(at('sharedSavings=largest', 2026)).toBe(12);
    expect(at('sharedSavings=largest', 2028)).toBe(44);
    expect(at('area=areaShare', 2027)).toBeCloseTo(30.8, 9);
    expect(at('timeToStaff=none', 2028)).toBe(30);
  });

  it('is that year itself, whatever year the answer is of', () => {
    expect(at('fullSwing=lastYear', 2026)).toBe(14);
    expect(at('fullSwing=lastYear', 2027)).toBe(36);
  });

  it('is what else there is in a year without a claim on the saving', () => {
    const early = planned([{ ...OF_A, y2028: undefined }, { ...OF_B, y2028: undefined }, RECRUITS]);
    expect(amount(early, 'plan/choices.combination.sharedSavings=largest.byYear.2028.fte')).toBe(30);
  });

  it('is nothing of a choice or an alternative that there is not', () => {
    expect(at('recruits=none', 2027)).toBe(undefined);
    expect(at('weather=good', 2027)).toBe(undefined);
  });
});

describe('an answer', () => {
  it('of each choice by itself: 36, of 10, 6 and 40 x 0,5', () => {
    const calculation = planned([OF_A, OF_B, RECRUITS]);
    expect(under(calculation, {})).toBe(36);
    expect(under(calculation, { sharedSavings: 'largest' })).toBe(30);
    expect(under(calculation, { timeToStaff: 'half' })).toBe(28);
    expect(under(calculation, { fullSwing: 'lastYear' })).toBe(50);
  });

  it('counts with one claim on a saving all that is saved elsewhere', () => {
    // 2 fte of A on a saving of its own, beside the 10 and 6 on one.
    const own = care('A', { line: 'huisarts', y2026: 0, y2027: 100_000 });
    const rates = [
      ...(TABLES.parameters ?? []),
      { key: 'hourly_rate_huisarts', value: 50, unit: 'EUR/hour' },
    ];
    const calculation = planned([OF_A, OF_B, own], { parameters: rates });
    expect(under(calculation, {})).toBe(18);
    expect(under(calculation, { sharedSavings: 'largest' })).toBe(12);
  });

  it('in full swing is of the last year of each case, also where one of a pillar ends earlier', () => {
    const projects = [
      { code: 'A', pillar: 'P1' },
      { code: 'B', pillar: 'P1' },
    ];
    const cases = [
      { project: 'A', ...FROM_2026 },
      { project: 'B', ...FROM_2026, last_year: 2027 },
    ];
    const calculation = planned([OF_A, OF_B], { projects, 'business-cases': cases });
    expect(open(calculation)).toContain('fullSwing');
    expect(under(calculation, {})).toBe(16);
    // 14 of A in 2028, and 6 of B in 2027.
    expect(under(calculation, { fullSwing: 'lastYear' })).toBe(20);
  });

  it('counts what projects do that count, and no others', () => {
    const projects = [
      { code: 'A', pillar: 'P1' },
      { code: 'B', pillar: 'P2', in_application: 'no' },
    ];
    expect(under(planned([OF_A, OF_B], { projects }), {})).toBe(10);
    expect(under(planned([OF_A, OF_B], { projects }), { timeToStaff: 'half' })).toBe(5);
  });

  it('takes the share of the area compared, also where only the shortage says which area that is', () => {
    const shortage = (TABLES['labour-shortage'] ?? []).filter(({ key }) => key === 'shortage');
    const share = (area: string, value: number): SimpleRow => ({
      key: 'area_share',
      value,
      unit: '1',
      year: 2027,
      area,
    });
    const rows = [...shortage, share('Provincie', 0.1), share('Stad', 0.5)];
    const calculation = planned([OF_A, OF_B], { 'labour-shortage': rows });
    expect(under(calculation, { area: 'areaShare' })).toBe(13);
  });

  it('is the same of any area where the plan compares with nothing, or with a shortage of no area', () => {
    expect(under(planned([OF_A, OF_B], { 'labour-shortage': [] }), { area: 'areaShare' })).toBe(16);
    const anywhere = [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }];
    const calculation = planned([OF_A, OF_B], { 'labour-shortage': anywhere });
    expect(open(calculation)).not.toContain('area');
    expect(under(calculation, { area: 'areaShare' })).toBe(16);
  });

  it('is held against the shortage in FTE, be people of one project worth more than those of another', () => {
    const parameters = [
      ...(TABLES.parameters ?? []),
      { key: 'fte_per_person', scope: 'B', value: 0.8, unit: 'FTE/person' },
    ];
    const calculation = planned([RECRUITS], { parameters });
    // 40 people of 0,8, of a shortage of 400 of 0,5.
    expect(amount(calculation, 'plan/shortage.shareClosed')).toBe(0.16);
    expect(amount(calculation, 'B/shareClosed.structural')).toBe(0.16);
    expect(amount(calculation, 'plan/choices.recruits.cumulative.shareClosed')).toBe(0.24);
  });

  it('is called the contribution of the plan, and without a word of figures is not known', () => {
    const nothing = planned([]);
    expect(nothing.explain('plan/fte.structural')?.value).toMatchObject({ kind: 'unknown' });
    expect(nothing.gaps('plan/fte.structural').length).toBeGreaterThan(0);
    const label = planned([OF_A]).explain('plan/shortage.shareClosed')?.inputs[0]?.label;
    expect(label?.nl).not.toBe('');
  });
});

describe('one saving', () => {
  it('is booked twice by the same line and law of two projects', () => {
    expect(open(planned([OF_A, OF_B]))).toContain('sharedSavings');
  });

  it.each<[string, SimpleRow]>([
    ['by another law', { law: 'Wmo' }],
    ['by another line', { line: 'huisarts' }],
    ['by time gained, which is no saving', { kind: 'time_gain' }],
  ])('is not %s', (_, more) => {
    expect(open(planned([OF_A, { ...OF_B, ...more }]))).not.toContain('sharedSavings');
  });

  it('is not named by a line that is called after its kind, nor by time gained of both', () => {
    const named = { line: 'care_cost' };
    expect(
      open(
        planned([
          { ...OF_A, ...named },
          { ...OF_B, ...named },
        ]),
      ),
    ).not.toContain('sharedSavings');
    const time = { kind: 'time_gain' };
    expect(
      open(
        planned([
          { ...OF_A, ...time },
          { ...OF_B, ...time },
        ]),
      ),
    ).not.toContain('sharedSavings');
  });
});

describe('whether a pillar serves a larger area', () => {
  const scoped = (lead_scope: string, ...shares: readonly SimpleRow[]): boolean =>
    open(
      planned([OF_A, OF_B], {
        pillars: [
          { code: 'P1', name: 'Een', lead_scope: 'Stad' },
          { code: 'P2', name: 'Twee', lead_scope },
        ],
        'labour-shortage': [
          { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
          ...shares,
        ],
      }),
    ).includes('area');
  const share = (area: string): SimpleRow => ({ key: 'area_share', value: 0.8, unit: '1', year: 2027, area });

  it('is open for another area only', () => {
    expect(scoped('Provincie')).toBe(true);
    expect(scoped('Stad')).toBe(false);
    expect(scoped('')).toBe(false);
  });

  it('is not so of a smaller one: one of which the plan gives the share it has of the area compared', () => {
    expect(scoped('Wijk', share('Wijk'))).toBe(false);
    expect(scoped('Wijk', share('Wijk'), share('Stad'))).toBe(true);
    expect(scoped('Provincie', share('Stad'))).toBe(true);
  });
});

describe('what a project closes of the shortage', () => {
  const calculation = planned([OF_A, OF_B, RECRUITS]);

  it('stands by year and structural: 10 fte of 200, and of 100 for the ambition', () => {
    expect(amount(calculation, 'A/shareClosed.structural')).toBe(0.05);
    expect(amount(calculation, 'A/shareClosed.byYear.2026')).toBe(0.01);
    expect(amount(calculation, 'A/shareOfAmbition.byYear.2028')).toBe(0.14);
  });

  it('says in words of whom, what and when', () => {
    const words = (id: string): string => calculation.figure(id)?.label.nl ?? '';
    expect(words('A/shareClosed.byYear.2026')).toContain('2026');
    expect(words('A/shareClosed.byYear.2026')).not.toBe(words('A/shareOfAmbition.byYear.2026'));
    expect(words('A/shareClosed.structural')).not.toBe(words('A/shareClosed.byYear.2026'));
  });
});

describe('no counting window and no year', () => {
  it('leaves no choice of the year open', () => {
    const parameters = TABLES.parameters?.filter(({ key }) => !String(key).startsWith('counting')) ?? [];
    const calculation = planned([OF_A], { parameters, 'labour-shortage': [] });
    expect(calculation.structuralYear).toBeUndefined();
    expect(open(calculation)).not.toContain('fullSwing');
    expect(open(planned([OF_A]))).toContain('fullSwing');
  });
});
