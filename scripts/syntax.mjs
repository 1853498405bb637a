import { parseSync, visitorKeys } from 'oxc-parser';

/**
 * @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} SyntaxNode
 * @typedef {{ node: SyntaxNode, parent: SyntaxNode | undefined, role: string }} Visit role: the parent's key it hangs on
 * @typedef {{ visits: Visit[], comments: { value: string, start: number }[], errors: string[],
 *   lineOf: (offset: number) => number }} Syntax
 */

/**
 * Every node of a module with its parent, and its comments. Text that cannot be read gives errors, never silence.
 * @param {string} name file name; its ending says how to parse it
 * @param {string} text
 * @returns {Syntax}
 */
export function syntaxOf(name, text) {
  const parsed = parseSync(name, text);
  /** @type {Visit[]} */
  const visits = [];
  walk(/** @type {SyntaxNode} */ (/** @type {unknown} */ (parsed.program)), undefined, '', visits);
  return {
    visits,
    comments: parsed.comments,
    errors: parsed.errors.map((error) => error.message),
    lineOf: lineFinder(text),
  };
}

/**
 * @param {SyntaxNode} node
 * @param {SyntaxNode | undefined} parent
 * @param {string} role
 * @param {Visit[]} visits
 */
function walk(node, parent, role, visits) {
  visits.push({ node, parent, role });
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of [node[key]].flat()) {
      if (isNode(child)) walk(child, node, key, visits);
    }
  }
}

/** @param {unknown} value @returns {value is SyntaxNode} */
export function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** @param {string} text */
function lineFinder(text) {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index);
  /** @param {number} offset */
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
