import { expect, it } from 'vitest';
import { isAlike } from './alike.ts';

/** Anew each time, so that nothing is alike for being the same. */
const some = (): readonly unknown[] => [
  undefined,
  null,
  0,
  -0,
  Number.NaN,
  '',
  'a',
  [],
  [1],
  [1, 2],
  [undefined],
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  { a: undefined },
  { a: 1, b: 1 },
  { a: { b: [1] } },
  { a: { b: [2] } },
  new Map(),
  new Map([[2026, { a: 1 }]]),
  new Map([[2026, { a: 2 }]]),
  new Map([[2027, { a: 1 }]]),
  new Set(),
  new Set(['a']),
  new Float64Array([0]),
  new Float64Array([-0]),
  new Float64Array([0, 1]),
  new Int32Array([0]),
  () => 1,
];

it('is alike to the bit with what is made in the same way, and with nothing else', () => {
  const [ours, theirs] = [some(), some()];
  const canBeAlike = (at: number): boolean => typeof ours[at] !== 'function';
  for (const [at, one] of ours.entries()) {
    for (const [other, two] of theirs.entries()) {
      expect([at, other, isAlike(one, two)]).toEqual([at, other, at === other && canBeAlike(at)]);
    }
  }
});
