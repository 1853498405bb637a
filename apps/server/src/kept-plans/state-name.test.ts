import { expect, it } from 'vitest';
import { stateMark, stateName } from './state-name.ts';

const at = '2026-11-22T15:05:00.123456Z';

it.each([
  ['1.2', 'versie-1.2'],
  ['Zomer/“2026” é', 'versie-Zomer-2026-e'],
  ['..', 'versie'],
])('calls version %s in a file name %s', (name, mark) => {
  expect(stateMark({ point: 'first', version: { name }, at }, 'nl')).toBe(mark);
});

it('says of the working version when it was changed last, and of an earlier state which moment was asked for', () => {
  expect(stateMark({ point: 'first', version: undefined, at }, 'nl')).toBe('werkversie-2026-11-22-1605');
  const point = { at: new Date('2026-10-01T12:30:00Z') };
  expect(stateMark({ point, version: null, at }, 'en')).toBe('as-of-2026-10-01-1430');
  expect(stateName(point, null).nl).toBe('Stand van 1 oktober 2026 om 14:30');
});

it('keeps the name of a version by itself where it is read from right to left', () => {
  const name = '\u05d0\u05d1 1';
  expect(stateName({ version: 'id' }, { name }).nl).toBe(`Versie \u2068${name}\u2069`);
  expect(stateName({ version: 'id' }, { name: '1.2' }).nl).toBe('Versie 1.2');
});
