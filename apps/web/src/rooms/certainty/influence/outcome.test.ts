import { describe, expect, it } from 'vitest';
import { CERTAINTY, CERTAINTY_WITHOUT, sensitivity } from '../testing/certainty-example.ts';
import { hangingOn, outcomeOf, registerOfAnswer } from './outcome.ts';

describe('what assumptions do something to', () => {
  it('is the share of the shortage, unless the address asks for the contribution', () => {
    expect(outcomeOf(undefined)).toBe('share');
    expect(outcomeOf('anything')).toBe('share');
    expect(outcomeOf('contribution')).toBe('contribution');
  });

  it('is counted in its own unit, around its own middle', () => {
    expect(hangingOn(CERTAINTY, 'share')).toMatchObject({ unit: '1' });
    expect(hangingOn(CERTAINTY, 'contribution')).toMatchObject({ unit: 'FTE' });
    expect(hangingOn(CERTAINTY, 'share').middle).toBeLessThan(1);
    expect(hangingOn(CERTAINTY, 'contribution').middle).toBeGreaterThan(1);
  });
});

it('tells in the register what an assumption does to the answer, also one about the shortage', () => {
  const shortage = sensitivity('tarief', { varianceShare: 0.9 });
  const rows = registerOfAnswer({ ...CERTAINTY, shareSensitivities: [shortage] });
  expect(rows.find(({ id }) => id === 'tarief')?.sensitivity).toEqual(shortage);
  expect(rows.find(({ id }) => id === 'effect')?.sensitivity).toBeNull();
  expect(registerOfAnswer(CERTAINTY_WITHOUT)).toEqual([]);
});
