import type { VersionDto } from '@kapstok/contract';
import type { adoptionSchema, newVersionSchema, versionStepSchema } from '@kapstok/contract/schemas';
import type { Action } from '@kapstok/plan';
import {
  adoptVersion,
  draftVersion,
  freezeVersion,
  redraftVersion,
  type StepTaken,
  submitVersion,
  type VersionStep,
  type Writer,
} from '@kapstok/store';
import type * as z from 'zod';
import { type AtPlan, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt } from '../changes/who-may.ts';
import type { KeptPlans } from '../kept-plans/kept-plans.ts';
import { mustBeComputable } from './computable.ts';
import { mustMeanDay } from './decided-before.ts';
import { oneVersion } from './list-versions.ts';

type StepAsked = z.infer<typeof versionStepSchema>;
/** A step, or the making of a version, of which nobody has seen anything yet. */
type Asked = Omit<StepAsked, 'seq'> & Partial<Pick<StepAsked, 'seq'>>;

/** What came of a step: the version as it then is, and whether the step was taken now; else it was before. */
export interface StepTold {
  readonly version: VersionDto;
  readonly made: boolean;
}

/** Takes a step with a version, and tells the version as it then is. */
async function step(
  at: AtPlan,
  action: Action,
  of: { readonly version: string; readonly asked: Asked },
  take: (writer: Writer, step: VersionStep) => Promise<StepTaken>,
): Promise<StepTold> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const [id, version] = [of.asked.id.toLowerCase(), of.version.toLowerCase()];
  return await orRefused(lackingAt(at.standing, action), () =>
    writing(at, async (writer) => {
      const { reason, seq: seen } = of.asked;
      const { made } = await take(writer, { id, plan: at.plan.id, reason, version, seen });
      return { version: await oneVersion(writer, at, version), made };
    }),
  );
}

/** Takes a step with a version that can be computed; with another none. */
async function stepWithFigures(
  at: AtPlan,
  action: Parameters<typeof mustBeComputable>[2]['action'],
  {
    version,
    asked,
    plans,
  }: { readonly version: string; readonly asked: StepAsked; readonly plans: KeptPlans },
  take: (writer: Writer, step: VersionStep) => Promise<StepTaken>,
): Promise<StepTold> {
  await mustBeComputable(plans, at, { action, version: version.toLowerCase(), seq: asked.seq });
  return await step(at, action, { version, asked }, take);
}

/**
 * Names the plan as it now is, or an older version that is known by its name only.
 * @throws {Refused}
 */
export async function makeVersion(at: AtPlan, asked: z.infer<typeof newVersionSchema>): Promise<StepTold> {
  const { version, name, held } = asked;
  return await step(at, 'draftVersion', { version, asked }, (writer, of) =>
    draftVersion(writer, { ...of, name, held }),
  );
}

/**
 * Makes a draft, or a submitted version that comes back, hold the plan as it now is.
 * @throws {Refused}
 */
export async function redraft(at: AtPlan, version: string, asked: StepAsked): Promise<StepTold> {
  return await step(at, 'draftVersion', { version, asked }, redraftVersion);
}

/**
 * Submits a draft that can be computed.
 * @throws {Refused}
 */
export async function submit(
  at: AtPlan,
  version: string,
  asked: StepAsked,
  plans: KeptPlans,
): Promise<StepTold> {
  return await stepWithFigures(at, 'submitVersion', { version, asked, plans }, submitVersion);
}

/**
 * Keeps a version that can be computed as it is, though no body adopted it.
 * @throws {Refused}
 */
export async function freeze(
  at: AtPlan,
  version: string,
  asked: StepAsked,
  plans: KeptPlans,
): Promise<StepTold> {
  return await stepWithFigures(at, 'freezeVersion', { version, asked, plans }, freezeVersion);
}

/**
 * Writes down that a body adopted a version, which can be computed.
 * @throws {Refused}
 */
export async function adopt(
  at: AtPlan,
  version: string,
  asked: z.infer<typeof adoptionSchema>,
  plans: KeptPlans,
): Promise<StepTold> {
  const { body, date, document } = asked;
  await mustMeanDay(at, version.toLowerCase(), asked);
  return await stepWithFigures(at, 'adoptVersion', { version, asked, plans }, (writer, of) =>
    adoptVersion(writer, { ...of, body, date, document: document ?? undefined }),
  );
}
