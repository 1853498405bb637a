import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { useModulesOf } from './modules.mjs';
import { PATIENCE } from './patience.mjs';
import { OF_A_THOUSAND } from './sample.mjs';
import { testsOf } from './tests.mjs';

/**
 * Runs our unit tests for Stryker in one process, without starting anything anew for a change: the change is a switch in code
 * that is loaded already. What is kept between runs (tables made once) could hide a change: whoever survives is tried again
 * with everything loaded anew.
 */

const TESTS = 'packages/{quantity,engine}/src/**/*.test.ts';
/**
 * Tests of time start other processes, which know of no change; types are not run; and what is tried by chance very often, or over
 * many draws, takes too long to be tried for each change.
 */
const NOT_HERE = /\.(?:speed|type)\.test\.ts$|\/src\/properties\/|\/stated-error\.test\.ts$/;
const TIMES = 'times.json';
/** A sample does not try again what survives: the score it tells is the least it can be. */
const IS_SAMPLE = OF_A_THOUSAND < 1000;

class Runner {
  #sandbox = process.cwd();
  /** Tests by file, as first loaded. */
  #loaded = new Map();
  #generation = 0;
  #times = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    useModulesOf(this.#sandbox);
    // Properties run on the seed of the unit tests.
    await import(pathToFileURL(join(import.meta.dirname, '../tests/fixed-seed.ts')).href);
  }

  /** @returns {string[]} files of tests, from the sandbox */
  #files() {
    return globSync(TESTS, { cwd: this.#sandbox })
      .filter((file) => !NOT_HERE.test(file))
      .toSorted();
  }

  async #testsIn(file, generation) {
    const query = generation === 0 ? '' : `?generation=${generation}`;
    const tests = await testsOf(() => import(pathToFileURL(join(this.#sandbox, file)).href + query));
    return tests.map(({ name, work }, at) => ({ id: `${file}#${at} ${name}`, name, work }));
  }

  async #testsOnce(file) {
    const kept = this.#loaded.get(file);
    if (kept !== undefined) return kept;
    const tests = await this.#testsIn(file, 0);
    this.#loaded.set(file, tests);
    return tests;
  }

  async dryRun() {
    const about = switches();
    about.activeMutant = undefined;
    const files = this.#files();
    for (const file of files) await this.#testsOnce(file);
    const tests = [];
    for (const file of files) {
      for (const { id, name, work } of await this.#testsOnce(file)) {
        about.currentTestId = id;
        const start = process.cpuUsage();
        const failure = await failureOf(work);
        about.currentTestId = undefined;
        const { user } = process.cpuUsage(start);
        const timeSpentMs = user / 1000;
        const told = { id, name, fileName: file, timeSpentMs };
        tests.push(
          failure === undefined ? { ...told, status: 0 } : { ...told, status: 1, failureMessage: failure },
        );
      }
    }
    writeFileSync(TIMES, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: 'complete', tests, mutantCoverage: about.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, mutantActivation, sandboxFileName }) {
    const about = switches();
    this.#readTimes();
    const cost = this.#costFor(relative(this.#sandbox, sandboxFileName));
    const files = testFilter === undefined ? this.#files() : filesOf(testFilter);
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const trial = { about, cost, files, wanted, left: PATIENCE, tried: 0 };
    about.hitLimit = hitLimit;
    about.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      if (mutantActivation === 'runtime') {
        for (const file of files) await this.#testsOnce(file);
        const tests = files.flatMap((file) => this.#loaded.get(file));
        about.activeMutant = activeMutant.id;
        const ended = await this.#try(tests, trial);
        if (ended !== undefined) return ended;
        if (IS_SAMPLE) return { status: 'survived', nrOfTests: trial.tried };
      }
      about.activeMutant = activeMutant.id;
      if (about.hitCount !== undefined) about.hitCount = 0;
      trial.left = PATIENCE;
      return (await this.#tryAnew(trial)) ?? { status: 'survived', nrOfTests: trial.tried };
    } finally {
      about.activeMutant = undefined;
    }
  }

  /** With the change there from the start, file by file. A module that can't be loaded with it is found out. */
  async #tryAnew(trial) {
    this.#generation += 1;
    const nearest = (file) => trial.cost({ id: `${file}#` });
    for (const file of trial.files.toSorted((one, other) => nearest(one) - nearest(other))) {
      if (trial.left <= 0) return undefined;
      let tests = [];
      try {
        tests = await this.#testsIn(file, this.#generation);
      } catch (error) {
        return killed(`${file}#loading`, String(error), trial.tried);
      }
      const ended = await this.#try(tests, trial);
      if (ended !== undefined) return ended;
    }
    return undefined;
  }

  /** Until the first that fails. Tests that are quick and stand near what is changed come first: most changes are found by those. */
  async #try(tests, trial) {
    const { about, wanted, cost } = trial;
    const asked = wanted === undefined ? tests : tests.filter(({ id }) => wanted.has(id));
    for (const { id, work } of asked.toSorted((one, other) => cost(one) - cost(other))) {
      if (trial.left <= 0) return undefined;
      trial.left -= this.#times.get(id) ?? 0;
      trial.tried += 1;
      const failure = await failureOf(work);
      if (about.hitCount > about.hitLimit) return { status: 'timeout', reason: 'it goes on and on' };
      if (failure !== undefined) return killed(id, failure, trial.tried);
    }
    return undefined;
  }

  #readTimes() {
    if (this.#times.size > 0 || !existsSync(TIMES)) return;
    this.#times = new Map(JSON.parse(readFileSync(TIMES, 'utf8')));
    const files = Map.groupBy(this.#times, ([id]) => id.split('#')[0]);
    for (const [file, tests] of files) {
      this.#times.set(
        `${file}#`,
        tests.reduce((sum, [, time]) => sum + time, 0),
      );
    }
  }

  #costFor(changed) {
    const folder = changed.split('/').slice(0, -1);
    return ({ id }) => {
      const there = id.split('#')[0].split('/').slice(0, -1);
      const parted = folder.findIndex((name, at) => there[at] !== name);
      const apart = parted < 0 ? there.length - folder.length : folder.length - parted + 2;
      return ((this.#times.get(id) ?? 100) + 0.1) * (1 + apart) ** 2;
    };
  }
}

const switches = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

const filesOf = (ids) => [...new Set(ids.map((id) => id.split('#')[0]))];

const killed = (id, failureMessage, nrOfTests) => ({
  status: 'killed',
  killedBy: [id],
  failureMessage,
  nrOfTests,
});

/** @param {() => unknown} work */
async function failureOf(work) {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'kapstok', Runner)];
