import {
  adoptionSchema,
  newVersionSchema,
  versionListSchema,
  versionStandsSchema,
  versionStepSchema,
  versionsQuerySchema,
} from '@kapstok/contract/schemas';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AtPlan } from '../changes/at-plan.ts';
import type { KeptPlans } from '../kept-plans/kept-plans.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { figuresOf } from '../regions/figures-of-version.ts';
import { faultsOfVersion } from '../versions/computable.ts';
import { versionList } from '../versions/list-versions.ts';
import { adopt, freeze, makeVersion, redraft, type StepTold, submit } from '../versions/take-step.ts';
import { type Asking, answering, atPlan, keepingOf } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';
import { sendReply } from './send.ts';
import { linkNext } from './streams.ts';

const params = z.object({ plan: z.string() });
const versionParams = params.extend({ version: z.uuid() });
const response = madeOrBefore(versionStandsSchema);

/** Sends a version with what keeps it from being computed: 201 when the step was taken now, 200 when it was before. */
async function sendVersion(
  asking: Asking,
  plan: string,
  take: (at: AtPlan, plans: KeptPlans) => Promise<StepTold>,
): Promise<FastifyReply> {
  return await answering(asking.reply, async () => {
    const at = await atPlan(asking, plan);
    const { plans } = keepingOf(asking);
    const { version, made } = await take(at, plans);
    const faults = await faultsOfVersion(plans, at, version.id);
    asking.reply.header('cache-control', 'no-store').code(made ? 201 : 200);
    return asking.reply.send(versionStandsSchema.parse({ ...version, faults }));
  });
}

const STEPS = { submissions: submit, freezes: freeze, drafts: redraft } as const;

/** The versions of a kept plan, and what is done with them. */
export function versionRoutes(app: App, plans: Plans): void {
  app.get(
    `${PLAN}/versions`,
    { schema: { params, querystring: versionsQuerySchema, response: madeElsewhere(versionListSchema) } },
    (request, reply) =>
      answering(reply, async () => {
        const at = await atPlan({ plans, request, reply }, request.params.plan);
        const list = await versionList(at, request.query);
        linkNext(request, reply, list.next);
        return sendReply(request, reply, documentReply(versionListSchema, list), 'private');
      }),
  );

  app.post(`${PLAN}/versions`, { schema: { params, body: newVersionSchema, response } }, (request, reply) =>
    sendVersion({ plans, request, reply }, request.params.plan, (at) => makeVersion(at, request.body)),
  );

  for (const [name, take] of Object.entries(STEPS)) {
    const schema = { params: versionParams, body: versionStepSchema, response };
    app.post(`${PLAN}/versions/:version/${name}`, { schema }, (request, reply) => {
      const { plan, version } = request.params;
      return sendVersion({ plans, request, reply }, plan, (at, kept) =>
        take(at, version, request.body, kept),
      );
    });
  }

  const adopted = { params: versionParams, body: adoptionSchema, response };
  app.post(`${PLAN}/versions/:version/adoptions`, { schema: adopted }, (request, reply) => {
    const { plan, version } = request.params;
    return sendVersion({ plans, request, reply }, plan, async (at, kept) => {
      const told = await adopt(at, version, request.body, kept);
      const { database, standing } = at;
      // They never change: kept now, nobody waits for them later.
      figuresOf({ plans: kept, database }, { standing, id: plan, version: told.version.id }).catch(
        (error: unknown) => request.log.error({ err: error }, 'keeping figures of what was adopted'),
      );
      return told;
    });
  });
}
