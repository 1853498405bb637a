import type { ReportKind, ReportSending } from '@kapstok/contract';
import {
  asOfQuerySchema,
  reportChoicesSchema,
  reportKindSchema,
  reportQuerySchema,
  reportSendingSchema,
  sentReportsSchema,
  stateQuerySchema,
} from '@kapstok/contract/schemas';
import { REPORT_FORMATS, type ReportFormat } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { Refused } from '../changes/refused.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import type { Plans } from '../plan/plans.ts';
import type { Question } from '../plan/question.ts';
import { documentReply } from '../plan/reply.ts';
import { REPORT_TYPES } from '../plan/report-file.ts';
import { wrongInputProblem } from '../problem.ts';
import { keepSent, maySend, sentReportList } from '../reports/sent-reports.ts';
import type { Settings } from '../settings.ts';
import { answering, atPlan, atPlanThen, keepingOf } from './kept-plan-route.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { fileResponse, madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';
import { steeredFor } from './steering.ts';

type ReportQuestion = Extract<Question, { kind: 'report' }>;
type Of = Omit<ReportSending, 'id' | 'report' | 'format' | 'period'> & {
  readonly period?: string | undefined;
};

const querystring = asOfQuerySchema.extend(reportQuerySchema.shape);

/** Where rows of a report lead to: where people find the server, as whoever asks does where nobody said so. */
function originOf({ address }: Pick<Settings, 'address'>, { protocol, host }: FastifyRequest): string {
  return address?.origin ?? `${protocol}://${host}`;
}

function questionOf(report: ReportKind, format: ReportFormat, of: Of, origin: string): ReportQuestion {
  const { period, project, municipality, organisation, language, asOf, version } = of;
  const about = { period, project, municipality, organisation };
  const steered = steeredFor({ asOf });
  return { kind: 'report', report, format, language, ...about, asOf, version, origin, steered };
}

function fileRoutes(app: App, plans: Plans, settings: Pick<Settings, 'address'>): void {
  for (const format of REPORT_FORMATS) {
    const schema = {
      params: planParams.extend({ report: reportKindSchema }),
      querystring,
      response: { 200: fileResponse(REPORT_TYPES[format]) },
    };
    app.get(`${PLAN}/reports/:report.${format}`, { schema }, (request, reply) => {
      const { plan, report } = request.params;
      const question = questionOf(report, format, request.query, originOf(settings, request));
      return ask({ plans, request, reply }, plan, question);
    });
  }
}

const ONE_STATE = text(
  'één van beide zijn: asOf of version. Een rapport dat verstuurd is, is van een moment of een versie',
  'be one of both: asOf or version. A report that was sent is of a moment or a version',
);

/** Of which state a report was sent. @throws {Refused} 400 without, or with two */
function pointOf({ asOf, version }: ReportSending): { readonly at: Date } | { readonly version: string } {
  if (asOf !== undefined && version === undefined) return { at: new Date(asOf) };
  if (asOf === undefined && version !== undefined) return { version: version.toLowerCase() };
  throw new Refused(wrongInputProblem([wrongInput('body', ['asOf'], ONE_STATE)]));
}

function sentRoutes(app: App, plans: Plans, settings: Pick<Settings, 'address'>): void {
  const told = { params: planParams, response: madeElsewhere(sentReportsSchema) };
  const listed = { ...told, querystring: stateQuerySchema };
  app.get(`${PLAN}/sent-reports`, { schema: listed }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlanThen({ plans, request, reply }, request.params.plan);
      const list = documentReply(sentReportsSchema, await sentReportList(at));
      return sendReply(request, reply, list, 'private');
    }),
  );
  const schema = { ...told, body: reportSendingSchema };
  app.post(`${PLAN}/sent-reports`, { schema }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const { plan } = request.params;
      const at = await atPlan(asking, plan);
      await maySend(at);
      const { body } = request;
      const point = pointOf(body);
      const question = questionOf(body.report, body.format, body, originOf(settings, request));
      const made = await keepingOf(asking).ask(request, plan, { point, minSeq: 0 }, question);
      if (made.reply.status !== 200) return sendReply(request, reply, made.reply, false);
      const list = await keepSent(at, body, made.reply.body);
      return sendReply(request, reply, documentReply(sentReportsSchema, list), 'private');
    }),
  );
}

/** Reports as files, which there are, and which were sent. */
export function reportRoutes(app: App, plans: Plans, settings: Pick<Settings, 'address'>): void {
  const schema = {
    params: planParams,
    querystring: asOfQuerySchema,
    response: madeElsewhere(reportChoicesSchema),
  };
  app.get(`${PLAN}/reports`, { schema }, (request, reply) => {
    const { day } = steeredFor(request.query);
    return ask({ plans, request, reply }, request.params.plan, { kind: 'reports', day });
  });
  fileRoutes(app, plans, settings);
  sentRoutes(app, plans, settings);
}
