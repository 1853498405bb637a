import type { RequestFigure } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { answerOf, measuredIn, type TypedFigure, typedOf, wordOf } from './typed-figure.ts';

const figure: RequestFigure = {
  indicator: 'K1',
  name: 'Bereik',
  unit: 'persons',
  period: '2026Q2',
  definition: 1,
  population: '',
  method: '',
  counts: 'per_period',
  askedAs: 'value',
  stands: null,
  alsoIn: [],
  previous: null,
  doubts: [],
  locked: null,
};
const typed = (rest: Partial<TypedFigure>): TypedFigure => ({ ...typedOf(figure, 'nl'), ...rest });

describe('a figure as it is typed', () => {
  it.each<[string, Partial<TypedFigure>, unknown]>([
    ['zero, which is a figure', { amount: '0' }, { kind: 'value', value: 0 }],
    ['a number of here', { amount: '1.250,5' }, { kind: 'value', value: 1250.5 }],
    ['nothing', {}, 'blank'],
    ['no number', { amount: 'veel' }, [{ field: 'amount', why: 'noNumber' }]],
    ['only a remark', { remark: 'volgt' }, [{ field: 'amount', why: 'lacking' }]],
    ['only a file', { evidence: ['a'] }, [{ field: 'amount', why: 'lacking' }]],
    [
      'how many of how many',
      { kind: 'share', amount: '3', whole: '7' },
      { kind: 'share', numerator: 3, denominator: 7 },
    ],
    ['how many of what is not said', { kind: 'share', amount: '3' }, [{ field: 'whole', why: 'lacking' }]],
    ['too few to report', { kind: 'too_few', amount: '3' }, { kind: 'too_few' }],
  ])('is %s', (_, words, measured) => {
    expect(measuredIn(typed(words), 'nl')).toEqual(measured);
  });

  it('is sent when it is filled in and not locked, with the entry of the one that was seen', () => {
    const locked = { ...figure, indicator: 'K2', locked: { nl: 'dicht', en: 'closed' } };
    const words = new Map([figure, locked].map((one) => [wordOf(one), typed({ amount: '4' })]));
    const sent = answerOf([figure, locked], words, { submit: true, language: 'nl' });
    expect(sent).toMatchObject({
      given: [{ indicator: 'K1', seq: null, measured: { value: 4 }, submit: true }],
    });
    expect(answerOf([figure], new Map(), { submit: true, language: 'nl' }).given).toEqual([]);
    const wrong = new Map([[wordOf(figure), typed({ amount: 'x' })]]);
    expect([...answerOf([figure], wrong, { submit: false, language: 'nl' }).faults.keys()]).toEqual([
      'K1 2026Q2',
    ]);
  });
});
