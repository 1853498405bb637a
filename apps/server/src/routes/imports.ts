import { importResultSchema, reasonSchema } from '@kapstok/contract/schemas';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { type ImportAsked, importFiles } from '../changes/import-files.ts';
import { Refused } from '../changes/refused.ts';
import { ImportThreads } from '../imports/import-threads.ts';
import { wrongInputs } from '../inputs/wrong-inputs.ts';
import { type Given, uploadOf } from '../own-plans/upload.ts';
import type { Plans } from '../plan/plans.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { answering, atPlan, keepingOf, prepareNext } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeOrBefore } from './responses.ts';

const yesOrNo = z.enum(['true', 'false']);

/** What the form says beside its files. What is only tried needs no reason yet. */
const formSchema = z.discriminatedUnion('dryRun', [
  z.object({
    dryRun: z.literal('true'),
    keepsOthers: yesOrNo.optional(),
    keepUnreadable: yesOrNo.optional(),
  }),
  z.object({
    dryRun: z.literal('false').default('false'),
    keepsOthers: yesOrNo.optional(),
    id: z.uuid(),
    reason: reasonSchema,
    /** Keep also what the plan can't be computed with. */
    keepUnreadable: yesOrNo.optional(),
  }),
]);

/** Files that are tables of their own say nothing of other tables; a workbook or zip is a whole plan. */
function areTables({ files }: Given): boolean {
  return files.every(({ path }) => /\.csv$/i.test(path));
}

/** The files and the wishes that a form holds, as an import. */
async function askedIn(request: FastifyRequest, limits: OwnPlanLimits): Promise<ImportAsked> {
  const upload = await uploadOf(request, limits);
  if ('refused' in upload) throw new Refused(problemOf(upload.status, upload.refused));
  const { fields, ...given } = upload;
  const read = formSchema.safeParse({ dryRun: 'false', ...fields });
  if (!read.success) throw new Refused(wrongInputProblem(wrongInputs('body', fields, read.error)));
  const form = read.data;
  return {
    given,
    keepsOthers: form.keepsOthers === undefined ? areTables(upload) : form.keepsOthers === 'true',
    keepUnreadable: form.keepUnreadable === 'true',
    make: form.dryRun === 'true' ? undefined : { id: form.id, reason: form.reason },
  };
}

/** Reading files into a kept plan. */
export function importRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const threads = new ImportThreads(limits);
  app.addHook('onClose', () => threads.close());
  const response = madeOrBefore(importResultSchema);
  const params = z.object({ plan: z.string() });
  const schema = { params, consumes: ['multipart/form-data'], form: formSchema, response };
  app.post(`${PLAN}/imports`, { schema, bodyLimit: limits.uploadBytes }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const at = await atPlan(asking, request.params.plan);
      const { result, made } = await importFiles(at, await askedIn(request, limits), {
        threads,
        check: keepingOf(asking).plans,
      });
      if (made) prepareNext(asking, at, result.change?.seq);
      reply.header('cache-control', 'no-store').code(made ? 201 : 200);
      return reply.send(importResultSchema.parse(result));
    }),
  );
}
