import type { Problem } from '@kapstok/contract';
import { zipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OwnPlanLimits } from '../settings.ts';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { longestTurn } from '../testing/own-thread.ts';
import { formOf } from '../testing/upload.ts';

// Each import starts a thread that loads every package, next to whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1024 * 1024;

async function serverWith(limits: Partial<OwnPlanLimits>): Promise<KeptServer> {
  const kept = await keptServer(undefined, limits);
  onTestFinished(() => kept.close());
  return kept;
}

type Files = Parameters<typeof formOf>[0];

/** Sends files in to see what they would change. */
async function tried({ app, by }: KeptServer, files: Files): Promise<{ status: number; body: Problem }> {
  const { payload, headers } = await formOf(files, { dryRun: 'true' });
  const url = `${KEPT}/imports`;
  const all = { ...headers, ...by('coordinator') };
  const given = await app.inject({ method: 'POST', url, headers: all, payload });
  return { status: given.statusCode, body: given.json<Problem>() };
}

function manyRows(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `B${index},1.1,${index}`);
  return `id,project,y2025\n${lines.join('\n')}\n`;
}

describe('files that ask too much', () => {
  it('do not keep the server from answering, and are told to be too many edits', async () => {
    const kept = await serverWith({});
    const trying = tried(kept, { 'budget-lines.csv': manyRows(150_000) });
    const { looks, longest } = await longestTurn(trying, async () => {
      expect((await kept.app.inject('/api/v1/health')).statusCode).toBe(200);
    });
    const { status, body } = await trying;
    expect(status).toBe(422);
    expect(body.sentence.nl).toMatch(/^Dit zijn 150\.\d{3} wijzigingen.*hoogstens 20\.000/);
    expect(looks).toBeGreaterThan(5);
    expect(longest).toBeLessThan(300);
  });

  it('of rows are refused with the limit', async () => {
    const { status, body } = await tried(await serverWith({ rows: 100 }), {
      'budget-lines.csv': manyRows(101),
    });
    expect(status).toBe(422);
    expect(body.errors?.[0]).toMatchObject({ path: '/files' });
    expect(body.errors?.[0]?.sentence.nl).toMatch(/budget-lines\.csv.*100/);
  });

  it('of room once they are unpacked are refused', async () => {
    const bomb = zipSync({ 'projects.csv': new Uint8Array(30 * MEGABYTE) });
    const { status, body } = await tried(await serverWith({ uploadBytes: MEGABYTE }), { 'plan.zip': bomb });
    expect(status).toBe(422);
    expect(body.errors?.map(({ sentence }) => sentence.nl).join()).toMatch(/4 MB/);
  });

  it.each([
    ['time', { milliseconds: 20 }, 'is gestopt'],
    ['memory', { memoryMegabytes: 40 }, 'meer geheugen'],
  ])('of %s are stopped, and the server goes on', async (_, limits, why) => {
    const kept = await serverWith(limits);
    const { status, body } = await tried(kept, { 'budget-lines.csv': manyRows(150_000) });
    expect([status, body.sentence.nl]).toEqual([422, expect.stringContaining(why)]);
    expect((await kept.app.inject('/api/v1/health')).statusCode).toBe(200);
  });

  it('at once are refused beyond the number that is read at a time', async () => {
    const kept = await serverWith({ plansPerAddress: 1 });
    const files = { 'budget-lines.csv': manyRows(10) };
    const both = await Promise.all([tried(kept, files), tried(kept, files)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 429]);
    expect((await tried(kept, files)).status).toBe(200);
  });
});
