import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { askers, BENCH, run, serverOf, startDatabase, timed } from './bench-work.mjs';
import { writePart } from './benchmarks.mjs';
import { generatePlan } from './generate-plan.mjs';
import { EDIT, report } from './people-report.mjs';
import { AGO, anyRecord, SCREENS, UNASKED } from './people-screens.mjs';
import { ROOT } from './repository.mjs';

/**
 * How long the screens of a large region take with fifty people at work: through the server, on a PostgreSQL of its own.
 * Writes a part of docs/benchmarks.md; fails when a bound is not met. `--short` tries it in a few minutes; so does any of
 * KAPSTOK_CHANGES, KAPSTOK_REGIONS, KAPSTOK_PEOPLE, KAPSTOK_SECONDS and KAPSTOK_PAUSE: then nothing is written. Needs
 * `npm run build`.
 * @typedef {import('./people-screens.mjs').Chance} Chance
 * @typedef {import('./people-screens.mjs').Screen} Screen
 * @typedef {import('./people-screens.mjs').Place} Place
 * @typedef {{ name: string, share: number, ask: (person: number, chance: Chance) => Promise<unknown> }} Asked
 * @typedef {import('./bench-work.mjs').Times} Times
 * @typedef {import('./bench-work.mjs').Asking} Asking
 * @typedef {import('./bench-work.mjs').Installed} Installed
 * @typedef {object} People
 * @property {(work: { people: number, editors: number, seconds: number, pause: number, reads: Asked[],
 *   edit: Asked }) => Promise<Times>} letWork
 * @property {(times: readonly number[], share: number) => number} withinOf
 */

const SMALLER = ['KAPSTOK_CHANGES', 'KAPSTOK_REGIONS', 'KAPSTOK_PEOPLE', 'KAPSTOK_SECONDS', 'KAPSTOK_PAUSE'];
const SHORT = process.argv.includes('--short');
const number = (/** @type {string} */ name, /** @type {number} */ usual, /** @type {number} */ short) =>
  Number(process.env[name] ?? (SHORT ? short : usual));
const CHANGES = number('KAPSTOK_CHANGES', 200_000, 20_000);
const REGIONS = number('KAPSTOK_REGIONS', 31, 3);
const PEOPLE = number('KAPSTOK_PEOPLE', 50, 20);
const SECONDS = number('KAPSTOK_SECONDS', 300, 40);
const PAUSE = number('KAPSTOK_PAUSE', 5000, 2000);
/** Regions beside the one that is worked in: less changes, or it takes an hour to make them. */
const OTHER_CHANGES = Math.min(CHANGES, 5000);
/** A tenth of them edit, every other time. */
const EDITORS = Math.ceil(PEOPLE / 10);
/** The example so many times: 5100 records. */
const TIMES = 11;
const KEEPING = Math.ceil(SECONDS / 3);
const ALONE_TIMES = SHORT ? 10 : 40;
/** A server that runs for a while: its threads have done each kind of work some times. */
const BEFORE_TIMES = 8;

const NATION = -1;

/** @param {Asking} asking @param {Place} place @param {readonly Screen[]} screens @returns {Asked[]} */
function askedOf({ ask }, place, screens) {
  return screens.map(({ name, share, paths, nation }) => ({
    name,
    share,
    ask: (person, chance) =>
      Promise.all(paths(chance, place).map((path) => ask(nation === true ? NATION : person, path))),
  }));
}

const FIELD = 'opmerking_bij_de_meting';

/** @param {Asking} asking @param {Place} place @returns {Asked} */
function editOf({ ask, read }, place) {
  const plan = `plans/${place.plan}`;
  return {
    name: EDIT,
    share: 1,
    ask: async (person, chance) => {
      const id = anyRecord(chance, place);
      const found = await read(person, `${plan}/records/${id}`);
      const before = found.record?.cells?.[FIELD] ?? found.cells?.[FIELD] ?? '';
      const after = `Nu ${randomUUID()}`;
      const edit = { kind: 'set', id, table: 'milestones', field: FIELD, before, after };
      const sent = { id: randomUUID(), reason: 'meting', newColumns: true, edits: [edit] };
      const headers = { 'content-type': 'application/json' };
      await ask(person, `${plan}/changes`, { method: 'POST', headers, body: JSON.stringify(sent) });
    },
  };
}

