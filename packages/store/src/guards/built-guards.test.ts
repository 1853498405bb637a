import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { builtGuards, stepsNow } from './built-guards.ts';
import { expectedGuards } from './expected-guards.ts';

/** `npm test` builds first; by itself this test needs `npm run build`. */
const BUILT = new URL('../../dist/guards.json', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'kapstok-guards-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what guards a new database, as the build wrote it', () => {
  it('is what the steps of the schema make', async () => {
    const made = await expectedGuards();
    expect(made.length).toBeGreaterThan(100);
    expect(builtGuards(BUILT)).toEqual(made);
  });

  it('is not used of other steps, or where nothing was built', () => {
    const other = join(folder, 'guards.json');
    const of = (steps: readonly string[]): void =>
      writeFileSync(other, JSON.stringify({ steps, guards: [] }));
    of(stepsNow());
    expect(builtGuards(pathToFileURL(other))).toEqual([]);
    of([...stepsNow().slice(0, -1), 'another']);
    expect(builtGuards(pathToFileURL(other))).toBeUndefined();
    expect(builtGuards(pathToFileURL(join(folder, 'nothing.json')))).toBeUndefined();
  });
});
