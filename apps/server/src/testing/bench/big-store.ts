import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  type FirstRole,
  foundRegions,
  newSecret,
  openDatabase,
  openSession,
  readySchema,
} from '@kapstok/store';
import { recordsOfFolder } from '../../first-start/first-plan.ts';

/* Founds a region with the plan of a folder, and so many people who coordinate it: url, folder, people. Tells their secrets. */

const ISSUER = 'urn:kapstok:bench';
const MINUTES = 24 * 60;

const [, , url = '', folder = '', people = ''] = process.argv;
const database = await openDatabase({ url });
await readySchema(database);
const names = Array.from({ length: Number(people) }, (_, n) => `mens-${n}`);
const roles = names.map(
  (subject): FirstRole => ({
    issuer: ISSUER,
    subject,
    name: subject,
    role: 'coordinator',
    within: { kind: 'region' },
  }),
);
const plan = { code: 'plan', title: 'Het plan', records: await recordsOfFolder(folder), versions: [] };
const region = {
  code: basename(folder),
  title: 'De regio',
  plans: [plan],
  published: false,
  roles,
  reason: 'meting',
};
await foundRegions(database, [region], { now: () => new Date(), newId: randomUUID });
const secrets: string[] = [];
for (const subject of names) {
  const secret = newSecret();
  secrets.push(secret);
  await openSession(database, {
    id: randomUUID(),
    secret,
    before: newSecret(),
    issuer: ISSUER,
    subject,
    name: subject,
    newAccount: randomUUID(),
    providerSession: undefined,
    idToken: undefined,
    browser: '',
    idleMinutes: MINUTES,
    minutes: MINUTES,
  });
}
await database.close();
process.stdout.write(`${JSON.stringify({ region: region.code, plan: plan.code, secrets })}\n`);
