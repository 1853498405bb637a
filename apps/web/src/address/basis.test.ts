import { describe, expect, it } from 'vitest';
import { basisIn, isNow, NOW } from './basis.ts';

const ID = '0b8c3a52-6f0a-4c38-9d2f-0d8f7c0b9f11';
const MOMENT = '2026-10-01T21:59:59.999Z';

describe('the basis in an address', () => {
  it('is a moment or a version', () => {
    expect(basisIn({ asOf: MOMENT })).toEqual({ asOf: MOMENT });
    expect(basisIn({ version: ID.toUpperCase() })).toEqual({ version: ID });
  });

  it('is one of both at most, as the server refuses both', () => {
    expect(basisIn({ asOf: MOMENT, version: ID })).toEqual({ version: ID });
  });

  it.each([
    {},
    { asOf: 'gisteren' },
    { asOf: '2026-10-01' },
    { asOf: '2026-13-45T00:00Z' },
    { version: '1.2' },
  ])('is the first one gets where the address says nothing that holds: %o', (search) => {
    expect(basisIn(search)).toEqual(NOW);
    expect(isNow(basisIn(search))).toBe(true);
  });
});
