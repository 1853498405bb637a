import { expect, it } from 'vitest';
import { nl } from '../language/nl.ts';
import { problemWords } from './problem-words.ts';

const words = {
  say: (phrase: string) => String(Reflect.get(nl, phrase)),
  of: ({ nl: dutch }: { readonly nl: string }) => dutch,
};

const wrong = (name: string, must: string) => ({
  in: 'body' as const,
  path: `/${name}`,
  sentence: { nl: `"${name}" moet ${must}.`, en: '' },
});

it('tells one fault once, with the field called as the form calls it', () => {
  const date = wrong('date', 'een dag zijn, zoals 2026-10-01');
  expect(problemWords({ sentence: date.sentence, errors: [date] }, words)).toEqual({
    first: '“Datum van het besluit” moet een dag zijn, zoals 2026-10-01.',
    list: [],
  });
});

it('tells more faults as a list, each once', () => {
  const [address, reason] = [wrong('address', 'een webadres zijn'), wrong('reason', 'ingevuld zijn')];
  const sentence = {
    nl: `Er kloppen 2 dingen niet in dit verzoek. Het eerste: ${address.sentence.nl}`,
    en: '',
  };
  expect(problemWords({ sentence, errors: [address, reason] }, words)).toEqual({
    first: undefined,
    list: ['“Adres” moet een webadres zijn.', '“Reden” moet ingevuld zijn.'],
  });
});

it('leaves a sentence that is about no input', () => {
  const sentence = { nl: 'Er is al een versie met die naam.', en: '' };
  expect(problemWords({ sentence }, words)).toEqual({ first: sentence.nl, list: [] });
});
