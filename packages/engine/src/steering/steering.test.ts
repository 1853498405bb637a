import type { Measurement, SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground, TABLES } from '../testing/steered.ts';
import { baselinesOf } from './baseline-standing.ts';
import { gateStandings, gatesInTime } from './gate-standing.ts';
import { actionStandings, missesOf } from './misses.ts';
import { periodStandings } from './period-standing.ts';
import type { SteeringGround } from './steering-ground.ts';
import { unmetAtPassing } from './unmet-at-passing.ts';

function standing(of: SteeringGround, period: string) {
  const [indicator] = of.calculation.plan.kpis;
  if (indicator === undefined) throw new TypeError('no indicator');
  const code = (year: number, number: number, cadence: string) =>
    cadence === 'year' ? String(year) : `${year}Q${number}`;
  return periodStandings(of, indicator).find(
    (each) => code(each.period.year, each.period.number, each.period.cadence) === period,
  );
}

describe('how an indicator stands in a period', () => {
  it('is missed once the period is over and all that was approved is below the band', () => {
    const both = [figure('A', '2026Q2', 4), figure('B', '2026Q2', 5)];
    expect(standing(ground({}, both), '2026Q2')?.judgement).toBe('missed');
    // A day of the quarter is left.
    expect(standing(ground({}, both, '2026-06-30'), '2026Q2')?.judgement).toBe('open');
  });

  it('is reached at the edge of the band, and a measured 0 is 0', () => {
    const edge = [figure('A', '2026Q2', 10), figure('B', '2026Q2', 0)];
    expect(standing(ground({}, edge), '2026Q2')?.judgement).toBe('reached');
  });

  it('is open as long as one of whom a figure is expected gave none', () => {
    const found = standing(ground({}, [figure('A', '2026Q2', 4)]), '2026Q2');
    expect(found?.judgement).toBe('open');
    expect(found?.total).toMatchObject({ kind: 'known', value: 4, bound: 'atLeast' });
  });

  it('does not count what was handed in and not approved', () => {
    const waiting = [figure('A', '2026Q2', 4), figure('B', '2026Q2', 50, { state: 'submitted' })];
    const found = standing(ground({}, waiting), '2026Q2');
    expect(found?.total).toMatchObject({ kind: 'known', value: 4, bound: 'atLeast' });
    expect(found?.waiting).toHaveLength(1);
  });

  it('has the target that was agreed on last by the day one looks, and keeps the earlier ones', () => {
    const changed = {
      targets: [
        ...(TABLES.targets ?? []),
        { indicator: 'K1', period: '2026Q2', target: '5..8', unit: 'persons', agreed_on: '2026-07-01' },
      ],
    };
    const bands = (day: string) =>
      standing(ground(changed, [], day), '2026Q2')?.targets.map(({ band, holds }) => [
        band?.low,
        band?.high,
        holds,
      ]);
    expect(bands('2026-06-01')).toEqual([
      [10, 20, true],
      [5, 8, false],
    ]);
    expect(bands('2026-08-01')).toEqual([
      [10, 20, false],
      [5, 8, true],
    ]);
  });

  it('breaks where another definition begins, and does not add over it', () => {
    const twice = {
      'indicator-definitions': [DEFINITION, { ...DEFINITION, version: 2, from: '2026Q3' }],
    };
    const figures = [
      ...['A', 'B'].map((of) => figure(of, '2026Q2', 6)),
      ...['A', 'B'].map((of) => figure(of, '2026Q3', 7, { definition: 2 })),
    ];
    const of = ground(twice, figures, '2026-11-01');
    expect(standing(of, '2026Q2')).toMatchObject({ isBreak: false, total: { value: 12 } });
    expect(standing(of, '2026Q3')).toMatchObject({ isBreak: true, total: { value: 14 } });
    expect(standing(of, '2026')?.total).toEqual({ kind: 'notCounted', why: 'break' });
  });
});

it('says of a baseline that it is a task, and how late', () => {
  const tables = {
    baselines: [
      { indicator: 'K1', organisation: 'A', value: 'nulmeting', unit: 'persons', due: '2026-07-31' },
      { indicator: 'K1', organisation: 'B', value: 0, unit: 'persons', measured_on: '2026-01-05' },
    ],
  };
  const late = (day: string) =>
    baselinesOf(ground(tables, [], day), 'K1').map(({ kind, daysLate }) => [kind, daysLate]);
  expect(late('2026-07-31')).toEqual([
    ['task', undefined],
    ['measured', undefined],
  ]);
  expect(late('2026-08-01')).toEqual([
    ['task', 1],
    ['measured', undefined],
  ]);
});

