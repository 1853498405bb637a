import { randomUUID } from 'node:crypto';
import { type Assignment, ROLES, type Role } from '@kapstok/plan';
import type { Subject } from './oracle.ts';
import { type Asking, CODES, OWN, type World } from './world.ts';

/** Somebody who sends requests that write, and who they are by the table of rights. */
export interface Writing {
  readonly asking: Asking;
  readonly subject: Subject;
  /** The id of the account; undefined for who has not signed in. */
  readonly account: string | undefined;
}

function withinOf(role: Role, { own }: World, plan: string): Assignment['within'] {
  const [kind = 'region'] = ROLES[role].within;
  if (kind === 'region' || kind === 'nation') return { kind: 'region', region: own.regionId };
  return { kind, region: own.regionId, plan, code: CODES[kind] };
}

const KEY_ROLES: readonly Role[] = [
  'coordinator',
  'dataTeam',
  'pillarManager',
  'projectLeader',
  'participant',
  'reader',
];

async function keyOf(world: World, role: Role, scope: 'read' | 'write'): Promise<[string, string]> {
  const [kind = 'region'] = ROLES[role].within;
  const part =
    kind === 'region' || kind === 'nation' ? undefined : { plan: world.own.plan, code: CODES[kind] };
  const id = randomUUID();
  const payload = { id, name: `${role} ${scope}`, role, within: { kind, ...part }, scope, days: 3 };
  const coordinator = world.asking.find(({ name }) => name === 'coordinator');
  const url = `/api/v1/regions/${OWN}/keys`;
  const made = await world.app.inject({ method: 'POST', url, headers: coordinator?.headers ?? {}, payload });
  if (made.statusCode !== 201) throw new Error(made.body);
  return [id, made.json<{ secret: string }>().secret];
}

/** Everybody who asks in a world, and keys of both scopes of roles of every kind; `plan` is its id in the database. */
export async function writersIn(world: World, plan: string): Promise<readonly Writing[]> {
  const people = world.asking.map((asking, at): Writing => {
    const { name, role = 'public' } = asking;
    const account = world.own.accounts[at];
    return { asking, account, subject: { name, role, within: withinOf(role, world, plan) } };
  });
  const keys: Writing[] = [];
  for (const role of KEY_ROLES) {
    for (const scope of ['read', 'write'] as const) {
      const [account, secret] = await keyOf(world, role, scope);
      const name = `key of ${role}, ${scope}`;
      const asking = { name, role, within: undefined, headers: { authorization: `Bearer ${secret}` } };
      keys.push({
        asking,
        account,
        subject: { name, role, within: withinOf(role, world, plan), key: scope },
      });
    }
  }
  return [...people, ...keys];
}
