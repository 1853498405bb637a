import { describe, expect, it } from 'vitest';
import type { Deed, ToldEdit } from '../schemas/change.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { comparedRows, editsTable, figuresTable } from './comparison-tables.ts';

const side = (name: string): Comparison['from'] => ({
  name: { nl: name, en: name },
  kind: 'working',
  seq: 1,
  at: null,
  version: null,
  held: true,
});

function figure(
  unit: string,
  low: number,
  more: Partial<FigureDto['value'] & { kind: 'known' }> = {},
): FigureDto {
  const value = { kind: 'known', low, high: low, bound: 'exact', ...more } as const;
  return { id: 'x', label: { nl: 'Cijfer', en: 'Figure' }, unit, value };
}

function compared(from: FigureDto | null, to: FigureDto | null, difference: FigureDto | null): Comparison {
  const label = { nl: 'Deel van het tekort', en: 'Share of the shortage' };
  const one = { id: 'x', label, from, to, difference, statedFrom: null, statedTo: null, unknown: null };
  return {
    from: side('Versie 1.0'),
    to: side('Werkversie'),
    headline: [one],
    counts: { added: 0, removed: 0, changed: 2, moved: 0 },
    edits: [],
    editCount: 0,
    pillars: [{ code: 'P1', name: 'Gezond' }],
    unknowns: [],
  };
}

const edit = (table: string, field: string, before: string, after: string): ToldEdit => ({
  kind: 'set',
  record: '5f0c2b1e-6a53-4c0c-9d68-0a3c8f1d2e10',
  table,
  tableTitle: { nl: 'Tekort', en: 'Shortage' },
  name: 'ambition / 2028',
  pillar: null,
  project: null,
  field,
  fieldName: { nl: 'waarde', en: 'value' },
  before,
  after,
});

describe('figures of a comparison, in cells', () => {
  it('are numbers that read as on the screen, and say how sure they are', () => {
    const share = compared(figure('1', 0.278), figure('1', 0.311, { bound: 'atLeast' }), figure('1', 0.033));
    expect(figuresTable(share, 'nl').rows[0]?.slice(1, 4)).toEqual([
      { value: 0.278, decimals: 1, isPercent: true },
      { value: 0.311, decimals: 1, isPercent: true, before: 'ten minste ' },
      { value: 3.3, decimals: 1, after: ' procentpunt', isSigned: true },
    ]);
    const staff = compared(
      figure('FTE', 435.6),
      figure('FTE', 440),
      figure('FTE', 4.4, { bound: 'partial' }),
    );
    expect(figuresTable(staff, 'nl').rows[0]?.slice(1, 4)).toEqual([
      { value: 435.6, decimals: 1, after: ' fte' },
      { value: 440, decimals: 0, after: ' fte' },
      { value: 4.4, decimals: 1, after: ' fte', isSigned: true, before: 'voor zover bekend ' },
    ]);
  });

  it('are words where there is no number: of a range, of what is not known, and of what is equal', () => {
    const same = compared(figure('1', 0.33, { high: 0.36 }), null, figure('1', 0));
    const [, from, to, difference] = figuresTable(same, 'nl').rows[0] ?? [];
    expect([from, to]).toEqual(['33,0% tot 36,0%', 'onbekend']);
    expect(difference).toMatchObject({ value: 0, nothing: 'gelijk' });
    const apart = compared(null, null, figure('1', 0.01, { high: 0.02 }));
    expect(figuresTable(apart, 'nl').rows[0]?.[3]).toBe('+1,0 tot 2,0 procentpunt');
  });

  it('stand under what the sides are called', () => {
    expect(figuresTable(compared(null, null, null), 'nl').head.slice(0, 4)).toEqual([
      'Cijfer',
      'Versie 1.0',
      'Werkversie',
      'Verschil',
    ]);
  });
});

describe('edits of a comparison, in cells', () => {
  const deed: Deed = {
    id: '5f0c2b1e-6a53-4c0c-9d68-0a3c8f1d2e11',
    seq: 4,
    at: '2026-11-22T15:31:00Z',
    account: { id: '5f0c2b1e-6a53-4c0c-9d68-0a3c8f1d2e12', name: 'Datateam' },
    role: { nl: 'datateam', en: 'data team' },
    kind: 'change',
    reason: 'Nieuwe telling',
  };
  const rowOf = (told: ToldEdit) =>
    editsTable({ ...compared(null, null, null), edits: [told] }, 'nl', () => deed).rows[0] ?? [];

  it('say who did it last, when and why', () => {
    expect(rowOf(edit('labour-shortage', 'value', '0.60', '0,65')).slice(8)).toEqual([
      'Datateam',
      'datateam',
      '2026-11-22 16:31',
      'Nieuwe telling',
    ]);
    const hidden = editsTable(
      { ...compared(null, null, null), edits: [edit('kpis', 'name', 'a', 'b')] },
      'nl',
      () => undefined,
    );
    expect(hidden.rows[0]?.slice(8)).toEqual([null, null, null, null]);
  });

  it('hold numbers as numbers, and words where the plan has keys', () => {
    expect(rowOf(edit('labour-shortage', 'value', '0.60', '60%')).slice(6, 8)).toEqual([
      { value: 0.6, decimals: 2, isGrouped: true },
      { value: 0.6, decimals: 0, isPercent: true },
    ]);
    const [, , , , , , was] = rowOf(edit('labour-shortage', 'value', '42.600,5', ''));
    expect(was).toEqual({ value: 42_600.5, decimals: 1, isGrouped: true });
    expect(rowOf(edit('parameters', 'value', '2024', 'n.t.b.')).slice(6, 8)).toEqual([
      { value: 2024, decimals: 0, isGrouped: false },
      'n.t.b.',
    ]);
    const [, row, , , , , key] = rowOf(edit('labour-shortage', 'key', 'shortage', 'ambition'));
    expect(row).not.toContain('ambition');
    expect(key).not.toBe('shortage');
  });
});

it('tells what is compared and how much differs, for the sheet that says of what a file is', () => {
  const chosen = { pillar: 'P1', kind: 'set' } as const;
  expect(comparedRows(compared(null, null, null), 'nl', chosen)).toEqual([
    ['Van', 'Versie 1.0'],
    ['Naar', 'Werkversie'],
    ['Alleen pijler', 'P1 Gezond'],
    ['Alleen wat is', 'gewijzigd'],
    ['Toegevoegd', { value: 0, decimals: 0 }],
    ['Verwijderd', { value: 0, decimals: 0 }],
    ['Gewijzigd', { value: 2, decimals: 0 }],
    ['Verplaatst', { value: 0, decimals: 0 }],
  ]);
});
