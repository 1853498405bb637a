import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Joined } from './joined.ts';

it('numbers stand for themselves until they are taken together, and then the least stands for all', () => {
  const joined = new Joined(6);
  expect([0, 1, 2, 3, 4, 5].map((one) => joined.of(one))).toEqual([0, 1, 2, 3, 4, 5]);
  joined.join(4, 2);
  joined.join(5, 4);
  joined.join(0, 3);
  expect([0, 1, 2, 3, 4, 5].map((one) => joined.of(one))).toEqual([0, 1, 2, 0, 2, 2]);
  joined.join(5, 3);
  expect([0, 1, 2, 3, 4, 5].map((one) => joined.of(one))).toEqual([0, 1, 0, 0, 0, 0]);
});

it('are together when and only when a chain of pairs leads from one to the other', () => {
  const numbers = fc.nat({ max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 12 }), (pairs) => {
      const joined = new Joined(10);
      let together = Array.from({ length: 10 }, (_, at) => at);
      for (const [one, other] of pairs) {
        joined.join(one, other);
        const [a, b] = [together[one], together[other]];
        together = together.map((of) => (of === a || of === b ? Math.min(a ?? 0, b ?? 0) : of));
      }
      expect(together.map((_, at) => joined.of(at))).toEqual(together);
    }),
  );
});
