import { expect, it } from 'vitest';
import { readsOtherClock } from './clock-note.tsx';

it('tells by which clock times are told only to who has another on the wall', () => {
  const now = new Date('2026-11-22T15:31:00Z');
  expect(readsOtherClock(now, 'Europe/Amsterdam')).toBe(false);
  expect(readsOtherClock(now, 'Europe/Paris')).toBe(false);
  expect(readsOtherClock(now, 'UTC')).toBe(true);
  expect(readsOtherClock(now, 'America/Curacao')).toBe(true);
});
