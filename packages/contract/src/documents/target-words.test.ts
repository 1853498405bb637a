import type { Target } from '@kapstok/plan';
import { point, range, unknown } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { targetWords } from './target-words.ts';

const target = (part: Partial<Target>): Target => ({
  value: unknown('blank'),
  share: undefined,
  tolerance: undefined,
  condition: '',
  date: undefined,
  percent: false,
  printed: '',
  ...part,
});

it('says a value with its unit and the deviation it allows', () => {
  expect(targetWords(target({ value: point(600), tolerance: 0.2 }), 'persons', '').nl).toBe(
    '600 personen, 20% meer of minder',
  );
});

it('says which share of what a target is', () => {
  const words = targetWords(
    target({ value: range(350, 700), share: range(0.05, 0.1) }),
    'hours',
    'potentie 2.2',
  );
  expect(words.nl).toContain('350 tot 700 uur');
  expect(words.nl).toMatch(/10,0% van potentie 2\.2$/);
});

it('leaves the unit out of a count, which has none to say', () => {
  expect(targetWords(target({ value: range(2, 4) }), 'count', '').nl).toBe('2 tot 4');
});

it('says a date alone where there is no value, and never nought', () => {
  expect(targetWords(target({ date: '2031-07-01' }), 'date', '')).toEqual({
    nl: 'op 1 juli 2031',
    en: 'on 1 July 2031',
  });
});

it('says a percentage as one, and adds the side condition', () => {
  const words = targetWords(target({ value: point(0.4), percent: true, condition: 'per pad' }), '%', '');
  expect(words).toEqual({ nl: '40,0%, per pad', en: '40.0%, per pad' });
});
