import type { Measured, Measurement } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { distinctFigures } from './distinct-figures.ts';
import { approvedOf, everyoneIn, figuresBy, figuresIn, latestFirst } from './figures-in.ts';

const value = (of: number): Measured => ({ kind: 'value', value: of });
const share = (numerator: number, denominator: number): Measured => ({
  kind: 'share',
  numerator,
  denominator,
});
const figure = (about: string, reporter: string, measured: Measured = value(1)): Measurement => ({
  indicator: 'K',
  definition: 1,
  reporter,
  about: about.split('+'),
  period: { cadence: 'quarter', year: 2026, number: 1 },
  measured,
  state: 'approved',
});

/** Who gave the figures that count, in their order, and of whom they contradict each other. */
function told(...figures: readonly Measurement[]) {
  const { counted, contradicted } = distinctFigures(figures);
  return [counted.map(({ about, reporter }) => `${about.join('+')} by ${reporter}`), [...contradicted]];
}

describe('figures of one period', () => {
  it('all count where each is of another, by name', () => {
    for (const figures of [
      [figure('B', 'B'), figure('A', 'A')],
      [figure('A', 'A'), figure('B', 'B')],
    ])
      expect(told(...figures)).toEqual([['A by A', 'B by B'], []]);
  });

  it('count once where two give the same of all of them, the first by name', () => {
    for (const figures of [
      [figure('A+B', 'B'), figure('A+B', 'A')],
      [figure('A+B', 'A'), figure('A+B', 'B')],
    ])
      expect(told(...figures)).toEqual([['A+B by A'], []]);
  });

  it('count by the widest: one of a part is within a total, whichever comes first', () => {
    const [part, whole, other] = [figure('A', 'A', value(1)), figure('A+B', 'B', value(9)), figure('C', 'C')];
    for (const figures of [
      [part, whole, other],
      [other, whole, part],
    ])
      expect(told(...figures)).toEqual([['A+B by B', 'C by C'], []]);
  });

  it.each<[string, Measured, Measured, boolean]>([
    ['one amount', value(3), value(3), true],
    ['two amounts', value(3), value(4), false],
    ['one share', share(1, 2), share(1, 2), true],
    ['another number of as many', share(1, 2), share(2, 2), false],
    ['the same number of more', share(1, 2), share(1, 4), false],
    ['a share and an amount', share(1, 2), value(1), false],
    ['an amount and a share', value(1), share(1, 2), false],
    ['one reason why there is none', { kind: 'too_few' }, { kind: 'too_few' }, true],
    ['two reasons why there is none', { kind: 'too_few' }, { kind: 'not_measured' }, false],
  ])('about the same: %s', (_, one, other, areSame) => {
    const found = told(figure('A+B', 'A', one), figure('A+B', 'B', other), figure('C', 'C'));
    expect(found).toEqual(
      areSame
        ? [['A+B by A', 'C by C'], []]
        : [
            ['C by C'],
            [
              ['A', 'disagree'],
              ['B', 'disagree'],
            ],
          ],
    );
  });

  it('about one of them count once too, and contradict each other where they differ', () => {
    expect(told(figure('A', 'B'), figure('A', 'A'), figure('C', 'C'))).toEqual([['A by A', 'C by C'], []]);
    expect(told(figure('A', 'B', value(3)), figure('A', 'A', value(4)), figure('C', 'C'))).toEqual([
      ['C by C'],
      [['A', 'disagree']],
    ]);
  });

  it('of totals of which each shares one with the next count not at all', () => {
    const chain = [figure('A+B', 'A'), figure('B+C', 'C'), figure('C+E', 'E'), figure('F', 'F')];
    const all = ['A', 'B', 'C', 'E'].map((code) => [code, 'overlapping']);
    for (const figures of [chain, chain.toReversed()]) {
      const { counted, contradicted } = distinctFigures(figures);
      expect(counted.map(({ reporter }) => reporter)).toEqual(['F']);
      expect(Object.fromEntries(contradicted)).toEqual(Object.fromEntries(all));
    }
  });

  it('spread as far as one shares somebody with another', () => {
    const { counted, contradicted } = distinctFigures([
      figure('A+B+C', 'A'),
      figure('C+D', 'C'),
      figure('D+E', 'D'),
      figure('E+F', 'E'),
    ]);
    expect([counted, [...contradicted.keys()].toSorted()]).toEqual([[], ['A', 'B', 'C', 'D', 'E', 'F']]);
  });

  it('of totals that share only some count not at all, nor does one that shares one of those', () => {
    const found = told(figure('A+B', 'A'), figure('B+C', 'C'), figure('D+E', 'D'));
    expect(found).toEqual([
      ['D+E by D'],
      [
        ['B', 'overlapping'],
        ['C', 'overlapping'],
        ['A', 'overlapping'],
      ],
    ]);
  });
});

describe('figures that are looked through', () => {
  const at = (number: number, more: Partial<Measurement> = {}): Measurement => ({
    ...figure('A', 'A'),
    period: { cadence: 'quarter', year: 2026, number },
    ...more,
  });

  it('are those of a period, and the very same list as long as none of them is another', () => {
    const [first, second, third] = [at(1), at(1, { reporter: 'B' }), at(2)];
    const before = figuresIn([first, second, third], '2026Q1');
    expect(before).toEqual([first, second]);
    expect(figuresIn([first, second, at(2)], '2026Q1')).toBe(before);
    expect(figuresIn([first, at(1, { reporter: 'B' }), third], '2026Q1')).not.toBe(before);
    expect(figuresIn([first, third], '2026Q1')).toEqual([first]);
    expect(figuresIn([first], '2026Q3')).toEqual([]);
  });

  it('are those by one version, those that were approved, and those before a period, the latest first', () => {
    const [first, second, third] = [at(1), at(2, { definition: 2 }), at(3, { state: 'draft' })];
    const all = [first, second, third];
    expect(figuresBy(all, 2)).toEqual([second]);
    expect(figuresBy(all, 3)).toEqual([]);
    expect(approvedOf(all)).toEqual([first, second]);
    expect(latestFirst(all, third.period)).toEqual([[second], [first]]);
    expect(latestFirst(all, first.period)).toEqual([]);
  });

  it('are of those of whom something was measured, a share too', () => {
    const all = [
      at(1, { about: ['A'], measured: share(1, 2) }),
      at(1, { about: ['B'], measured: { kind: 'too_few' } }),
      at(1, { about: ['C', 'D'] }),
    ];
    expect([...everyoneIn(all)]).toEqual(['A', 'C', 'D']);
  });
});