describe('a gate', () => {
  const tables: SimpleTables = {
    grants: [{ code: 'G', granted_on: '2026-07-15' }],
    gates: [{ code: 'GO', quarter: '2026Q2' }],
    'gate-conditions': [
      { gate: 'GO', number: '1', kind: 'baseline', indicator: 'K1' },
      { gate: 'GO', number: '2', kind: 'funding', grant: 'G' },
      { gate: 'GO', number: '3', kind: 'target', indicator: 'K1' },
      { gate: 'GO', number: '4', kind: 'consent', what: 'Drie gemeenten', met: 'ja' },
    ],
  };
  const met = (of: SteeringGround) => gateStandings(of)[0]?.conditions.map((each) => each.met);

  it('computes which conditions fail, and says of none more than is known', () => {
    expect(met(ground(tables, []))).toEqual(['no', 'yes', 'unknown', 'yes']);
    // The money comes a fortnight later.
    expect(met(ground(tables, [], '2026-07-14'))?.[1]).toBe('no');
    const short = ['A', 'B'].map((of) => figure(of, '2026Q2', 1));
    expect(met(ground(tables, short))?.[2]).toBe('no');
    const enough = ['A', 'B'].map((of) => figure(of, '2026Q2', 10));
    const baselines = [{ indicator: 'K1', value: 0, unit: 'persons' }];
    expect(met(ground({ ...tables, baselines }, enough))).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('is simply passed only where on that day every condition was met', () => {
    const enough = ['A', 'B'].map((of) => figure(of, '2026Q2', 10));
    const all = { ...tables, baselines: [{ indicator: 'K1', value: 0, unit: 'persons' }] };
    const unmet = (date: string, of: SimpleTables, figures: readonly Measurement[]) => {
      const looked = ground({ ...of, 'gate-passings': [{ gate: 'GO', date, outcome: 'passed' }] }, figures);
      const [passing] = looked.calculation.plan.gatePassings;
      if (passing === undefined) throw new TypeError('no passing');
      return unmetAtPassing(looked, passing).map(({ row, met: found }) => [row.number, found]);
    };
    expect(unmet('2026-07-20', all, enough)).toEqual([]);
    // The money came on 15 July.
    expect(unmet('2026-07-14', all, enough)).toEqual([['2', 'no']]);
    // What nobody can tell is not met: what fails first, then what is open.
    expect(unmet('2026-07-20', tables, [])).toEqual([
      ['1', 'no'],
      ['3', 'unknown'],
    ]);
  });

  describe('that hangs on the measurement of an effect', () => {
    const rounds = [{ code: 'EM1', kind: 'effect', period: '2026', due: '2026-12-31' }];
    const round = { gate: 'GO', number: '1', kind: 'target', round: 'EM1' };
    const effect = (row: object, gate: object = { decides_on: '2027-01-31' }): SimpleTables => ({
      'measurement-rounds': rounds,
      gates: [{ code: 'GO', ...gate }],
      'gate-conditions': [{ ...round, ...row }],
    });
    const all = (value: number) =>
      ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].flatMap((of) => ['A', 'B'].map((by) => figure(by, of, value)));
    const stands = (of: SteeringGround) => gateStandings(of)[0]?.conditions[0];

    it('is not met by an earlier period: nothing counts but what was approved of that of the round', () => {
      const of = effect({ indicator: 'K1' });
      // The second quarter reached its own target.
      const early = ['A', 'B'].map((by) => figure(by, '2026Q2', 10));
      expect(standing(ground(of, early, '2027-01-10'), '2026Q2')?.judgement).toBe('reached');
      expect(stands(ground(of, early, '2027-01-10'))).toMatchObject({ met: 'unknown' });
      expect(stands(ground(of, [], '2027-01-10'))).toMatchObject({ met: 'unknown', isUnmeasured: true });
      const waiting = all(12).map((one) => ({ ...one, state: 'submitted' as const }));
      const handedIn = stands(ground(of, waiting, '2027-01-10'));
      expect(handedIn).toMatchObject({ met: 'unknown', isUnmeasured: true });
      expect(handedIn?.why.nl).toBe('Het effect is nog niet gemeten en goedgekeurd.');
      // 100 with 20 % to either side.
      expect(stands(ground(of, all(10), '2027-01-10'))).toMatchObject({ met: 'yes', isUnmeasured: false });
      expect(stands(ground(of, all(9), '2027-01-10'))).toMatchObject({ met: 'no', isUnmeasured: false });
    });

    it('says so where the decision falls before the measurement is due', () => {
      const why = (gate: object) =>
        stands(ground(effect({ indicator: 'K1' }, gate), [], '2026-11-01'))?.why.nl;
      expect(why({ decides_on: '2026-12-30' })).toContain('pas op 31 december 2026: na het besluit');
      expect(why({ decides_on: '2026-12-31' })).not.toContain('na het besluit');
      expect(why({ quarter: '2026Q3' })).toContain('na het besluit');
    });

    it('without an indicator is about every result indicator of its project', () => {
      const kpi = (code: string, more: object) => ({
        code,
        kind: 'resultaat',
        unit: 'persons',
        owner: 'vvt',
        polarity: 'more_is_better',
        project: '1.1',
        t2026: 80,
        ...more,
      });
      const tables = (...kpis: object[]): SimpleTables => ({
        ...effect({}, { project: '1.1', decides_on: '2027-01-31' }),
        projects: [{ code: '1.1', name: 'Dorpsteam' }],
        targets: [],
        kpis: [kpi('K1', {}), ...kpis.map((one) => ({ ...one }))],
        'indicator-definitions': [DEFINITION, { ...DEFINITION, indicator: 'K2' }],
      });
      const second = (value: number) => all(value).map((one) => ({ ...one, indicator: 'K2' }));
      const met2 = (figures: readonly Measurement[], ...kpis: object[]) => {
        const found = stands(ground(tables(...kpis), figures, '2027-01-10'));
        return [found?.met, found?.isUnmeasured];
      };
      expect(met2(all(10), kpi('K2', {}))).toEqual(['unknown', true]);
      expect(met2([...all(10), ...second(10)], kpi('K2', {}))).toEqual(['yes', false]);
      expect(met2([...all(10), ...second(2)], kpi('K2', {}))).toEqual(['no', false]);
      // What is done for it is no result, and another project decides for itself.
      expect(met2(all(10), kpi('K2', { kind: 'inspanning' }))).toEqual(['yes', false]);
      expect(met2(all(10), kpi('K2', { project: '1.2' }))).toEqual(['yes', false]);
      const why = stands(ground(tables(kpi('K2', {})), all(2), '2027-01-10'))?.why.nl;
      expect(why).toContain('0 gehaald, 1 gemist (K1), 1 nog niet genoeg gemeten en goedgekeurd (K2)');
    });

    it('is never met where there is nothing to measure it by', () => {
      const bare = (more: SimpleTables) =>
        stands(ground({ ...effect({}), ...more }, all(10), '2027-01-10'))?.met;
      expect(bare({})).toBe('unknown');
      expect(bare({ 'measurement-rounds': [{ code: 'EM1', kind: 'effect' }] })).toBe('unknown');
      expect(bare({ 'measurement-rounds': [{ code: 'EM1', kind: 'effect', period: '2027' }] })).toBe(
        'unknown',
      );
    });
  });

  it('falls on its own day, which comes before its quarter', () => {
    const dated = { ...tables, gates: [{ code: 'GO', quarter: '2026Q2', decides_on: '2026-05-15' }] };
    const at = (day: string) => gateStandings(ground(dated, [], day))[0];
    expect(at('2026-05-15')?.daysLate).toBeUndefined();
    expect(at('2026-05-16')?.daysLate).toBe(1);
    const both = {
      gates: [{ code: 'Q', quarter: '2026Q2' }, { code: 'D', decides_on: '2026-05-15' }, { code: 'N' }],
    };
    const order = gatesInTime(gateStandings(ground({ ...tables, ...both }, [])));
    expect(order.map(({ row }) => row.code)).toEqual(['D', 'Q', 'N']);
  });

  it('is late after its quarter, until something is decided; put off, it is open again', () => {
    const late = (outcome: string) =>
      gateStandings(
        ground(
          { ...tables, 'gate-passings': [{ gate: 'GO', date: '2026-07-10', outcome }] },
          [],
          '2026-07-30',
        ),
      )[0]?.daysLate;
    expect(gateStandings(ground(tables, [], '2026-07-30'))[0]?.daysLate).toBe(30);
    expect(late('postponed')).toBe(30);
    expect(late('refused')).toBeUndefined();
  });
});

describe('a target that was missed', () => {
  const missed = ['A', 'B'].map((of) => figure(of, '2026Q2', 1));
  const ACTION = { code: 'V1', indicator: 'K1', period: '2026Q2', due: '2026-07-15' };

  it('asks for an action, until there is one', () => {
    expect(missesOf(ground({}, missed)).map(({ actions }) => actions.length)).toEqual([0]);
    const with1 = ground({ 'follow-up-actions': [ACTION] }, missed);
    expect(missesOf(with1).map(({ actions }) => actions.map(({ code }) => code))).toEqual([['V1']]);
  });

  const MILESTONE: SimpleTables = {
    kpis: [
      {
        code: 'K1',
        name: 'Nulmeting',
        unit: 'date',
        shape: 'dated_milestone',
        owner: 'vvt',
        t2026: '2026-05-01',
      },
    ],
    'indicator-definitions': [{ ...DEFINITION, unit: 'date', over_time: 'last' }],
    targets: [],
  };
  const milestones = (day: string, figures: readonly Measurement[], more: SimpleTables = {}) =>
    missesOf(ground({ ...MILESTONE, ...more }, figures, day)).map(({ indicator }) => indicator.code);

  it('may be a milestone of which the date is over, measured or not', () => {
    expect(milestones('2026-05-01', [])).toEqual([]);
    expect(milestones('2026-05-02', [])).toEqual(['K1']);
    const both = ['A', 'B'].map((of) => figure(of, '2026Q2', 1));
    expect(milestones('2026-05-02', both)).toEqual([]);
    // One of the two says that it is there: it is not.
    expect(milestones('2026-05-02', both.slice(0, 1))).toEqual(['K1']);
    expect(milestones('2026-05-02', [both[0] ?? figure('A', '2026Q2', 1), figure('B', '2026Q2', 0)])).toEqual(
      ['K1'],
    );
    // A quarter too late, or not approved.
    expect(
      milestones(
        '2026-11-01',
        ['A', 'B'].map((of) => figure(of, '2026Q3', 1)),
      ),
    ).toEqual(['K1']);
    expect(
      milestones(
        '2026-11-01',
        ['A', 'B'].map((of) => figure(of, '2026Q2', 1, { state: 'submitted' })),
      ),
    ).toEqual(['K1']);
    // It was there in time, and was reported on once more later.
    expect(milestones('2026-11-01', [...both, ...['A', 'B'].map((of) => figure(of, '2026Q3', 1))])).toEqual(
      [],
    );
  });

  it('can not be told of a milestone where one reported it and nobody said who has to', () => {
    const one = [figure('A', '2026Q2', 1)];
    const judgedOf = (more: SimpleTables, figures: readonly Measurement[]) => {
      const looked = ground({ ...MILESTONE, ...more }, figures, '2026-05-02');
      const [kpi] = looked.calculation.plan.kpis;
      if (kpi === undefined) throw new TypeError('no indicator');
      const found = periodStandings(looked, kpi).find(({ targets }) => targets.length > 0);
      return [found?.judgement, found?.whyUntold];
    };
    expect(judgedOf({}, one)).toEqual(['missed', undefined]);
    expect(judgedOf({ 'indicator-definitions': [] }, one)).toEqual(['open', 'noDefinition']);
    expect(judgedOf({ 'indicator-definitions': [] }, [])).toEqual(['missed', undefined]);
    const nobody = (MILESTONE.kpis ?? []).map((row) => ({ ...row, owner: 'niemand' }));
    expect(judgedOf({ kpis: nobody }, one)).toEqual(['open', 'noReporters']);
  });

  it('is judged by the date that was agreed on last, and asks for an action as others do', () => {
    const later = [{ indicator: 'K1', period: '2026', target: '2026-09-01', agreed_on: '2026-04-15' }];
    expect(milestones('2026-06-01', [], { targets: later })).toEqual([]);
    expect(milestones('2026-09-02', [], { targets: later })).toEqual(['K1']);
    const action = { code: 'V1', indicator: 'K1', period: '2026' };
    const found = missesOf(ground({ ...MILESTONE, 'follow-up-actions': [action] }, [], '2026-05-02'));
    expect(found.map(({ actions }) => actions.map(({ code }) => code))).toEqual([['V1']]);
  });

  it('has an action that can be closed with a newer figure that was approved, and is late until then', () => {
    const of = (more: object, figures: readonly Measurement[]) =>
      actionStandings(ground({ 'follow-up-actions': [{ ...ACTION, ...more }] }, figures))[0];
    expect(of({}, missed)).toMatchObject({ state: 'late', daysLate: 17, newer: [] });
    const newer = [...missed, figure('A', '2026Q3', 9), figure('B', '2026Q3', 9)];
    expect(
      of({}, newer)?.newer.some(({ period }) => period.cadence === 'quarter' && period.number === 3),
    ).toBe(true);
    const closed = { closed_by: 'measurement', closed_period: '2026Q3', closed_on: '2026-07-30' };
    expect(of(closed, newer)?.state).toBe('closed');
    expect(of(closed, missed)?.state).toBe('unproven');
  });

  it('has an action that says who, by when, who follows it and what should come of it', () => {
    const lacking = actionStandings(ground({ 'follow-up-actions': [ACTION] }, missed))[0]?.lacking;
    expect(lacking).toEqual(['role', 'body', 'expected']);
  });
});
