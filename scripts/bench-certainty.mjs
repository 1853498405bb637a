import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askers, run, serverOf, startDatabase, timed } from './bench-work.mjs';
import { writePart } from './benchmarks.mjs';
import { report } from './certainty-report.mjs';
import { generatePlan } from './generate-plan.mjs';
import { ROOT } from './repository.mjs';

/**
 * How long it takes to tell how sure a plan, a region and the nation are: through the server, on a PostgreSQL of its own. Writes a
 * part of docs/benchmarks.md. `--short` tries it in a minute; so does any of KAPSTOK_REGIONS, KAPSTOK_TIMES, KAPSTOK_DRAWS and
 * KAPSTOK_ROUNDS: then nothing is written. Needs `npm run build`.
 * @typedef {import('./bench-work.mjs').Times} Times
 * @typedef {import('./bench-work.mjs').Asking} Asking
 * @typedef {import('./bench-work.mjs').Installed} Installed
 */

const SMALLER = ['KAPSTOK_REGIONS', 'KAPSTOK_TIMES', 'KAPSTOK_DRAWS', 'KAPSTOK_ROUNDS'];
const SHORT = process.argv.includes('--short');
const number = (/** @type {string} */ name, /** @type {number} */ usual, /** @type {number} */ short) =>
  Number(process.env[name] ?? (SHORT ? short : usual));
const REGIONS = number('KAPSTOK_REGIONS', 31, 2);
/** The example so many times: 200 projects. */
const TIMES = number('KAPSTOK_TIMES', 10, 1);
const DRAWS = number('KAPSTOK_DRAWS', 10_000, 1000);
const ROUNDS = number('KAPSTOK_ROUNDS', 5, 2);

const [COORDINATOR, NATION] = [0, -1];

/** What is asked, by whom, and of what. @param {Installed} installed */
function askedOf({ regions: [region = ''], plan }) {
  return [
    { name: 'a plan', person: COORDINATOR, path: `plans/${region}~${plan}/certainty` },
    { name: 'its region', person: COORDINATOR, path: `regions/${region}/certainty` },
    { name: 'the nation', person: NATION, path: 'nation/certainty' },
  ];
}

/** Of each: asked first, with other draws each time, and again with the same. @param {Installed} installed */
async function measure(installed) {
  const { ask } = askers(installed.secrets);
  /** @type {Times} */
  const times = new Map();
  for (const { name, person, path } of askedOf(installed)) {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const asked = () => ask(person, `${path}?seed=${seed}&draws=${DRAWS}`);
      await timed(times, seed === 1 ? `${name}, for the first time` : `${name}, drawn anew`, asked);
      await timed(times, `${name}, asked again`, asked);
    }
  }
  return times;
}

const folder = join(mkdtempSync(join(tmpdir(), 'kapstok-certainty-')), 'groot');
const database = await startDatabase();
try {
  generatePlan({ from: join(ROOT, 'examples/nml-o'), to: folder, times: TIMES });
  const store = 'apps/server/src/testing/bench/big-store.ts';
  /** @type {Installed} */
  const installed = JSON.parse(run(store, database.line, folder, '1', String(REGIONS)));
  const server = await serverOf(database.line);
  try {
    const text = report({ regions: REGIONS, times: TIMES, draws: DRAWS }, await measure(installed));
    if (SHORT || SMALLER.some((name) => process.env[name] !== undefined)) console.log(text);
    else writePart('certainty', text);
  } finally {
    await server.stop(false);
  }
} finally {
  await database.stop(true);
  rmSync(join(folder, '..'), { recursive: true, force: true });
}
