import type { FigureKey, Measured, Role } from '@kapstok/plan';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import type { Writer } from '../log/writer.ts';
import type { Answer, FigureGiven } from '../measurements/hand-in.ts';
import { COORDINATOR, clockFrom, foundLog } from './log-world.ts';
import { give, idOf, makeAccount, PLAN, REGION } from './rights-world.ts';

/** Who gives the figures of one organisation, of another, and of a municipality; who validates; who reads. */
export const FIRST: string = idOf(111);
export const SECOND: string = idOf(112);
export const MUNICIPAL: string = idOf(113);
export const DATA_TEAM: string = idOf(114);
export const INSURER: string = idOf(115);
export const NATION: string = idOf(116);
/** Who keeps the money of the region, and of the second organisation. */
export const CONTROLLER: string = idOf(117);
export const OWN_CONTROLLER: string = idOf(118);

const PARTS: readonly (readonly [account: string, role: Role, code: string])[] = [
  [FIRST, 'participant', 'A'],
  [SECOND, 'participant', 'B'],
  [MUNICIPAL, 'municipality', 'Aa'],
  [INSURER, 'insurer', 'Z'],
  [OWN_CONTROLLER, 'controller', 'B'],
];

const WHOLE: readonly (readonly [account: string, role: Role])[] = [
  [DATA_TEAM, 'dataTeam'],
  [CONTROLLER, 'controller'],
];

/** Founds the regions, with those who give figures and those who judge them. */
export async function foundMeasuring(database: Database): Promise<void> {
  await foundLog(database);
  for (const [account, role, code] of PARTS) {
    await makeAccount(database, account, account);
    const within = { kind: 'organisation', region: REGION, plan: PLAN, code } as const;
    await give(database, { account, role, within });
  }
  for (const [account, role] of WHOLE) {
    await makeAccount(database, account, account);
    await give(database, { account, role, within: { kind: 'region', region: REGION } });
  }
  await makeAccount(database, NATION, NATION);
  await give(database, { account: NATION, role: 'national', within: { kind: 'nation' } });
}

const ROLE_OF: ReadonlyMap<string, Role> = new Map([
  ...PARTS.map(([account, role]) => [account, role] as const),
  [COORDINATOR, 'coordinator'],
  ...WHOLE,
  [NATION, 'national'],
]);

/** Lets someone work in the region in the role it has, in a transaction of its own. */
export function measuringAs(
  database: Database,
  account: string,
): <Result>(work: (writer: Writer) => Promise<Result>) => Promise<Result> {
  const role = ROLE_OF.get(account) ?? 'reader';
  const now = clockFrom('2026-07-01T09:00:00.000Z');
  return (work) =>
    acting(database, { region: REGION, account, role }, (trx) =>
      work({ trx, region: REGION, account, role, now }),
    );
}

let ids = 5_000_000;

/** An id that nothing has yet. */
export function newId(): string {
  ids += 1;
  return idOf(ids);
}

/** A figure that is handed in, of an organisation for itself, unless it says otherwise. */
export function figure(
  key: FigureKey,
  measured: Measured | number,
  rest: Partial<FigureGiven> = {},
): FigureGiven {
  return {
    ...key,
    definition: 1,
    about: [key.reporter],
    measured: typeof measured === 'number' ? { kind: 'value', value: measured } : measured,
    state: 'submitted',
    remark: '',
    because: '',
    evidence: [],
    seen: undefined,
    ...rest,
  };
}

/** An answer of some figures. */
export function answer(...figures: readonly FigureGiven[]): Answer {
  return { id: newId(), plan: PLAN, reason: '', figures };
}
