import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkInstallScripts } from './check-install-scripts.mjs';
import { missingPlatforms } from './complete-lock.mjs';

describe('packages of other machines', () => {
  const tool = { version: '1.0.0', optionalDependencies: { '@t/b-linux-x64-musl': '1.0.0' } };

  it('are added beside the package that asks for them, with their machine', () => {
    expect(missingPlatforms({ packages: { 'node_modules/tool': tool } })).toEqual({
      'node_modules/@t/b-linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        libc: ['musl'],
        os: ['linux'],
        optional: true,
      },
    });
  });

  it('stand inside it where another version took that place', () => {
    const packages = { 'node_modules/tool': tool, 'node_modules/@t/b-linux-x64-musl': { version: '2.0.0' } };
    expect(Object.keys(missingPlatforms({ packages }))).toEqual([
      'node_modules/tool/node_modules/@t/b-linux-x64-musl',
    ]);
  });

  it('are left alone where they are', () => {
    const packages = { 'node_modules/tool': tool, 'node_modules/@t/b-linux-x64-musl': { version: '1.0.0' } };
    expect(missingPlatforms({ packages })).toEqual({});
  });

  it('are not guessed from a name that does not tell', () => {
    const packages = { 'node_modules/tool': { optionalDependencies: { fast: '1.0.0' } } };
    expect(() => missingPlatforms({ packages })).toThrow('does not say for which machine');
  });
});

describe('install scripts', () => {
  let root = '';
  /** @param {Record<string, { hasInstallScript?: boolean }>} packages @param {string} list */
  const problems = (packages, list) => {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    writeFileSync(join(root, 'docs/install-scripts.md'), list);
    return checkInstallScripts(root).problems;
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-scripts-'));
    mkdirSync(join(root, 'docs'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const scripted = { 'node_modules/a/node_modules/@s/b': { hasInstallScript: true }, 'node_modules/c': {} };

  it('are allowed where they are listed', () => {
    expect(problems(scripted, '| `@s/b` | it builds |')).toEqual([]);
  });

  it('are refused where they are not, and so is a listing that is out of date', () => {
    expect(problems(scripted, '')).toEqual([expect.stringContaining('@s/b runs a script')]);
    expect(problems({}, '| `@s/b` | it builds |')).toEqual([expect.stringContaining('runs no script')]);
  });
});
