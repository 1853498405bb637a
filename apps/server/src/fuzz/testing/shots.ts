import fc from 'fast-check';
import type { OpenApiDocument } from '../../openapi/document.ts';
import type { JsonSchema } from '../../openapi/json-schemas.ts';
import { type Known, nearly, parameterWords } from './from-schema.ts';
import { oddWords } from './odd-values.ts';

/** A request to make, and as whom (their place among those who ask). */
export interface Shot {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
  readonly who: number;
}

interface Target {
  /** What stands before its path. */
  readonly base: string;
  readonly method: string;
  readonly path: string;
  readonly told: JsonSchema;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parametersOf({ told }: Target): readonly Parameter[] {
  const parameters: readonly unknown[] = Array.isArray(told.parameters) ? told.parameters : [];
  return parameters.filter(isRecord).map((one) => ({
    name: String(one.name),
    in: String(one.in),
    required: one.required === true,
    schema: isRecord(one.schema) ? one.schema : {},
  }));
}

function bodySchema({ told }: Target): JsonSchema | undefined {
  const body =
    isRecord(told.requestBody) && isRecord(told.requestBody.content) ? told.requestBody.content : {};
  const json = body['application/json'];
  return isRecord(json) && isRecord(json.schema) ? json.schema : undefined;
}

/** The address as it is sent: halves of characters can't be, so they are sent as the bytes they would be. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/\./g, '%2E');
}

function pathFor({ base, path }: Target, known: Known): fc.Arbitrary<string> {
  const parts = path.split(/(\{\w+\})/).map((part): fc.Arbitrary<string> => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    const fits = fc.constantFrom(...(known.named[name] ?? known.ids));
    return fc
      .oneof({ weight: 20, arbitrary: fits }, { weight: 1, arbitrary: oddWords })
      .map((words) => (/^[\w~-]+$/.test(words) ? words : encoded(words)));
  });
  return fc.tuple(...parts).map((all) => `${base}${all.join('')}`);
}

/** One in so many times something, else nothing. */
function seldom<Value>(oneIn: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function queryFor(target: Target, known: Known): fc.Arbitrary<string> {
  const named = parametersOf(target).filter((one) => one.in === 'query');
  const pairs = named.map(({ name, schema, required }) => {
    const fits =
      known.named[name] === undefined ? parameterWords(schema, known) : fc.constantFrom(...known.named[name]);
    const pair = fc
      .oneof({ weight: 9, arbitrary: fits }, { weight: 1, arbitrary: oddWords })
      .map((words) => `${encoded(name)}=${encoded(words)}`);
    return required ? pair : seldom(4, pair);
  });
  const strange = fc.tuple(oddWords, oddWords).map(([a, b]) => `${encoded(a)}=${encoded(b)}`);
  return fc.tuple(...pairs, seldom(30, strange)).map((all) => {
    const words = all.filter((one) => one !== undefined).join('&');
    return words === '' ? '' : `?${words}`;
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'text/plain',
  'text/xml',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'nonsense',
  '',
] as const;
const BROKEN = [
  '{',
  '[1,',
  '{"a":1,}',
  'null',
  '"x"',
  '3',
  '{"__proto__":{"a":1}}',
  '\ufeff{}',
  '[[[[',
  '{"a":1e999}',
  '--x\r\n\r\n--x--',
] as const;

function bodyFor(target: Target, known: Known): fc.Arbitrary<string | undefined> {
  const schema = bodySchema(target);
  const broken = fc.constantFrom<string | undefined>(...BROKEN, undefined);
  if (schema === undefined) return seldom(12, broken);
  const json = nearly(schema, known).map((value) => JSON.stringify(value));
  return fc.oneof({ weight: 12, arbitrary: json }, { weight: 1, arbitrary: broken });
}

/** Languages as browsers ask for them, and as nobody does. */
const LANGUAGES = [
  'nl',
  'en',
  'en-GB,en;q=0.9,nl;q=0.8',
  'nl;q=0, en;q=0',
  'fr',
  '*',
  '*;q=0',
  'en;q=1.5, nl;q=-1',
  'en;q=nan',
  'en;q=',
  ';q=1',
  ',,,',
  'EN',
  'e\tn',
  'constructor',
  '__proto__;q=1',
  'nl-'.repeat(2000),
  'en,'.repeat(3000),
] as const;

/** Headers that are no secret of anybody, of which a server makes something. */
function headersFor(target: Target): fc.Arbitrary<Record<string, string>> {
  const safe = oddWords.map((words) => words.replace(/[^\x20-\x7e]/g, '?').slice(0, 300));
  const type =
    bodySchema(target) === undefined
      ? seldom(12, fc.constantFrom(...TYPES))
      : fc.oneof(
          { weight: 12, arbitrary: fc.constant('application/json') },
          { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
        );
  const mark = fc.oneof(fc.constantFrom('*', '"x"', 'W/"x"', '"', ''), safe);
  const accept = fc.constantFrom(
    '*/*',
    'application/json',
    'text/csv',
    'application/x-ndjson',
    'text/html',
    'x',
    '',
  );
  return fc
    .record({
      'content-type': type,
      accept: seldom(20, accept),
      'if-match': seldom(3, mark),
      'if-none-match': seldom(5, mark),
      'accept-language': seldom(3, fc.oneof(fc.constantFrom(...LANGUAGES), safe)),
      'accept-encoding': seldom(5, fc.constantFrom('gzip', 'br', '*;q=0', 'gzip;q=2')),
      'x-forwarded-for': seldom(8, safe),
      origin: seldom(40, fc.constantFrom('http://localhost', 'https://elders.example', 'null')),
      authorization: seldom(
        40,
        fc.constantFrom('Bearer x', `Bearer ${'x'.repeat(43)}`, 'Basic eDp5', 'Bearer'),
      ),
    })
    .map((all) => {
      const told = Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      return Object.fromEntries(told);
    });
}

function shotAt(target: Target, known: Known, asking: number): fc.Arbitrary<Shot> {
  const method = fc.oneof(
    { weight: 12, arbitrary: fc.constant(target.method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  return fc
    .record({
      method,
      path: pathFor(target, known),
      query: queryFor(target, known),
      headers: headersFor(target),
      body: bodyFor(target, known),
      who: fc.nat({ max: asking - 1 }),
    })
    .map(({ path, query, body, ...rest }) => ({ ...rest, url: `${path}${query}`, payload: body }));
}

function query(...names: readonly string[]): JsonSchema {
  return {
    parameters: names.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
  };
}

/** The ways in and out, which people take with a browser and no description tells of. */
const WAYS_IN: readonly Target[] = [
  { base: '', method: 'get', path: '/auth/sign-in', told: query('to') },
  {
    base: '',
    method: 'get',
    path: '/auth/callback',
    told: query('code', 'state', 'iss', 'error', 'error_description'),
  },
  { base: '', method: 'post', path: '/auth/back-channel-logout', told: query('logout_token') },
  { base: '', method: 'get', path: '/auth/signed-out', told: {} },
];

/** Requests of every kind to every route that a description tells of, and to the ways in. */
export function shotsAt(document: OpenApiDocument, known: Known, asking: number): fc.Arbitrary<Shot> {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]): Target => ({ base: '/api/v1', method, path, told })),
  );
  return fc.oneof(...[...described, ...WAYS_IN].map((target) => shotAt(target, known, asking)));
}
