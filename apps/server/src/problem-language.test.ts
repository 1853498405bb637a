import { problemSchema } from '@kapstok/contract/schemas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from './app-type.ts';
import { titleOf } from './problem.ts';
import { languageAsked } from './problem-language.ts';
import { EXAMPLE } from './served-plan.ts';
import { serverWith, settingsWith, viewOf } from './testing/served.ts';

let app: App;
beforeAll(async () => {
  app = await serverWith(await viewOf(EXAMPLE), settingsWith());
});
afterAll(() => app.close());

it.each([
  [undefined, 'nl'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['de,en;q=0.5,nl;q=0.3', 'en'],
  ['fr', 'nl'],
  ['*', 'nl'],
] as const)('takes %s for %s', (accepted, language) => {
  expect(languageAsked(accepted)).toBe(language);
});

it.each([
  '/api/v1/plans/nergens/projects',
  '/api/v1/plans/voorbeeld/projects?limit=veel&wat=dit',
  '/api/v1/zo',
])('tells in English what is wrong with %s to who asks for that', async (url) => {
  const ask = async (language: string) => {
    const given = await app.inject({ url, headers: { 'accept-language': language } });
    expect(given.headers['content-language']).toBe(languageAsked(language));
    expect(String(given.headers.vary).split(', ')).toContain('accept-language');
    return problemSchema.parse(given.json());
  };
  const [dutch, english] = [await ask('nl'), await ask('en-GB,en;q=0.9')];
  expect([dutch.detail, english.detail]).toEqual([dutch.sentence.nl, dutch.sentence.en]);
  expect([dutch.title, english.title]).toEqual([titleOf(dutch.status).nl, titleOf(dutch.status).en]);
  const saidSo = { title: '', detail: '' };
  expect({ ...english, ...saidSo }).toEqual({ ...dutch, ...saidSo });
});
