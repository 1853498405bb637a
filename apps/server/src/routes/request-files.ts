import { languageSchema, requestFileSchema, stateQuerySchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { reporterIn } from '../measuring/measuring-at.ts';
import { readRequestFile } from '../measuring/request-in.ts';
import { requestFile } from '../measuring/request-out.ts';
import { RequestThreads } from '../measuring/request-threads.ts';
import { XLSX } from '../plan/list-file.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { evidenceRoutes } from './evidence.ts';
import { fileIn } from './form-file.ts';
import { answerAnew, answering, atPlan, atPlanThen } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { fileResponse, madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';

const params = z.object({ plan: z.string(), round: z.string().max(200), reporter: z.string().max(200) });
const REQUEST = `${PLAN}/rounds/:round/requests/:reporter`;
/** A request filled in is small: a larger file is another. */
const REQUEST_BYTES = 2 * 1024 * 1024;

const yesOrNo = z.enum(['true', 'false']);

/** What the form says beside its file. What is only tried needs no id yet. */
const formSchema = z.discriminatedUnion('dryRun', [
  z.object({ dryRun: z.literal('true') }),
  z.object({ dryRun: z.literal('false').default('false'), id: z.uuid(), submit: yesOrNo.default('true') }),
]);

/** The path of an address, as a request that is named. */
function named({ round, reporter }: z.infer<typeof params>): { code: string; reporter: string } {
  return { code: round, reporter: reporterIn(reporter) };
}

/** A request as a workbook: to take out, and to send in. */
function workbookRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const threads = new RequestThreads(limits);
  app.addHook('onClose', () => threads.close());
  const querystring = stateQuerySchema.extend({ language: languageSchema.default('nl') });
  const out = { params, querystring, response: { 200: fileResponse(XLSX) } };
  app.get(`${REQUEST}/file`, { schema: out }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlanThen({ plans, request, reply }, request.params.plan);
      const file = await requestFile(at, named(request.params), request.query.language);
      return sendReply(request, reply, file, 'private');
    }),
  );
  const form = {
    params,
    consumes: ['multipart/form-data'],
    form: formSchema,
    response: madeElsewhere(requestFileSchema),
  };
  app.post(`${REQUEST}/file`, { schema: form, bodyLimit: REQUEST_BYTES }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const at = await atPlan(asking, request.params.plan);
      const small = { ...limits, uploadBytes: REQUEST_BYTES };
      const { told, file } = await fileIn(request, formSchema, small, { dryRun: 'false' });
      const make = told.dryRun === 'true' ? undefined : { id: told.id, submit: told.submit === 'true' };
      const result = await readRequestFile(at, named(request.params), { file, make }, threads);
      if (make !== undefined) answerAnew(asking, at);
      reply.header('cache-control', 'no-store');
      return sendReply(request, reply, documentReply(requestFileSchema, result), false);
    }),
  );
}

/** A request as a file, and the files that go with its figures. */
export function requestFileRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  workbookRoutes(app, plans, limits);
  evidenceRoutes(app, plans, limits, { path: REQUEST, params });
}
