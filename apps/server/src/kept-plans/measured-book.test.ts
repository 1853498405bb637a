import { describe, expect, it } from 'vitest';
import { MeasuredBook } from './measured-book.ts';
import type { FiguresRead } from './measured-source.ts';

const FIGURE = {
  indicator: 'K1',
  period: '2026Q1',
  reporter: 'A',
  definition: 1,
  about: ['A'],
  kind: 'value',
  value: '12.50',
  numerator: null,
  denominator: null,
  state: 'approved',
  seq: 4,
  because: '',
};

const json = (...figures: readonly Partial<typeof FIGURE>[]): string =>
  JSON.stringify(figures.map((figure) => Object.values({ ...FIGURE, ...figure })));

const told = (...figures: readonly Partial<typeof FIGURE>[]): FiguresRead => ({
  figures: [json(...figures)],
});

const inShort = (book: MeasuredBook): readonly string[] =>
  [...book.figures].map(
    ([indicator, figures]) =>
      `${indicator}: ${figures.map(({ reporter, measured, state }) => `${reporter} ${'value' in measured ? measured.value : measured.kind} ${state}`).join(', ')}`,
  );

describe('what was measured, as a thread keeps it', () => {
  it('is what the database gave, by indicator', () => {
    const book = new MeasuredBook();
    book.take(told({}, { reporter: 'B', kind: 'too_few' }, { indicator: 'K2', state: 'draft' }));
    expect(inShort(book)).toEqual(['K1: A 12.5 approved, B too_few approved', 'K2: A 12.5 draft']);
  });

  it('has why a figure is right where somebody said so', () => {
    const book = new MeasuredBook();
    book.take(told({ because: 'ontdubbeld' }, { reporter: 'B' }));
    expect(book.figures.get('K1')?.map(({ because }) => because)).toEqual(['ontdubbeld', undefined]);
  });

  it('takes in what stands otherwise since, also when an older answer comes later', () => {
    const book = new MeasuredBook();
    book.take(told({}, { reporter: 'B' }, { period: '2026Q2' }));
    book.take(told({ value: '9', seq: 8 }, { reporter: 'C', seq: 8 }));
    book.take(told({ value: '7', seq: 6 }));
    expect(inShort(book)).toEqual(['K1: A 9 approved, B 12.5 approved, A 12.5 approved, C 12.5 approved']);
  });

  it('leaves what was given before as it was, and what did not change the same', () => {
    const book = new MeasuredBook();
    book.take(told({}, { indicator: 'K2' }));
    const before = book.figures;
    book.take(told({ value: '9', seq: 8 }));
    expect(before.get('K1')?.[0]?.measured).toEqual({ kind: 'value', value: 12.5 });
    expect(book.figures.get('K2')).toBe(before.get('K2'));
  });

  it('forgets what is no longer to be seen: what was changed, and periods that were opened again', () => {
    const book = new MeasuredBook();
    book.take(told({}, { reporter: 'B' }, { period: '2026Q2' }, { indicator: 'K2' }, { indicator: 'K3' }));
    const before = book.figures;
    const key = { indicator: 'K1', period: '2026Q1' };
    const keys = [
      { ...key, reporter: 'A' },
      { ...key, reporter: 'B' },
    ];
    book.take({ ...told({ reporter: 'B', value: '9', seq: 8 }), instead: { periods: [], keys } });
    expect(inShort(book)).toEqual([
      'K1: A 12.5 approved, B 9 approved',
      'K2: A 12.5 approved',
      'K3: A 12.5 approved',
    ]);
    expect(book.figures.get('K2')).toBe(before.get('K2'));
    book.take({ ...told({ indicator: 'K3', seq: 8 }), instead: { periods: ['2026Q1'], keys: [] } });
    expect(inShort(book)).toEqual(['K1: A 12.5 approved', 'K2: ', 'K3: A 12.5 approved']);
    expect(before.get('K1')).toHaveLength(3);
  });

  it.each([
    ['{}', 'no figures'],
    ['[1]', 'a figure that is none'],
    ['[["K1"]]', 'a figure that is none'],
    [json({ kind: 'odd' }), 'no such figure: odd'],
    [json({ state: 'odd' }), 'no such state: odd'],
    [json({ period: 'odd' }), 'no such period: odd'],
  ])('refuses %s', (given, why) => {
    expect(() => new MeasuredBook().take({ figures: [given] })).toThrow(why);
  });
});
