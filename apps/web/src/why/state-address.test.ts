import { expect, it } from 'vitest';
import { addressIn, readState } from './state-address.ts';

it.each(['now', '0b8c3a52-6f0a-4c38-9d2f-0d8f7c0b9f11', '2026-10-01T21:59:59.999Z'])(
  'reads back what is asked of the plan as it is in %s',
  (state) => {
    const address = 'history:stated-figures:3:value';
    expect(readState(addressIn(state, address))).toEqual({ state, address });
  },
);

it('is about the state one looks at when it names none', () => {
  expect(addressIn(undefined, 'plan/fte')).toBe('plan/fte');
  expect(readState('plan/fte')).toEqual({ state: undefined, address: 'plan/fte' });
});

it('leaves a figure that there is not without an address', () => {
  expect(addressIn('now', '')).toBe('');
});
