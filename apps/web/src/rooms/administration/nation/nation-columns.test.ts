import type { FigureDto, Nation } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { figureIn, figureKinds, nationRows } from './nation-columns.ts';

const figure = (label: string, unit: string, low: number): FigureDto => ({
  id: `plan/${label}`,
  label: { nl: label, en: label },
  unit,
  value: { kind: 'known', low, high: low, bound: 'exact' },
});
const plan = (code: string, figures: readonly FigureDto[]): Nation['plans'][number] => ({
  plan: `${code}~plan`,
  title: code,
  region: { code, title: code },
  version: null,
  figures: [...figures],
  why: null,
});

it('puts figures of one address and unit in one column, each once', () => {
  const nation: Nation = {
    plans: [
      plan('noord', [figure('Investering', 'EUR', 1)]),
      plan('zuid', []),
      plan('oost', [figure('Levert', 'FTE', 3), figure('Investering', 'EUR', 2)]),
    ],
    without: [],
    total: [figure('Investering', 'EUR', 3)],
    remarks: [],
  };
  const kinds = figureKinds(nation);
  expect(kinds.map(({ label, unit }) => `${label.nl} ${unit}`)).toEqual(['Investering EUR', 'Levert FTE']);
  const { rows, sum } = nationRows(nation);
  const lows = (at: number) =>
    [...rows, sum].map((row) => {
      const kind = kinds[at];
      const value = kind === undefined ? undefined : figureIn(row, kind)?.value;
      return value?.kind === 'known' ? value.low : undefined;
    });
  expect(lows(0)).toEqual([1, undefined, 2, 3]);
  expect(lows(1)).toEqual([undefined, undefined, 3, undefined]);
});

it('keeps figures of one address apart when their units differ', () => {
  const nation: Nation = {
    plans: [plan('noord', [figure('Tekort', 'FTE', 1), figure('Tekort', 'person', 2)])],
    without: [],
    total: [],
    remarks: [],
  };
  expect(figureKinds(nation).map(({ unit }) => unit)).toEqual(['FTE', 'person']);
});
