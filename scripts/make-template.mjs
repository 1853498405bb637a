import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isStarted, ROOT } from './repository.mjs';
import { contentStamp, readStamp, writeStamp } from './stamp.mjs';

/** The embedded database as it begins, so that a first start need not make it: that takes many seconds. */
export const TEMPLATE = 'packages/store/dist/template.tar.gz';

const STEPS = 'packages/store/src/migrations';
/** What the database begins with follows from these, and from the version of the embedded database. */
const SOURCES = [
  'packages/store/src/database/roles.ts',
  'packages/plan/src/rights/table-of-rights.ts',
  'packages/store/package.json',
];

/** Whether the template is there and of these sources. */
export function hasTemplate() {
  return existsSync(join(ROOT, TEMPLATE)) && readStamp('template') === templateStamp();
}

function templateStamp() {
  const steps = filesUnder(join(ROOT, STEPS), (path) => /^\d{4}-.*\.ts$/.test(path));
  return contentStamp([...SOURCES, ...steps.map((path) => `${STEPS}/${path}`)]);
}

/** Makes the template from the store as it was built. */
async function makeTemplate() {
  const stamp = templateStamp();
  const { openDatabase, migrate } = await import(join(ROOT, 'packages/store/dist/index.js'));
  const file = join(ROOT, TEMPLATE);
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database);
    await database.backUp(`${file}.new`);
  } finally {
    await database.close();
  }
  renameSync(`${file}.new`, file);
  writeStamp('template', stamp);
}

if (isStarted(import.meta.url)) await makeTemplate();
