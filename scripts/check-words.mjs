import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesUnder, isScript, isTest, readArchitecture, runCheck } from './repository.mjs';

/**
 * @typedef {{ nl: string, en: string, code: string, avoid?: string[] }} Term one line of glossary.yaml
 * @typedef {{ words: string, at: string }} Name a name that the code gives, as words, and where
 * @typedef {{ names: Name[], used: string }} Words used: every name that occurs outside comments and tests, as words
 */

const FILE = 'glossary.yaml';
const COMMENT_LINE = /^\s*(?:\/?\*|\/\/).*$/gm;
const DECLARED = /\b(?:const|let|function|class|type|interface|readonly)\s+([A-Za-z_$][\w$]*)/g;

/**
 * Holds the words of the field against the code: every term once and in use, no name with a word to avoid in it.
 * @param {string} root
 * @returns {import('./repository.mjs').Outcome}
 */
export function checkWords(root) {
  /** @type {Term[]} */
  const terms = parse(readFileSync(join(root, FILE), 'utf8')) ?? [];
  const { names, used } = wordsOf(root);
  const empty =
    terms.length === 0 || names.length === 0 ? ['no term or no name found: nothing was checked'] : [];
  const problems = [...empty, ...repeated(terms), ...unused(terms, used), ...avoided(terms, names)];
  return { problems: [...new Set(problems)], summary: `${terms.length} terms, ${names.length} names` };
}

/** @param {string} root @returns {Words} */
function wordsOf(root) {
  /** @type {Name[]} */
  const names = [];
  /** @type {Set<string>} */
  const used = new Set();
  for (const { path } of Object.values(readArchitecture(root).packages)) {
    for (const file of filesUnder(join(root, path, 'src'), isScript)) {
      const at = `${path}/src/${file}`;
      const code = readFileSync(join(root, at), 'utf8').replace(COMMENT_LINE, '');
      names.push({ words: inWords(file), at });
      for (const [, name = ''] of code.matchAll(DECLARED)) {
        names.push({ words: inWords(name), at: `${at}: ${name}` });
      }
      if (!isTest(file)) for (const [name] of code.matchAll(/[A-Za-z_][\w-]*/g)) used.add(name);
    }
  }
  return { names, used: [...used].map(inWords).join('|') };
}

/** `careCost`, `care_cost` and `care-cost.ts` all become ` care cost `, spaces around it. @param {string} name */
export function inWords(name) {
  const parts = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return ` ${parts
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .join(' ')} `;
}

/** @param {Term[]} terms */
function repeated(terms) {
  return /** @type {const} */ (['nl', 'en', 'code']).flatMap((field) => {
    const words = terms.map((term) => term[field]);
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    return twice.map((word) => `${FILE}: ${field} "${word}" stands there twice`);
  });
}

/** A plural counts as use: municipality, municipalities. @param {Term[]} terms @param {string} used */
function unused(terms, used) {
  return terms
    .filter(({ code }) => !used.includes(inWords(code).trimEnd().replace(/y$/, '')))
    .map(({ code }) => `${FILE}: no code has a name with "${code}" in it`);
}

/** @param {Term[]} terms @param {Name[]} names */
function avoided(terms, names) {
  return terms.flatMap(({ code, avoid = [] }) =>
    avoid.flatMap((word) => {
      const part = inWords(word);
      const plural = `${part.trimEnd()}s `;
      return names
        .filter(({ words }) => words.includes(part) || words.includes(plural))
        .map(({ at }) => `${at}: "${word}" is called ${code} (${FILE})`);
    }),
  );
}

runCheck(import.meta.url, checkWords);
