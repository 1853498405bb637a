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

  it('of which the numbers are not there yet are told apart, with their cells', () => {
    const { inputs, notDrawn } = assumed({ id: 'X', on: 'parameters:a:value', low: 'n.t.b.' });
    expect(inputs).toEqual([]);
    expect(notDrawn.map(({ row, why, cells }) => [row.id, why, cells.map(({ place }) => place.row)])).toEqual(
      [['X', 'numbers', ['a']]],
    );
  });

  it('are called by their name, else by their key', () => {
    const { inputs } = assumed(
      { id: 'A', name: 'Prijs', on: 'parameters:a:value' },
      { id: 'B', on: 'parameters:b:value' },
    );
    expect(inputs.map(({ name }) => name.nl)).toEqual(['Prijs', 'B']);
  });

  it('that settle a choice stand for it, have no cells, and are no other input', () => {
    const uncertainty = assumed(
      { id: 'A', on: 'parameters:a:value' },
      { id: 'C', on: 'choices:recruits', low: 0, high: 1 },
    );
    const [cell, choice] = uncertainty.inputs;
    expect([cell?.choice, choice?.choice]).toEqual([undefined, 'recruits']);
    expect(choice?.cells).toEqual([]);
    expect(uncertainty.ofChoice('recruits')).toBe(choice);
    expect(uncertainty.ofChoice('area')).toBeUndefined();
    const place = { table: 'choices', line: 0, row: 'recruits', field: 'recruits' };
    expect(uncertainty.at(place)).toBe(choice);
    expect(uncertainty.at({ ...place, row: 'area' })).toBeUndefined();
  });

  it('of cells that the plan does not have are of none, and of words that are no address too', () => {
    for (const on of ['parameters:z:value', 'nergens']) {
      const [input] = assumed({ id: 'X', on }).inputs;
      expect([input?.cells, input?.choice]).toEqual([[], undefined]);
    }
  });

  it('of several cells are not cut as soon as one of those stands below zero', () => {
    const row = { shape: 'range', meaning: 'interval80', low: -50, high: 20, unit: 'EUR' };
    const values = (...stated: readonly number[]) =>
      uncertaintyOf(
        planOf({
          parameters: stated.map((value, at) => ({ key: 'ab'[at], value, unit: 'EUR' })),
          assumptions: [{ id: 'A', on: 'parameters:a:value|parameters:b:value', ...row }],
        }),
      ).inputs[0]?.values;
    expect(values(-10, 10)).toMatchObject({ canBeNegative: true });
    expect(values(10, 10)).not.toHaveProperty('canBeNegative');
  });
});
