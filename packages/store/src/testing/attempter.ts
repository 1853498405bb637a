import { type Action, may, ROLE_NAMES, type Scope } from '@kapstok/plan';
import type { Actor } from '../acting/acting.ts';
import { CANARY_ROWS, type CanaryRow, PLANS } from './canaries.ts';
import type { Chance } from './chance.ts';
import { CANARY_FIGURES, type CanaryFigure } from './measuring-canaries.ts';
import { CANARY, FOREIGN_REGION, MEMBERS, type Member, REGION, withinOwn } from './rights-world.ts';

/** Those who may write something, and so have something to be refused. */
const BUSY = MEMBERS.filter(({ role }) =>
  ['coordinator', 'pillarManager', 'projectLeader', 'board'].includes(role),
);

/** One of a list. */
export function among<T>(chance: Chance, list: readonly T[]): T {
  const [found] = list.slice(chance.below(list.length));
  if (found === undefined) throw new Error('an empty list to choose from');
  return found;
}

/** Who attempts something: a member, and what it says to be. */
export interface Attempter {
  readonly member: Member;
  readonly actor: Actor;
}

/** Whether the table of rights allows this to who attempts: in every region for the nation, else in the own one. */
export function allows({ member, actor }: Attempter, action: Action, scope: Scope, table?: string): boolean {
  const { role, kind } = member;
  if (actor.role !== role || (kind !== 'nation' && actor.region !== scope.region)) return false;
  return may([{ role, within: withinOwn(kind), from: '', until: undefined }], action, table, scope);
}

/** Whether who attempts may read a row. */
export function reads(by: Attempter, { stage, scope, table }: CanaryRow): boolean {
  const region = { region: scope.region };
  return (
    (stage === 'adopted' && allows(by, 'readAdopted', region)) ||
    (stage === 'submitted' && allows(by, 'readSubmitted', region)) ||
    allows(by, 'readWorking', scope, table)
  );
}

/** Whether who attempts may write a row. */
export function edits(by: Attempter, { scope, table }: Pick<CanaryRow, 'scope' | 'table'>): boolean {
  return by.actor.region === scope.region && allows(by, 'edit', scope, table);
}

/** Whether who attempts may read a figure. */
export function readsFigure(by: Attempter, figure: CanaryFigure): boolean {
  const { region, plan, reporter: organisation, state, isClosed } = figure;
  if (by.actor.region !== region) return false;
  return (
    allows(by, 'readWorking', { region, plan, organisation }) ||
    (isClosed && state === 'approved' && allows(by, 'readSubmitted', { region }))
  );
}

/** Whether who attempts may read what was realised beside a figure. */
export function readsRealised(
  by: Attempter,
  { region, plan, reporter: organisation }: CanaryFigure,
): boolean {
  return by.actor.region === region && allows(by, 'readWorking', { region, plan, organisation });
}

/** Whether who attempts may know what figures of an indicator come to; each indicator has one. */
export function readsSum(by: Attempter, { region, state }: CanaryFigure): boolean {
  const isSummed = state === 'approved' || state === 'submitted';
  return isSummed && by.actor.region === region && allows(by, 'readWorking', { region });
}

const ROW_OF: ReadonlyMap<string, CanaryRow> = new Map(CANARY_ROWS.map((row) => [row.canary, row]));

/** Words of what stands beside the plans, each with what it takes to read them. */
const WAYS_IN: readonly (readonly [string, Action])[] = [
  ['invitation', 'assignRoles'],
  ['key', 'makeKeys'],
  ['refusal', 'readLog'],
];

function inOwn({ actor }: Attempter, canary: string): boolean {
  return actor.region === REGION && canary.endsWith(REGION);
}

/** Whether who attempts may know a canary. */
export function mayKnow(by: Attempter, canary: string): boolean {
  const spent = CANARY_FIGURES.find((one) => canary === `${one.canary}-spent`);
  if (spent !== undefined) return readsRealised(by, spent);
  const figure = CANARY_FIGURES.find((one) => one.canary === canary);
  if (figure !== undefined) return readsFigure(by, figure) || readsSum(by, figure);
  const row = ROW_OF.get(canary);
  if (row !== undefined) return reads(by, row);
  const way = WAYS_IN.find(([kind]) => canary.startsWith(`${CANARY}-${kind}-`));
  if (way !== undefined) return inOwn(by, canary) && allows(by, way[1], { region: REGION });
  const plan = PLANS.find(([, id]) => canary.includes(id));
  const scope = { region: plan?.[0] ?? FOREIGN_REGION };
  if (canary.includes('-entry-')) return allows(by, 'readHistory', scope);
  if (canary.includes('-account')) return false;
  return allows(by, canary.endsWith('-submitted') ? 'readSubmitted' : 'readAdopted', scope);
}

/** A member, mostly as itself in its own region, sometimes elsewhere or as something it is not. */
export function attempterBy(chance: Chance): Attempter {
  const member = among(chance, chance.below(2) === 0 ? MEMBERS : BUSY);
  const region = chance.oneOf([REGION, REGION, REGION, REGION, FOREIGN_REGION, undefined]);
  const other = ROLE_NAMES[chance.below(ROLE_NAMES.length)];
  const role = chance.oneOf([
    member.role,
    member.role,
    member.role,
    member.role,
    member.role,
    other,
    undefined,
  ]);
  return {
    member,
    actor: {
      account: member.account,
      ...(region === undefined ? {} : { region }),
      ...(role === undefined ? {} : { role }),
    },
  };
}
