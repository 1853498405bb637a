import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Columns that hold a code, or name a row of another table by its code. */
const CODES = new Set([
  'code',
  'id',
  'pillar',
  'project',
  'scope',
  'body',
  'scenario',
  'printed_code',
  'budget_code',
  'other_printed_code',
]);

/** Words in those columns that are no code of one copy. */
const NO_CODE = new Set(['', '*', 'plan']);

/** Which part of the key of a row, from the first, is a code of one copy; in other tables rows stay single. */
const CODED_PART = new Map([
  ['projects', 0],
  ['budget-lines', 0],
  ['funding', 0],
  ['structural-costs', 0],
  ['business-case-benefits', 0],
  ['overlaps', 0],
  ['parameters', 1],
]);

const AMOUNT = /^(?:y\d{4}|stated_total|stated_sum|value)$/;
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Makes a plan of another size: every row that has a code is repeated under codes of its own, references follow, and
 * amounts differ by copy. The same seed gives the same plan. Rows without a code (prices, the shortage) stay single.
 * @param {{ from: string, to: string, times: number, seed?: number }} wish folders of CSV files; how many copies
 * @returns {number} rows written
 */
export function generatePlan({ from, to, times, seed = 1 }) {
  mkdirSync(to, { recursive: true });
  const factors = factorsOf(times, seed);
  let rows = 0;
  for (const file of readdirSync(from).filter((name) => name.endsWith('.csv'))) {
    const [head = [], ...body] = parseCsv(readFileSync(join(from, file), 'utf8'));
    const copied = body.flatMap((row) => copiesOf(head, row, factors));
    rows += copied.length;
    writeFileSync(join(to, file), [head, ...copied].map(csvLine).join('\n').concat('\n'));
  }
  return rows;
}

/**
 * One factor per copy, one or ten: sums stay sums, and what was rounded stays as round. The first copy is the plan itself.
 * @param {number} times
 * @param {number} seed
 */
function factorsOf(times, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: times }, (_, copy) => (copy === 0 ? 1 : 10 ** Math.floor(next() * 2)));
}

/** @param {string[]} head @param {string[]} row @param {number[]} factors @returns {string[][]} */
function copiesOf(head, row, factors) {
  const coded = head.some((column, index) => isCode(head, column) && !NO_CODE.has(row[index] ?? ''));
  if (!coded) return [row];
  const copies = factors.map((factor, copy) =>
    row.map((cell, index) => cellOf(head, index, cell, { copy, factor })),
  );
  const on = head.indexOf('on');
  // What is only about cells that stay single, is said of them once.
  return copies.filter((cells, copy) => copy === 0 || on < 0 || cells[on] !== '');
}

/** Addresses of the cells of one copy; those of cells that stay single are left to the first. @param {string} cell @param {number} copy */
function addressesOf(cell, copy) {
  return cell
    .split('|')
    .flatMap((address) => {
      const [table = '', row = '', ...field] = address.split(':');
      const parts = row.split('/');
      const at = CODED_PART.get(table);
      if (at === undefined || parts[at] === undefined) return [];
      parts[at] += `-${copy + 1}`;
      return [[table, parts.join('/'), ...field].join(':')];
    })
    .join('|');
}

/** @param {string[]} head @param {string} column */
function isCode(head, column) {
  // A table without codes goes by its names.
  return CODES.has(column) || (column === 'name' && !head.includes('code') && !head.includes('id'));
}

/** @param {string[]} head @param {number} index @param {string} cell @param {{ copy: number, factor: number }} of */
function cellOf(head, index, cell, { copy, factor }) {
  const column = head[index] ?? '';
  if (copy === 0) return cell;
  if (column === 'on') return addressesOf(cell, copy);
  if (column === 'lines')
    return cell
      .split('|')
      .map((line) => line.replace('/', `-${copy + 1}/`))
      .join('|');
  if (isCode(head, column)) return NO_CODE.has(cell) ? cell : `${cell}-${copy + 1}`;
  const scales = AMOUNT.test(column) && PLAIN_NUMBER.test(cell) && Number(cell) >= 100;
  return scales ? String(Number((Number(cell) * factor).toPrecision(15))) : cell;
}

/** @param {string} text @returns {string[][]} */
function parseCsv(text) {
  return [...text.matchAll(/((?:"(?:[^"]|"")*"|[^"\n])*)(?:\r?\n|$)/g)]
    .map((match) => (match[1] ?? '').replace(/\r$/, ''))
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => unquoted(match[1] ?? '')),
    );
}

/** @param {string} cell */
function unquoted(cell) {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** @param {string[]} row */
function csvLine(row) {
  return row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [from, times, to, seed] = process.argv.slice(2);
  if (from === undefined || to === undefined || !(Number(times) >= 1)) {
    process.stderr.write('Usage: node scripts/generate-plan.mjs FOLDER TIMES TO [SEED]\n');
    process.exitCode = 2;
  } else {
    const rows = generatePlan({ from, to, times: Math.floor(Number(times)), seed: Number(seed ?? 1) });
    process.stdout.write(`${rows} rows in ${to}\n`);
  }
}
