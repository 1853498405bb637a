import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { machine } from './machine.mjs';
import { ownEnvironment, ownNode, tool } from './own-node.mjs';
import { PROOFS } from './proofs.mjs';
import { isStarted, ROOT } from './repository.mjs';

/**
 * `npm run proof [name...]`: tries each proof as often as the product promises and writes what came of it to
 * docs/proof/<name>.md. `--part 0.01` tries a hundredth and writes nothing but the answer.
 * @typedef {import('./proofs.mjs').Proof} Proof
 * @typedef {{ database: string, what: string, count: number, seed?: number | string, milliseconds: number,
 *   found: string }} Proven
 * @typedef {{ name: string, proof: Proof, proven: Proven[], held: boolean, seconds: number, output: string,
 *   notes?: string }} Outcome
 */

/** What a proof was told to try, and wrote down. @param {string} name @param {Proof} proof @param {number} part @returns {Outcome} */
export function runProof(name, proof, part) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-proof-'));
  const file = join(folder, 'proven.ndjson');
  const more = join(folder, 'notes.md');
  writeFileSync(file, '');
  writeFileSync(more, '');
  const start = performance.now();
  try {
    const { ok, output } = runTests(proof, {
      ...Object.fromEntries(
        Object.entries(proof.counts).map(([key, count]) => [key, String(Math.ceil(count * part))]),
      ),
      KAPSTOK_BOTH: '1',
      KAPSTOK_PROOF: file,
      KAPSTOK_PROOF_NOTES: more,
    });
    const proven = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readProven);
    // A run that told of nothing proved nothing.
    const held = ok && proven.length > 0;
    const notes = readFileSync(more, 'utf8');
    return { name, proof, proven, held, seconds: (performance.now() - start) / 1000, output, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} line @returns {Proven} */
const readProven = (line) => JSON.parse(line);

/** @param {Proof} proof @param {Record<string, string>} env */
function runTests({ program, project = 'unit', tests = [], only }, env) {
  const asked = ['run', '--project', project, '--reporter=default', ...(only ? ['-t', only] : []), ...tests];
  const given = program === undefined ? [tool('vitest/vitest.mjs'), ...asked] : [join(ROOT, program)];
  const { status, stdout, stderr } = spawnSync(ownNode(), given, {
    cwd: ROOT,
    env: { ...ownEnvironment(), NO_COLOR: '1', FORCE_COLOR: undefined, NODE_ENV: undefined, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}

/** Those of one kind on one database, told as one. @param {Proven[]} proven @returns {Proven[]} */
export function together(proven) {
  /** @type {Map<string, Proven[]>} */
  const groups = new Map();
  for (const one of proven) {
    const key = `${one.database} ${one.what}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const sum = (/** @type {(one: Proven) => number} */ of) => group.reduce((all, one) => all + of(one), 0);
    const found = group.map((one) => `${one.found} (${one.count})`).join('; ');
    const seeds = group.map(({ seed }) => seed).filter((seed) => seed !== undefined);
    const seed = seeds.length === 0 ? {} : { seed: `${seeds.at(0)} to ${seeds.at(-1)}` };
    return [
      {
        ...first,
        ...seed,
        count: sum(({ count }) => count),
        milliseconds: sum((one) => one.milliseconds),
        found,
      },
    ];
  });
}

const cell = (/** @type {string} */ words) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {Proven} proven */
function rowOf({ database, what, count, seed = '', milliseconds, found }) {
  const seconds = (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);
  return `| ${database} | ${count} ${cell(what)} | ${seed} | ${seconds} | ${cell(found)} |`;
}

/** The page of a proof. @param {Outcome} outcome @param {string} date @returns {string} */
export function pageOf({ name, proof, proven, held, seconds, output, notes = '' }, date) {
  const rows = together(proven).map(rowOf);
  const failure = held ? '' : `\n\`\`\`\n${output.split('\n').slice(-60).join('\n')}\n\`\`\`\n`;
  return `# ${proof.title}

Written by \`npm run proof ${name}\`; nothing here is typed by hand.

${proof.claim}

**${held ? 'It holds' : 'IT DOES NOT HOLD'}.** ${date}, in ${Math.round(seconds)} seconds. ${machine()}

| database | tried | seed | seconds | found |
|---|---|---|--:|---|
${rows.join('\n')}
${notes === '' ? '' : `\n${notes}`}${failure}`;
}

/** @param {string[]} words */
function asked(words) {
  const at = words.indexOf('--part');
  const part = at < 0 ? 1 : Number(words[at + 1]);
  const names = at < 0 ? words : words.toSpliced(at, 2);
  const unknown = names.filter((name) => !(name in PROOFS));
  if (!(part > 0 && part <= 1)) return { problem: '--part takes a share, from 0 to 1' };
  if (unknown.length > 0) return { problem: `No proof is called ${unknown.join(', ')}.` };
  return { part, names: names.length === 0 ? Object.keys(PROOFS) : names };
}

/** @param {string[]} words @returns {number} the exit code */
function main(words) {
  const { problem, part = 1, names = [] } = asked(words);
  if (problem !== undefined) {
    console.error(`${problem} Proofs: ${Object.keys(PROOFS).join(', ')}`);
    return 2;
  }
  if (!ensureInstalled() || !ensureBuilt()) return 1;
  let failed = 0;
  for (const name of names) {
    const proof = PROOFS[name];
    if (proof === undefined) continue;
    if (proof.folder !== undefined && !ensureInstalled(proof.folder)) return 1;
    console.log(`… ${name}: ${proof.title} (about ${Math.ceil(proof.minutes * part)} minutes)`);
    const outcome = runProof(name, proof, part);
    const page = pageOf(outcome, new Date().toISOString().slice(0, 10));
    if (part === 1) {
      mkdirSync(join(ROOT, 'docs/proof'), { recursive: true });
      writeFileSync(join(ROOT, 'docs/proof', `${name}.md`), page);
    } else console.log(page);
    if (!outcome.held) {
      failed += 1;
      console.log(outcome.output);
    }
    console.log(`${outcome.held ? '✓' : '✗'} ${name} (${outcome.seconds.toFixed(0)} s)`);
  }
  return failed === 0 ? 0 : 1;
}

if (isStarted(import.meta.url)) process.exitCode = main(process.argv.slice(2));
