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

/*
 * Founds regions, each with the plan of a folder, adopted: url, folder, people, regions. So many people coordinate the first of
 * them, one more reads for the nation, and somebody who never comes coordinates each of the others. Tells the codes of the
 * regions, and the secrets of the people, the one of the nation last.
 */

const ISSUER = 'urn:kapstok:bench';
const MINUTES = 24 * 60;

const [, , url = '', folder = '', people = '', regions = '1'] = process.argv;
const database = await openDatabase({ url });
await readySchema(database);
const names = Array.from({ length: Number(people) }, (_, n) => `mens-${n}`);
const NATION = 'landelijk';

function roleOf(subject: string, nation = false): FirstRole {
  const told = { issuer: ISSUER, subject, name: subject };
  if (nation) return { ...told, role: 'national', within: { kind: 'nation' } };
  return { ...told, role: 'coordinator', within: { kind: 'region' } };
}

const adoption = { body: 'Bestuur', date: '2026-01-01', document: undefined };
const plan = {
  code: 'plan',
  title: 'Het plan',
  records: await recordsOfFolder(folder),
  versions: [{ name: '1.0', held: true, adoption }],
};
const codes = Array.from({ length: Number(regions) }, (_, n) => `${basename(folder)}${n === 0 ? '' : n + 1}`);
const founded = codes.map((code, n) => ({
  code,
  title: `De regio ${n + 1}`,
  plans: [plan],
  published: false,
  roles: n === 0 ? [...names.map((name) => roleOf(name)), roleOf(NATION, true)] : [roleOf(`elders-${n}`)],
  reason: 'meting',
}));
await foundRegions(database, founded, { now: () => new Date(), newId: randomUUID });
const secrets: string[] = [];
for (const subject of [...names, NATION]) {
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
process.stdout.write(`${JSON.stringify({ regions: codes, plan: plan.code, secrets })}\n`);
