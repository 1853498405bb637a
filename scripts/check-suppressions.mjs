import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isScript, ROOT, runCheck } from './repository.mjs';
import { isNode, syntaxOf } from './syntax.mjs';

/**
 * @typedef {import('./syntax.mjs').SyntaxNode} SyntaxNode
 * @typedef {Record<string, string[]>} Found places by kind
 */

const ALLOWED = 'suppressions.json';

/** Comments that silence a tool. */
const SILENCERS = [
  'biome-ignore',
  'oxlint-disable',
  'eslint-disable',
  '@ts-expect-error',
  '@ts-ignore',
  '@ts-nocheck',
  'v8 ignore',
];
const KINDS = [...SILENCERS, 'as any', 'as unknown as', 'knip ignore'];

/** Tests of types: there an expected error is the test. */
const isTypeTest = (/** @type {string} */ path) => /\.types?\.test\.tsx?$/.test(path);

/**
 * Counts what silences the other checks; the numbers in suppressions.json may only fall.
 * @param {string} root
 * @returns {import('./repository.mjs').Outcome}
 */
export function checkSuppressions(root) {
  const found = suppressionsOf(root);
  /** @type {Record<string, number>} */
  const allowed = JSON.parse(readFileSync(join(root, ALLOWED), 'utf8'));
  const unknown = Object.keys(allowed).filter((kind) => !KINDS.includes(kind));
  const problems = KINDS.flatMap((kind) => {
    const places = found[kind] ?? [];
    const bound = allowed[kind] ?? 0;
    if (places.length > bound) {
      return [
        `${kind}: ${places.length}, allowed ${bound}\n${places.map((place) => `  ${place}`).join('\n')}`,
      ];
    }
    if (places.length === bound) return [];
    return [
      `${kind}: ${places.length}, fewer than ${bound}: run node scripts/check-suppressions.mjs --lower`,
    ];
  });
  const total = KINDS.reduce((sum, kind) => sum + (found[kind]?.length ?? 0), 0);
  return {
    problems: [...unknown.map((kind) => `${ALLOWED}: unknown kind ${kind}`), ...problems],
    summary: `${total} suppressions`,
  };
}

/** Writes the lower numbers, never a higher one. @param {string} root */
export function lowerSuppressions(root) {
  const found = suppressionsOf(root);
  const file = join(root, ALLOWED);
  /** @type {Record<string, number>} */
  const allowed = JSON.parse(readFileSync(file, 'utf8'));
  const lowered = KINDS.map((kind) => [kind, Math.min(allowed[kind] ?? 0, found[kind]?.length ?? 0)]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
}

/** @param {string} root @returns {Found} */
function suppressionsOf(root) {
  /** @type {Found} */
  const found = { 'knip ignore': knipIgnores(root) };
  for (const path of filesUnder(root, (file) => isScript(file) || /\.(?:css|html|jsonc?)$/.test(file))) {
    const text = readFileSync(join(root, path), 'utf8');
    const inFile = isScript(path) ? inScript(path, text) : inText(text);
    for (const { kind, line } of inFile) {
      if (kind === '@ts-expect-error' && isTypeTest(path)) continue;
      found[kind] = [...(found[kind] ?? []), `${path}:${line}`];
    }
  }
  return found;
}

/** @param {string} path @param {string} text */
function inScript(path, text) {
  const { comments, visits, lineOf } = syntaxOf(path, text);
  return [
    ...comments.flatMap(({ value, start }) =>
      SILENCERS.filter((kind) =>
        value
          .trimStart()
          .replace(/^[*\s]+/, '')
          .startsWith(kind),
      ).map((kind) => ({
        kind,
        line: lineOf(start),
      })),
    ),
    ...visits.flatMap(({ node }) => {
      const kind = castOf(node);
      return kind === undefined ? [] : [{ kind, line: lineOf(node.start) }];
    }),
  ];
}

/** @param {SyntaxNode} node */
function castOf(node) {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined;
  if (typeOf(node) === 'TSAnyKeyword') return 'as any';
  const { expression } = node;
  const through = isNode(expression) && typeOf(expression) === 'TSUnknownKeyword';
  return through ? 'as unknown as' : undefined;
}

/** @param {SyntaxNode} node */
const typeOf = (node) => (isNode(node.typeAnnotation) ? node.typeAnnotation.type : undefined);

/** Files without a syntax we read: a line that names a silencer in a comment. @param {string} text */
function inText(text) {
  return text.split('\n').flatMap((written, index) =>
    SILENCERS.filter((kind) => new RegExp(`(?:/\\*|//|<!--)\\s*${kind}`).test(written)).map((kind) => ({
      kind,
      line: index + 1,
    })),
  );
}

/** @param {string} root */
function knipIgnores(root) {
  const config = JSON.parse(readFileSync(join(root, 'knip.json'), 'utf8'));
  const scopes = [config, ...Object.values(config.workspaces ?? {})];
  return scopes.flatMap((scope) =>
    Object.entries(scope)
      .filter(([key]) => key.startsWith('ignore'))
      .flatMap(([key, value]) => [value].flat().map((ignored) => `knip.json: ${key} ${ignored}`)),
  );
}

if (process.argv.includes('--lower')) lowerSuppressions(ROOT);
runCheck(import.meta.url, checkSuppressions);
