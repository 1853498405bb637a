/**
 * What is promised of the product and tried very often. Every test that a proof runs reads how often from these
 * variables, and tries a twentieth of that without them (of changes to the code six in a thousand); it tells what came of it in
 * the file that KAPSTOK_PROOF names (a line of JSON each: database, what, count, seed, milliseconds, found).
 * @typedef {object} Proof
 * @property {string} title
 * @property {string} claim what is promised
 * @property {'unit' | 'store' | 'browser'} [project] of the tests
 * @property {string[]} [tests] files of the tests
 * @property {string} [program] runs instead of tests
 * @property {string} [folder] with dependencies of its own, that it needs
 * @property {string} [only] tests with these words in their name
 * @property {Record<string, number>} counts how often, by variable
 * @property {number} minutes how long it takes about, on two quiet cores
 */

/** @type {Record<string, Proof>} */
export const PROOFS = {
  attempts: {
    title: 'Attempts to read or write what is of another',
    claim:
      'Whoever attempts to read or write another region, pillar, project or organisation in the database gets what the table of rights allows and no word of the rest, whatever the query: rows, errors, functions, other tables. Words that stand nowhere else (canaries) are looked for in all that is told. Doors that are left open on purpose are found.',
    project: 'store',
    tests: ['packages/store/src/rights/attempts.test.ts', 'packages/store/src/rights/rights-agree.test.ts'],
    counts: { KAPSTOK_ATTEMPTS: 20_000 },
    minutes: 5,
  },
  pairs: {
    title: 'Two people, one field, at once',
    claim:
      'Of two that write one field at the same moment exactly one wins; the other is asked, and gets both values. No update is lost.',
    project: 'store',
    tests: ['packages/store/src/records/change.test.ts'],
    counts: { KAPSTOK_PAIRS: 10_000 },
    minutes: 5,
  },
  tamperings: {
    title: 'Tamperings with the log',
    claim:
      'Whoever owns the database and changes, removes, moves or cuts off something in a log, or in what follows from it, is found out by `kapstok db verify`, where an end of the log was noted before: by a backup that is given to it, or by the backups that the embedded database makes itself. Each is also tried without: a log that was made anew as a whole, or cut off and closed again, is whole by itself, and then not seen unless what follows from it tells. On a PostgreSQL server the screen and `db verify` without a backup look so. Whoever gives rights away, or takes away or changes what guards the rows (policies, row-level security, triggers, functions, constraints), is found out by `db verify` as well.',
    project: 'store',
    tests: [
      'packages/store/src/versions/verify-region.test.ts',
      'packages/store/src/guards/guard-problems.test.ts',
    ],
    counts: { KAPSTOK_TAMPERINGS: 17 },
    minutes: 5,
  },
  histories: {
    title: 'Histories',
    claim:
      'Plans live by chance: edits, undone and restored, versions drafted, submitted, adopted and frozen, conflicts, changes sent again, and a clock that jumps. At every moment the plan is what its changes make it; versions never change; what differs between two moments makes the one the other; what is rebuilt from the log is what stands.',
    project: 'store',
    tests: ['packages/store/src/versions/histories.test.ts'],
    counts: { KAPSTOK_HISTORIES: 10_000 },
    minutes: 35,
  },
  measuring: {
    title: 'Years of measuring',
    claim:
      'Years of twelve organisations, fourteen municipalities, twenty indicators and four rounds are made by chance, with figures that are missing, handed in late, and corrected after their round was closed. After every round and every correction each total is what adding up by hand, in whole numbers and beside the database, comes to; and all of it stands as the log tells it.',
    project: 'store',
    tests: ['packages/store/src/measurements/simulated-year.test.ts'],
    counts: { KAPSTOK_STORED_YEARS: 20 },
    minutes: 10,
  },
  'measured-years': {
    title: 'What years of measuring come to',
    claim:
      'Of years of twelve organisations, twenty indicators and four rounds, made by chance, with figures that are late, missing, too few to report, handed in for two at once or twice over, and corrected, each quarter, half year and year comes to what adding up by hand does, in whole numbers and with no line of what is tested, before and after the corrections, in whatever order the figures came.',
    project: 'unit',
    tests: ['packages/engine/src/measurement/simulated-year.test.ts'],
    counts: { KAPSTOK_YEARS: 400 },
    minutes: 2,
  },
  migrations: {
    title: 'Databases of earlier schemas',
    claim:
      'A database that was kept with any earlier schema, with the sources of then, comes up with the schema of now: every row is as it was, `verify` finds nothing wrong, and who had a role goes on working. Five steps stood otherwise in earlier commits: the schema of every commit, also of a migration that stopped half-way, comes to the same tables, rights, policies and functions. A step that fails leaves everything as it was.',
    project: 'store',
    tests: [
      'packages/store/src/migrations/stored.test.ts',
      'packages/store/src/migrations/migrate.test.ts',
      'packages/store/src/migrations/earlier/earlier-texts.test.ts',
    ],
    counts: {},
    minutes: 1,
  },
  kills: {
    title: 'Killed while four write',
    claim:
      'A process in which four writers edit, undo and step versions is killed (SIGKILL) at a moment by chance; on PostgreSQL the server is killed too, each third time. Opened again, every change that was acknowledged is there, `verify` finds nothing wrong, and what is rebuilt from the log is what stands. At the end a backup is restored elsewhere, with the same digest.',
    project: 'store',
    tests: ['packages/store/src/keeping/killed.test.ts'],
    counts: { KAPSTOK_KILLS: 100 },
    minutes: 10,
  },
  fuzz: {
    title: 'Requests of every kind',
    claim:
      'Requests made by chance from the OpenAPI document (wrong types, huge and deep values, odd Unicode, injection, broken JSON, other methods, headers and media types, the same twice at once), as every role and as nobody, get no 5xx, none after more than 5 seconds, a problem with a sentence on every refusal, and no word of a region where they have no role. Memory in use once everything that can go has gone stays the same: the last fifth of the requests holds at most 3% more than the fifth before it, by the middle of five looks in each. On PostgreSQL a fifth as many.',
    project: 'store',
    tests: ['apps/server/src/fuzz/fuzz.store.test.ts'],
    counts: { KAPSTOK_FUZZ: 100_000 },
    minutes: 20,
  },
  'http-attempts': {
    title: 'Attempts over HTTP to get at what is of another',
    claim:
      'Every role of one region attempts, over every route, method, export, search and error, to read or write another region, by its real ids. No word that stands only there comes back, in no body and no header, and nothing there changes; also with the filter of the server switched off, so that the database alone refuses. Every row of the working version holds a word of its own: nobody gets one of a pillar, project or organisation where they may not read, also not who reads only what is of their own organisation; who gives figures is told beside that what is asked, when and of whom, and no more. And everybody, and keys of both scopes, write by every route that writes, in their own region and in the other: every entry that comes of it is what the table of rights allows who made it, edit by edit, and what it allows is not refused.',
    project: 'store',
    tests: [
      'apps/server/src/fuzz/attempts.store.test.ts',
      'apps/server/src/fuzz/parts.store.test.ts',
      'apps/server/src/fuzz/writes.store.test.ts',
    ],
    counts: { KAPSTOK_HTTP_ATTEMPTS: 20_000 },
    minutes: 15,
  },
  draws: {
    title: 'Draws, made in every way',
    claim:
      'Tapes made by chance, in parts that share inputs and use each other, give the same arrays to the bit when they are played step by step, by the kernel in JavaScript and the one in WebAssembly, in blocks of any size, by one to three workers that send each other copies, and by changing one input after another.',
    project: 'unit',
    tests: ['packages/engine/src/draws/program/program.random.test.ts'],
    counts: { KAPSTOK_PROGRAMS: 1000 },
    minutes: 2,
  },
  percentiles: {
    title: 'Percentiles without sorting',
    claim:
      'In columns made by chance, with ties, signed zeros, one value far off and tails of any weight, both kernels find at any places what a sort finds.',
    project: 'unit',
    tests: ['packages/engine/src/draws/kernel/kernels.test.ts'],
    only: 'find what a sort finds',
    counts: { KAPSTOK_COLUMNS: 100_000 },
    minutes: 3,
  },
  'plans-drawn': {
    title: 'Plans, drawn in every way and by hand',
    claim:
      'Plans made by chance, of any shape and with inputs that are uncertain in every way that there is, some of them together, give the same arrays to the bit for every figure by the kernel in JavaScript, by the one in WebAssembly, by two workers that are sent copies, by sliders that move each input away and back, and when everything is drawn at once. With all inputs fixed, what plans of single numbers compute and draw is what a second calculation in exact decimals, that shares nothing with the engine, gives to the cent and to a hundred-thousandth of an hour, FTE or person.',
    project: 'unit',
    tests: [
      'packages/engine/src/simulation/plans-drawn.test.ts',
      'packages/engine/src/simulation/by-hand.test.ts',
    ],
    counts: { KAPSTOK_PLANS: 1000 },
    minutes: 5,
  },
  properties: {
    title: 'Properties of what is computed and drawn',
    claim:
      'On a million cases made by chance, by points and ranges and draw by draw: a sum is the same to the bit in any order and by any groups; something less itself is nothing; more reach, effect, price, claim or ramp-up never gives less; what overlaps is never more than its parts or its limit (in draws to a hundredth of a cent for each part, and half of one for all), the same to the bit in any order, falls to its parts, and never raises a total; what is drawn of a part lies between nothing and all of it, and what overlaps between nothing and what is claimed; discounted at nothing an amount stays as it is; so many times the amounts are so many times the sum; units, and persons by way of FTE and hours, come back as they were..',
    project: 'unit',
    tests: ['packages/engine/src/properties'],
    counts: { KAPSTOK_PROPERTIES: 1_000_000 },
    minutes: 12,
  },
  mutation: {
    title: 'Changes to the code that tests must find',
    claim:
      'Of the changes that Stryker makes to `packages/quantity` and `packages/engine`, one at a time, their own unit tests find at least 85 % in each: a condition turned round, an operator or a bound another, a call or a block left out, a word or a list emptied. Words of sentences are left alone (mutation/words.mjs says which). Properties are tried a few times for each change, and a change counts as not found after one second of the tests nearest to it; what is not found stands below, with why. The whole check tries six of a thousand, on a fixed seed.',
    program: 'mutation/run.mjs',
    folder: 'mutation',
    counts: { KAPSTOK_MUTANTS: 1000 },
    minutes: 120,
  },
};
