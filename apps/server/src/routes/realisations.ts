import type { RealisedOutcomeDto } from '@kapstok/contract';
import {
  asOfQuerySchema,
  freeReasonSchema,
  newRealisationsSchema,
  realisationListSchema,
  realisedOutcomeSchema,
} from '@kapstok/contract/schemas';
import type { PlanFile } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AtPlan } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { wrongInputs } from '../inputs/wrong-inputs.ts';
import { uploadOf } from '../own-plans/upload.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';
import { giveAmounts, listRealised } from '../realising/give-amounts.ts';
import { AMOUNTS_BYTES, importAmounts } from '../realising/import-amounts.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { CHANGE_BYTES } from './changes.ts';
import { type Asking, answering, atPlan, atState, prepareNext } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';
import { sendReply } from './send.ts';

const params = z.object({ plan: z.string() });

const formSchema = z.object({ id: z.uuid(), reason: freeReasonSchema });

/** The one file of a form, and what it says beside it. */
async function fileIn(
  request: FastifyRequest,
  limits: OwnPlanLimits,
): Promise<z.infer<typeof formSchema> & { readonly file: PlanFile }> {
  const upload = await uploadOf(request, { ...limits, uploadBytes: AMOUNTS_BYTES });
  if ('refused' in upload) throw new Refused(problemOf(upload.status, upload.refused));
  const { fields, files } = upload;
  const read = formSchema.safeParse(fields);
  if (!read.success) throw new Refused(wrongInputProblem(wrongInputs('body', fields, read.error)));
  const [file] = files;
  if (file === undefined) throw refused(422, ONE_FILE);
  return { ...read.data, file };
}

const ONE_FILE = text('Kies één bestand (.csv of .xlsx).', 'Choose one file (.csv or .xlsx).');

/** What was spent of the budget of a kept plan, and which hours own staff worked. */
export function realisationRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
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
      const { file, ...told } = await fileIn(request, limits);
      return sendMade(asking, at, await importAmounts(at, file, told));
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
