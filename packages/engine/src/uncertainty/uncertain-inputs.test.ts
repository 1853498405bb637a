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
