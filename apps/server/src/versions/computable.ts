import type { PlanFault } from '@kapstok/contract';
import { problemSchema } from '@kapstok/contract/schemas';
import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { mayAll } from '@kapstok/store';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { Refused } from '../changes/refused.ts';
import type { KeptPlans } from '../kept-plans/kept-plans.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { PlanState } from '../kept-plans/plan-state.ts';
import { problemOf } from '../problem.ts';
import { faultWords } from './fault-words.ts';

/** The state that a version holds; undefined when there is none, or it may not be read. */
async function stateOf(plans: KeptPlans, at: AtPlan, version: string): Promise<PlanState | undefined> {
  const id = keptPlanId(at.standing.region.code, at.plan.code);
  const state = await plans.stateOf(at.standing, id, { version });
  return typeof state === 'string' ? undefined : state;
}

/** @throws {Refused} when that can't be told: it takes too much, or goes wrong */
async function faultsIn(plans: KeptPlans, state: PlanState): Promise<readonly PlanFault[]> {
  const { reply } = await plans.askState(state, { kind: 'header' });
  if (reply.status === 200) return [];
  const problem = problemSchema.parse(JSON.parse(new TextDecoder().decode(reply.body)));
  if (problem.faults === undefined) throw new Refused(problem);
  return problem.faults;
}

/** The cells because of which a version can't be computed; null when that can't be told. */
export async function faultsOfVersion(
  plans: KeptPlans,
  at: AtPlan,
  version: string,
): Promise<readonly PlanFault[] | null> {
  const state = await stateOf(plans, at, version);
  if (state === undefined) return [];
  try {
    return await faultsIn(plans, state);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * Refuses a version that can't be computed, before a body is asked about it or decides, or it is kept for ever: its readers
 * would see no figures, and it would never change again. Who may not take the step, or saw another state, hears that of the store.
 * @throws {Refused} with the cells
 */
export async function mustBeComputable(
  plans: KeptPlans,
  at: AtPlan,
  { action, version, seq }: { readonly action: Action; readonly version: string; readonly seq: number },
): Promise<void> {
  if (!(await reading(at, (reader) => mayAll(reader, action)))) return;
  const state = await stateOf(plans, at, version);
  if (state?.basis.version?.seq !== seq) return;
  const faults = await faultsIn(plans, state);
  if (faults.length === 0) return;
  const cells = faultWords(faults);
  const sentence = text(
    `Deze versie is niet te berekenen en kan daarom niet worden ingediend, vastgesteld of bevroren: ${cells.nl}. Herstel dit in het plan en maak de versie daarna opnieuw.`,
    `This version can't be computed and so can't be submitted, adopted or frozen: ${cells.en}. Mend this in the plan, and then make the version anew.`,
  );
  throw new Refused({
    ...problemOf(422, sentence, 'urn:kapstok:problem:plan-faults'),
    faults: [...faults],
  });
}
