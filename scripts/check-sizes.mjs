import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isScript, isTest, readArchitecture, runCheck } from './repository.mjs';
import { isNode, syntaxOf } from './syntax.mjs';

/**
 * @typedef {import('./syntax.mjs').SyntaxNode} SyntaxNode
 * @typedef {{ name: string, lines: number }} Measured
 */

const FILE_LINES = 250;
const FUNCTION_LINES = 25;
/** A screen's markup is long without being hard. */
const BROWSER_FUNCTION_LINES = 50;
/** One in ten may be larger; the linter holds every single function to its own bound. */
const SHARE = 0.9;
const SHOWN = 5;

/**
 * Holds files and named functions to a size at the 90th percentile. Tests do not count.
 * @param {string} root
 * @returns {import('./repository.mjs').Outcome}
 */
export function checkSizes(root) {
  const files = { all: /** @type {Measured[]} */ ([]) };
  const functions = { packages: /** @type {Measured[]} */ ([]), browser: /** @type {Measured[]} */ ([]) };
  for (const { path, browser } of sourcesOf(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    files.all.push({ name: path, lines: text.trimEnd().split('\n').length });
    (browser ? functions.browser : functions.packages).push(...functionsOf(path, text));
  }
  const held = [
    held90('files', files.all, FILE_LINES),
    held90('functions', functions.packages, FUNCTION_LINES),
    held90('functions of the web app', functions.browser, BROWSER_FUNCTION_LINES),
  ];
  const empty = files.all.length === 0 ? ['no source file found: nothing was measured'] : [];
  return {
    problems: [...empty, ...held.flatMap(({ problems }) => problems)],
    summary: held.map(({ summary }) => summary).join(', '),
  };
}

/** @param {string} root */
function sourcesOf(root) {
  return Object.values(readArchitecture(root).packages).flatMap(({ path, browser }) =>
    filesUnder(join(root, path, 'src'), (file) => isScript(file) && !isTest(file)).map((file) => ({
      path: `${path}/src/${file}`,
      browser: browser === true,
    })),
  );
}

/** @param {string} what @param {Measured[]} measured @param {number} bound */
function held90(what, measured, bound) {
  const sorted = measured.toSorted((one, other) => other.lines - one.lines);
  const at90 = sorted[sorted.length - Math.ceil(sorted.length * SHARE)]?.lines ?? 0;
  const summary = `${what}: ${measured.length}, 90% within ${at90} of ${bound} lines`;
  if (at90 <= bound) return { problems: [], summary };
  const largest = sorted.slice(0, SHOWN).map(({ name, lines }) => `  ${lines} lines: ${name}`);
  return {
    problems: [`${what}: one in ten is over ${bound} lines; the largest:\n${largest.join('\n')}`],
    summary,
  };
}

/**
 * Functions with a name: declared, a method, or given to a variable or a property.
 * @param {string} path
 * @param {string} text
 * @returns {Measured[]}
 */
export function functionsOf(path, text) {
  const { visits, lineOf } = syntaxOf(path, text);
  return visits.flatMap(({ node, parent }) => {
    const name = nameOf(node, parent);
    if (name === undefined) return [];
    return [
      { name: `${name} (${path}:${lineOf(node.start)})`, lines: lineOf(node.end) - lineOf(node.start) + 1 },
    ];
  });
}

/** @param {SyntaxNode} node @param {SyntaxNode | undefined} parent */
function nameOf(node, parent) {
  if (node.type === 'FunctionDeclaration') return isNode(node.id) ? String(node.id.name) : 'default';
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return undefined;
  const holder = parent?.type === 'VariableDeclarator' ? parent.id : parent?.key;
  return isNode(holder) ? String(holder.name ?? holder.value) : undefined;
}

runCheck(import.meta.url, checkSizes);
