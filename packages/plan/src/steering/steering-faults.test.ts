import { describe, expect, it } from 'vitest';
import type { SimpleRow } from '../example/plan-of.ts';
import { faultsOf } from '../testing/faults-of.ts';

const ACTION = {
  code: 'V1',
  indicator: 'K1',
  period: '2026Q2',
  what: 'Extra spreekuur',
  role: 'projectleider',
  due: '2026-10-01',
};
const action = (row: SimpleRow) => faultsOf({ 'follow-up-actions': [{ ...ACTION, ...row }] });

describe('a follow-up action', () => {
  it.each<[string, SimpleRow]>([
    ['open', {}],
    [
      'closed with a new measurement',
      { closed_by: 'measurement', closed_period: '2026Q3', closed_on: '2026-10-20' },
    ],
    [
      'closed with the year that follows',
      { closed_by: 'measurement', closed_period: '2026', closed_on: '2027-01-20' },
    ],
    ['closed with a decision', { closed_by: 'decision', decision: 'B1', closed_on: '2026-10-20' }],
  ])('may be %s', (_, row) => {
    expect(action(row)).toEqual([]);
  });

  it.each<[string, SimpleRow, string]>([
    ['is not closed with nothing', { closed_on: '2026-10-20' }, 'closed_by'],
    ['says when it was closed', { closed_by: 'decision', decision: 'B1' }, 'closed_on'],
    ['says with which decision', { closed_by: 'decision', closed_on: '2026-10-20' }, 'decision'],
    ['says with which measurement', { closed_by: 'measurement', closed_on: '2026-10-20' }, 'closed_period'],
    [
      'is not closed with the measurement that missed',
      { closed_by: 'measurement', closed_period: '2026Q2', closed_on: '2026-10-20' },
      'closed_period 2026Q2',
    ],
  ])('%s', (_, row, fault) => {
    expect(action(row)).toEqual([`follow-up-actions:2:${fault}`]);
  });
});

const condition = (row: SimpleRow) => faultsOf({ 'gate-conditions': [{ gate: 'G1', number: '1', ...row }] });
const passing = (row: SimpleRow) =>
  faultsOf({ 'gate-passings': [{ gate: 'G1', date: '2026-10-01', ...row }] });

describe('a condition of a gate', () => {
  it.each<[string, SimpleRow]>([
    ['a baseline', { kind: 'baseline', indicator: 'K1' }],
    ['money', { kind: 'funding', grant: 'SPUK' }],
    ['the effect that a round measures of an indicator', { kind: 'target', indicator: 'K1', round: 'EM1' }],
    ['the effect that a round measures of all results', { kind: 'target', round: 'EM1' }],
    ['what somebody says', { kind: 'consent', what: 'Colleges stemmen in', met: 'nee' }],
  ])('may be %s', (_, row) => {
    expect(condition(row)).toEqual([]);
  });

  it.each<[string, SimpleRow, string]>([
    ['names its indicator', { kind: 'target' }, 'indicator'],
    ['that is no target hangs on no round', { kind: 'baseline', indicator: 'K1', round: 'EM1' }, 'round EM1'],
    ['that somebody judges hangs on no round', { kind: 'other', what: 'Iets', round: 'EM1' }, 'round EM1'],
    ['names its grant', { kind: 'funding', what: 'geld' }, 'grant'],
    ['is said in words where somebody judges it', { kind: 'capacity', met: 'ja' }, 'what'],
    ['that is computed is not filled in', { kind: 'baseline', indicator: 'K1', met: 'ja' }, 'met yes'],
  ])('%s', (_, row, fault) => {
    expect(condition(row)).toEqual([`gate-conditions:2:${fault}`]);
  });
});

describe('the day on which a gate decides', () => {
  const decided = (row: SimpleRow) => faultsOf({ gates: [{ code: 'G1', ...row }] });

  it('may stand alone, or lie in its quarter', () => {
    expect(decided({ decides_on: '2026-12-31' })).toEqual([]);
    expect(decided({ quarter: '2026Q4', decides_on: '2026-10-01' })).toEqual([]);
    expect(decided({ quarter: '2026Q4', decides_on: '2026-12-31' })).toEqual([]);
  });

  it.each(['2026-09-30', '2027-01-01', '2025-11-01'])('does not lie outside it: %s', (day) => {
    expect(decided({ quarter: '2026Q4', decides_on: day })).toEqual([`gates:2:decides_on ${day}`]);
  });
});

describe('what comes of a gate', () => {
  it('asks for a reason and a role where something goes on against a condition', () => {
    expect(passing({ outcome: 'passed' })).toEqual([]);
    expect(
      passing({ outcome: 'passed_against', reason: 'De subsidie komt zeker', role: 'stuurgroep' }),
    ).toEqual([]);
    expect(passing({ outcome: 'passed_against' })).toEqual([
      'gate-passings:2:reason',
      'gate-passings:2:role',
    ]);
  });
});

const recalibration = (row: SimpleRow) => faultsOf({ recalibrations: [{ code: 'H1', ...row }] });

describe('a recalibration', () => {
  it('may be in the making, or count after consultation', () => {
    expect(recalibration({ consulted: 'ZV', consulted_on: '2026-09-01' })).toEqual([]);
    expect(recalibration({ scenario: 'S', consulted_on: '2026-09-01', counts_from: '2026-09-01' })).toEqual(
      [],
    );
  });

  it.each<[string, SimpleRow, string]>([
    [
      'does not count before anybody was consulted',
      { scenario: 'S', counts_from: '2026-09-01' },
      'consulted_on',
    ],
    [
      'does not count before the day of the consultation',
      { scenario: 'S', consulted_on: '2026-10-01', counts_from: '2026-09-01' },
      'counts_from 2026-09-01',
    ],
    [
      'that counts says what was set anew',
      { consulted_on: '2026-09-01', counts_from: '2026-09-01' },
      'scenario',
    ],
  ])('%s', (_, row, fault) => {
    expect(recalibration(row)).toEqual([`recalibrations:2:${fault}`]);
  });
});

describe('the code of a milestone', () => {
  const milestones = [
    { project: '1.1', quarter: '2026Q1', what: 'Start', code: 'M1' },
    { project: '1.1', quarter: '2026Q2', what: 'Vervolg' },
    { project: '1.1', quarter: '2026Q3', what: 'Einde' },
  ];

  it('is what gates and instalments name', () => {
    const naming = (code: string) => ({
      milestones,
      gates: [{ code: 'G1', milestone: code }],
      instalments: [{ grant: 'S', number: '1', milestone: code }],
    });
    expect(faultsOf(naming('M1'))).toEqual([]);
    expect(faultsOf(naming('M2'))).toEqual(['gates:2:milestone M2', 'instalments:2:milestone M2']);
  });

  it('occurs once', () => {
    const twice = milestones.map((row) => ({ ...row, code: 'M1' })).slice(0, 2);
    expect(faultsOf({ milestones: twice })).toEqual(['milestones:3:code M1']);
  });
});
