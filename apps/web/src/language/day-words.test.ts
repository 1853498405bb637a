import { expect, it } from 'vitest';
import { dayWords, momentWords } from './day-words.ts';

it('writes a day as people say it, wherever they are', () => {
  expect(dayWords('2026-10-01', 'nl')).toBe('1 oktober 2026');
  expect(dayWords('2026-01-31', 'en')).toBe('31 January 2026');
});

it('writes a moment with its time, and the end of a day as that day', () => {
  expect(momentWords('2026-10-01T12:05:00Z', 'nl')).toMatch(/^1 oktober 2026.*14:05$/);
  expect(momentWords('2026-10-01T21:59:59.999Z', 'nl')).toBe('1 oktober 2026');
});