/** Ten of each a minute are let through. */
const REST = 3200;

/** Takes a region out and verifies it, in turn, until it is told to end. @param {Asking} asking @param {Place} place @param {AbortSignal} ended */
async function keep({ ask }, { region }, ended) {
  /** @type {Times} */
  const kept = new Map();
  while (!ended.aborted) {
    await timed(kept, 'taking the region out', () => ask(0, `regions/${region}/take-out.zip`));
    await after(REST);
    await timed(kept, 'verifying it', () => ask(0, `regions/${region}/verifications`, { method: 'POST' }));
    await after(REST);
  }
  return kept;
}

/** @param {Asking} asking @param {Place} place @param {Chance} chance */
async function askedAlone(asking, place, chance) {
  /** @type {Times} */
  const times = new Map();
  for (let time = 0; time < ALONE_TIMES; time += 1) {
    for (const { name, ask } of askedOf(asking, place, UNASKED)) {
      await timed(times, name, () => ask(0, chance));
    }
  }
  return times;
}

/** @param {Installed} installed */
async function measure({ regions: [region = ''], plan: code, secrets }) {
  const asking = askers(secrets);
  const plan = `${region}~${code}`;
  const page = await asking.read(0, `plans/${plan}/records?table=milestones&limit=1000`);
  /** @type {Place} */
  const place = { region, plan, records: page.records };
  const source = (/** @type {string} */ path) => import(new URL(`../${path}`, import.meta.url).href);
  const { chanceOf } = await source('packages/store/src/testing/chance.ts');
  /** @type {People} */
  const { letWork, withinOf } = await source(`${BENCH}/people.ts`);
  const chance = chanceOf(1);
  const now = askedOf(asking, place, SCREENS);
  const before = askedOf(asking, place, [...AGO, ...UNASKED]);
  // All at once, so that no thread begins its work under the eyes of the people.
  for (let time = 0; time < BEFORE_TIMES; time += 1)
    await Promise.all([...now, ...before].map(({ ask }) => ask(0, chance)));
  const work = { people: PEOPLE, editors: EDITORS, pause: PAUSE, edit: editOf(asking, place) };
  const atWork = await letWork({ ...work, seconds: SECONDS, reads: [...now, ...before] });
  const ended = new AbortController();
  const keeping = keep(asking, place, ended.signal);
  const beside = await letWork({ ...work, seconds: KEEPING, reads: now }).finally(() => ended.abort());
  const kept = await keeping;
  return { measured: { atWork, beside, kept, alone: await askedAlone(asking, place, chance) }, withinOf };
}

const folder = join(mkdtempSync(join(tmpdir(), 'kapstok-people-')), 'groot');
const database = await startDatabase();
try {
  generatePlan({ from: join(ROOT, 'examples/nml-o'), to: folder, times: TIMES });
  const store = 'apps/server/src/testing/bench/big-store.ts';
  /** @type {Installed} */
  const installed = JSON.parse(run(store, database.line, folder, String(PEOPLE), String(REGIONS)));
  const changes = installed.regions.flatMap((code, n) => [code, String(n === 0 ? CHANGES : OTHER_CHANGES)]);
  run(`${BENCH}/add-history.ts`, database.line, ...changes);
  const server = await serverOf(database.line);
  try {
    const { measured, withinOf } = await measure(installed);
    const work = {
      times: TIMES,
      changes: CHANGES,
      otherChanges: OTHER_CHANGES,
      regions: REGIONS,
      people: PEOPLE,
      editors: EDITORS,
      seconds: SECONDS,
      pause: PAUSE,
      keeping: KEEPING,
    };
    const { text, problems } = report(work, measured, withinOf);
    if (SHORT || SMALLER.some((name) => process.env[name] !== undefined)) console.log(text);
    else writePart('people', text);
    console.log(problems.length === 0 ? 'every bound is met' : problems.join('\n'));
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    await server.stop(false);
  }
} finally {
  await database.stop(true);
  rmSync(join(folder, '..'), { recursive: true, force: true });
}
