import type { FigureAnswer } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { ServerProblem } from '../../server/get.ts';
import { sentWrongs } from './figure-wrongs.ts';
import { wordOf } from './typed-figure.ts';

it('tells at its field what is wrong with a figure, without the figure that stands above it', () => {
  const sent = ['2026Q1', '2026Q2'].map((period): FigureAnswer['figures'][number] => ({
    indicator: 'K1',
    period,
    seq: null,
    measured: { kind: 'value', value: 5 },
    because: '',
    remark: '',
    evidence: [],
    about: [],
    submit: true,
  }));
  const wrong = (path: string, nl: string) => ({ in: 'body' as const, path, sentence: text(nl, nl) });
  const errors = [
    wrong('/figures/1/because', 'K1, 2026Q2: dit verschilt veel.'),
    wrong('/figures/1', 'Dit cijfer is er niet.'),
  ];
  const wrongs = sentWrongs(new ServerProblem(422, undefined, 'about:blank', { errors }), sent, 'nl');
  const word = wordOf({ indicator: 'K1', period: '2026Q2' });
  expect([...wrongs.keys()]).toEqual([word]);
  expect(wrongs.get(word)).toEqual({
    because: ['Dit verschilt veel.'],
    amount: ['Dit cijfer is er niet.'],
  });
});
