import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { verbatim } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../schemas/comparison.ts';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import type { StatedFigure } from '../schemas/headline-figures.ts';
import { type ComparedSide, comparedFigures } from './compared-figures.ts';
import { comparedRows, editsTable, figuresTable } from './comparison-tables.ts';
import { headlineFigures } from './headline-figures.ts';

const known = (low: number, high: number | null = low): FigureValueDto => ({
  kind: 'known',
  low,
  high,
  bound: 'exact',
});

function side(name: string, value: FigureValueDto, stated: StatedFigure | null = null): ComparedSide {
  const figure: FigureDto = {
    id: 'plan/investment.total',
    label: verbatim('Investering'),
    unit: 'EUR',
    value,
  };
  return { name: verbatim(name), figures: [{ figure, stated }] };
}

describe('a figure on both sides', () => {
  it.each([
    ['a point', known(100), known(120), { low: 20, high: 20, bound: 'exact' }],
    ['less', known(100), known(70), { low: -30, high: -30, bound: 'exact' }],
    ['without noise', known(0.1), known(0.3), { low: 0.2, high: 0.2, bound: 'exact' }],
    ['nothing', known(7), known(7), { low: 0, high: 0, bound: 'exact' }],
    ['the ends of a range', known(10, 20), known(15, 22), { low: 2, high: 5, bound: 'exact' }],
    [
      'as far as known',
      { ...known(10), bound: 'atLeast' } as const,
      known(15),
      { low: 5, high: 5, bound: 'partial' },
    ],
    ['without an upper bound', known(10, null), known(15, null), { low: 5, high: 5, bound: 'partial' }],
  ] as const)('differs by %s', (_, from, to, difference) => {
    const [figure] = comparedFigures(side('1.0', from), side('nu', to));
    expect(figure?.difference).toMatchObject({ unit: 'EUR', value: { kind: 'known', ...difference } });
    expect(figure?.unknown).toBeNull();
  });

  it('that one side does not hold is unknown, with why', () => {
    const [figure] = comparedFigures(
      { name: verbatim('1.0'), why: verbatim('1.0: alleen de naam.') },
      side('nu', known(5)),
    );
    expect(figure).toMatchObject({ from: null, difference: null, unknown: { nl: '1.0: alleen de naam.' } });
    expect(figure?.to?.value).toEqual(known(5));
  });

  it('that stands in the text only is shown as stated, and never computed with', () => {
    const stated: StatedFigure = {
      figure: { id: '', label: verbatim('Investering'), unit: 'EUR', value: known(530) },
      place: { table: 'stated-figures', line: 2, row: 'x', field: 'value' },
    };
    const [figure] = comparedFigures(side('1.0', { kind: 'unknown' }, stated), side('nu', known(500)));
    expect(figure?.statedFrom).toEqual(stated);
    expect(figure?.difference).toBeNull();
    expect(figure?.unknown?.nl).toContain('Het plan noemt € 530, zonder berekening');
  });

  it('that has no upper bound on one side only, differs by no number', () => {
    const [figure] = comparedFigures(side('1.0', known(1, null)), side('nu', known(2, 3)));
    expect(figure?.difference).toBeNull();
    expect(figure?.unknown?.nl).toContain('bovengrens');
  });
});

describe('the figures that a plan is judged by', () => {
  const plan = planOf({
    'budget-lines': [{ id: 'B1', y2026: '100' }],
    'stated-figures': [{ key: 'application_total', value: '120', unit: 'EUR', scope: 'plan' }],
  });
  const { figures } = headlineFigures(calculate(plan));
  const at = (path: string) => figures.find(({ figure }) => figure.id === `plan/${path}`);

  it('stand beside what the plan states', () => {
    expect(at('investment.total')?.figure.value).toMatchObject({ low: 100, high: 100 });
    expect(at('investment.total')?.stated?.figure.value).toEqual(known(120));
    expect(at('investment.total')?.stated?.place).toMatchObject({ table: 'stated-figures', field: 'value' });
  });

  it('are unknown where the plan gives nothing, and never zero', () => {
    expect(at('shortage.shareClosed')).toMatchObject({
      figure: { value: { kind: 'unknown' } },
      stated: null,
    });
  });

  it('are each there once, under a name', () => {
    expect(new Set(figures.map(({ figure }) => figure.id)).size).toBe(figures.length);
    expect(new Set(figures.map(({ figure }) => figure.label.nl)).size).toBe(figures.length);
  });
});

const NOBODY = () => undefined;

describe('a comparison as tables', () => {
  const compared = { kind: 'version', seq: 1, at: null, version: null, held: true } as const;
  const document: Comparison = {
    from: { ...compared, name: verbatim('1.0') },
    to: { ...compared, name: verbatim('nu') },
    headline: comparedFigures(side('1.0', known(100)), side('nu', known(120))),
    counts: { added: 0, removed: 0, changed: 1, moved: 0 },
    edits: [
      {
        kind: 'set',
        record: '00000000-0000-4000-8000-000000000001',
        table: 'projects',
        tableTitle: verbatim('projecten'),
        name: '1.1 Thuis',
        pillar: 'P1',
        project: '1.1',
        field: 'phase',
        fieldName: verbatim('fase'),
        before: 'idee',
        after: 'start',
      },
    ],
    editCount: 1,
    pillars: [],
    unknowns: [],
  };

  it('has a line for each edit', () => {
    const { head, rows } = editsTable(document, 'nl', NOBODY);
    const told = ['projecten', '1.1 Thuis', 'P1', '1.1', 'gewijzigd', 'fase', 'idee', 'start'];
    expect(rows).toEqual([[...told, null, null, null, null]]);
    expect(rows[0]).toHaveLength(head.length);
  });

  it('has a line for each figure', () => {
    const { head, rows } = figuresTable(document, 'nl');
    const euros = (value: number, more = {}) => ({ value, decimals: 0, before: '€ ', ...more });
    expect(rows).toEqual([
      ['Investering', euros(100), euros(120), euros(20, { isSigned: true }), null, null, null],
    ]);
    expect(rows[0]).toHaveLength(head.length);
  });

  it('says that nobody can tell what changed since a version that is known by its name only, and counts none', () => {
    const why = verbatim('Versie 0.9: alleen de naam is bekend.');
    const from = { ...document.from, held: false };
    const unknown = { ...document, from, counts: null, edits: [], editCount: null, unknowns: [why] };
    const { head, rows } = editsTable(unknown, 'nl', NOBODY);
    expect(rows).toEqual([['onbekend', why.nl, ...Array.from({ length: head.length - 2 }, () => null)]]);
    const told = comparedRows(unknown, 'nl');
    expect(told.slice(2).map((row) => row[1])).toEqual(Array.from({ length: 4 }, () => 'onbekend'));
  });
});
