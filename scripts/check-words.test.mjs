import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWords, inWords } from './check-words.mjs';

const TERM = '- { nl: begrotingspost, en: budget line, code: budgetLine, avoid: [costLine] }\n';

describe('the words', () => {
  let root = '';
  /** @param {string} path @param {string} text */
  const write = (path, text) => writeFileSync(join(root, path), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'words-'));
    mkdirSync(join(root, 'p/src'), { recursive: true });
    write(
      'architecture.json',
      JSON.stringify({ scope: '@k', packages: { p: { path: 'p', does: '', uses: [] } } }),
    );
    write('glossary.yaml', TERM);
    write('p/src/a.ts', 'export const budgetLines = [];\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are fine when code uses them', () => {
    expect(checkWords(root).problems).toEqual([]);
  });

  it('stand there once', () => {
    write('glossary.yaml', `${TERM}- { nl: post, en: item, code: budgetLine }\n`);
    expect(checkWords(root).problems).toEqual(['glossary.yaml: code "budgetLine" stands there twice']);
  });

  it('are in use, in more than a comment or a test', () => {
    write('p/src/a.ts', '/** A budgetLine. */\nexport const other = 1;\n');
    write('p/src/a.test.ts', 'const budgetLine = 1;\n');
    expect(checkWords(root).problems).toEqual(['glossary.yaml: no code has a name with "budgetLine" in it']);
  });

  it('keep a word to avoid out of names of files and of things, alone or as a part', () => {
    write('p/src/cost-lines.ts', 'export interface Old { readonly oneCostLine: number }\n');
    expect(checkWords(root).problems).toEqual([
      'p/src/cost-lines.ts: "costLine" is called budgetLine (glossary.yaml)',
      'p/src/cost-lines.ts: oneCostLine: "costLine" is called budgetLine (glossary.yaml)',
    ]);
    write('p/src/cost-lines.ts', '// a costLine\nexport const costLineage = "cost-line";\n');
    expect(checkWords(root).problems).toHaveLength(1);
  });

  it('are never green because nothing was seen', () => {
    write('glossary.yaml', '');
    expect(checkWords(root).problems).toEqual([expect.stringContaining('nothing was checked')]);
  });

  it('are the same in every way of writing a name', () => {
    const written = ['careCost', 'care_cost', 'care-cost', 'CARE_COST'];
    expect(new Set(written.map(inWords))).toEqual(new Set([' care cost ']));
    expect(inWords('readNPVLine')).toBe(' read npv line ');
  });
});
