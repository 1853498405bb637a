import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Words are not logic: the Dutch and English of a `Text`, and what an error says to who programs. A test that holds a sentence only
 * writes it down again; that a sentence is there in both languages is held by its type. Only the letters are left alone: which
 * sentence is chosen, what stands in it and whether there is one at all are changed like all else.
 */

/** Whose arguments are words, from which on: `text(nl, en)` and those that hand on to it. */
const SAYING = new Map([
  ['text', 0],
  ['alternative', 1],
  ['#named', 0],
  ['Error', 0],
  ['RangeError', 0],
  ['TypeError', 0],
]);

/** @param {import('@stryker-mutator/api/ignore').NodePath} path */
function isWords(path) {
  if (path.isStringLiteral()) return isSaid(path);
  // Within a template, what is put in would be left alone too: only where that is a plain name.
  return (
    path.isTemplateLiteral() &&
    isSaid(path) &&
    path.node.expressions.every(({ type }) => type === 'Identifier' || type === 'MemberExpression')
  );
}

function isSaid(path) {
  let at = path;
  while (passesOn(at)) at = at.parentPath;
  const call = at.parentPath;
  if (!(call?.isCallExpression() || call?.isNewExpression()) || at.listKey !== 'arguments') return false;
  const from = SAYING.get(nameOf(call.node.callee));
  return from !== undefined && at.key >= from;
}

/** A part of a sentence, or one of two sentences. */
function passesOn({ parentPath, key }) {
  if (parentPath?.isConditionalExpression()) return key !== 'test';
  return Boolean(parentPath?.isTemplateLiteral() || parentPath?.isBinaryExpression({ operator: '+' }));
}

function nameOf(callee) {
  if (callee.type === 'Identifier') return callee.name;
  const { property } = callee;
  return property?.type === 'PrivateName' ? `#${property.id.name}` : property?.name;
}

export const WORDS = { shouldIgnore: (path) => (isWords(path) ? 'words, not logic' : undefined) };

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', WORDS)];
