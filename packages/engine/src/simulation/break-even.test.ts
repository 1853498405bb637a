import { describe, expect, it } from 'vitest';
import { breakEven } from './break-even.ts';

const sought = { now: 4, least: 0, most: 40 };

describe('what must be true of an input', () => {
  it('is where the outcome reaches the goal: 3 x 7 = 21', () => {
    const found = breakEven({ ...sought, outcomeAt: (value) => 3 * value, goal: 21 });
    expect(found).toMatchObject({ isReached: false, outcomeNow: 12, needs: 'more' });
    expect(found?.turns).toBeCloseTo(7, 9);
  });

  it('is how far an input may rise of which less is better', () => {
    const found = breakEven({ ...sought, outcomeAt: (value) => 100 / (1 + value), goal: 10 });
    expect(found).toMatchObject({ isReached: true, needs: 'less' });
    expect(found?.turns).toBeCloseTo(9, 9);
  });

  it.each([
    ['whatever it is', 0, true],
    ['never', 1000, false],
  ])('is nothing where the goal is reached %s', (_, goal, isReached) => {
    expect(breakEven({ ...sought, outcomeAt: (value) => 3 * value, goal })).toMatchObject({
      isReached,
      turns: undefined,
      needs: undefined,
    });
  });

  it('is reached by just as much as the goal', () => {
    const found = breakEven({ ...sought, outcomeAt: (value) => 3 * value, goal: 12 });
    expect(found).toMatchObject({ isReached: true, needs: 'more' });
  });

  it.each([4, 0, 40])('says nothing where the outcome is not known at %d', (unknown) => {
    const outcomeAt = (value: number): number | undefined => (value === unknown ? undefined : 3 * value);
    expect(breakEven({ ...sought, outcomeAt, goal: 21 })).toBeUndefined();
  });

  it('says nothing of an outcome that is not known', () => {
    expect(breakEven({ ...sought, outcomeAt: () => undefined, goal: 1 })).toBeUndefined();
  });
});
