import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { makeWorld, type World } from '../fuzz/testing/world.ts';
import { wordsOf } from '../openapi/words-of.ts';
import { EXAMPLE } from '../served-plan.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { serverWith, settingsWith, viewOf } from '../testing/served.ts';

/**
 * The NLGov REST API Design Rules 2.2, one test per rule, named after the rule. What a rule asks of people or of a
 * server before this one, and not of the program, is told with the reason.
 */

const operationSchema = z.object({
  summary: z.string(),
  description: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: z.unknown() })),
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.object({
      headers: z.record(z.string(), z.unknown()),
      content: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({
    version: z.string(),
    description: z.string(),
    contact: z.object({ name: z.string(), email: z.string(), url: z.string() }),
  }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

const SECURE = 'https://kapstok.example';
let app: App;
let secure: App;
/** A server that keeps plans: it has every route there is. */
let world: World;
let document: z.infer<typeof documentSchema>;
/** The description as it is sent, with the schemas of what is answered. */
let described: string;
function paths(): readonly string[] {
  return Object.keys(document.paths);
}

function operations(): readonly (z.infer<typeof operationSchema> & { method: string; path: string })[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ ...told, method, path })),
  );
}

function segments(): readonly string[] {
  return paths().flatMap((path) =>
    path.split('/').filter((segment) => segment !== '' && !segment.includes('{')),
  );
}

function named(some: readonly { readonly method: string; readonly path: string }[]): readonly string[] {
  return some.map(({ method, path }) => `${method} ${path}`);
}

const WHOLE = JSON.stringify;
const VERBS =
  /^(?:get|set|make|create|update|delete|remove|add|do|run|search|find|send|import|export|undo|restore)$/;

