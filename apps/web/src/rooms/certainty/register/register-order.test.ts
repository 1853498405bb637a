import type { AssumptionDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { assumption } from '../testing/certainty-example.ts';
import { impact, ofQuality, weakestFirst } from './register-order.ts';

const row = (
  id: string,
  quality: AssumptionDto['quality'],
  varianceShare: number | null,
  isNoise = false,
): AssumptionDto => assumption({ id, quality }, varianceShare === null ? null : { varianceShare, isNoise });

const REGISTER = [
  row('measured', 'measured', 0.5),
  row('guess-small', 'assumed', 0.05),
  row('guess-large', 'assumed', 0.2),
  row('noise', null, 0.9, true),
  row('not-drawn', null, null),
  row('not-graded', null, 0.01),
];

describe('the register', () => {
  it('puts the weakest first that matter, and of those what matters most', () => {
    expect(weakestFirst(REGISTER).map(({ id }) => id)).toEqual([
      'not-graded',
      'guess-large',
      'guess-small',
      'measured',
      'noise',
      'not-drawn',
    ]);
  });

  it('says that what chance alone would show does nothing', () => {
    expect(REGISTER.map(impact)).toEqual([0.5, 0.05, 0.2, 0, 0, 0.01]);
  });

  it('shows one quality, also what is not graded', () => {
    expect(ofQuality(REGISTER, 'assumed')).toHaveLength(2);
    expect(ofQuality(REGISTER, 'none')).toHaveLength(3);
    expect(ofQuality(REGISTER, undefined)).toHaveLength(REGISTER.length);
  });
});
