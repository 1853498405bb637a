import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { askers, BENCH, run, serverOf, startDatabase, timed } from './bench-work.mjs';
import { writePart } from './benchmarks.mjs';
import { measuredPlan } from './measured-plan.mjs';
import { report } from './measurements-report.mjs';

/**
 * How long the screens about measuring take with ten million figures of 31 regions, through the server, on a PostgreSQL of its own:
 * one region in a database of its own, then all in another. Writes a part of docs/benchmarks.md; fails when a bound is not met. Smaller, to try:
 * KAPSTOK_REGIONS, KAPSTOK_ORGANISATIONS and KAPSTOK_SECONDS; then nothing is written. With KAPSTOK_BEGIN_WHEN it waits for that file before it
 * measures. Needs `npm run build`.
 * @typedef {import('./bench-work.mjs').Asking} Asking
 * @typedef {import('./bench-work.mjs').Times} Times
 * @typedef {import('./bench-work.mjs').Installed} Installed
 * @typedef {{ below: (bound: number) => number }} Chance
 */

const SMALLER = ['KAPSTOK_REGIONS', 'KAPSTOK_ORGANISATIONS', 'KAPSTOK_SECONDS'];
const number = (/** @type {string} */ name, /** @type {number} */ usual) =>
  Number(process.env[name] ?? usual);
