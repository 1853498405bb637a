import type { RealisedOutcomeDto } from '@kapstok/contract';
import {
  asOfQuerySchema,
  FORMS,
  freeReasonSchema,
  newRealisationsSchema,
  realisationListSchema,
  realisedOutcomeSchema,
} from '@kapstok/contract/schemas';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AtPlan } from '../changes/at-plan.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { giveAmounts, listRealised } from '../realising/give-amounts.ts';
import { AMOUNTS_BYTES, importAmounts } from '../realising/import-amounts.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { CHANGE_BYTES } from './changes.ts';
import { evidenceRoutes } from './evidence.ts';
import { fileIn } from './form-file.ts';
import { type Asking, answering, atPlan, atState, prepareNext } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';
import { sendReply } from './send.ts';

const params = z.object({ plan: z.string() });

const formSchema = z.object({
  id: z.uuid(),
  reason: freeReasonSchema,
  seen: z.coerce.number().int().min(0).optional(),
  leave: z.string().regex(FORMS.places).default(''),
});

/** The places among the amounts of a file that a form names. */
function placesIn(words: string): ReadonlySet<number> {
  return new Set(words === '' ? [] : words.split(',').map(Number));
}

/** What was spent of the budget of a kept plan, and which hours own staff worked. */
export function realisationRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const ofReporter = params.extend({ reporter: z.string().max(200) });
  evidenceRoutes(app, plans, limits, {
    path: `${PLAN}/realisations/reporters/:reporter`,
    params: ofReporter,
  });
  const listed = { params, querystring: asOfQuerySchema, response: madeElsewhere(realisationListSchema) };
  app.get(`${PLAN}/realisations`, { schema: listed }, (request, reply) =>
    answering(reply, async () => {
      const at = await atState({ plans, request, reply }, request.params.plan);
      return sendReply(
        request,
        reply,
        documentReply(realisationListSchema, await listRealised(at)),
        'private',
      );
    }),
  );
  const form = {
    params,
    consumes: ['multipart/form-data'],
    form: formSchema,
    response: madeOrBefore(realisedOutcomeSchema),
  };
  app.post(`${PLAN}/realisations/imports`, { schema: form, bodyLimit: AMOUNTS_BYTES }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const at = await atPlan(asking, request.params.plan);
      const { told, file } = await fileIn(request, formSchema, { ...limits, uploadBytes: AMOUNTS_BYTES });
      const leave = placesIn(told.leave);
      return sendMade(asking, at, await importAmounts(at, file, { ...told, leave }));
    }),
  );
  const given = { params, body: newRealisationsSchema, response: madeOrBefore(realisedOutcomeSchema) };
  app.post(`${PLAN}/realisations`, { schema: given, bodyLimit: CHANGE_BYTES }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const at = await atPlan(asking, request.params.plan);
      return sendMade(asking, at, await giveAmounts(at, request.body));
    }),
  );
}

function sendMade(asking: Asking, at: AtPlan, outcome: RealisedOutcomeDto): FastifyReply {
  const { reply } = asking;
  reply.header('cache-control', 'no-store');
  if (outcome.kind === 'made') {
    prepareNext(asking, at);
    reply.code(201);
  }
  return reply.send(realisedOutcomeSchema.parse(outcome));
}
