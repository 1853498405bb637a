import type { Measurement, SimpleRow, SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { gateFalls, roundDue, roundsAfter } from './gate-falls.ts';
import { gateStandings } from './gate-standing.ts';

const CODES = ['K1', 'K2', 'K3'];
const target = (indicator: string, period: string): SimpleRow => ({
  indicator,
  period,
  target: '10..20',
  unit: 'persons',
  agreed_on: '2025-12-01',
});

/** Two results and an effort, of which a round measures the second quarter. The gate decides in the third. */
const TABLES: SimpleTables = {
  kpis: CODES.map((code) => ({
    code,
    name: code,
    kind: code === 'K3' ? 'inspanning' : 'resultaat',
    unit: 'persons',
    owner: 'vvt',
    polarity: 'more_is_better',
  })),
  'indicator-definitions': CODES.map((indicator) => ({ ...DEFINITION, indicator })),
  targets: CODES.flatMap((code) => ['2026Q1', '2026Q2'].map((period) => target(code, period))),
  'measurement-rounds': [
    { code: 'R0', period: '2026Q1' },
    { code: 'R1', period: '2026Q2', due: '2026-07-20', closes: '2026-07-31' },
    { code: 'R2' },
  ],
  gates: [{ code: 'GO', quarter: '2026Q3' }],
};
const both = (indicator: string, period: string, value: number): readonly Measurement[] =>
  ['A', 'B'].map((of) => figure(of, period, value, { indicator }));

function told(condition: SimpleRow, figures: readonly Measurement[], more: SimpleTables = {}) {
  const conditions = [{ gate: 'GO', number: '1', kind: 'target', ...condition }];
  const of = ground({ ...TABLES, 'gate-conditions': conditions, ...more }, figures);
  const [found] = gateStandings(of)[0]?.conditions ?? [];
  return [found?.met, found?.why.nl];
}

describe('the effect that a round measures, of one indicator', () => {
  const one = { indicator: 'K1', round: 'R1' };

  it('is that of its own period, whatever was measured before', () => {
    expect(told(one, both('K1', '2026Q2', 9))).toEqual(['yes', 'De streefwaarde is gehaald.']);
    expect(told(one, [...both('K1', '2026Q1', 9), ...both('K1', '2026Q2', 1)])).toEqual([
      'no',
      'De streefwaarde is gemist.',
    ]);
  });

  it('is not there until it was measured and approved, be it of one of two', () => {
    const unmeasured = ['unknown', 'Het effect is nog niet gemeten en goedgekeurd.'];
    expect(told(one, both('K1', '2026Q1', 9))).toEqual(unmeasured);
    expect(told(one, [figure('A', '2026Q2', 9, { state: 'submitted' })])).toEqual(unmeasured);
    const [met, why] = told(one, [figure('A', '2026Q2', 2)]);
    expect([met, why?.startsWith('Of de streefwaarde is gehaald, is nog niet te zeggen')]).toEqual([
      'unknown',
      true,
    ]);
  });

  it('is that of the longest period that ends with it and has a target, where its own has none', () => {
    const half = { targets: [target('K1', '2026H1')] };
    const figures = [...both('K1', '2026Q1', 4), ...both('K1', '2026Q2', 4)];
    expect(told(one, figures, half)).toEqual(['yes', 'De streefwaarde is gehaald.']);
    expect(told(one, figures, { targets: [target('K1', '2026Q1')] })).toEqual([
      'unknown',
      'Voor de periode van deze meting is geen streefwaarde in een getal afgesproken.',
    ]);
  });

  it('can not be told of a round without a period, or of what is no indicator', () => {
    const noPeriod = ['unknown', 'Er staat niet over welke periode deze meetronde gaat.'];
    expect(told({ ...one, round: 'R2' }, [])).toEqual(noPeriod);
    expect(told({ ...one, round: 'R9' }, [])).toEqual(noPeriod);
    expect(told({ ...one, indicator: 'K9' }, [])).toEqual([
      'unknown',
      'Er staat niet over welke indicator dit gaat.',
    ]);
  });
});

describe('the effect that a round measures, of all results', () => {
  const every = { round: 'R1' };

  it('is reached where all of them are', () => {
    expect(
      told(every, [...both('K1', '2026Q2', 9), ...both('K2', '2026Q2', 9), ...both('K3', '2026Q2', 1)]),
    ).toEqual([
      'yes',
      'Van 2 resultaatindicatoren met een streefwaarde: 2 gehaald, 0 gemist, 0 nog niet genoeg gemeten en goedgekeurd.',
    ]);
  });

  it('fails by one that missed, and is open while one is not measured', () => {
    expect(told(every, [...both('K1', '2026Q2', 9), ...both('K2', '2026Q2', 1)])).toEqual([
      'no',
      'Van 2 resultaatindicatoren met een streefwaarde: 1 gehaald, 1 gemist (K2), 0 nog niet genoeg gemeten en goedgekeurd.',
    ]);
    expect(told(every, both('K1', '2026Q2', 9))).toEqual([
      'unknown',
      'Van 2 resultaatindicatoren met een streefwaarde: 1 gehaald, 0 gemist, 1 nog niet genoeg gemeten en goedgekeurd (K2).',
    ]);
    expect(told(every, both('K1', '2026Q2', 1))[0]).toBe('no');
  });

  it('leaves out those of which there is nothing to measure, and says so where that is all', () => {
    const none = (indicator: string): readonly Measurement[] =>
      ['A', 'B'].map((of) => figure(of, '2026Q2', { kind: 'not_applicable' }, { indicator }));
    expect(told(every, [...both('K1', '2026Q2', 9), ...none('K2')])).toEqual([
      'yes',
      'Van 1 resultaatindicator met een streefwaarde: 1 gehaald, 0 gemist, 0 nog niet genoeg gemeten en goedgekeurd.',
    ]);
    expect(told(every, [...none('K1'), ...none('K2')])).toEqual(['unknown', 'Er valt hier niets te meten.']);
  });

  it('is of the project of its gate, and can not be told without a result that has a target', () => {
    const gates = [{ code: 'GO', quarter: '2026Q3', project: 'P' }];
    const kpis = (TABLES.kpis ?? []).map((row) => (row.code === 'K1' ? { ...row, project: 'P' } : row));
    const projects = [{ code: 'P' }];
    expect(told(every, both('K1', '2026Q2', 9), { gates, kpis, projects })[0]).toBe('yes');
    expect(told(every, [], { targets: [] })).toEqual([
      'unknown',
      'Er is geen resultaatindicator met een streefwaarde voor de periode van deze meting.',
    ]);
  });
});

describe('a round that is due only after a gate decides', () => {
  const one = { indicator: 'K1', round: 'R1' };
  const at = (decides_on: string): SimpleTables => ({
    gates: [{ code: 'GO', quarter: '2026Q2', decides_on }],
  });

  it('is told with what it measures, by the day of the gate, else by its quarter', () => {
    expect(told(one, both('K1', '2026Q2', 9), at('2026-07-19'))[1]).toBe(
      'De streefwaarde is gehaald. Deze meting is er pas op 20 juli 2026: na het besluit.',
    );
    expect(told(one, both('K1', '2026Q2', 9), at('2026-07-20'))[1]).toBe('De streefwaarde is gehaald.');
    expect(told(one, [], at(''))[1]).toContain('na het besluit');
    expect(told(one, [], { gates: [{ code: 'GO' }] })[1]).not.toContain('na het besluit');
  });

  it('is named, with no other and not of another gate', () => {
    const plan = (tables: SimpleTables) =>
      ground(
        {
          ...TABLES,
          'gate-conditions': [
            { gate: 'GO', number: '1', kind: 'target', round: 'R1' },
            { gate: 'GO', number: '2', kind: 'target', round: 'R0' },
            { gate: 'NO', number: '1', kind: 'target', round: 'R2' },
          ],
          ...tables,
        },
        [],
      ).calculation.plan;
    const after = (tables: SimpleTables): readonly string[] => {
      const of = plan(tables);
      const [gate] = of.gates;
      return gate === undefined ? [] : roundsAfter(of, gate).map(({ code }) => code);
    };
    expect(after(at('2026-07-01'))).toEqual(['R1']);
    expect(after(at('2026-03-01'))).toEqual(['R0', 'R1']);
    expect(after(at('2026-07-20'))).toEqual([]);
    expect(after({ gates: [{ code: 'GO' }] })).toEqual([]);
  });

  it('is due on its own day, else when it closes, else when its period ends; a gate falls likewise', () => {
    const { measurementRounds, gates } = ground(
      {
        ...TABLES,
        'measurement-rounds': [
          ...(TABLES['measurement-rounds'] ?? []),
          { code: 'R3', period: '2026Q2', closes: '2026-08-05' },
        ],
        gates: [
          { code: 'G1', quarter: '2026Q2', decides_on: '2026-05-05' },
          { code: 'G2', quarter: '2026Q2' },
          { code: 'G3' },
        ],
      },
      [],
    ).calculation.plan;
    expect(measurementRounds.map(roundDue)).toEqual(['2026-03-31', '2026-07-20', undefined, '2026-08-05']);
    expect(gates.map(gateFalls)).toEqual(['2026-05-05', '2026-06-30', undefined]);
  });
});
