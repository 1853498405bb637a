import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { endRole, giveRole } from '../assignments/give-role.ts';
import { endInvitation, makeInvitation, takeInvitation } from '../assignments/invitations.ts';
import { publish } from '../assignments/publication.ts';
import type { Database } from '../database/database.ts';
import { givenRoles } from '../founding/first-roles.ts';
import { endKey, makeKey } from '../keys/keys.ts';
import { keepPlan, renameRegion } from '../regions/manage-region.ts';
import { newSecret } from '../sign-in/secret.ts';
import { endWebhook, makeWebhook } from '../webhooks/webhooks.ts';
import { as, BOARD, COORDINATOR, clockFrom, project, SECOND_COORDINATOR } from './log-world.ts';
import { foundRegions, idOf, makeAccount, REGION } from './rights-world.ts';

/** Who comes in by an invitation, and makes a key. */
const MEMBER = idOf(104);
const LATER = new Date('2999-01-01T00:00:00Z');
const WHOLE = { kind: 'region', region: REGION } as const;
const KEY = { role: 'reader', within: WHOLE, scope: 'read', endsAt: LATER } as const;
const now = clockFrom('2026-01-01T00:00:00Z');

let ids = 7000;
function newId(): string {
  ids += 1;
  return idOf(ids);
}

/**
 * Founds the regions as `foundLog` does, but with all roles told in the log: given at first and later, ended, taken, of
 * keys and of the public; with webhooks, and with titles that the log tells.
 */
export async function foundTold(database: Database): Promise<void> {
  await foundRegions(database);
  for (const account of [COORDINATOR, SECOND_COORDINATOR, BOARD, MEMBER]) {
    await makeAccount(database, account, account);
  }
  await firstRoles(database);
  await waysIn(database);
  await givenAndEnded(database);
  await keysAndTitles(database);
  await webhooks(database);
}

async function firstRoles(database: Database): Promise<void> {
  const roles = [
    [COORDINATOR, 'coordinator'],
    [SECOND_COORDINATOR, 'coordinator'],
    [BOARD, 'board'],
  ] as const;
  const of = {
    region: REGION,
    plans: new Map<string, string>(),
    reason: 'begin',
    roles: roles.map(([name, role]) => ({
      issuer: 'https://aanmelden.example',
      subject: name,
      name,
      role,
      within: { kind: 'region' } as const,
    })),
  };
  await asOwner(database, (trx) => givenRoles(trx, of, { now, newId }));
}

/** Three invitations: one taken, one ended, one open. */
async function waysIn(database: Database): Promise<void> {
  const secret = newSecret();
  const invitation = { role: 'controller', within: WHOLE, note: 'kom erbij', endsAt: LATER } as const;
  const ended = newId();
  await as(
    database,
    COORDINATOR,
    now,
  )(async (writer) => {
    await makeInvitation(writer, { ...invitation, id: newId(), secret });
    await makeInvitation(writer, { ...invitation, id: ended, secret: newSecret() });
    await makeInvitation(writer, { ...invitation, id: newId(), secret: newSecret() });
    await endInvitation(writer, { id: newId(), invitation: ended });
  });
  await takeInvitation(database, { account: MEMBER, secret, id: newId(), now });
}

async function givenAndEnded(database: Database): Promise<void> {
  const [assignment, maker] = [newId(), newId()];
  const given = { within: WHOLE, until: undefined, reason: 'erbij' } as const;
  const by = as(database, COORDINATOR, now);
  await by(async (writer) => {
    await giveRole(writer, { ...given, id: assignment, account: BOARD, role: 'reader' });
    await giveRole(writer, { ...given, id: newId(), account: MEMBER, role: 'reader', until: LATER });
    await giveRole(writer, { ...given, id: maker, account: MEMBER, role: 'dataTeam' });
    await publish(writer, { id: newId(), reason: 'open' });
  });
  await by((writer) => endRole(writer, { id: newId(), assignment, reason: 'klaar' }));
  const of = { region: REGION, account: MEMBER, role: 'dataTeam' } as const;
  const key = { id: newId(), secret: newSecret(), name: 'Van het datateam', ...KEY };
  await acting(database, of, (trx) => makeKey({ trx, ...of, now }, key));
  await by((writer) => endRole(writer, { id: newId(), assignment: maker, reason: 'klaar' }));
}

async function keysAndTitles(database: Database): Promise<void> {
  const ended = newId();
  const by = as(database, COORDINATOR, now);
  await by(async (writer) => {
    await makeKey(writer, { ...KEY, id: newId(), secret: newSecret(), name: 'Koppeling' });
    await makeKey(writer, { ...KEY, id: ended, secret: newSecret(), name: 'Oude koppeling' });
    await renameRegion(writer, { id: newId(), title: 'Regio met een naam', reason: 'beter' });
    const records = new Map([project(800, { code: '8' })].map((record) => [record.id, record]));
    const plan = { id: newId(), code: 'derde', title: 'Het derde plan', loadId: newId(), reason: 'nieuw' };
    await keepPlan(writer, { ...plan, records });
  });
  await by((writer) => endKey(writer, { id: newId(), key: ended }));
}

/** Two webhooks: one ended. */
async function webhooks(database: Database): Promise<void> {
  const ended = newId();
  const address = 'https://ontvanger.example/kapstok';
  await as(
    database,
    COORDINATOR,
    now,
  )(async (writer) => {
    await makeWebhook(writer, { id: newId(), address, secret: newSecret() });
    await makeWebhook(writer, { id: ended, address, secret: newSecret() });
    await endWebhook(writer, { id: newId(), webhook: ended });
  });
}
