import { expect, it } from 'vitest';
import { notAskedByReason } from './not-asked-by-reason.ts';

const of = (indicator: string, nl: string) => ({ indicator, name: `Naam ${indicator}`, why: { nl, en: nl } });

it('tells each reason once, with what is not asked for it in the order of the plan', () => {
  const all = [of('K1', 'geen eigenaar'), of('K2', 'geen definitie'), of('K3', 'geen eigenaar')];
  expect(
    notAskedByReason(all).map(({ why, indicators }) => [
      why.nl,
      indicators.map(({ indicator }) => indicator),
    ]),
  ).toEqual([
    ['geen eigenaar', ['K1', 'K3']],
    ['geen definitie', ['K2']],
  ]);
});
