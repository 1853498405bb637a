import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@kapstok/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeWorld, type World } from '../fuzz/testing/world.ts';
import { newOnServer } from '../testing/on-each-store.ts';

/** The name under which PostgreSQL listens in a folder. */
const NAME = '.s.PGSQL.5432';
const NO_DATABASE =
  'De databank is nu niet te bereiken. Probeer het zo opnieuw: wat al was bewaard, wordt niet nog eens gedaan.';

const NOT_READY = 'De databank is nu niet te bereiken, of haar schema klopt niet. Probeer het zo opnieuw.';

/** The line to a server, which can be cut and mended. */
class Line {
  readonly folder = mkdtempSync(join(tmpdir(), 'kapstok-line-'));
  readonly #to: string;
  readonly #ends = new Set<Socket>();
  #server: Server | undefined;

  constructor(to: string) {
    this.#to = join(to, NAME);
  }

  async mend(): Promise<void> {
    const server = createServer((from) => {
      const on = connect(this.#to);
      for (const end of [from, on]) {
        this.#ends.add(end);
        end.on('error', () => end.destroy());
      }
      from.pipe(on).pipe(from);
    });
    this.#server = server;
    await new Promise<void>((listening) => {
      server.listen(join(this.folder, NAME), listening);
    });
  }

  async cut(): Promise<void> {
    const closed = new Promise((done) => {
      this.#server?.close(done);
    });
    for (const end of this.#ends) end.destroy();
    this.#ends.clear();
    await closed;
  }
}

const { socket } = inject('databases');
const logged: string[] = [];

describe.runIf(socket !== undefined)('a server that loses its database', () => {
  let line: Line;
  let world: World;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    line = new Line(socket ?? '');
    await line.mend();
    const made = await newOnServer(socket ?? '', line.folder);
    drop = made.drop;
    const place = { database: await openDatabase(made.site), drop: () => Promise.resolve() };
    world = await makeWorld(undefined, { place, log: { write: (told) => logged.push(told) } });
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await line.cut();
    await drop();
    rmSync(line.folder, { recursive: true, force: true });
  });

  const ask = (path: string) =>
    world.app.inject({ url: `/api/v1/${path}`, headers: world.asking[0]?.headers ?? {} });

  it('says that it can’t be reached and when to come back, keeps living, and goes on when it is back', async () => {
    const paths = [
      `plans/${world.own.plan}/overview`,
      `plans/${world.own.plan}/records`,
      'session',
      'regions',
    ];
    for (const path of paths) expect([path, (await ask(path)).statusCode]).toEqual([path, 200]);
    await line.cut();
    for (const path of [...paths, 'health/ready']) {
      const { statusCode, headers, body } = await ask(path);
      expect([path, statusCode, Number(headers['retry-after']) > 0]).toEqual([path, 503, true]);
      expect(JSON.parse(body)).toMatchObject({ detail: path === 'health/ready' ? NOT_READY : NO_DATABASE });
    }
    expect((await ask('health/live')).statusCode).toBe(200);
    const told = logged.filter((one) => one.includes('no database: '));
    expect(told.length).toBe(paths.length);
    expect(told.at(-1)).toContain('connect ENOENT');
    await line.mend();
    for (const path of paths) expect([path, (await ask(path)).statusCode]).toEqual([path, 200]);
  });
});
