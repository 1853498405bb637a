import { point } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { cell, difference, ratio, shareOf, sum } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { named } from '../testing/nodes.ts';
import { cellsBelow, divisorsBelow } from './divisors.ts';

const NAME = named('proef');

function euros(row: string): Node<'EUR'> {
  const place = { table: 'parameters', line: 2, row, field: 'value' };
  return cell('EUR', NAME, { estimate: point(1), place: { ...place, line: row.charCodeAt(0) }, source: '' });
}

const [a, b, c] = [euros('a'), euros('b'), euros('c')];
const divided = (...nodes: Parameters<typeof divisorsBelow>[0]): number => divisorsBelow(nodes).size;

it('what is divided by is every cell under the line, and none above it', () => {
  expect(divided(sum('EUR', NAME, [a, b]))).toBe(0);
  expect(divided(ratio(NAME, a, b))).toBe(1);
  expect(divided(ratio(NAME, a, sum('EUR', NAME, [b, c])))).toBe(2);
  expect(divided(ratio(NAME, sum('EUR', NAME, [a, b]), c))).toBe(1);
});

it('is found below whatever stands above it, and so is what stands on both sides', () => {
  const share = ratio(NAME, a, b);
  expect(divided(difference(NAME, c, shareOf(NAME, c, share)))).toBe(1);
  expect(divided(a, b, c)).toBe(0);
  expect(divided(a, ratio(NAME, a, a))).toBe(1);
  expect(divided(ratio(NAME, ratio(NAME, a, b), ratio(NAME, b, c)))).toBe(2);
});

it('every cell that nodes are computed from is known, each once', () => {
  expect(cellsBelow([ratio(NAME, sum('EUR', NAME, [a, b]), a), c]).size).toBe(3);
  expect(cellsBelow([]).size).toBe(0);
});
