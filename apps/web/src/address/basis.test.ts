import { describe, expect, it } from 'vitest';
import { basisIn, isNow, NOW, unreadableBasis } from './basis.ts';

const ID = '0b8c3a52-6f0a-4c38-9d2f-0d8f7c0b9f11';
const MOMENT = '2026-10-01T21:59:59.999Z';

describe('the basis in an address', () => {
  it('is a moment or a version', () => {
    expect(basisIn({ asOf: MOMENT })).toEqual({ asOf: MOMENT });
    expect(basisIn({ version: ID.toUpperCase() })).toEqual({ version: ID });
  });

  it('is one of both at most, as the server refuses both', () => {
    expect(basisIn({ asOf: MOMENT, version: ID })).toEqual({ version: ID });
    expect(unreadableBasis({ asOf: MOMENT, version: ID })).toMatchObject({ wrong: 'both' });
  });

  it.each([
    [{ asOf: '2026-10-25T02:30' }, 'moment'],
    [{ asOf: '2026-10-25T02:30:00 01:00' }, 'moment'],
    [{ asOf: 'gisteren', version: ID }, 'moment'],
    [{ version: '1.2' }, 'version'],
  ] as const)('that can not be read is told, with what is wrong: %o', (search, wrong) => {
    expect(unreadableBasis(search)).toEqual({ ...search, wrong });
  });

  it.each([{}, { asOf: MOMENT }, { version: ID.toUpperCase() }])('that can be read is not: %o', (search) => {
    expect(unreadableBasis(search)).toBe(undefined);
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
