import {
  evidenceListSchema,
  evidenceSchema,
  languageSchema,
  requestFileSchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { EVIDENCE_LIMIT } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { Refused, refused } from '../changes/refused.ts';
import { wrongInputs } from '../inputs/wrong-inputs.ts';
import { addEvidence, evidenceFile, listEvidence, TOO_LARGE } from '../measuring/evidence-files.ts';
import { reporterIn } from '../measuring/measuring-at.ts';
import { readRequestFile } from '../measuring/request-in.ts';
import { requestFile } from '../measuring/request-out.ts';
import { RequestThreads } from '../measuring/request-threads.ts';
import type { GivenFile } from '../own-plans/messages.ts';
import { uploadOf } from '../own-plans/upload.ts';
import { XLSX } from '../plan/list-file.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { answerAnew, answering, atPlan } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { created, fileResponse, madeElsewhere } from './responses.ts';
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
const evidenceForm = z.object({ id: z.uuid() });

/** The one file of a form, and what it says beside it. */
async function fileIn<Form>(
  request: FastifyRequest,
  form: z.ZodType<Form>,
  limits: OwnPlanLimits,
  also: Readonly<Record<string, string>> = {},
): Promise<{ readonly told: Form; readonly file: GivenFile }> {
  const upload = await uploadOf(request, limits);
  if ('refused' in upload) throw new Refused(problemOf(upload.status, upload.refused));
  const fields = { ...also, ...upload.fields };
  const read = form.safeParse(fields);
  if (!read.success) throw new Refused(wrongInputProblem(wrongInputs('body', fields, read.error)));
  const [file, ...others] = upload.files;
  if (file === undefined || others.length > 0) throw refused(422, ONE_FILE);
  return { told: read.data, file };
}

const ONE_FILE = text('Kies één bestand.', 'Choose one file.');

/** The path of an address, as a request that is named. */
function named({ round, reporter }: z.infer<typeof params>): { code: string; reporter: string } {
  return { code: round, reporter: reporterIn(reporter) };
}

/** A request as a workbook: to take out, and to send in. */
function workbookRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const threads = new RequestThreads(limits);
  app.addHook('onClose', () => threads.close());
  const querystring = z.object({ language: languageSchema.default('nl') });
  const out = { params, querystring, response: { 200: fileResponse(XLSX) } };
  app.get(`${REQUEST}/file`, { schema: out }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
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

/** Files that show where figures come from. */
function evidenceRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const listed = { params, response: madeElsewhere(evidenceListSchema) };
  app.get(`${REQUEST}/evidence-files`, { schema: listed }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const list = await listEvidence(at, named(request.params));
      return sendReply(request, reply, documentReply(evidenceListSchema, list), 'private');
    }),
  );
  const form = {
    params,
    consumes: ['multipart/form-data'],
    form: evidenceForm,
    response: created(evidenceSchema),
  };
  app.post(`${REQUEST}/evidence-files`, { schema: form, bodyLimit: EVIDENCE_LIMIT }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const { told, file } = await evidenceIn(request, limits);
      const kept = await addEvidence(at, named(request.params), { id: told.id, file });
      return reply.header('cache-control', 'no-store').code(201).send(kept);
    }),
  );
  const one = {
    params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: { 200: fileResponse('application/octet-stream') },
  };
  app.get(`${REQUEST}/evidence-files/:sha256`, { schema: one }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const { sha256 } = request.params;
      const { name, type, bytes } = await evidenceFile(at, named(request.params), sha256);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', savedAs(name))
        .type(type)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }),
  );
}

/** The file of a form, where what is too large is told in words of evidence. */
async function evidenceIn(
  request: FastifyRequest,
  limits: OwnPlanLimits,
): Promise<{ readonly told: z.infer<typeof evidenceForm>; readonly file: GivenFile }> {
  try {
    return await fileIn(request, evidenceForm, { ...limits, uploadBytes: EVIDENCE_LIMIT });
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 413) throw refused(413, TOO_LARGE);
    throw error;
  }
}

/** A file to save under a name, whichever signs that has (RFC 6266). */
function savedAs(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** A request as a file, and the files that go with its figures. */
export function requestFileRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  workbookRoutes(app, plans, limits);
  evidenceRoutes(app, plans, limits);
}