const REGIONS = number('KAPSTOK_REGIONS', 31);
const ORGANISATIONS = number('KAPSTOK_ORGANISATIONS', 112);
const SECONDS = number('KAPSTOK_SECONDS', 90);
const INDICATORS = 60;
const YEARS = [2023, 2024, 2025, 2026];
const MONTHS = 12;
const PERIODS = YEARS.flatMap((year) =>
  Array.from({ length: MONTHS }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
);
const LAST = PERIODS.at(-1) ?? '';
const PEOPLE = 10;
const PAUSE = 2000;
const CLOSINGS = 20;

/** @param {Asking} asking @param {string} plan */
function asksOf({ ask, read }, plan) {
  const at = `plans/${plan}`;
  const read1 = (/** @type {string} */ name, /** @type {string} */ path) => ({
    name,
    share: 1,
    ask: (/** @type {number} */ person) => ask(person, `${at}/${path}`),
  });
  const send = (
    /** @type {number} */ person,
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {object} */ body,
  ) =>
    ask(person, `${at}/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), ...body }),
    });
  /** A late correction, whole: of a month that is closed, opened again, given anew and approved, and what it makes of the dashboard. */
  const correct = async (/** @type {number} */ person, /** @type {Chance} */ chance) => {
    const month = PERIODS[chance.below(PERIODS.length - 1)] ?? '';
    const request = `rounds/${month}/requests/O${chance.below(ORGANISATIONS)}`;
    const indicator = `K${chance.below(INDICATORS)}`;
    const stands = async () => {
      const found = await read(person, `${at}/${request}`);
      const figure = found.figures.find(
        (/** @type {{ indicator: string }} */ one) => one.indicator === indicator,
      );
      return { indicator, period: month, seq: figure.stands.seq };
    };
    await send(person, 'POST', `${request}/steps`, {
      step: 'reopen',
      reason: 'dubbel geteld',
      figures: [await stands()],
    });
    const given = { ...(await stands()), measured: { kind: 'value', value: chance.below(90) }, submit: true };
    await send(person, 'PUT', request, {
      reason: '',
      figures: [{ ...given, because: 'nageteld', remark: '', evidence: [], about: [] }],
    });
    await send(person, 'POST', `${request}/steps`, {
      step: 'approve',
      reason: '',
      figures: [await stands()],
    });
    await ask(person, `${at}/indicators`);
  };
  const reads = [
    read1('indicators of the region', 'indicators'),
    read1('the three lines', 'course'),
    read1('what was missed, and what is done about it', 'follow-up'),
    read1('a round, as its coordinator sees it', `rounds/${LAST}`),
  ];
  return { reads, correct, send };
}

/** @param {Installed} installed @param {string} url */
async function measure({ regions: [region = ''], plan: code, secrets }, url) {
  const source = (/** @type {string} */ path) => import(new URL(`../${path}`, import.meta.url).href);
  const { chanceOf } = await source('packages/store/src/testing/chance.ts');
  const { letWork, withinOf } = await source(`${BENCH}/people.ts`);
  const asking = askers(secrets);
  const plan = `${region}~${code}`;
  const { reads, correct, send } = asksOf(asking, plan);
  const server = await serverOf(url);
  try {
    /** @type {Times} */
    const times = new Map();
    await asking.ask(0, `plans/${plan}/overview`);
    for (const { name, ask } of reads) await timed(times, `the first time: ${name}`, () => ask(0));
    for (const { ask } of reads) for (let person = 0; person < PEOPLE; person += 1) await ask(person);
    const edit = { name: 'a late correction', share: 1, ask: correct };
    /** @type {Times} */
    const atWork = await letWork({ people: PEOPLE, editors: 2, seconds: SECONDS, pause: PAUSE, reads, edit });
    for (const [name, each] of atWork) times.set(name, each);
    const chance = chanceOf(2);
    for (let time = 0; time < CLOSINGS; time += 1) {
      const person = chance.below(PEOPLE);
      const close = () => send(person, 'POST', `rounds/${LAST}/closings`, { reason: 'ronde' });
      await timed(times, 'closing a round', close);
      await send(person, 'POST', `rounds/${LAST}/reopenings`, { reason: 'nog een keer' });
    }
    return { times, withinOf };
  } finally {
    await server.stop(false);
  }
}

/** Founds regions in a database, and fills them. @param {string} url @param {number} regions */
function made(url, regions) {
  const store = 'apps/server/src/testing/bench/big-store.ts';
  /** @type {Installed} */
  const installed = JSON.parse(run(store, url, folder, String(PEOPLE), String(regions)));
  const size = [INDICATORS, ORGANISATIONS].map(String);
  const months = [`${PERIODS[0]}-01`, String(PERIODS.length)];
  run(`${BENCH}/add-figures.ts`, url, ...size, ...months, ...installed.regions);
  return { url, installed };
}

/** Waits until a file is there, where one is named: what is measured can be made while the machine has other work. */
async function allowed() {
  const file = process.env['KAPSTOK_BEGIN_WHEN'];
  if (file === undefined) return;
  console.log('made');
  while (!existsSync(file)) await after(1000);
}

const folder = join(mkdtempSync(join(tmpdir(), 'kapstok-measured-')), 'meet');
const databases = [await startDatabase(), await startDatabase()];
try {
  measuredPlan({ to: folder, indicators: INDICATORS, organisations: ORGANISATIONS, periods: PERIODS });
  const [alone, among] = databases.map(({ line }, n) => made(line, n === 0 ? 1 : REGIONS));
  if (alone === undefined || among === undefined) throw new Error('nothing was made');
  await allowed();
  const one = await measure(alone.installed, alone.url);
  const all = await measure(among.installed, among.url);
  // A month of which some figures were corrected, which is closed.
  const [first = ''] = among.installed.regions;
  const sums = JSON.parse(run(`${BENCH}/measure-sums.ts`, among.url, first, PERIODS.at(-2) ?? ''));
  const size = {
    regions: REGIONS,
    indicators: INDICATORS,
    organisations: ORGANISATIONS,
    periods: PERIODS.length,
  };
  const work = { ...size, people: PEOPLE, pause: PAUSE, seconds: SECONDS };
  const { text, problems } = report(work, { one: one.times, all: all.times, sums }, one.withinOf);
  if (SMALLER.some((name) => process.env[name] !== undefined)) console.log(text);
  else writePart('measurements', text);
  console.log(problems.length === 0 ? 'every bound is met' : problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  for (const database of databases) await database.stop(true);
  rmSync(join(folder, '..'), { recursive: true, force: true });
}
