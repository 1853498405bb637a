import { FORMS } from '@kapstok/contract/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { unkeepable } from './characters.ts';
import { isAccepted } from './media-types.ts';
import { nearestName } from './nearest-name.ts';
import { wrongInputs } from './wrong-inputs.ts';

const schema = z.object({
  id: z.uuid(),
  limit: z.number().int().min(1).max(10),
  name: z.string().min(1).max(5),
  language: z.enum(['nl', 'en']),
  edits: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('add'), at: z.string() }),
        z.object({
          kind: z.literal('set'),
          to: z.union([z.object({ day: z.iso.date() }), z.object({ n: z.number() })]),
        }),
      ]),
    )
    .min(1),
});

const RIGHT = {
  id: '3b9710c4-6614-467a-ab82-36822cf48db1',
  limit: 3,
  name: 'x',
  language: 'nl',
  edits: [{ kind: 'add', at: 'x' }],
};

function wrongWith(part: object): readonly (readonly [string, string, string])[] {
  const sent = { ...RIGHT, ...part };
  const { error } = schema.safeParse(sent);
  if (error === undefined) return [];
  return wrongInputs('body', sent, error).map(({ path, sentence }) => [path, sentence.nl, sentence.en]);
}

describe('what is wrong with an input, in plain words', () => {
  it.each([
    [{ id: 'x' }, '/id', '"id" moet een UUID zijn, zoals 3b9710c4-6614-467a-ab82-36822cf48db1.'],
    [{ id: undefined }, '/id', '"id" moet ingevuld zijn.'],
    [{ limit: '3' }, '/limit', '"limit" moet een getal zijn.'],
    [{ limit: 3.5 }, '/limit', '"limit" moet een heel getal zijn.'],
    [{ limit: 0 }, '/limit', '"limit" moet ten minste 1 zijn.'],
    [{ limit: 11 }, '/limit', '"limit" moet ten hoogste 10 zijn.'],
    [{ name: '' }, '/name', '"name" moet ingevuld zijn.'],
    [{ name: 'abcdef' }, '/name', '"name" moet ten hoogste 5 tekens hebben.'],
    [{ language: 'fr' }, '/language', '"language" moet een van deze zijn: "nl", "en".'],
    [{ edits: [] }, '/edits', '"edits" moet ten minste 1 onderdelen hebben.'],
    [{ edits: [{ kind: 'add' }] }, '/edits/0/at', '"edits[0].at" moet ingevuld zijn.'],
    [{ edits: [{ kind: 'x' }] }, '/edits/0/kind', '"edits[0].kind" moet een van deze zijn: "add", "set".'],
    [
      { edits: [{ kind: 'set', to: { day: 'gisteren' } }] },
      '/edits/0/to/day',
      '"edits[0].to.day" moet een dag zijn, zoals 2026-10-01.',
    ],
    [
      { edits: [{ kind: 'set', to: { n: 'veel' } }] },
      '/edits/0/to/n',
      '"edits[0].to.n" moet een getal zijn.',
    ],
    [{ edits: [{ kind: 'set' }] }, '/edits/0/to', '"edits[0].to" moet ingevuld zijn.'],
    [
      { edits: [{ kind: 'set', to: 3 }] },
      '/edits/0/to',
      '"edits[0].to" moet een van de vormen hebben die hier kunnen.',
    ],
  ])('%j', (part, path, sentence) => {
    const [told] = wrongWith(part);
    expect(told?.slice(0, 2)).toEqual([path, sentence]);
    expect(told?.[2]).toMatch(/must .*\.$/);
  });

  it.each([
    ['period', '2026-Q2', 'een periode zijn, zoals 2026-05 (een maand), 2026Q2 (een kwartaal)'],
    ['quarter', '2026-Q3', 'een kwartaal zijn, zoals 2026Q3'],
    ['sha256', 'abc', 'de SHA-256 van een bestand zijn: 64 tekens'],
    ['addressCode', 'Gezond Dorp', 'een code zijn van kleine letters, cijfers en streepjes ertussen'],
    ['entryPlace', '-1', 'een geheel getal van 0 of hoger zijn'],
    ['places', '1;2', 'nummers van bedragen in het bestand zijn met komma’s ertussen, zoals 0,4,12'],
  ] as const)('says how a %s is written', (form, sent, words) => {
    const { error } = z.string().regex(FORMS[form]).safeParse(sent);
    const [told] = error === undefined ? [] : wrongInputs('query', sent, error);
    expect(told?.sentence.nl).toContain(`moet ${words}`);
    expect(told?.sentence.en).toMatch(/must be .*\.$/);
  });

  it('is told of everything at once', () => {
    const told = wrongWith({ id: 1, limit: 99, language: 'x', edits: [{ kind: 'add' }, { kind: 'y' }] });
    expect(told.map(([path]) => path)).toEqual([
      '/id',
      '/limit',
      '/language',
      '/edits/0/at',
      '/edits/1/kind',
    ]);
  });

  it('has a pointer that leads to it, whatever the name', () => {
    const strict = z.record(z.string(), z.number());
    const sent = { 'a/b~c': 'x' };
    const { error } = strict.safeParse(sent);
    expect(error && wrongInputs('body', sent, error)[0]?.path).toBe('/a~1b~0c');
  });
});

describe('what no database keeps', () => {
  it.each([
    ['a NUL', { a: ['x\0'] }, ['/a/0']],
    ['half a character', { a: { b: '\ud800' } }, ['/a/b']],
    ['a name that is no text', { 'x\0': 1 }, ['']],
  ])('%s is found where it stands', (_, value, paths) => {
    expect(unkeepable('body', value).map(({ path }) => path)).toEqual(paths);
  });

  it('is found in no ordinary text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }), (value) => {
        const odd = JSON.stringify(value).includes('\\u0000');
        expect(odd ? [] : unkeepable('body', value)).toEqual([]);
      }),
    );
  });

  it('is too deep a nest', () => {
    let nest: unknown = 1;
    for (let at = 0; at < 5000; at += 1) nest = [nest];
    expect(unkeepable('body', { nest }).map(({ path }) => path)).toEqual(['/nest']);
  });
});

describe('a name that is not known', () => {
  it.each([
    ['limt', 'limit'],
    ['as_of', 'asOf'],
    ['ASOF', 'asOf'],
    ['something', undefined],
    ['x'.repeat(5000), undefined],
  ])('%s is taken for %s', (name, near) => {
    expect(nearestName(name, ['limit', 'after', 'asOf', 'version'])).toBe(near);
  });
});

describe('an Accept header', () => {
  it.each([
    [undefined, true],
    ['*/*', true],
    ['text/html, application/*;q=0.8', true],
    ['application/json; charset=utf-8', true],
    ['application/json;q=0', false],
    ['application/xml', false],
    ['nonsense', false],
  ])('%s', (accept, taken) => {
    expect(isAccepted(accept, ['application/json'])).toBe(taken);
  });
});
