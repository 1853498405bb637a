import { expect, it } from 'vitest';
import { sideWords } from './side-words.ts';

const version = {
  id: '5f0c2b1e-6a53-4c0c-9d68-0a3c8f1d2e10',
  name: '1.3 Zomer',
  state: 'draft',
  seq: 3,
  at: null,
  madeAt: null,
  held: true,
  body: null,
  date: null,
  document: null,
  changesSince: null,
} as const;
const words = {
  say: (phrase: string, { name }: Readonly<Record<string, string | number>> = {}) =>
    `${phrase} ${name ?? ''}`.trim(),
  of: ({ nl }: { readonly nl: string }) => nl,
};

it('calls a side within a sentence by its own phrase, and a version by its name as it is', () => {
  const name = { nl: 'Versie 1.3 Zomer', en: 'Version 1.3 Zomer' };
  expect(sideWords({ kind: 'version', name, version }, words)).toBe('basis.titleVersion 1.3 Zomer');
  expect(sideWords({ kind: 'working', name, version: null }, words)).toBe('compare.inWorking');
});

it('calls a moment as it is called, without a capital', () => {
  const name = { nl: 'Stand van 1 oktober 2026', en: 'As of 1 October 2026' };
  expect(sideWords({ kind: 'asOf', name, version: null }, words)).toBe('stand van 1 oktober 2026');
});
