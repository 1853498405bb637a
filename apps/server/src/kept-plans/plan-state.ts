import {
  acting,
  type Basis,
  type Database,
  findPlan,
  mayAll,
  type NoBasis,
  type PlanKept,
  type Point,
  planBegun,
  type Reader,
  readBasis,
  readHead,
  recordsJson,
} from '@kapstok/store';
import { Refused } from '../changes/refused.ts';
import type { Problem } from '../problem.ts';
import type { ViewTask } from './messages.ts';
import { isBeforePlan, noBasis, notWritten } from './no-basis.ts';
import { codesIn } from './plan-id.ts';
import { actorOf, type Standing } from './standing.ts';

/** A state of a kept plan, as somebody reads it. */
export interface PlanState {
  readonly standing: Standing;
  readonly plan: PlanKept;
  /** Its id in addresses. */
  readonly id: string;
  readonly basis: Basis;
}

/** Which state is asked for. */
export interface StateAsked {
  readonly point: Point;
  /** The entry that it has to hold at least. */
  readonly minSeq: number;
}

/**
 * The state of a plan that somebody reads, or why there is none to read.
 * @throws {Refused} 409 when it is to hold an entry that the log does not have
 */
export async function readState(
  database: Database,
  standing: Standing,
  id: string,
  { point, minSeq }: StateAsked,
): Promise<PlanState | NoBasis | 'noPlan'> {
  const codes = codesIn(id);
  if (codes === undefined || codes.region !== standing.region.code) return 'noPlan';
  return await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    const plan = await findPlan(reader, codes.plan);
    if (plan === undefined) return 'noPlan';
    const basis = await readBasis(reader, plan.id, point);
    if (typeof basis === 'string') return basis;
    if (basis.seq < minSeq) await mustBeWritten(reader, minSeq);
    return { standing, plan, id, basis };
  });
}

/** The state of a plan that somebody reads; else what is the matter, before the plan began also when that was. */
export async function stateOrProblem(
  database: Database,
  standing: Standing,
  id: string,
  asked: StateAsked,
): Promise<PlanState | Problem> {
  try {
    const state = await readState(database, standing, id, asked);
    return typeof state === 'string' ? await noState(database, standing, id, state, asked.point) : state;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

async function noState(
  database: Database,
  standing: Standing,
  id: string,
  why: NoBasis | 'noPlan',
  point: Point,
): Promise<Problem> {
  const code = codesIn(id)?.plan;
  if (code === undefined || !isBeforePlan(why, point)) return noBasis(why, point);
  return await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    const plan = await findPlan(reader, code);
    return noBasis(why, point, plan && (await planBegun(reader, plan.id)));
  });
}

/**
 * What a state is computed from.
 * @throws {Refused} when rights ended since the state was found: then not all of it is read, and others get it too
 */
export async function taskOf(
  database: Database,
  { standing, plan, id, basis }: PlanState,
): Promise<Omit<ViewTask, 'view'>> {
  return await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    const records = await recordsJson(reader, plan.id, basis.seq);
    if (!(await readsAll(reader, plan.id, basis))) throw new Refused(noBasis('noPlan'));
    return { id, title: plan.title, entry: basis.seq, records };
  });
}

/** @throws {Refused} 409 where the log ends before an entry; who may not know where it ends is not told */
async function mustBeWritten(reader: Reader, seq: number): Promise<void> {
  const end = await readHead(reader);
  if (end !== undefined && end.seq < seq) throw new Refused(notWritten(seq, end.seq));
}

/** Whether whoever acts reads all that a state is computed from. */
async function readsAll(reader: Reader, plan: string, { version }: Basis): Promise<boolean> {
  if (version === undefined) return await mayAll(reader, 'readWorking');
  return typeof (await readBasis(reader, plan, { version: version.id })) !== 'string';
}

/**
 * What a plan is called where those of all regions stand together. Whoever makes a plan gives it its id: in two regions two
 * plans may have one.
 */
export function planOf({ standing, plan }: Pick<PlanState, 'standing' | 'plan'>): string {
  return `${standing.region.id} ${plan.id}`;
}

/** What a state of a plan is called: another name wherever it may hold something else. */
export function viewOf(state: PlanState): string {
  return `${planOf(state)} ${state.basis.seq}`;
}
