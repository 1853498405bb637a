import type { WhatIfDto } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { sensitivity } from '../testing/certainty-example.ts';
import { byImpact } from './lever-order.ts';

const lever = (id: string, input: number): WhatIfDto['assumptions'][number] => ({
  id,
  input,
  label: text(id, id),
  unit: '',
  place: { table: 'assumptions', line: 2, row: id, field: '' },
  now: 1,
  isFixed: false,
  least: 0,
  most: 2,
});

describe('the order of what can be moved', () => {
  it('is what explains most first; what chance would show, or nothing hangs on, keeps its place at the end', () => {
    const sensitivities = [
      sensitivity('little', { varianceShare: 0.1, isNoise: false }),
      sensitivity('noise', { varianceShare: 0.3, isNoise: true }),
      sensitivity('much', { varianceShare: 0.6, isNoise: false }),
    ];
    const levers = ['unknown', 'noise', 'little', 'much'].map(lever);
    expect(byImpact(levers, sensitivities).map(({ id }) => id)).toEqual([
      'much',
      'little',
      'unknown',
      'noise',
    ]);
  });
});
