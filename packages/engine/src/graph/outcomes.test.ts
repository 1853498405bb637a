import { point, verbatim } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { given } from './build.ts';
import { Outcomes } from './outcomes.ts';

it('keeps what each of many nodes came to, and knows of no other', () => {
  const nodes = Array.from({ length: 10_000 }, (_, value) =>
    given('EUR', () => verbatim(''), point(value), verbatim('')),
  );
  const [first, ...others] = nodes;
  const outcomes = new Outcomes<number>();
  for (const [index, node] of others.entries()) outcomes.set(node, index);
  expect(others.map((node) => outcomes.get(node))).toEqual(others.map((_, index) => index));
  expect(first === undefined ? 0 : outcomes.get(first)).toBeUndefined();
});
