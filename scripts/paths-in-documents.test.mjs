import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './repository.mjs';

const TRACKED = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '');
const TOPS = new Set(TRACKED.map((path) => path.split('/')[0]));
const DOCUMENTS = TRACKED.filter((path) => /^(?:README|ARCHITECTURE)\.md$|^docs\/.*\.md$/.test(path));
const OF_OURS = /\.(?:ts|tsx|mjs|css|ya?ml|md)$/;

/** Whether there is such a file, or a folder with files in it. @param {string} path */
function exists(path) {
  const plain = path.replace(/\/$/, '');
  return TRACKED.some((file) => file === plain || file.startsWith(`${plain}/`));
}

/** Whether a back-ticked path leads to a file; a short one (`formula/parse.ts`) is the end of one. @param {string} path */
function leadsSomewhere(path) {
  const [fixed = ''] = path.split('<');
  if (fixed !== path) return exists(posix.dirname(`${fixed}x`));
  if (exists(path)) return true;
  return !TOPS.has(path.split('/')[0] ?? '') && TRACKED.some((file) => file.endsWith(`/${path}`));
}

/**
 * Links and back-ticked paths of a document that lead nowhere. Blocks of code are not looked at.
 * @param {string} document @param {string} text
 */
function astray(document, text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !exists(posix.join(posix.dirname(document), target)));
  const paths = [...prose.matchAll(/`([\w.<>@*-]+(?:\/[\w.<>@*-]*)*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('*') && (TOPS.has(path.split('/')[0] ?? '') || OF_OURS.test(path)))
    .filter((path) => !leadsSomewhere(path));
  return [...links, ...paths].map((path) => `${document}: ${path}`);
}

describe('what the documents point at', () => {
  it('is there', () => {
    expect(DOCUMENTS.length).toBeGreaterThan(4);
    const lost = DOCUMENTS.flatMap((path) => astray(path, readFileSync(join(ROOT, path), 'utf8')));
    expect(lost).toEqual([]);
  });

  it('is missed when it is not there, spelled as a link, a whole path or the end of one', () => {
    const text =
      '[a](b.md) `packages/plan/src/no.ts` `no/such.ts` `packages/plan/src/<name>.ts` `1.1/fte.structural`';
    expect(astray('docs/x.md', text)).toEqual([
      'docs/x.md: b.md',
      'docs/x.md: packages/plan/src/no.ts',
      'docs/x.md: no/such.ts',
    ]);
  });
});
