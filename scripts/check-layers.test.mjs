import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLayers } from './check-layers.mjs';
import { ROOT } from './repository.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const ARCHITECTURE = {
  scope: '@k',
  packages: {
    low: { path: 'packages/low', does: '', pure: true, uses: [], entries: ['more'] },
    high: { path: 'packages/high', does: '', uses: ['low'] },
    web: { path: 'apps/web', does: '', browser: true, uses: ['low'] },
  },
};

/** @param {string} name @param {Record<string, string>} dependencies */
const manifest = (name, dependencies = {}) => JSON.stringify({ name, dependencies });

const SOUND = {
  'architecture.json': JSON.stringify(ARCHITECTURE),
  'package.json': JSON.stringify({ devDependencies: { vitest: '1' } }),
  'packages/low/package.json': manifest('@k/low', { maths: '1' }),
  'packages/low/tsconfig.json': '{}',
  'packages/low/src/index.ts': "export * from './one.ts';",
  'packages/low/src/one.ts': 'export const one = 1;',
  'packages/low/src/one.test.ts':
    "import { it } from 'vitest'; import 'node:fs'; import './one.ts'; Date.now();",
  'packages/high/package.json': manifest('@k/high', { '@k/low': '*', zip: '1' }),
  'packages/high/tsconfig.json': JSON.stringify({ references: [{ path: '../low' }] }),
  'packages/high/src/index.ts':
    "import 'node:fs'; import { zip } from 'zip/deep'; export { one } from '@k/low';",
  'apps/web/package.json': manifest('@k/web', { '@k/low': '*' }),
  'apps/web/tsconfig.json': '{}',
  'apps/web/src/main.tsx': "import { one } from '@k/low'; export const a = <b>{one}</b>;",
};

let count = 0;

