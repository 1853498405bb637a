import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { type Uncertainty, uncertaintyOf } from './uncertain-inputs.ts';

function assumed(...rows: readonly SimpleRow[]): Uncertainty {
  return uncertaintyOf(
    planOf({
      parameters: ['a', 'b', 'c'].map((key) => ({ key, value: 10, unit: 'EUR' })),
      assumptions: rows.map((row) => ({ shape: 'range', meaning: 'bounds', low: 5, high: 50, ...row })),
    }),
  );
}

describe('uncertain inputs', () => {
  it('of a group that is to be determined are a question, and none is drawn by itself', () => {
    const { inputs, notDrawn } = assumed(
      { id: 'A', on: 'parameters:a:value', group: 'g', correlation: 'n.t.b.' },
      { id: 'B', on: 'parameters:b:value', group: 'g' },
      { id: 'C', on: 'parameters:c:value' },
    );
    expect(inputs.map(({ id }) => id)).toEqual(['C']);
    expect(notDrawn.map(({ row, why }) => [row.id, why])).toEqual([
      ['A', 'correlation'],
      ['B', 'correlation'],
    ]);
  });

  it('are cut at zero where they stand above it, and not where they stand below', () => {
    const row = { shape: 'range', meaning: 'interval80', low: -50, high: 20, unit: 'EUR' };
    const drawn = (value: number) =>
      uncertaintyOf(
        planOf({
          parameters: [{ key: 'a', value, unit: 'EUR' }],
          assumptions: [{ id: 'A', on: 'parameters:a:value', ...row }],
        }),
      ).inputs[0]?.values;
    expect(drawn(-10)).toMatchObject({ kind: 'normal', canBeNegative: true });
    expect(drawn(10)).not.toHaveProperty('canBeNegative');
  });

  it('stand in the order of their keys, whatever the order of rows', () => {
    const rows = ['Z', 'M', 'A'].map((id, at) => ({ id, name: id, on: `parameters:${'abc'[at]}:value` }));
    for (const ordered of [rows, rows.toReversed()])
      expect(assumed(...ordered).inputs.map(({ id }) => id)).toEqual(['A', 'M', 'Z']);
  });

  it('stand for their cells, and for no other', () => {
    const uncertainty = assumed({ id: 'X', name: 'Prijs', on: 'parameters:a:value' });
    const [input] = uncertainty.inputs;
    const place = input?.cells[0]?.place;
    expect(place).toMatchObject({ table: 'parameters', field: 'value' });
    if (place === undefined) return;
    expect(uncertainty.at(place)).toBe(input);
    expect(uncertainty.at({ ...place, line: place.line + 1, row: 'b' })).toBeUndefined();
  });

  it('that can not be drawn are told apart', () => {
    const { inputs, notDrawn } = assumed({ id: 'X', name: 'Prijs', on: 'parameters:a:value', meaning: '' });
    expect(inputs).toEqual([]);
    expect(notDrawn.length).toBe(1);
  });
});
