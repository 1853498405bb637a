import { calculate } from '@kapstok/engine';
import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { Overlaps } from '../schemas/overlaps.ts';
import * as schemas from '../schemas.ts';
import { overlapMatrix } from './overlap-matrix.ts';

function line(project: string, y2027: number): SimpleRow {
  return { project, line: 'bed', label: `Ligdagen ${project}`, kind: 'care_cost', unit: 'EUR', y2027 };
}

const TABLES: SimpleTables = {
  projects: ['A', 'B', 'C'].map((code) => ({ code, name: `Project ${code}` })),
  'business-cases': ['A', 'B', 'C'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [line('A', 200), line('B', 100), line('C', 400)],
};

const OVERLAP = {
  id: 'O1',
  name: 'Ouderen thuis',
  population: 'ouderen met een indicatie',
  lines: 'A/bed|B/bed',
  overlap: 0.5,
  limit: 260,
  unit: 'EUR',
  source: 'onderzoek',
};

function told(tables: SimpleTables): Overlaps {
  const document = overlapMatrix(calculate(planOf({ ...TABLES, ...tables })), {});
  expect(schemas.overlapsSchema.strict().parse(document)).toEqual(document);
  return document;
}

function lows(amounts: Overlaps['plan']): readonly unknown[] {
  return amounts.map(({ unit, gross, net, taken }) => [
    unit,
    ...[gross, net, taken].map(({ value }) =>
      value.kind === 'known' ? Math.round(value.low * 100) / 100 : value.kind,
    ),
  ]);
}

describe('the overlap matrix', () => {
  // Half of the smaller 100 is counted twice: 300 becomes 250, of which 200 / 300 falls to A.
  const document = told({ overlaps: [OVERLAP] });

  it('shows gross, net and what is counted twice, of lines, projects, pairs and the plan', () => {
    const [overlap] = document.overlaps;
    expect(
      overlap?.lines.map(({ project, label, amount }) => [project, label.nl, ...lows([amount])]),
    ).toEqual([
      ['A', 'Ligdagen A', ['EUR', 200, 166.67, 33.33]],
      ['B', 'Ligdagen B', ['EUR', 100, 83.33, 16.67]],
    ]);
    expect(lows(overlap === undefined ? [] : [overlap.amount])).toEqual([['EUR', 300, 250, 50]]);
    expect(document.projects.map(({ code, amounts }) => [code, ...lows(amounts)])).toEqual([
      ['A', ['EUR', 200, 166.67, 33.33]],
      ['B', ['EUR', 100, 83.33, 16.67]],
    ]);
    expect(document.pairs.map(({ project, other, amounts }) => [project, other, ...lows(amounts)])).toEqual([
      ['A', 'B', ['EUR', 300, 250, 50]],
    ]);
    expect(lows(document.plan)).toEqual([['EUR', 300, 250, 50]]);
  });

  it('says of each overlap what the plan says of it', () => {
    expect(document.overlaps[0]).toMatchObject({
      id: 'O1',
      name: 'Ouderen thuis',
      population: 'ouderen met een indicatie',
      overlap: { words: { nl: '50,0%' } },
      limit: { words: { nl: '€ 260' } },
      source: 'onderzoek',
      place: { table: 'overlaps', line: 2, row: 'O1' },
    });
  });

  it('draws an overlap that is uncertain', () => {
    const assumptions = [
      { id: 'samen', on: 'overlaps:O1:overlap', shape: 'range', meaning: 'bounds', low: 0.5, high: 1 },
    ];
    const drawn = told({ overlaps: [OVERLAP], assumptions }).plan[0]?.drawnTaken.drawn;
    // From 50 to all of the smaller 100, and never less than what passes the limit of 260.
    expect(drawn?.kind === 'known' ? drawn.mean.value : undefined).toBeCloseTo(75, 2);
  });

  it('suggests what the plan could declare, each line with what it books', () => {
    const savings = ['A', 'B'].map((project) => ({ ...line(project, 100), law: 'Zvw' }));
    const [suggested] = told({ 'business-case-benefits': savings }).suggested;
    expect(suggested).toMatchObject({ id: 'O1', joins: false });
    expect(
      suggested?.lines.map(({ project, line: key, gross }) => [project, key, gross.unit, gross.value]),
    ).toEqual(
      ['A', 'B'].map((project) => [
        project,
        'bed',
        'EUR',
        { kind: 'known', low: 100, high: 100, bound: 'exact' },
      ]),
    );
    expect(told({ 'business-case-benefits': savings, overlaps: [OVERLAP] }).suggested).toEqual([]);
  });

  it('is empty for a plan that declares none', () => {
    expect(told({})).toMatchObject({ overlaps: [], projects: [], pairs: [], plan: [] });
  });
});