onEachStore(({ database }) => {
  beforeAll(async () => {
    const view = await viewOf(EXAMPLE);
    app = await serverWith(view, settingsWith());
    secure = await serverWith(view, { ...settingsWith(), address: new URL(SECURE) });
    world = await makeWorld(undefined, { place: { database: database(), drop: () => Promise.resolve() } });
    described = (await world.app.inject('/openapi.json')).body;
    document = documentSchema.parse(JSON.parse(described));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await secure.close();
    await world.close();
  });

  describe('/core/naming-resources', () => {
    it('names things, not deeds', () => {
      expect(segments().filter((segment) => VERBS.test(segment))).toEqual([]);
    });
  });

  /** What there is one of: of a server, a plan, or who asks. */
  const SINGLE = new Set([
    'installation',
    'health',
    'live',
    'ready',
    'session',
    'publication',
    'nation',
    'answer',
    'certainty',
    'what-if',
    'recalibration',
    'break-even',
    'overview',
    'roadmap',
    'accounting',
    'follow-up',
    'course',
    'learning',
    'viewpoint',
    'comparison',
    'log',
    'history',
    // Of a request: as a workbook.
    'file',
    'openapi.json',
    'template.xlsx',
    'take-out.zip',
    'certainty.csv',
    'comparison.csv',
    'comparison.xlsx',
  ]);

  describe('/core/naming-collections', () => {
    it('calls what there are more of by a plural', () => {
      const more = segments().filter((segment) => !SINGLE.has(segment));
      expect(more.filter((segment) => !/s(?:\.[a-z]+)?$/.test(segment))).toEqual([]);
    });
  });

  describe('/core/interface-language', () => {
    it('is English by the word list, which is public beside the source: docs/adr tells why', () => {
      // A deviation that the rule allows: an official word list is there (glossary.yaml).
      const fields = WHOLE(document.paths).match(/"(?:gemeente|pijler|begroting|tekort)"/g);
      expect(fields).toBeNull();
    });
  });

  describe('/core/no-trailing-slash', () => {
    it('answers an address with a slash at its end with 404 and no other place', async () => {
      expect(paths().filter((path) => path.endsWith('/'))).toEqual([]);
      for (const url of ['/api/v1/plans/', '/api/v1/plans/voorbeeld/', '/api/v1/plans/voorbeeld/overview/']) {
        const answer = await app.inject(url);
        expect([url, answer.statusCode, answer.headers.location]).toEqual([url, 404, undefined]);
      }
    });
  });

  describe('/core/path-segments-kebab-case', () => {
    it('writes parts of addresses in small letters with hyphens', () => {
      expect(
        segments().filter((segment) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?$/.test(segment)),
      ).toEqual([]);
    });
  });

  describe('/core/query-keys-camel-case', () => {
    it('writes names in a query in lower camel case', () => {
      const names = operations().flatMap(({ parameters }) => parameters.filter((one) => one.in === 'query'));
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter(({ name }) => !/^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)*$/.test(name))).toEqual([]);
    });
  });

  describe('/core/hide-implementation', () => {
    it('says nowhere what it is made with', async () => {
      const answers = [
        await app.inject('/api/v1/nope'),
        await app.inject('/api/v1/plans/voorbeeld/overview'),
      ];
      for (const { headers } of answers) {
        expect([headers.server, headers['x-powered-by']]).toEqual([undefined, undefined]);
      }
      const told = WHOLE(document).match(/fastify|postgres|pglite|kysely|\bzod\b/gi);
      expect(told).toBeNull();
    });
  });

  /** Every route is asked at once, those that draw too: that takes a while where much else is going on. */
  const ASKING_ALL = { timeout: 60_000 };

  /** What a coordinator gets of every address that only asks, with the ids of their own region put in. */
  async function everyAnswer(): Promise<readonly { readonly path: string; readonly body: string }[]> {
    const coordinator = world.asking.find(({ role }) => role === 'coordinator');
    if (coordinator === undefined) throw new Error('no coordinator');
    const { region, plan, records, entries, versions } = world.own;
    const ids: Readonly<Record<string, string | undefined>> = {
      region,
      plan,
      record: records[0],
      change: entries[0],
      version: versions[0],
      code: '1.1',
      list: 'projects',
      file: 'projects',
      format: 'csv',
    };
    const asking = operations().filter(({ method }) => method === 'get');
    const answers = await Promise.all(
      asking.map(async ({ path }) => {
        const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '1');
        const answer = await world.app.inject({ url: `/api/v1${url}`, headers: { ...coordinator.headers } });
        return {
          path,
          status: answer.statusCode,
          type: `${answer.headers['content-type']}`,
          body: answer.body,
        };
      }),
    );
    return answers.filter(
      ({ status, type }) => status === 200 && /^application\/json|problem\+json/.test(type),
    );
  }

  /** The values of an answer, with the name under which each stands. */
  function* valuesOf(of: unknown, name = ''): Generator<readonly [string, string]> {
    if (typeof of === 'string') yield [name, of];
    if (typeof of !== 'object' || of === null) return;
    for (const [key, value] of Object.entries(of)) yield* valuesOf(value, Array.isArray(of) ? name : key);
  }

  const MOMENT = /^\d{4}-\d\d-\d\dT/;

  describe('/core/date-time/format', () => {
    it('writes moments and days as RFC 3339 has them, and no other way', () => {
      const formats = [...described.matchAll(/"format":"((?:date|time|duration)[^"]*)"/g)].map(
        ([, format]) => format,
      );
      expect(new Set(formats)).toEqual(new Set(['date', 'date-time']));
    });
  });

  describe('/core/date-time/timezone', () => {
    it('takes a moment in any time zone, and none without one', async () => {
      const at = async (asOf: string): Promise<number> => {
        const answer = await app.inject(`/api/v1/plans/voorbeeld/overview?asOf=${encodeURIComponent(asOf)}`);
        return answer.statusCode === 400
          ? ((answer.json() as { errors?: unknown[] }).errors?.length ?? 0)
          : 0;
      };
      expect(await at('2026-10-01T09:30:00')).toBe(1);
      expect(await at('2026-10-01T09:30:00+02:00')).toBe(0);
    });

    it('answers every moment in UTC', ASKING_ALL, async () => {
      const moments = (await everyAnswer()).flatMap(({ path, body }) =>
        [...valuesOf(JSON.parse(body))].flatMap(([name, value]) =>
          MOMENT.test(value) ? [`${path} ${name} ${value.endsWith('Z') ? 'UTC' : value}`] : [],
        ),
      );
      expect(moments.length).toBeGreaterThan(10);
      expect(moments.filter((moment) => !moment.endsWith('UTC'))).toEqual([]);
    });
  });

  describe('/core/date-time/date-omit-time-portion', () => {
    it('gives a day without a time, and takes none with one', ASKING_ALL, async () => {
      const days = (await everyAnswer()).flatMap(({ path, body }) =>
        [...valuesOf(JSON.parse(body))].flatMap(([name, value]) =>
          /(?:^date|Date|^day|Day)$/.test(name)
            ? [`${path} ${name} ${/^(?:\d{4}-\d\d-\d\d)?$/.test(value)}`]
            : [],
        ),
      );
      expect(days.length).toBeGreaterThan(0);
      expect(days.filter((day) => !day.endsWith('true'))).toEqual([]);
      const adoption = {
        url: `/api/v1/plans/${world.own.plan}/versions/${world.own.versions[0]}/adoptions`,
        method: 'POST',
      } as const;
      const coordinator = world.asking.find(({ role }) => role === 'coordinator');
      const answer = await world.app.inject({
        ...adoption,
        headers: { ...coordinator?.headers },
        payload: {
          id: crypto.randomUUID(),
          body: 'Stuurgroep',
          date: '2026-10-01T00:00:00Z',
          seq: 1,
          reason: 'x',
        },
      });
      expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('/date')]);
    });
  });

  describe('/core/http-methods', () => {
    it('uses the usual methods, and says of another which there are', async () => {
      const known = ['get', 'post', 'put', 'patch', 'delete'];
      expect(named(operations().filter(({ method }) => !known.includes(method)))).toEqual([]);
      const answer = await app.inject({ method: 'PUT', url: '/api/v1/plans' });
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    });
  });

  describe('/core/http-safety', () => {
    it('asks for no body where it changes nothing', () => {
      const asking = operations().filter(({ method }) => method === 'get');
      expect(named(asking.filter(({ requestBody }) => requestBody !== undefined))).toEqual([]);
    });

    it('changes nothing by asking: the log ends where it ended', ASKING_ALL, async () => {
      const before = await world.lastEntry(world.own.region);
      expect((await everyAnswer()).length).toBeGreaterThan(20);
      expect(await world.lastEntry(world.own.region)).toBe(before);
    });

    it('lets who sends a change choose its id, so that sent again it is made once', () => {
      // POST need not be idempotent; here it is: every route that makes something says so in its words.
      const making = operations().filter(
        ({ method, path }) => method === 'post' && path.startsWith('/plans/'),
      );
      expect(named(making.filter(({ description }) => !description.includes('`id`')))).toEqual([]);
    });
  });

  describe('/core/http-response-code', () => {
    it('says with the status what happened, and tells nothing technical', async () => {
      const [absent, wrong] = [
        await app.inject('/api/v1/plans/weg'),
        await app.inject('/api/v1/plans?limit=x'),
      ];
      expect([absent.statusCode, wrong.statusCode]).toEqual([404, 400]);
      for (const { body } of [absent, wrong]) expect(body).not.toMatch(/\bat \/|node_modules|Error:/);
    });
  });

  describe('/core/stateless', () => {
    it('answers the same whatever was asked before', async () => {
      const before = await app.inject('/api/v1/plans/voorbeeld/answer');
      await app.inject('/api/v1/plans/voorbeeld/answer?recruits=cumulative');
      const after = await app.inject('/api/v1/plans/voorbeeld/answer');
      expect(after.body).toBe(before.body);
      expect(after.headers['set-cookie']).toBeUndefined();
    });
  });

  describe('/core/nested-child', () => {
    it('puts what is of a plan under it', () => {
      const loose = paths().filter((path) => /\/(?:projects|findings|records|versions|changes)\b/.test(path));
      expect(loose.filter((path) => !/^\/(?:plans|regions)\/\{/.test(path))).toEqual([]);
    });
  });

  describe('/core/resource-operations', () => {
    it('makes of a deed a thing: an undo, an adoption, a verification', () => {
      expect(paths().filter((path) => /\/_/.test(path) || VERBS.test(path.split('/').at(-1) ?? ''))).toEqual(
        [],
      );
    });
  });

  describe('/core/error-handling/problem-details', () => {
    it('tells every refusal as problem+json', async () => {
      for (const { responses } of operations()) {
        const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
        for (const [, { content }] of refusals)
          expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
      const answer = await app.inject('/api/v1/nope');
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.json()).toMatchObject({
        status: 404,
        title: 'Niet gevonden',
        detail: 'Dit adres bestaat niet.',
      });
      // As RFC 9457 has it of `about:blank`: what the status says, in a language of who asks.
      const english = await app.inject({ url: '/api/v1/nope', headers: { 'accept-language': 'en' } });
      expect(english.json()).toMatchObject({ title: 'Not Found', detail: 'This address does not exist.' });
    });
  });

  describe('/core/error-handling/invalid-input', () => {
    it('answers what is wrong with 400, and every route says so', async () => {
      expect(named(operations().filter(({ responses }) => responses['400'] === undefined))).toEqual([]);
      expect((await app.inject('/api/v1/plans/voorbeeld/rows')).statusCode).toBe(400);
    });
  });

  describe('/core/error-handling/all-errors', () => {
    it('tells all that is wrong in one go, each with its place', async () => {
      const answer = await app.inject('/api/v1/plans/voorbeeld/rows?line=x&asof=gisteren&version=1');
      const { errors } = answer.json() as {
        errors: { in: string; path: string; sentence: { nl: string } }[];
      };
      expect(errors.map((error) => [error.in, error.path])).toEqual([
        ['query', '/version'],
        ['query', '/table'],
        ['query', '/line'],
        ['query', '/asof'],
      ]);
      expect(errors.at(-1)?.sentence.nl).toBe('"asof" moet weg: bedoelt u "asOf"?');
    });
  });

  describe('/core/doc-openapi', () => {
    it('is described in OpenAPI 3', () => {
      expect(document.openapi).toMatch(/^3\.\d+\.\d+$/);
      expect(paths().length).toBeGreaterThan(15);
    });
  });

  describe('/core/doc-openapi-contact', () => {
    it('says whom to ask', () => {
      for (const one of Object.values(document.info.contact)) expect(one).not.toBe('');
    });
  });

  describe('/core/doc-language', () => {
    it('is described in Dutch', () => {
      const dutch = /\b(?:de|het|een|van|wat|als|en|is|wie|hoe|dit|deze|niet|alle|uw?)\b/i;
      expect(named(operations().filter(({ description }) => !dutch.test(description)))).toEqual([]);
      expect(wordsOf('get', '/plans')?.summary).toBe('Plannen die u mag zien');
    });
  });

  describe('/core/publish-openapi', () => {
    it('is found at the base address, by anybody, from any website', async () => {
      const answer = await world.app.inject({
        url: '/api/v1/openapi.json',
        headers: { origin: 'https://elders.example' },
      });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(documentSchema.parse(answer.json())).toEqual(document);
    });
  });

  describe('/core/deprecation-schedule', () => {
    it('says how it is told that something will go', () => {
      expect(document.info.description).toMatch(/Deprecation.*Sunset/s);
      expect(WHOLE(document.paths)).not.toContain('"deprecated":true');
    });
  });

  describe('/core/transition-period', () => {
    it('says how long an old version stays', () => {
      expect(document.info.description).toMatch(/twaalf maanden/);
    });
  });

  describe('/core/uri-version', () => {
    it('has the first number of the version in its address', () => {
      const [server] = document.servers;
      expect(server?.url).toMatch(new RegExp(`/v${document.info.version.split('.')[0]}$`));
    });
  });

  describe('/core/changelog', () => {
    it('says where the changes are told', () => {
      expect(document.info.description).toContain('CHANGELOG.md');
    });
  });

  describe('/core/semver', () => {
    it('has a version of three numbers', () => {
      expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    });
  });

  describe('/core/version-header', () => {
    it('is in every answer, also in refusals', async () => {
      for (const url of ['/api/v1/plans', '/api/v1/nope', '/openapi.json', '/api/v1/plans?x=1']) {
        expect((await app.inject(url)).headers['api-version']).toBe(document.info.version);
      }
      for (const { responses } of operations())
        for (const { headers } of Object.values(responses)) expect(headers['API-Version']).toBeDefined();
    });
  });

  describe('/core/transport/tls', () => {
    it('asks browsers never to come without TLS where the address is one of TLS', async () => {
      // TLS itself is for the proxy before the server: docs/operate.md.
      const answer = await secure.inject({ url: '/api/v1/plans', headers: { host: 'kapstok.example' } });
      expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      expect((await app.inject('/api/v1/plans')).headers['strict-transport-security']).toBeUndefined();
      const served = await secure.inject({ url: '/openapi.json', headers: { host: 'kapstok.example' } });
      expect(documentSchema.parse(served.json()).servers[0]?.url).toBe(`${SECURE}/api/v1`);
    });
  });

  describe('/core/transport/no-sensitive-uris', () => {
    it('takes no secret in an address', () => {
      const names = operations().flatMap(({ parameters }) =>
        parameters.map(({ name }) => name.toLowerCase()),
      );
      expect(names.filter((name) => /token|secret|key|password|bsn|mail/.test(name))).toEqual([]);
    });
  });

  describe('/core/transport/security-headers', () => {
    it.each(['/api/v1/plans', '/api/v1/plans/voorbeeld', '/api/v1/nope'])('%s has them', async (url) => {
      const { headers } = await app.inject(url);
      // Kept by nobody; what has a mark of its own may be kept by who asked, and is asked anew: docs/adr tells why.
      expect(headers['cache-control']).toBe(headers.etag === undefined ? 'no-store' : 'no-cache');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-type']).toBeDefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
    });
  });

  describe('/core/transport/cors', () => {
    it('lets no other website read what is not the description', async () => {
      const answer = await app.inject({
        url: '/api/v1/plans',
        headers: { origin: 'https://elders.example' },
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      const preflight = await app.inject({ method: 'OPTIONS', url: '/api/v1/plans' });
      expect([preflight.statusCode, preflight.headers['access-control-allow-methods']]).toEqual([
        405,
        undefined,
      ]);
    });
  });

  describe('content types', () => {
    it('that are not read are refused with 415, and forms that are not there with 406', async () => {
      const sent = await app.inject({
        method: 'POST',
        url: '/api/v1/own-plans',
        headers: { 'content-type': 'application/xml' },
        payload: '<plan/>',
      });
      expect(sent.statusCode).toBe(415);
      const asked = await app.inject({ url: '/api/v1/plans', headers: { accept: 'application/xml' } });
      expect(asked.statusCode).toBe(406);
    });
  });

  /** Rules that ask nothing of this interface, and why. */
  const NOT_FOR_US = {
    '/core/modules/geospatial': 'A plan holds no places on a map: areas are codes and names.',
    '/core/modules/signing': 'Nothing is sent through others who must not change it; TLS protects the way.',
    '/core/modules/encryption': 'Nothing is sent through others who must not read it; TLS protects the way.',
  } as const;

  describe.each(Object.entries(NOT_FOR_US))('%s', (_, reason) => {
    it('does not apply, with the reason', () => {
      expect(reason).not.toBe('');
      expect(WHOLE(document)).not.toMatch(/geojson|coordinates|"jws"|"jwe"/i);
    });
  });
});
