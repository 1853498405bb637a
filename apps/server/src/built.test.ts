import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const EXAMPLE = fileURLToPath(new URL('../../../examples/nml-o', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/main.js', import.meta.url));

vi.setConfig({ testTimeout: 60_000 });

interface Started {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [BUILT, ...args], { env: { ...process.env, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, out: () => out, err: () => err, ended };
}

/** The address it printed, once it is ready. */
async function addressOf(started: Started): Promise<string> {
  return vi.waitFor(() => {
    const address = /http:\/\/\S+/.exec(started.out())?.[0];
    if (address === undefined) throw new Error(started.err());
    return address;
  }, 30_000);
}

describe('the built server', () => {
  it('is there: `npm test` builds first, by itself this test needs `npm run build`', () => {
    expect(existsSync(BUILT)).toBe(true);
  });

  it('prints its address and the answer, answers, reads a plan in a thread, and stops when told to', async () => {
    const started = start([EXAMPLE], { PORT: '0' });
    const address = await addressOf(started);
    expect(started.out()).toContain('27,8% van het tekort in 2028');
    const health = await fetch(`${address}/api/v1/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const form = new FormData();
    form.append('files', new Blob(['code,name\nA,Onderdeel\n']), 'projects.csv');
    const sent = await fetch(`${address}/api/v1/own-plans`, { method: 'POST', body: form });
    const { id } = (await sent.json()) as { id: string };
    const phase = await vi.waitFor(async () => {
      const status = (await (await fetch(`${address}/api/v1/own-plans/${id}`)).json()) as { phase: string };
      expect(status.phase).toMatch(/ready|failed/);
      return status.phase;
    }, 30_000);
    expect(phase).toBe('ready');
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.err()).toBe('');
  });

  it('takes one Ctrl-C that comes twice, from the terminal and by npm, for one: it stops as it should', async () => {
    const started = start([EXAMPLE], { PORT: '0' });
    await addressOf(started);
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) started.child.kill(signal);
    expect([await started.ended, started.err()]).toEqual([0, '']);
  });

  it('says in a sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      other.close();
    });
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const started = start([EXAMPLE], { PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.err()).toBe(
      `Poort ${port} is al in gebruik. Stop het andere programma of kies een andere poort, bijvoorbeeld PORT=${port + 1}.\n`,
    );
  });

  it.each<[string[], Record<string, string>, number, string]>([
    [[], { PORT: 'veel' }, 2, 'PORT is "veel"'],
    [[EXAMPLE], { PORT: '0', HOST: '203.0.113.7' }, 1, 'geen adres "203.0.113.7"'],
    [['/does/not/exist'], { PORT: '0' }, 2, 'kan niet worden gelezen'],
    [['a', 'b'], { PORT: '0' }, 2, 'Gebruik:'],
  ])('says in a sentence why it can not serve %j with %j', async (args, env, code, words) => {
    const started = start(args, env);
    expect(await started.ended).toBe(code);
    expect(started.err()).toContain(words);
    expect(started.err()).not.toMatch(/\n\s+at /);
    expect(started.out()).toBe('');
  });
});
