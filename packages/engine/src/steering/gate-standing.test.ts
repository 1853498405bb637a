import type { Measurement, SimpleRow, SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground, TABLES } from '../testing/steered.ts';
import { type ConditionStanding, gateStandings, gatesInTime } from './gate-standing.ts';
import type { SteeringGround } from './steering-ground.ts';
import { unmetAtPassing } from './unmet-at-passing.ts';

const gateOf = (of: SteeringGround, code: string) => gateStandings(of).find(({ row }) => row.code === code);

/** The only condition of the only gate of a plan. */
function conditionOf(condition: SimpleRow, more: SimpleTables = {}, looked: Looked = {}): ConditionStanding {
  const { quarter = '2026Q2', figures = [] } = looked;
  const tables = {
    gates: [{ code: 'GO', quarter }],
    'gate-conditions': [{ gate: 'GO', number: '1', ...condition }],
    ...more,
  };
  const found = gateStandings(ground(tables, figures))[0]?.conditions[0];
  if (found === undefined) throw new TypeError('no condition');
  return found;
}

interface Looked {
  readonly quarter?: string;
  readonly figures?: readonly Measurement[];
}

const both = (period: string, value: number) => ['A', 'B'].map((of) => figure(of, period, value));

describe('a gate among others', () => {
  const tables: SimpleTables = {
    gates: [{ code: 'G1', quarter: '2026Q1' }, { code: 'G2', quarter: '2026Q3' }, { code: 'G3' }],
    'gate-conditions': [
      { gate: 'G1', number: '1', kind: 'capacity', met: 'ja' },
      { gate: 'G2', number: '1', kind: 'capacity', met: 'nee' },
      { gate: 'G2', number: '2', kind: 'other' },
    ],
    'gate-passings': [
      { gate: 'G1', date: '2026-04-01', outcome: 'postponed' },
      { gate: 'G1', date: '2026-05-01', outcome: 'passed' },
      { gate: 'G1', date: '2026-03-01', outcome: 'postponed' },
      { gate: 'G1', date: '2026-08-02', outcome: 'refused' },
      { gate: 'G2', date: '2026-08-01', outcome: 'passed_against' },
    ],
  };

  it('has conditions of its own: those that fail and those of which nobody said', () => {
    const of = ground(tables, []);
    const numbers = (code: string) => {
      const found = gateOf(of, code);
      return [found?.conditions, found?.failing, found?.open].map((some) =>
        some?.map(({ row }) => row.number),
      );
    };
    expect(numbers('G1')).toEqual([['1'], [], []]);
    expect(numbers('G2')).toEqual([['1', '2'], ['1'], ['2']]);
    expect(numbers('G3')).toEqual([[], [], []]);
  });

  it('has what was decided until the day one looks, the last first, and that holds', () => {
    const of = ground(tables, []);
    expect(gateOf(of, 'G1')?.passings.map(({ date }) => date)).toEqual([
      '2026-05-01',
      '2026-04-01',
      '2026-03-01',
    ]);
    expect(['G1', 'G2', 'G3'].map((code) => gateOf(of, code)?.outcome)).toEqual([
      'passed',
      'passed_against',
      'open',
    ]);
    expect(gateOf(ground(tables, [], '2026-08-02'), 'G1')?.outcome).toBe('refused');
    expect(gateOf(ground(tables, [], '2026-04-30'), 'G1')?.outcome).toBe('postponed');
  });

  it('is late from the day after its quarter; one without a quarter never is', () => {
    const late = (day: string) =>
      gateStandings(ground({ ...tables, 'gate-passings': [] }, [], day)).map(({ daysLate }) => daysLate);
    expect(late('2026-09-30')).toEqual([183, undefined, undefined]);
    expect(late('2026-10-01')).toEqual([184, 1, undefined]);
  });

  it('stands in the order of quarters, without one last, and else as in the plan', () => {
    const gates = ['', '2026Q3', '2026Q1', '', '2025Q4', '2026Q1'].map((quarter, at) => ({
      code: `G${at}`,
      quarter,
    }));
    const standings = gateStandings(ground({ gates }, []));
    expect(gatesInTime(standings).map(({ row }) => row.code)).toEqual(['G4', 'G2', 'G5', 'G1', 'G0', 'G3']);
  });

  it('is looked at on the day of a decision about it, and about no other', () => {
    const unmet = (gate: string, date: string | undefined) => {
      const of = ground({ ...tables, 'gate-passings': [{ gate, date, outcome: 'passed' }] }, []);
      const [passing] = of.calculation.plan.gatePassings;
      if (passing === undefined) throw new TypeError('no passing');
      return unmetAtPassing(of, passing).map(({ row }) => `${row.gate} ${row.number}`);
    };
    expect(unmet('G2', '2026-08-01')).toEqual(['G2 1', 'G2 2']);
    expect(unmet('G1', '2026-08-01')).toEqual([]);
    expect(unmet('G2', undefined)).toEqual([]);
    expect(unmet('G9', '2026-08-01')).toEqual([]);
  });
});

