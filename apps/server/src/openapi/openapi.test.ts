import { FORMS, healthSchema } from '@kapstok/contract/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { makeWorld, OWN, type World } from '../fuzz/testing/world.ts';
import { documentReply } from '../plan/reply.ts';
import { EXAMPLE } from '../served-plan.ts';
import { serverWith, settingsWith, viewOf } from '../testing/served.ts';
import { API_VERSION } from './api-version.ts';
import type { OpenApiDocument } from './document.ts';
import type { JsonSchema } from './json-schemas.ts';
import { parameterWords } from './parameter-words.ts';

/** What some addresses ask for, or there is no answer. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '/plans/{plan}/comparison': '?from=now&to=now',
  '/plans/{plan}/exports/comparison.csv': '?from=now&to=now',
  '/plans/{plan}/exports/comparison.xlsx': '?from=now&to=now',
  '/plans/{plan}/explanations': '?figure=1.1/fte.structural',
  '/plans/{plan}/rows': '?table=projects&line=2',
  '/plans/{plan}/break-even': '?cell=parameters%3Afte_per_person%3Avalue',
};

/** Of what this world has nothing, or only for who reads for the nation. */
const NOT_HERE =
  /^\/(?:nation|own-plans|plans\/\{plan\}\/(?:changes\/|indicators\/|rounds\/|recalibration$|.*\/evidence-files\/))/;

/** What is read of a plan in another way than of a moment or a version, with how. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '/plans/{plan}/changes': 'what was done by a moment (asOf): a version is a point in that',
  '/plans/{plan}/changes/{change}': 'one change, which stays as it is',
  '/plans/{plan}/records/{record}/history': 'what a row was by a moment (asOf)',
  '/plans/{plan}/versions': 'which versions there were by a moment (asOf)',
  '/plans/{plan}/comparison': 'two moments or versions (from, to)',
  '/plans/{plan}/exports/comparison.csv': 'two moments or versions (from, to)',
  '/plans/{plan}/exports/comparison.xlsx': 'two moments or versions (from, to)',
};

let app: App;
let document: OpenApiDocument;
let leak: App;
/** A server that keeps plans: it has every route there is. */
let world: World;
beforeAll(async () => {
  app = await serverWith(await viewOf(EXAMPLE), settingsWith());
  world = await makeWorld();
  document = (await world.app.inject('/openapi.json')).json();
  leak = await serverWith(await viewOf(EXAMPLE), settingsWith());
  leak.get('/api/v1/leak', { schema: { response: { 200: healthSchema } } }, () => ({
    status: 'ok' as const,
    secret: 'geheim',
  }));
  leak.get('/api/v1/wrong', { schema: { response: { 200: healthSchema as z.ZodType } } }, () => ({
    status: 3,
  }));
}, 120_000);
afterAll(async () => {
  await app.close();
  await leak.close();
  await world.close();
});

function operations(): readonly { name: string; told: JsonSchema }[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ name: `${method} ${path}`, told })),
  );
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === '$ref' ? [String(inner)] : referencesIn(inner),
  );
}

function at(pointer: string): unknown {
  let value: unknown = document;
  for (const step of pointer.slice(2).split('/'))
    value = z.record(z.string(), z.unknown()).parse(value)[step];
  return value;
}

