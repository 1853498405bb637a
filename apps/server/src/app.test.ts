import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { problemSchema } from '@kapstok/contract/schemas';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { App } from './app-type.ts';
import { EXAMPLE } from './served-plan.ts';
import { serverWith, settingsWith, viewOf, viewOfFiles } from './testing/served.ts';
import { formOf } from './testing/upload.ts';

const PLAN = '/api/v1/plans/voorbeeld';

let app: App;
beforeAll(async () => {
  app = await serverWith(await viewOf(EXAMPLE), settingsWith());
});
afterAll(() => app.close());

describe('addresses of the interface', () => {
  it.each([
    '/api/v1/health',
    '/api/v1/plans',
    '/api/v1/template.xlsx',
    PLAN,
    `${PLAN}/results`,
    `${PLAN}/overview`,
    `${PLAN}/answer?recruits=cumulative&area=areaShare`,
    `${PLAN}/certainty?timeToStaff=half&seed=7&draws=1000`,
    `${PLAN}/certainty/1.1?draws=1000`,
    `${PLAN}/scenarios?draws=1000`,
    `${PLAN}/overlaps`,
    `${PLAN}/what-if?cells=parameters%3Ahours_per_fte%3Avalue`,
    `${PLAN}/what-if?cells=nope`,
    `${PLAN}/recalibration?assumption=A13&value=150&deviation=20`,
    `${PLAN}/break-even?cell=parameters%3Afte_per_person%3Avalue`,
    `${PLAN}/projects`,
    `${PLAN}/projects/5.10`,
    `${PLAN}/roadmap`,
    `${PLAN}/business-cases`,
    `${PLAN}/business-cases/1.1`,
    `${PLAN}/booked-lines`,
    `${PLAN}/findings`,
    `${PLAN}/entries`,
    `${PLAN}/explanations?figure=1.1%2FcareCost.structural.npv`,
    `${PLAN}/exports/findings.csv?language=en`,
    `${PLAN}/exports/projects.xlsx`,
  ])('%s answers to GET and HEAD and refuses the rest', async (url) => {
    const get = await app.inject(url);
    expect(get.statusCode).toBe(200);
    expect(get.rawPayload.length).toBeGreaterThan(0);
    const head = await app.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const refused = await app.inject({ method, url });
      expect([refused.statusCode, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  it.each([
    ['/api/v1/plans/weg', 404],
    ['/api/v1/nope', 404],
    ['/api/v1', 404],
    [`${PLAN}/projects/9.9`, 404],
    [`${PLAN}/business-cases/9.9`, 404],
    [`${PLAN}/explanations`, 400],
    [`${PLAN}/explanations?figure=`, 400],
    [`${PLAN}/answer?recruits=nope`, 400],
    [`${PLAN}/certainty?recruits=nope`, 400],
    [`${PLAN}/certainty/9.9`, 404],
    [`${PLAN}/certainty/1.1?scenario=nope`, 400],
    [`${PLAN}/certainty?scenario=nope`, 400],
    [`${PLAN}/certainty?draws=1001`, 400],
    [`${PLAN}/certainty?draws=990`, 400],
    [`${PLAN}/certainty?draws=20010`, 400],
    [`${PLAN}/certainty?seed=-1`, 400],
    [`${PLAN}/certainty?seed=4294967296`, 400],
    [`${PLAN}/scenarios?area=nope`, 400],
    [`${PLAN}/recalibration?assumption=A13&value=150&deviation=0`, 400],
    [`${PLAN}/recalibration?assumption=A13&value=x&deviation=1`, 400],
    [`${PLAN}/recalibration?value=1&deviation=1`, 400],
    [`${PLAN}/what-if?scenario=nope`, 400],
    [`${PLAN}/what-if?area=nope`, 400],
    [`${PLAN}/break-even?assumption=A13&scenario=nope`, 400],
    [`${PLAN}/break-even?assumption=A13&area=nope`, 400],
    [`${PLAN}/break-even?assumption=nope`, 400],
    [`${PLAN}/break-even?assumption=A13&goal=nope`, 400],
    [`${PLAN}/exports/nope.csv`, 400],
    [`${PLAN}/exports/findings.pdf`, 404],
    [`${PLAN}/exports/findings.csv?language=fr`, 400],
    ['/api/v1/own-plans/0123', 404],
    ['/%E0%A4%A', 400],
    ['/%00', 404],
    ['/assets/%00.js', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/%2e%2e%2f%2e%2e%2fetc/passwd', 404],
    ['/a/..%5c..%5cx', 404],
  ])('%s is %i with a sentence in both languages', async (url, status) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = problemSchema.parse(response.json());
    expect(problem.status).toBe(status);
    expect(problem.sentence.nl).not.toBe(problem.sentence.en);
  });
});

describe('what goes with every answer', () => {
  it.each(['/api/v1/health', '/api/v1/nope', PLAN, '/'])(
    '%s has a policy without scripts in the page, and without styles but known ones',
    async (url) => {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toMatch(/style-src 'self'( 'sha256-[^']+')+;/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('is not sent again when it has not changed', async () => {
    const first = await app.inject(`${PLAN}/overview`);
    const etag = String(first.headers.etag);
    const again = await app.inject({ url: `${PLAN}/overview`, headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    const other = await app.inject({ url: `${PLAN}/overview`, headers: { 'if-none-match': '"x"' } });
    expect(other.statusCode).toBe(200);
  });

  it('is compressed for who accepts it', async () => {
    const plain = await app.inject(`${PLAN}/findings`);
    const small = await app.inject({ url: `${PLAN}/findings`, headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(gunzipSync(small.rawPayload).toString()).toBe(plain.body);
    const refused = await app.inject({ url: `${PLAN}/findings`, headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('is refused to another website that wants to send something in', async () => {
    const form = await formOf({ 'projects.csv': 'code\nA\n' });
    for (const says of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://elders.example' },
      { origin: 'http://localhost:3001', host: 'localhost:3000' },
      { origin: 'null' },
    ]) {
      const headers = { ...form.headers, ...says };
      const url = '/api/v1/own-plans';
      const sent = await app.inject({ method: 'POST', url, payload: form.payload, headers });
      expect(sent.statusCode).toBe(403);
      const wiped = await app.inject({ method: 'DELETE', url: `${url}/0123`, headers: says });
      expect(wiped.statusCode).toBe(403);
    }
    const own = { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' };
    const wiped = await app.inject({ method: 'DELETE', url: '/api/v1/own-plans/0123', headers: own });
    expect(wiped.statusCode).toBe(404);
  });

  it.each(['127.0.0.1:3000', 'localhost', 'LOCALHOST:80', '[::1]:3000'])(
    'is for who asks %s',
    async (host) => {
      expect((await app.inject({ url: '/api/v1/health', headers: { host } })).statusCode).toBe(200);
    },
  );

  it.each(['elders.example', '127.0.0.1.elders.example:3000', '10.0.0.1'])(
    'is refused to who asks this computer as "%s"',
    async (host) => {
      const response = await app.inject({ url: PLAN, headers: { host } });
      expect(response.statusCode).toBe(421);
      expect(problemSchema.parse(response.json()).sentence.nl).toContain('HOST');
    },
  );

  it('is for any name where HOST says that others may come', async () => {
    const open = await serverWith(await viewOfFiles({ 'projects.csv': 'code\nA\n' }), {
      ...settingsWith(),
      host: '0.0.0.0',
    });
    onTestFinished(() => open.close());
    const response = await open.inject({ url: '/api/v1/health', headers: { host: 'kapstok.example' } });
    expect(response.statusCode).toBe(200);
  });

  it.each([
    [`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['geen http\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 421],
  ])('is a problem with a sentence, also for what is hardly a request (%#)', async (sent, status) => {
    const listening = await serverWith(await viewOfFiles({ 'projects.csv': 'code\nA\n' }), settingsWith());
    onTestFinished(() => listening.close());
    const address = await listening.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.write(sent);
    const answer = await textOf(socket);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(problemSchema.parse(JSON.parse(body)).status).toBe(status);
  });
});

describe('too many requests', () => {
  it('are told to wait', async () => {
    const settings = { ...settingsWith(), requestsPerMinute: 3 };
    const strict = await serverWith(await viewOfFiles({ 'projects.csv': 'code\nA\n' }), settings);
    onTestFinished(() => strict.close());
    const statuses = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await strict.inject('/api/v1/plans')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const last = await strict.inject('/api/v1/plans');
    expect(problemSchema.parse(last.json()).sentence.nl).toContain('Wacht');
    expect(last.headers['retry-after']).toBeDefined();
    expect((await strict.inject('/api/v1/health')).statusCode).toBe(200);
  });
});

describe('the screens', () => {
  it('are said to be absent when they are not built', async () => {
    const response = await app.inject('/');
    expect(response.statusCode).toBe(404);
    expect(response.json().sentence.nl).toContain('npm run build');
  });

  it('answer at every address that is no file and not the interface', async () => {
    const web = mkdtempSync(join(tmpdir(), 'kapstok-web-'));
    onTestFinished(() => rmSync(web, { recursive: true }));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Kapstok</title>');
    writeFileSync(join(web, 'assets/what-if-worker-AbC_1-d.js'), 'export const thread = 1;');
    writeFileSync(join(web, 'assets/index-abc.js'), `export const long = '${'x'.repeat(5000)}';`);
    const built = await serverWith(await viewOfFiles({ 'projects.csv': 'code\nA\n' }), settingsWith(), web);
    onTestFinished(() => built.close());
    const warnings: string[] = [];
    const hear = ({ message }: Error): void => {
      warnings.push(message);
    };
    process.on('warning', hear);
    onTestFinished(() => {
      process.off('warning', hear);
    });
    for (const url of ['/', '/voorbeeld/overzicht', '/plan/projecten/1.1-a?x=1']) {
      const page = await built.inject(url);
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(page.body).toContain('<title>Kapstok</title>');
    }
    const script = await built.inject({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(script.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(script.rawPayload).toString()).toContain('xxxx');
    const policyOf = async (file: string): Promise<string> =>
      String((await built.inject(`/assets/${file}`)).headers['content-security-policy']);
    // A thread that computes may compile the drawing kernel; no page may.
    expect(await policyOf('what-if-worker-AbC_1-d.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await policyOf('index-abc.js')).toContain("script-src 'self';");
    expect((await built.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await built.inject('/../package.json')).statusCode).toBe(404);
    expect((await built.inject('/api/v1/nope')).headers['content-type']).toContain('problem+json');
    const head = await built.inject({ method: 'HEAD', url: '/voorbeeld/overzicht' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    // More than ten listeners on one answer are a warning.
    expect(warnings).toEqual([]);
  });
});

describe('anything else that comes in', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '..',
      '%00',
      '__proto__',
      'constructor',
      '1.1',
      'plan',
      'voorbeeld',
      '\u0000',
      '💥',
      'x'.repeat(2000),
    ),
  );
  const path = fc.constantFrom(
    '',
    '/results',
    '/answer',
    '/projects/',
    '/explanations',
    '/exports/',
    '/own-plans/',
  );
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');

  it('gets an answer that is no failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(method, word, path, word, word, async (how, plan, rest, name, value) => {
        const safe = (part: string): string => encodeURIComponent(part);
        const url = `/api/v1/plans/${safe(plan)}${rest}${safe(name)}?${safe(name)}=${safe(value)}&figure=${safe(value)}`;
        const response = await app.inject({ method: how as 'GET', url });
        expect(response.statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it('as a form is read or refused', async () => {
    const type = fc.constantFrom(
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'multipart/mixed; boundary=x',
      'application/json',
      'text/plain',
      'nonsense',
    );
    await fc.assert(
      fc.asyncProperty(type, fc.string({ unit: 'binary', maxLength: 300 }), async (contentType, body) => {
        const framed =
          body.length % 2 === 0
            ? body
            : `--x\r\ncontent-disposition: form-data; name="f"; filename="a.csv"\r\n\r\n${body}\r\n--x--`;
        const headers = { 'content-type': contentType };
        const response = await app.inject({
          method: 'POST',
          url: '/api/v1/own-plans',
          headers,
          payload: framed,
        });
        expect([202, 400, 413, 415, 429]).toContain(response.statusCode);
        if (response.statusCode === 202)
          await app.inject({ method: 'DELETE', url: String(response.headers.location) });
      }),
      { numRuns: 60 },
    );
  });
});
