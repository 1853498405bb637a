import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSuppressions, lowerSuppressions } from './check-suppressions.mjs';

/** Joined here, so that this file holds none itself. */
const SILENCED = {
  'biome-ignore': '// biome-ignore lint/x: because',
  'oxlint-disable': '/* oxlint-disable x */',
  'eslint-disable': '// eslint-disable-next-line x',
  '@ts-expect-error': '// @ts-expect-error because',
  '@ts-ignore': '/** @ts-ignore */',
  '@ts-nocheck': '// @ts-nocheck',
  'v8 ignore': '/* v8 ignore next */',
  'as any': 'export const a = 1 as any;',
  'as unknown as': 'export const a = 1 as unknown as string;',
};

describe('the count of suppressions', () => {
  let root = '';
  /** @param {string} path @param {string} text */
  const write = (path, text) => writeFileSync(join(root, path), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'suppressions-'));
    mkdirSync(join(root, 'src'));
    write('suppressions.json', '{}');
    write('knip.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each(Object.entries(SILENCED))('sees %s', (kind, text) => {
    write('src/a.ts', `export const b = 'as any';\n${text}\n`);
    expect(checkSuppressions(root).problems).toEqual([`${kind}: 1, allowed 0\n  src/a.ts:2`]);
  });

  it('sees what knip is told to ignore', () => {
    write('knip.json', JSON.stringify({ workspaces: { a: { ignoreDependencies: ['b'] } } }));
    expect(checkSuppressions(root).problems).toEqual([expect.stringContaining('ignoreDependencies b')]);
  });

  it('sees styles too', () => {
    write('src/a.css', '/* biome-ignore lint/x: because */');
    expect(checkSuppressions(root).problems).toEqual([expect.stringContaining('src/a.css:1')]);
  });

  it('lets a test of types expect errors, and words in a text be', () => {
    write('src/a.type.test.ts', '// @ts-expect-error because');
    write('src/b.ts', "export const a = '// biome-ignore as any';");
    expect(checkSuppressions(root).problems).toEqual([]);
  });

  it('holds numbers that can only fall', () => {
    write('src/a.ts', SILENCED['as any']);
    write('suppressions.json', JSON.stringify({ 'as any': 2 }));
    expect(checkSuppressions(root).problems).toEqual([expect.stringContaining('fewer than 2')]);
    lowerSuppressions(root);
    expect(checkSuppressions(root).problems).toEqual([]);
    write('src/b.ts', SILENCED['as any']);
    lowerSuppressions(root);
    expect(JSON.parse(readFileSync(join(root, 'suppressions.json'), 'utf8'))['as any']).toBe(1);
    expect(checkSuppressions(root).problems).toEqual([expect.stringContaining('2, allowed 1')]);
  });
});
