import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { acting } from '../../acting/acting.ts';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import type { Writer } from '../../log/writer.ts';
import { recordsAsOf } from '../../records/read-records.ts';
import { verifyRegion } from '../../versions/verify-region.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { COORDINATOR } from '../log-world.ts';
import { countOf } from '../proof.ts';
import {
  type BenchServer,
  fillFirst,
  fillNext,
  now,
  PUBLIC,
  startBenchServer,
  VERSION,
} from './bench-server.ts';
import { letWork, type Times, withinOf } from './people.ts';
import { editSome, makePlain, PLAIN, type Place, QUESTIONS, type Question } from './questions.ts';

/*
 * Measures a region as large as they get, and then as many of them as there are, on a PostgreSQL of our own. Tells the
 * numbers as JSON on the standard output, and how far it is on the other. `scripts/bench-store.mjs` runs it.
 */

const RUNS = 25;
const SIZE = {
  records: countOf('KAPSTOK_RECORDS', 5000),
  changes: countOf('KAPSTOK_CHANGES', 200_000),
};
const REGIONS = countOf('KAPSTOK_REGIONS', 31);
const SECONDS = countOf('KAPSTOK_SECONDS', 60);
const PEOPLE = 50;
const EDITORS = 5;
const PAUSE = 2000;

const tell = (words: string): void => void process.stderr.write(`${words}\n`);

async function asCoordinator<Result>(
  database: Database,
  { region }: Place,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  const actor = { region, account: COORDINATOR, role: 'coordinator' };
  return await acting(database, actor, (trx) => work({ ...actor, trx, now }));
}

/** Half of the times of something that is done alone, in milliseconds. */
async function timeOf(work: (chance: Chance) => Promise<unknown>): Promise<number> {
  const chance = chanceOf(1);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work(chance);
    times.push(performance.now() - start);
  }
  return withinOf(times, 0.5);
}

async function timesOf<Name extends string>(
  names: readonly Name[],
  work: (name: Name, chance: Chance) => Promise<unknown>,
): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const name of names) times[name] = await timeOf((chance) => work(name, chance));
  return times;
}

const questionOf = (name: string): Question => {
  const question = QUESTIONS.find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question: ${name}`);
  return question;
};

/** Each question by itself. */
function alone({ database }: BenchServer, place: Place): Promise<Record<string, number>> {
  return timesOf(
    QUESTIONS.map(({ name }) => name),
    (name, chance) => asCoordinator(database, place, (reader) => questionOf(name).ask(reader, place, chance)),
  );
}

/** Fifty people, of whom a tenth edit, in some regions. */
async function atWork({ database }: BenchServer, places: readonly Place[]): Promise<Record<string, object>> {
  const placeOf = (person: number): Place =>
    places[person % places.length] ?? { region: '', plan: '', records: 0 };
  const times: Times = await letWork({
    people: PEOPLE,
    editors: EDITORS,
    seconds: SECONDS,
    pause: PAUSE,
    reads: QUESTIONS.filter(({ share }) => share > 0).map(({ name, share, ask }) => ({
      name,
      share,
      ask: (person, chance) =>
        asCoordinator(database, placeOf(person), (reader) => ask(reader, placeOf(person), chance)),
    })),
    edit: {
      name: 'one edit',
      share: 1,
      ask: (person, chance) =>
        asCoordinator(database, placeOf(person), (writer) =>
          editSome(writer, placeOf(person), chance, randomUUID()),
        ),
    },
  });
  const reads = [...times].flatMap(([name, each]) => (name === 'one edit' ? [] : each));
  return Object.fromEntries(
    [...times, ['all reads together', reads] as const].map(([name, each]) => [
      name,
      {
        count: each.length,
        half: withinOf(each, 0.5),
        within95: withinOf(each, 0.95),
        longest: withinOf(each, 1),
      },
    ]),
  );
}

/** One region, then all of them. */
async function measure(server: BenchServer): Promise<object> {
  const { database, client } = server;
  const started = performance.now();
  const first = await fillFirst(database, SIZE);
  tell(`filled a region in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  await client.query('vacuum analyze');
  await makePlain(client, first);
  const plain = await timesOf(['the whole plan', 'a table', 'one record', '100 entries'] as const, (name) =>
    PLAIN[name](client),
  );
  const one = { alone: await alone(server, first), atWork: await atWork(server, [first]) };
  tell('measured one region');
  const edit = await timeOf((chance) =>
    asCoordinator(database, first, (writer) => editSome(writer, first, chance, randomUUID())),
  );
  const reader = { region: first.region, account: PUBLIC, role: 'public' };
  const adopted = await timeOf(() =>
    acting(database, reader, (trx) => recordsAsOf({ ...reader, trx }, first.plan, { version: VERSION })),
  );
  const verifying = performance.now();
  const { problems } = await asOwner(database, (trx) => verifyRegion({ trx, region: first.region }));
  if (problems.length > 0) throw new Error(`not as the log tells: ${JSON.stringify(problems[0])}`);
  const verify = performance.now() - verifying;
  const places = [first];
  for (let number = 1; number < REGIONS; number += 1) {
    places.push(await fillNext(database, number, SIZE));
    tell(`filled ${number + 1} regions`);
  }
  await client.query('vacuum analyze');
  const plainAgain = await timesOf(
    ['the whole plan', 'a table', 'one record', '100 entries'] as const,
    (name) => PLAIN[name](client),
  );
  const all = { alone: await alone(server, places.at(-1) ?? first), atWork: await atWork(server, places) };
  const bounds = QUESTIONS.map(({ name, plain: to, bound, share }) => ({ name, plain: to, bound, share }));
  const asked = {
    size: SIZE,
    regions: REGIONS,
    people: PEOPLE,
    editors: EDITORS,
    seconds: SECONDS,
    pause: PAUSE,
  };
  return { asked, bounds, plain, plainAgain, one, all, others: { edit, adopted, verify } };
}

const server = await startBenchServer();
try {
  process.stdout.write(`${JSON.stringify(await measure(server))}\n`);
} finally {
  await server.stop();
}
