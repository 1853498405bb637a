import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlan } from './open-plan.ts';
import { EXAMPLE_FOLDER, errorsIn, planIn } from './testing/given-files.ts';

describe('openPlan', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kapstok-plan-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function put(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  async function messageOf(path: string, limits = {}): Promise<string> {
    return errorsIn(await openPlan(path, { limits }))
      .map((error) => `${error.file}: ${error.message.nl}`)
      .join('\n');
  }

  it('reads a folder, and names the plan after it', async () => {
    const plan = planIn(await openPlan(`${EXAMPLE_FOLDER}/`));
    expect(plan.title).toMatch(/\w/);
    expect(plan.budgetLines).toHaveLength(142);
  });

  it('reads one CSV file, a zip, and files through a link of their owner', async () => {
    const csv = put('kpis.csv', 'code\nK1\n');
    const zip = put('Mijn plan.zip', zipSync({ 'kpis.csv': Buffer.from('code\nK1\nK2\n') }));
    symlinkSync(csv, join(folder, 'link.csv'));
    expect(planIn(await openPlan(csv)).title).toBe('kpis');
    expect(planIn(await openPlan(zip))).toMatchObject({
      title: 'Mijn plan',
      kpis: [{ code: 'K1' }, { code: 'K2' }],
    });
    rmSync(join(folder, 'link.csv'));
    symlinkSync(EXAMPLE_FOLDER, join(folder, 'voorbeeld'));
    expect(planIn(await openPlan(join(folder, 'voorbeeld'))).pillars).toHaveLength(6);
  });

  it('says it when there is nothing, or nothing to read', async () => {
    expect(await messageOf(join(folder, 'weg'))).toContain('bestaat niet');
    expect(await messageOf(folder)).toContain('In deze map staat geen enkel bestand');
    mkdirSync(join(folder, 'kpis.csv'));
    expect(await messageOf(folder)).toContain('In deze map staat geen enkel bestand');
    expect(await messageOf(join(put('kpi.csv', 'code\nK1\n'), 'x'))).toContain('bestaat niet');
    rmSync(join(folder, 'kpi.csv'));
    put('brief.docx', 'x');
    put('plan.pdf', '%PDF-1.7');
    expect(await messageOf(folder)).toContain('geen werkboek, wel: brief.docx, plan.pdf.');
  });

  it('refuses links inside a folder', async () => {
    put('projects.csv', 'code\n1\n');
    symlinkSync('/etc/hostname', join(folder, 'kpis.csv'));
    expect(await messageOf(folder)).toContain('kpis.csv: Dit is een verwijzing');
  });

  it('refuses a pipe without waiting for it', async () => {
    const pipe = join(folder, 'kpis.csv');
    execFileSync('/usr/bin/mkfifo', [pipe]);
    expect(await messageOf(pipe)).toContain('geen gewoon bestand');
    expect(await messageOf(folder)).toContain('geen gewoon bestand');
  });

  it('refuses a file of 200 MB by its size, without reading it', async () => {
    const path = put('kpis.csv', '');
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await messageOf(path)).toContain('groter dan 50 MB');
    expect(await messageOf(folder)).toContain('groter dan 50 MB');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('counts all files together, and their number', async () => {
    put('kpis.csv', 'code\nK1\n');
    put('projects.csv', 'code\n1\n');
    expect(await messageOf(folder, { totalBytes: 12 })).toContain('groter dan');
    expect(await messageOf(folder, { entries: 1 })).toContain('meer dan 1 bestanden');
  });

  it('leaves alone what can be no part of a plan', async () => {
    put('kpis.csv', 'code\nK1\n');
    truncateSync(put('film.mp4', ''), 300 * 1024 * 1024);
    truncateSync(put('oud.zip', ''), 300 * 1024 * 1024);
    put('.DS_Store', 'x');
    const result = await openPlan(folder);
    expect(result.ok && result.notices.map((notice) => notice.file)).toEqual(['film.mp4', 'oud.zip']);
  });

  it('says how far it is with loading', async () => {
    put('kpis.csv', 'code\nK1\n');
    const phases: string[] = [];
    await openPlan(folder, { onProgress: (phase) => phases.push(phase) });
    expect(phases).toEqual(['load', 'unpack', 'read', 'check']);
  });
});
