import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSizes, functionsOf } from './check-sizes.mjs';

/** @param {number} lines */
const functionOf = (lines) => `export function f() {\n${'  // a line\n'.repeat(lines - 2)}}\n`;

describe('the sizes', () => {
  let root = '';
  /** @param {string} path @param {string} text */
  const write = (path, text) => writeFileSync(join(root, path), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sizes-'));
    mkdirSync(join(root, 'p/src'), { recursive: true });
    mkdirSync(join(root, 'w/src'), { recursive: true });
    const packages = {
      p: { path: 'p', does: '', uses: [] },
      w: { path: 'w', does: '', uses: [], browser: true },
    };
    write('architecture.json', JSON.stringify({ scope: '@k', packages }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('holds functions of packages to 25 lines and those of the web app to 50', () => {
    write('p/src/a.ts', functionOf(25));
    write('w/src/a.ts', functionOf(50));
    expect(checkSizes(root).problems).toEqual([]);
    write('p/src/a.ts', functionOf(26));
    write('w/src/a.ts', functionOf(51));
    expect(checkSizes(root).problems).toEqual([
      expect.stringContaining('functions: one in ten is over 25 lines'),
      expect.stringContaining('functions of the web app: one in ten is over 50 lines'),
    ]);
  });

  it('holds files to 250 lines, tests aside', () => {
    write('p/src/a.ts', '// a line\n'.repeat(250));
    write('p/src/a.test.ts', '// a line\n'.repeat(400));
    expect(checkSizes(root).problems).toEqual([]);
    write('p/src/a.ts', '// a line\n'.repeat(251));
    expect(checkSizes(root).problems).toEqual([expect.stringContaining('251 lines: p/src/a.ts')]);
  });

  it('lets one in ten be larger', () => {
    const files = Array.from({ length: 10 }, (_, index) => `p/src/f${index}.ts`);
    for (const [index, file] of files.entries()) write(file, functionOf(index === 0 ? 40 : 10));
    expect(checkSizes(root).problems).toEqual([]);
    for (const [index, file] of files.entries()) write(file, functionOf(index < 2 ? 40 : 10));
    expect(checkSizes(root).problems).toHaveLength(1);
  });

  it('is never green because it saw nothing', () => {
    expect(checkSizes(root).problems).toEqual([expect.stringContaining('nothing was measured')]);
  });

  it('knows functions by their names, however they are written', () => {
    const text = `function one() {} const two = () => 1; const o = { three() {}, four: () => 1 };
      class C { five() {} } [1].map((x) => x);`;
    expect(functionsOf('a.ts', text).map(({ name }) => name.split(' ')[0])).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });
});
