import { isNode, syntaxOf } from './syntax.mjs';

/**
 * @typedef {import('./syntax.mjs').SyntaxNode} SyntaxNode
 * @typedef {import('./syntax.mjs').Visit} Visit
 * @typedef {{ from: string, typeOnly: boolean, line: number }} Import one import of a module, of whatever form
 * @typedef {{ what: string, line: number }} Reach a use of the clock, of chance or of the machine
 * @typedef {{ imports: Import[], reaches: Reach[], errors: string[] }} ModuleFacts
 */

/** Names that reach the clock or the machine from any module, without an import; the compiler refuses the others. */
const MACHINE = new Set(['process', 'globalThis', 'crypto', 'performance']);

/** Members that read the clock or draw a number. */
const CLOCK_AND_CHANCE = new Set(['Date.now', 'Math.random']);

/** An import whose target is worked out while running: nobody can check it. */
export const COMPUTED = '(computed)';

/**
 * What one module imports, and where it reaches past what it is given.
 * @param {string} name file name; its ending says how to parse it
 * @param {string} text
 * @returns {ModuleFacts}
 */
export function factsOf(name, text) {
  const { visits, errors, lineOf } = syntaxOf(name, text);
  /** @type {ModuleFacts} */
  const facts = { imports: [], reaches: [], errors };
  for (const visit of visits) {
    const line = lineOf(visit.node.start);
    const imported = importOf(visit.node);
    if (imported !== undefined) facts.imports.push({ ...imported, line });
    for (const what of reachOf(visit)) facts.reaches.push({ what, line });
  }
  return facts;
}

/** @param {SyntaxNode} node @returns {{ from: string, typeOnly: boolean } | undefined} */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: textOf(node.source), typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node.source)) return undefined;
      return { from: textOf(node.source), typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { from: textOf(node.source), typeOnly: false };
    case 'TSImportType':
      return { from: textOf(node.source), typeOnly: true };
    case 'TSExternalModuleReference':
      return { from: textOf(node.expression), typeOnly: false };
    case 'CallExpression':
      return requiredOf(node);
    default:
      return undefined;
  }
}

/** `require('x')`. @param {SyntaxNode} node */
function requiredOf(node) {
  const { callee, arguments: given } = node;
  if (!isNode(callee) || callee.type !== 'Identifier' || callee.name !== 'require') return undefined;
  return { from: textOf(Array.isArray(given) ? given[0] : undefined), typeOnly: false };
}

/** The text of a literal or of a template without holes. @param {unknown} node */
function textOf(node) {
  if (!isNode(node)) return COMPUTED;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' && Array.isArray(node.quasis) ? node.quasis : [];
  return quasis.length === 1 ? String(quasis[0].value.cooked) : COMPUTED;
}

/** @param {Visit} visit @returns {string[]} */
function reachOf(visit) {
  const { node, role, parent } = visit;
  if (node.type === 'Identifier') {
    const name = String(node.name);
    return MACHINE.has(name) && isReference(role, parent) ? [name] : [];
  }
  if (node.type === 'MetaProperty') return ['import.meta'];
  if (isDateOfNow(node)) return ['new Date()'];
  return membersOf(node).filter((member) => CLOCK_AND_CHANCE.has(member));
}

/** A name that stands for a value, not one after a dot or before a colon. @param {string} role @param {SyntaxNode | undefined} parent */
function isReference(role, parent) {
  if (parent === undefined) return false;
  if ((role === 'key' || role === 'property') && parent.computed !== true) return parent.shorthand === true;
  return role !== 'label' && !parent.type.startsWith('TS');
}

/** `new Date()`, `Date()`: the moment it runs. @param {SyntaxNode} node */
function isDateOfNow(node) {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const { callee, arguments: given } = node;
  if (!isNode(callee) || callee.type !== 'Identifier' || callee.name !== 'Date') return false;
  return node.type === 'CallExpression' || (Array.isArray(given) && given.length === 0);
}

/** `Math.random`, `Math['random']`, `const { random } = Math`. @param {SyntaxNode} node @returns {string[]} */
function membersOf(node) {
  if (node.type === 'MemberExpression' && isNode(node.object) && isNode(node.property)) {
    const { object, property } = node;
    const name = node.computed === true ? textOf(property) : String(property.name);
    return object.type === 'Identifier' ? [`${String(object.name)}.${name}`] : [];
  }
  if (node.type !== 'VariableDeclarator' || !isNode(node.id) || !isNode(node.init)) return [];
  const { id, init } = node;
  if (id.type !== 'ObjectPattern' || init.type !== 'Identifier' || !Array.isArray(id.properties)) return [];
  return id.properties.map((property) => `${String(init.name)}.${property.key?.name}`);
}
