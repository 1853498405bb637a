import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isStarted, ROOT } from './repository.mjs';
import { contentStamp, readStamp, writeStamp } from './stamp.mjs';

/** The embedded database as it begins, so that a first start need not make it: that takes many seconds. */
export const TEMPLATE = 'packages/store/dist/template.tar.gz';
/** What guards its rows, so that who verifies a database need not make a new one beside it. */
const GUARDS = 'packages/store/dist/guards.json';

const STEPS = 'packages/store/src/migrations';
/** What the database begins with follows from these, and from the version of the embedded database. */
const SOURCES = [
  'packages/store/src/database/roles.ts',
  'packages/plan/src/rights/table-of-rights.ts',
  'packages/store/src/guards/guard-queries.ts',
  'packages/store/src/guards/read-guards.ts',
  'packages/store/package.json',
];

/** Whether the template is there with its guards, and of these sources. */
export function hasTemplate() {
  return (
    [TEMPLATE, GUARDS].every((path) => existsSync(join(ROOT, path))) &&
    readStamp('template') === templateStamp()
  );
}

function templateStamp() {
  const steps = filesUnder(join(ROOT, STEPS), (path) => /^\d{4}-.*\.ts$/.test(path));
  return contentStamp([...SOURCES, ...steps.map((path) => `${STEPS}/${path}`)]);
}

/** Makes the template from the store as it was built. */
async function makeTemplate() {
  const stamp = templateStamp();
  const dist = join(ROOT, 'packages/store/dist');
  const { openDatabase, migrate } = await import(join(dist, 'index.js'));
  const { asOwner } = await import(join(dist, 'acting/as-owner.js'));
  const { readGuards } = await import(join(dist, 'guards/read-guards.js'));
  const { stepsNow } = await import(join(dist, 'guards/built-guards.js'));
  const file = join(ROOT, TEMPLATE);
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database);
    await database.backUp(`${file}.new`);
    const guards = await asOwner(database, readGuards);
    writeFileSync(join(ROOT, GUARDS), JSON.stringify({ steps: stepsNow(), guards }));
  } finally {
    await database.close();
  }
  renameSync(`${file}.new`, file);
  writeStamp('template', stamp);
}

if (isStarted(import.meta.url)) await makeTemplate();
