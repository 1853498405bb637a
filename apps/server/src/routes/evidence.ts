import {
  evidenceListSchema,
  evidenceSchema,
  sha256Schema,
  stateQuerySchema,
} from '@kapstok/contract/schemas';
import { EVIDENCE_LIMIT } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { Refused, refused } from '../changes/refused.ts';
import {
  addEvidence,
  type EvidenceOf,
  evidenceFile,
  listEvidence,
  TOO_LARGE,
} from '../measuring/evidence-files.ts';
import { reporterIn } from '../measuring/measuring-at.ts';
import type { GivenFile } from '../own-plans/messages.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { fileIn } from './form-file.ts';
import { answering, atPlan, atPlanThen } from './kept-plan-route.ts';
import { created, fileResponse, madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';

/** Where evidence of who gives figures stands: of a request of a round, or of what was realised. */
export interface EvidencePlace {
  readonly path: string;
  /** With a round where the path has one. */
  readonly params: z.ZodObject<{ plan: z.ZodString; reporter: z.ZodString; round?: z.ZodString }>;
}

const evidenceForm = z.object({ id: z.uuid() });

/** @param params with a round where the path has one: that it is there is not for the types */
function namedBy(params: { readonly reporter: string; readonly round?: unknown }): EvidenceOf {
  const { reporter, round } = params;
  return { code: typeof round === 'string' ? round : undefined, reporter: reporterIn(reporter) };
}

/** Files that show where figures come from. */
export function evidenceRoutes(
  app: App,
  plans: Plans,
  limits: OwnPlanLimits,
  { path, params }: EvidencePlace,
): void {
  const querystring = stateQuerySchema;
  const listed = { params, querystring, response: madeElsewhere(evidenceListSchema) };
  app.get(`${path}/evidence-files`, { schema: listed }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlanThen({ plans, request, reply }, request.params.plan);
      const list = await listEvidence(at, namedBy(request.params));
      return sendReply(request, reply, documentReply(evidenceListSchema, list), 'private');
    }),
  );
  const form = {
    params,
    consumes: ['multipart/form-data'],
    form: evidenceForm,
    response: created(evidenceSchema),
  };
  app.post(`${path}/evidence-files`, { schema: form, bodyLimit: EVIDENCE_LIMIT }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const { told, file } = await evidenceIn(request, limits);
      const kept = await addEvidence(at, namedBy(request.params), { id: told.id, file });
      return reply.header('cache-control', 'no-store').code(201).send(kept);
    }),
  );
  oneFileRoute(app, plans, { path, params });
}

function oneFileRoute(app: App, plans: Plans, { path, params }: EvidencePlace): void {
  const one = {
    params: params.extend({ sha256: sha256Schema }),
    querystring: stateQuerySchema,
    response: { 200: fileResponse('application/octet-stream') },
  };
  app.get(`${path}/evidence-files/:sha256`, { schema: one }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlanThen({ plans, request, reply }, request.params.plan);
      const { sha256 } = request.params;
      const { name, type, bytes } = await evidenceFile(at, namedBy(request.params), sha256);
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
