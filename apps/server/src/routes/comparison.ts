import type { Comparison } from '@kapstok/contract';
import {
  asOfQuerySchema,
  comparisonSchema,
  editKindSchema,
  languageSchema,
  sideSchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { compareStates } from '../comparison/compare.ts';
import { comparisonFile } from '../comparison/comparison-file.ts';
import { XLSX } from '../plan/list-file.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { type Asking, answering, atPlan, keepingOf } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { fileResponse, madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';
import { LIST_TYPES } from './streams.ts';

const querystring = z.object({
  from: sideSchema,
  to: sideSchema,
  pillar: z.string().min(1).max(200).optional(),
  kind: editKindSchema.optional(),
  minSeq: asOfQuerySchema.shape.minSeq,
});
type ComparisonQuery = z.infer<typeof querystring>;
const params = z.object({ plan: z.string() });

/** How many edits are told in one answer; a file has all of them. */
const TOLD = 2000;

async function compared(
  asking: Asking,
  plan: string,
  { minSeq = 0, ...query }: ComparisonQuery,
  most: number,
): Promise<Comparison> {
  const at = await atPlan(asking, plan);
  return await compareStates({ keeping: keepingOf(asking), at, minSeq }, { ...query, most });
}

/** Two states of a kept plan side by side. */
export function comparisonRoutes(app: App, plans: Plans): void {
  const schema = { params, querystring, response: madeElsewhere(comparisonSchema) };
  app.get(`${PLAN}/comparison`, { schema }, (request, reply) =>
    answering(reply, async () => {
      const document = await compared({ plans, request, reply }, request.params.plan, request.query, TOLD);
      return sendReply(request, reply, documentReply(comparisonSchema, document), 'private');
    }),
  );
  const withLanguage = querystring.extend({ language: languageSchema.default('nl') });
  for (const [format, type] of [
    ['csv', LIST_TYPES.csv],
    ['xlsx', XLSX],
  ] as const) {
    // A workbook bears the time of its making: it is another each time.
    const isSame = format === 'csv';
    const response = { 200: fileResponse(type) };
    const file = { params, querystring: withLanguage, response, marked: isSame };
    app.get(`${PLAN}/exports/comparison.${format}`, { schema: file }, (request, reply) =>
      answering(reply, async () => {
        const { language, ...query } = request.query;
        const asking = { plans, request, reply };
        const document = await compared(asking, request.params.plan, query, Number.POSITIVE_INFINITY);
        const at = await atPlan(asking, request.params.plan);
        const file = await comparisonFile(at, document, { ...query, language, format });
        return sendReply(request, reply, file, isSame && 'private');
      }),
    );
  }
}