/** A small repository with some files of its own. @param {Record<string, string>} files */
function repository(files) {
  count += 1;
  const root = join(scratch, String(count));
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('the layer check', () => {
  it('finds nothing wrong where nothing is, and says how much it saw', () => {
    expect(checkLayers(repository({}))).toMatchObject({ problems: [], modules: 5, imports: 8 });
  });

  it('lets a sibling in by an entry point that architecture.json names', () => {
    const entry = { 'packages/high/src/x.ts': "export * from '@k/low/more';" };
    expect(checkLayers(repository(entry)).problems).toEqual([]);
  });

  const low = 'packages/low/src/x.ts';
  const high = 'packages/high/src/x.ts';
  const web = 'apps/web/src/x.ts';

  it.each([
    ['an arrow that points up', low, "import '@k/high';", 'low may not use high'],
    ['an arrow as a type', low, "import type { A } from '@k/high';", 'low may not use high'],
    ['an arrow inside a type', low, "export type A = import('@k/high').A;", 'low may not use high'],
    ['an arrow by export', low, "export * from '@k/high';", 'low may not use high'],
    ['an arrow taken later', low, "export const a = () => import('@k/high');", 'low may not use high'],
    ['an arrow by require', low, "import a = require('@k/high');", 'low may not use high'],
    ['an arrow in a test', 'packages/low/src/x.test.ts', "import '@k/high';", 'low may not use high'],
    [
      'an import nobody can read',
      high,
      'export const a = (b: string) => import(b);',
      'worked out while running',
    ],
    ['a deep import', high, "import '@k/low/src/one.ts';", 'reaches past the entry point'],
    ['itself by name', high, "import '@k/high';", 'is the package itself'],
    ['a path out of the package', high, "import '../../low/src/one.ts';", 'leaves the package'],
    ['a path to what was built', high, "import '../dist/index.js';", 'leaves the package'],
    ['a path from the root', high, "import '/etc/x.ts';", 'not a module of ours'],
    ['a library that is not declared', high, "import 'zod';", '"zod" is not declared'],
    ['a test tool outside a test', high, "import 'vitest';", '"vitest" is not declared'],
    ['a library in a pure package', low, "import 'maths';", 'a pure package'],
    ['input and output in a pure package', low, "import 'node:fs';", 'it does no I/O'],
    ['the same without its prefix', low, "import 'fs';", 'it does no I/O'],
    ['the machine in a browser', web, "import 'node:fs';", 'runs in a browser'],
    ['test support outside a test', high, "import './testing/x.ts';", 'for tests only'],
    ['a test outside a test', high, "import './x.test.ts';", 'for tests only'],
    ['Date.now', low, 'export const a = Date.now();', 'Date.now'],
    ['Date.now handed on', low, 'export const a = Date.now;', 'Date.now'],
    ['new Date()', low, 'export const a = new Date();', 'new Date()'],
    ['Date()', low, 'export const a = Date();', 'new Date()'],
    ['Math.random', low, 'export const a = Math.random();', 'Math.random'],
    ['Math["random"]', low, "export const a = Math['random']();", 'Math.random'],
    ['random taken out of Math', low, 'const { random } = Math; export { random };', 'Math.random'],
    ['performance.now', low, 'export const a = performance.now();', 'performance'],
    ['process', low, 'export const a = process.env;', 'process'],
    ['globalThis', low, 'export const a = globalThis.crypto;', 'globalThis'],
    ['import.meta', low, 'export const a = import.meta.url;', 'import.meta'],
    ['text that is no TypeScript', high, 'const = ;', 'cannot be read'],
    ['a folder that says nothing', 'packages/low/src/utils/x.ts', '', 'name it after'],
    ['a file that says nothing', 'packages/low/src/helpers.ts', '', 'name it after'],
    ['a package nobody drew', 'packages/extra/package.json', '{}', 'not in architecture.json'],
  ])('refuses %s', (_, path, text, problem) => {
    const { problems } = checkLayers(repository({ [path]: text }));
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['a date that is passed in', low, 'export const a = (b: string) => new Date(b);'],
    ['a property with the name of a machine', low, 'export const a = (b: { process: 1 }) => b.process;'],
    ['the type of a declared library', low, "import type { A } from 'maths';"],
    ['words in a text or a comment', low, "export const a = 'Math.random()'; // import '@k/high'"],
  ])('allows %s', (_, path, text) => {
    expect(checkLayers(repository({ [path]: text })).problems).toEqual([]);
  });

  it('refuses a sibling that the manifest does not declare, or may not', () => {
    const undeclared = { 'packages/high/package.json': manifest('@k/high', { zip: '1' }) };
    expect(checkLayers(repository(undeclared)).problems).toEqual([
      expect.stringContaining('is not declared'),
    ]);
    const forbidden = { 'packages/low/package.json': manifest('@k/low', { '@k/high': '*' }) };
    expect(checkLayers(repository(forbidden)).problems).toEqual([
      expect.stringContaining('may not use high'),
    ]);
  });

  it('refuses a build that does not follow the arrows', () => {
    const { problems } = checkLayers(repository({ 'packages/high/tsconfig.json': '{}' }));
    expect(problems).toEqual(['packages/high/tsconfig.json: no reference to packages/low']);
  });

  it('refuses arrows that go round, and a pure package that leans on one that is not', () => {
    const packages = { ...ARCHITECTURE.packages, low: { ...ARCHITECTURE.packages.low, uses: ['high'] } };
    const root = repository({
      'architecture.json': JSON.stringify({ ...ARCHITECTURE, packages }),
      'packages/low/tsconfig.json': JSON.stringify({ references: [{ path: '../high' }] }),
    });
    expect(checkLayers(root).problems).toEqual([expect.stringContaining('arrows point down')]);
  });

  it('is never green because it saw nothing', () => {
    const root = repository({});
    rmSync(join(root, 'packages/low/src'), { recursive: true });
    expect(checkLayers(root).problems).toEqual(['packages/low: no module found under src']);
  });

  it('sees this repository', () => {
    const root = join(scratch, 'ours');
    cpSync(join(ROOT, 'architecture.json'), join(root, 'architecture.json'));
    expect(checkLayers(ROOT).modules).toBeGreaterThan(50);
    expect(checkLayers(root).problems.length).toBeGreaterThan(0);
  });
});