describe('a condition of which somebody says whether it is met', () => {
  it.each([
    ['ja', 'yes', 'Dat is zo gezegd.'],
    ['nee', 'no', 'Er is gezegd dat het er nog niet is.'],
    ['', 'unknown', 'Niemand heeft gezegd of dit er is.'],
  ])('%s', (words, met, why) => {
    const found = conditionOf({ kind: 'consent', met: words });
    expect([found.met, found.isComputed, found.why.nl]).toEqual([met, false, why]);
  });
});

describe('a condition of a baseline', () => {
  const BASELINE = { kind: 'baseline', indicator: 'K1' };
  const said = (more: SimpleTables, condition: SimpleRow = BASELINE) => {
    const { met, why, isComputed } = conditionOf(condition, more);
    expect(isComputed).toBe(true);
    return [met, why.nl];
  };
  const kpis = (baseline: string) => (TABLES.kpis ?? []).map((row) => ({ ...row, baseline }));
  const THERE = ['yes', 'De nulmeting is er.'];
  const NOT_YET = ['no', 'De nulmeting is er nog niet.'];

  it('is met by a number beside the indicator, where it has no rows of its own', () => {
    expect(said({ kpis: kpis('12 in 2024') })).toEqual(THERE);
    expect(said({ kpis: kpis('n.t.b.') })).toEqual(NOT_YET);
    const another = [{ indicator: 'K2', value: 'n.t.b.', unit: 'persons' }];
    expect(said({ kpis: kpis('12'), baselines: another })).toEqual(THERE);
  });

  it('is met once all of its rows are measured', () => {
    const row = { indicator: 'K1', unit: 'persons' };
    const rows = [
      { ...row, organisation: 'A', value: 3 },
      { ...row, organisation: 'B', value: 'n.t.b.' },
    ];
    expect(said({ baselines: rows, kpis: kpis('12') })).toEqual(NOT_YET);
    expect(said({ baselines: rows.slice(0, 1) })).toEqual(THERE);
  });

  it('says by when it should have been there', () => {
    const due = (day: string) => ({
      baselines: [
        { indicator: 'K1', organisation: 'A', value: 'n.t.b.', unit: 'persons' },
        { indicator: 'K1', organisation: 'B', value: 'n.t.b.', unit: 'persons', due: day },
      ],
    });
    expect(said(due('2026-07-15'))).toEqual([
      'no',
      'De nulmeting is er nog niet; zij moest er op 15 juli 2026 zijn.',
    ]);
    expect(said(due('2026-08-15'))).toEqual(NOT_YET);
  });

  it('can not be told without an indicator that the plan has', () => {
    const unsaid = ['unknown', 'Er staat niet over welke indicator dit gaat.'];
    expect(said({}, { kind: 'baseline' })).toEqual(unsaid);
    expect(said({}, { kind: 'baseline', indicator: 'K9' })).toEqual(unsaid);
  });
});