describe('the description of the interface', () => {
  it('tells of every route what it is for, in words', () => {
    expect(operations().length).toBeGreaterThan(15);
    const silent = operations().filter(
      ({ told }) => told.summary === '' || told.description === '' || told.tags === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    [
      ['asOf', 'version', 'minSeq'],
      [
        '',
        '/overview',
        '/answer',
        '/projects',
        '/projects/{code}',
        '/findings',
        '/roadmap',
        '/accounting',
        '/results',
      ].concat([
        '/business-cases',
        '/business-cases/{project}',
        '/booked-lines',
        '/entries',
        '/viewpoint',
        '/records',
        '/records/{record}',
        '/explanations',
        '/rows',
      ]),
      '/plans/{plan}',
    ],
    [['asOf'], ['', '/certainty', '/certainty.csv'], '/nation'],
    [['asOf'], ['', '.csv'], '/regions/{region}/certainty'],
    [
      ['limit', 'after'],
      ['', '/{region}/keys', '/{region}/assignments', '/{region}/accounts', '/{region}/invitations'].concat(
        '/{region}/webhooks',
        '/{region}/log',
      ),
      '/regions',
    ],
  ])('tells of %j wherever that can be asked', (wanted, paths, below) => {
    const silent = paths.filter((path) => {
      const told = document.paths[`${below}${path}`]?.get?.parameters as { name: string; in: string }[];
      const names = told.filter((one) => one.in === 'query').map(({ name }) => name);
      return !wanted.every((name) => names.includes(name));
    });
    expect(silent).toEqual([]);
  });

  it('lets every read of a plan be of a moment or a version', () => {
    const silent = Object.entries(document.paths).flatMap(([path, { get }]) => {
      if (get === undefined || !path.startsWith('/plans/{plan}') || path in OTHERWISE) return [];
      const names = (get.parameters as { name: string }[]).map(({ name }) => name);
      return names.includes('asOf') && names.includes('version') ? [] : [path];
    });
    expect(silent).toEqual([]);
    expect(Object.keys(OTHERWISE).filter((path) => document.paths[path]?.get === undefined)).toEqual([]);
  });

  it('tells truly which answers carry a mark, and which are not sent again to who has them', async () => {
    const { own, asking } = world;
    const headers = asking.find(({ name }) => name === 'coordinator')?.headers ?? {};
    const known: Readonly<Record<string, string | undefined>> = {
      plan: own.plan,
      region: OWN,
      record: own.records[0],
      change: own.entries.at(-1),
      version: own.versions[0],
      code: '1.1',
      project: '1.1',
      list: 'projects',
      report: 'payments',
    };
    const gets = Object.entries(document.paths).filter(
      ([path, { get }]) => get && !path.startsWith('/health'),
    );
    const asked = await Promise.all(
      gets.map(async ([path, { get }]) => {
        const responses = get?.responses as Readonly<Record<string, { headers?: object } | undefined>>;
        const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? name);
        const url = `/api/v1${filled}${QUESTIONS[path] ?? ''}`;
        const { statusCode, headers: got } = await world.app.inject({ url, headers });
        if (statusCode !== 200) return { path, statusCode };
        const mark = got.etag === undefined ? {} : { 'if-none-match': String(got.etag) };
        const again = await world.app.inject({ url, headers: { ...headers, ...mark } });
        const told = { mark: 'ETag' in (responses[200]?.headers ?? {}), again: '304' in responses };
        const found = { mark: got.etag !== undefined, again: again.statusCode === 304 };
        return { path, statusCode, told, found };
      }),
    );
    expect(
      asked.filter(({ told, found }) => told?.mark !== found?.mark || told?.again !== found?.again),
    ).toEqual([]);
    const silent = asked.filter(({ statusCode }) => statusCode !== 200);
    expect(silent.filter(({ path }) => !NOT_HERE.test(path))).toEqual([]);
  }, 120_000);

  it('tells of every parameter what it is', () => {
    const names = operations().flatMap(({ name, told }) =>
      (told.parameters as { name: string; description: string }[])
        .filter(({ description }) => description === '')
        .map((parameter) => `${name}: ${parameter.name}`),
    );
    expect(names).toEqual([]);
    expect(parameterWords('toString')).toBeUndefined();
  });

  it('asks of nothing how it is written but in a way that is told to who writes it otherwise', () => {
    const patternsIn = (value: unknown): readonly string[] => {
      if (Array.isArray(value)) return value.flatMap(patternsIn);
      if (typeof value !== 'object' || value === null) return [];
      const { pattern, format } = value as JsonSchema;
      const own = typeof pattern === 'string' && format === undefined ? [pattern] : [];
      return [...own, ...Object.values(value).flatMap(patternsIn)];
    };
    const asked = operations().flatMap(({ told }) => patternsIn([told.parameters, told.requestBody]));
    const told = new Set<string>(Object.values(FORMS).map(({ source }) => source));
    expect(asked.length).toBeGreaterThan(3);
    expect([...new Set(asked)].filter((pattern) => !told.has(pattern))).toEqual([]);
  });

  it('tells which header a change of a row takes', () => {
    const patch = operations().find(({ told }) => Object.keys(told.responses as object).includes('428'));
    expect(patch?.told.parameters).toContainEqual(
      expect.objectContaining({ name: 'if-match', in: 'header' }),
    );
  });

  it('tells every field of a form with files', () => {
    const forms = document.paths['/plans/{plan}/imports']?.post?.requestBody as {
      content: Record<string, { schema: { oneOf: { properties: object; required: string[] }[] } }>;
    };
    const told = forms.content['multipart/form-data']?.schema.oneOf.map(({ properties, required }) => [
      Object.keys(properties).toSorted(),
      required.toSorted(),
    ]);
    expect(told).toEqual([
      [
        ['dryRun', 'files', 'keepUnreadable', 'keepsOthers'],
        ['dryRun', 'files'],
      ],
      [
        ['dryRun', 'files', 'id', 'keepUnreadable', 'keepsOthers', 'reason'],
        ['files', 'id', 'reason'],
      ],
    ]);
  });

  it('gives every operation a name of its own, and an answer with contents', () => {
    const ids = operations().map(({ told }) => told.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, told } of operations()) {
      const good = Object.entries(told.responses as Record<string, JsonSchema>).filter(([status]) =>
        status.startsWith('2'),
      );
      expect([name, good.length > 0]).toEqual([name, true]);
      for (const [status, response] of good) {
        expect([name, status === '204' || Object.keys(response.content ?? {}).length > 0]).toEqual([
          name,
          true,
        ]);
      }
    }
  });

  it('says that what is sent in holds no other fields, and answers may', async () => {
    const sent = operations().flatMap(({ name, told }) => {
      const body = told.requestBody as { content: Record<string, { schema: JsonSchema }> } | undefined;
      const schema = body?.content['application/json']?.schema;
      return schema === undefined ? [] : [{ name, schema }];
    });
    expect(sent.length).toBeGreaterThan(20);
    const held = (value: unknown, seen = new Set<string>()): readonly JsonSchema[] => {
      if (Array.isArray(value)) return value.flatMap((one) => held(one, seen));
      if (typeof value !== 'object' || value === null) return [];
      const object = value as JsonSchema;
      const own = object.type === 'object' && object.properties !== undefined ? [object] : [];
      const inside = Object.entries(object).flatMap(([key, inner]) => {
        if (key !== '$ref') return held(inner, seen);
        if (seen.has(String(inner))) return [];
        return held(at(String(inner)), seen.add(String(inner)));
      });
      return [...own, ...inside];
    };
    const open = sent.filter(({ schema }) =>
      held(schema).some(({ additionalProperties }) => additionalProperties === undefined),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
    const answered = operations().flatMap(({ told }) => held(told.responses));
    expect(answered.filter(({ additionalProperties }) => additionalProperties === false)).toEqual([]);
    // And so it is: each of them is refused a field that it does not know.
    const coordinator = world.asking.find(({ role }) => role === 'coordinator');
    const body = { token: 'x'.repeat(43), onbekend: 1 };
    const url = '/api/v1/invitation-previews';
    const answer = await world.app.inject({
      method: 'POST',
      url,
      headers: { ...coordinator?.headers },
      payload: body,
    });
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, '/onbekend']);
  });

  it('refers to nothing that is not there', () => {
    const references = [...new Set(referencesIn(document))];
    expect(references.length).toBeGreaterThan(30);
    for (const reference of references)
      expect([reference, at(reference)]).not.toEqual([reference, undefined]);
  });

  it('is the same under the address of the version, and is for anybody', async () => {
    const under = await world.app.inject({
      url: '/api/v1/openapi.json',
      headers: { origin: 'https://elders.example' },
    });
    expect(under.json()).toEqual(document);
    expect(under.headers['access-control-allow-origin']).toBe('*');
    expect(document.info.version).toBe(API_VERSION);
  });

  it('shows examples that its own schemas allow', () => {
    const shown = operations().flatMap(({ name, told }) => {
      const [good] = Object.values(
        told.responses as Record<string, { content?: Record<string, JsonSchema> }>,
      );
      const json = good?.content?.['application/json'];
      return json?.example === undefined
        ? []
        : [{ name, example: json.example, schema: json.schema as JsonSchema }];
    });
    expect(shown.length).toBeGreaterThan(1);
    for (const { name, example, schema } of shown) {
      const told = JSON.stringify({ ...schema, $defs: document.components.schemas });
      const whole: unknown = JSON.parse(told.replaceAll('#/components/schemas/', '#/$defs/'));
      expect([name, z.fromJSONSchema(whole as never).safeParse(example).success]).toEqual([name, true]);
    }
  });
});

describe('a field that is not in its schema', () => {
  it('never leaves, by whatever way an answer is made', async () => {
    const answer = await leak.inject('/api/v1/leak');
    expect(answer.json()).toEqual({ status: 'ok' });
    const reply = documentReply(healthSchema, { status: 'ok', secret: 'geheim' });
    expect(JSON.parse(new TextDecoder().decode(reply.body))).toEqual({ status: 'ok' });
  });

  it('is no reason to send what does not fit', async () => {
    const answer = await leak.inject('/api/v1/wrong');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('3,');
  });
});

describe('the page to read', () => {
  it('tells of every operation, without a script', async () => {
    const page = await world.app.inject('/api');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).not.toMatch(/<script|style=|javascript:/);
    const absent = operations().filter(
      ({ told }) => !page.body.includes(`id="op-${String(told.operationId)}"`),
    );
    expect(absent).toEqual([]);
    const anchors = [...page.body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !page.body.includes(`id="${id}"`))).toEqual([]);
    expect((await world.app.inject('/api/style.css')).headers['content-type']).toContain('text/css');
  });
});
