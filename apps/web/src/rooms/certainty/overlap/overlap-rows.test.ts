import type { FigureDto, Overlaps } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { overlapRows, unitsOf } from './overlap-rows.ts';

const figure = (id: string, low: number): FigureDto => ({
  id,
  label: { nl: id, en: id },
  unit: 'EUR',
  value: { kind: 'known', low, high: low, bound: 'exact' },
});
const amount = (id: string, gross: number, taken: number): Overlaps['plan'][number] => ({
  unit: 'EUR',
  gross: figure(`${id}.gross`, gross),
  net: figure(`${id}.net`, gross - taken),
  taken: figure(`${id}.taken`, taken),
  drawnTaken: { id, label: { nl: id, en: id }, unit: 'EUR', drawn: { kind: 'unknown' } },
});
const OVERLAPS: Overlaps = {
  seed: 1,
  draws: 1000,
  engine: 'x',
  from: { plan: 'Plan', entry: 12, mark: null },
  year: 2028,
  overlaps: [],
  projects: ['A', 'B', 'C'].map((code) => ({ code, name: code, amounts: [amount(code, 100, 10)] })),
  pairs: [{ project: 'A', other: 'B', amounts: [amount('A-B', 200, 20)] }],
  plan: [amount('plan', 300, 30)],
  suggested: [],
};

it('has what two projects have in common in the rows of both, and nothing where there is nothing', () => {
  const rows = overlapRows(OVERLAPS, 'EUR');
  expect(
    rows.map(({ code, withOther }) => [code, ...[...withOther].map(([other, { id }]) => [other, id])]),
  ).toEqual([['A', ['B', 'A-B.taken']], ['B', ['A', 'A-B.taken']], ['C']]);
});

it('speaks of one unit at a time', () => {
  expect(unitsOf(OVERLAPS)).toEqual(['EUR']);
  expect(overlapRows(OVERLAPS, 'hour').map(({ amount: found }) => found)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