describe('a condition of money', () => {
  const met = (grant: string, granted_on: string) => {
    const grants = [
      { code: 'G1', granted_on: '2026-01-01' },
      { code: 'G2', granted_on },
    ];
    const found = conditionOf({ kind: 'funding', grant }, { grants });
    return [found.met, found.isComputed, found.why.nl];
  };

  it('is met from the day on which it was granted', () => {
    expect(met('G2', '2026-08-01')).toEqual(['yes', true, 'Het geld is toegekend op 1 augustus 2026.']);
    expect(met('G2', '2026-08-02')).toEqual(['no', true, 'Het geld is nog niet toegekend.']);
  });

  it('is not met by a grant that is not there', () => {
    expect(met('G9', '2026-01-01')[0]).toBe('no');
    expect(met('', '2026-01-01')[0]).toBe('no');
  });
});

describe('a condition of a target', () => {
  const TARGET = { kind: 'target', indicator: 'K1' };
  const targets = ['2026Q1', '2026Q2', '2026Q3'].map((period) => ({
    indicator: 'K1',
    period,
    target: '10..20',
    unit: 'persons',
    agreed_on: '2025-12-01',
  }));
  const figures = [...both('2026Q1', 8), ...both('2026Q2', 1), ...both('2026Q3', 8)];
  const judged = (looked: Looked, more: SimpleTables = {}, condition: SimpleRow = TARGET) => {
    const given = { figures, ...looked };
    const { met, standing, isComputed, why } = conditionOf(condition, { targets, ...more }, given);
    expect(isComputed).toBe(true);
    expect(why.nl).not.toBe('');
    return [met, standing?.period.number];
  };

  it('is that of the last period that ends no later than the quarter of the gate', () => {
    expect(judged({ quarter: '2026Q1' })).toEqual(['yes', 1]);
    expect(judged({ quarter: '2026Q2' })).toEqual(['no', 2]);
    expect(judged({ quarter: '2026Q3' })).toEqual(['yes', 3]);
  });

  it('is that of the last period that is over, where the gate has no quarter', () => {
    expect(judged({ quarter: '' })).toEqual(['no', 2]);
  });

  it('is that of the last period that could be judged; where none could, nobody can tell', () => {
    expect(judged({ figures: both('2026Q1', 8) })).toEqual(['yes', 1]);
    expect(judged({ figures: [] })).toEqual(['unknown', 2]);
  });

  it('is not that of a period without a target', () => {
    expect(judged({}, { targets: targets.slice(0, 1) })).toEqual(['yes', 1]);
    const without = (TABLES.kpis ?? []).map((row) => ({ ...row, t2026: '' }));
    const found = conditionOf(TARGET, { kpis: without, targets: [] }, { figures });
    expect([found.met, found.standing]).toEqual(['unknown', undefined]);
    expect(found.why.nl).toBe('Er is voor dit moment geen streefwaarde in een getal afgesproken.');
  });

  it('is that of its own indicator', () => {
    const kpi = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
    const kpis = ['K1', 'K2'].map((code) => ({ ...kpi, code, name: code }));
    const definitions = ['K1', 'K2'].map((indicator) => ({ ...DEFINITION, indicator }));
    const more = {
      kpis,
      'indicator-definitions': definitions,
      targets: [...targets, { ...targets[1], indicator: 'K2' }],
    };
    const ofK2 = ['A', 'B'].map((of) => figure(of, '2026Q2', 9, { indicator: 'K2' }));
    const looked = { figures: [...figures, ...ofK2] };
    expect(judged(looked, more, { kind: 'target', indicator: 'K2' })).toEqual(['yes', 2]);
    expect(judged(looked, more)).toEqual(['no', 2]);
  });

  it('can not be told where there is nothing to measure, or it is not said of what', () => {
    const none = ['A', 'B'].map((of) => figure(of, '2026Q2', { kind: 'not_applicable' }));
    const found = conditionOf(TARGET, { targets: targets.slice(1) }, { figures: none });
    expect([found.met, found.why.nl]).toEqual(['unknown', 'Er valt hier niets te meten.']);
    const unsaid = conditionOf({ kind: 'target', indicator: 'K9' });
    expect([unsaid.met, unsaid.why.nl, unsaid.standing]).toEqual([
      'unknown',
      'Er staat niet over welke indicator dit gaat.',
      undefined,
    ]);
  });
});
