import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { accessRoutes, addAccess } from './access/access.ts';
import type { App } from './app-type.ts';
import { checkInputs, validatorOnce } from './inputs/check-inputs.ts';
import { checkMediaTypes } from './inputs/media-types.ts';
import { rememberRoutes } from './openapi/api-routes.ts';
import type { Publisher } from './openapi/document.ts';
import type { Plans } from './plan/plans.ts';
import { sayProblemsInLanguage } from './problem-language.ts';
import { addCompression } from './protection/compression.ts';
import { answerConnectionError } from './protection/connection-errors.ts';
import { answerError } from './protection/errors.ts';
import { refuseOtherNames } from './protection/host-name.ts';
import { limitRequests } from './protection/limit-requests.ts';
import { type LogStream, loggerOptions } from './protection/logging.ts';
import { refuseWaysOut } from './protection/no-way-out.ts';
import { requestLimits } from './protection/request-limits.ts';
import { refuseOtherSites } from './protection/same-site.ts';
import { addSecurityHeaders } from './protection/security-headers.ts';
import { accountingRoutes } from './routes/accounting.ts';
import { answerRoutes } from './routes/answer.ts';
import { businessCasesRoutes } from './routes/business-cases.ts';
import { certaintyRoutes } from './routes/certainty.ts';
import { descriptionRoutes } from './routes/description.ts';
import { entriesRoutes } from './routes/entries.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { exportRoutes } from './routes/exports.ts';
import { findingsRoutes } from './routes/findings.ts';
import { healthRoutes } from './routes/health.ts';
import { keepingRoutes } from './routes/keeping-routes.ts';
import { keptPlanRoutes } from './routes/kept-plan-routes.ts';
import { knowingBetterRoutes } from './routes/knowing-better.ts';
import { refusingOtherMethods } from './routes/other-methods.ts';
import { overlapRoutes } from './routes/overlaps.ts';
import { overviewRoutes } from './routes/overview.ts';
import { ownPlanRoutes } from './routes/own-plans.ts';
import { planRoutes } from './routes/plan.ts';
import { projectRoutes } from './routes/projects.ts';
import { reportRoutes } from './routes/reports.ts';
import { resultsRoutes } from './routes/results.ts';
import { roadmapRoutes } from './routes/roadmap.ts';
import { rowRoutes } from './routes/rows.ts';
import { steeringRoutes } from './routes/steering.ts';
import { templateRoutes } from './routes/template.ts';
import { webRoutes } from './routes/web.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in/start-sign-in.ts';
import { tellingRoutes } from './webhooks/telling-routes.ts';

/** What a server is made of. */
export interface AppParts {
  readonly plans: Plans;
  readonly settings: Settings;
  /** Folder with the built application. */
  readonly web: string;
  /** How people sign in; without it everybody is the public. */
  readonly signIn?: SignIn;
  /** Where the log goes; to the output of the process when it is not said. */
  readonly log?: LogStream;
}

const BODY_LIMIT = 64 * 1024;
const REQUEST_MILLISECONDS = 120_000;

type TrustProxyFunction = Extract<FastifyServerOptions['trustProxy'], (...given: never) => unknown>;

/** Nearest first: so many proxies are believed. */
function trustedBy(proxies: Settings['trustProxy']): string[] | TrustProxyFunction | false {
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  return proxies === false ? false : [...proxies];
}

function plainApp({ settings: { trustProxy, logLevel }, log }: AppParts): App {
  return fastify({
    logger: loggerOptions(logLevel, log),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedBy(trustProxy),
    requestTimeout: REQUEST_MILLISECONDS,
    forceCloseConnections: 'idle',
    // A request without a name is refused where the names are looked at, with a sentence.
    http: { requireHostHeader: false },
    clientErrorHandler: answerConnectionError,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) => {
      void answerError(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
}

function publisherOf({ requestsPerMinute, address, contact: email }: Settings): Publisher {
  const url = address?.origin ?? '';
  const contact = { name: 'Beheer van deze installatie', url: `${url}/api`, email };
  return { url, contact, limits: requestLimits(requestsPerMinute) };
}

async function addRoutes(app: App, { plans, settings, signIn }: AppParts): Promise<void> {
  const refuseOtherMethods = refusingOtherMethods(app);
  const routes = rememberRoutes(app);
  descriptionRoutes(app, routes, publisherOf(settings));
  healthRoutes(app, plans);
  keepingRoutes(app, plans, signIn?.kind ?? 'none');
  planRoutes(app, plans);
  resultsRoutes(app, plans);
  overviewRoutes(app, plans);
  answerRoutes(app, plans);
  certaintyRoutes(app, plans);
  knowingBetterRoutes(app, plans);
  overlapRoutes(app, plans);
  projectRoutes(app, plans);
  roadmapRoutes(app, plans);
  accountingRoutes(app, plans);
  entriesRoutes(app, plans);
  businessCasesRoutes(app, plans);
  findingsRoutes(app, plans);
  explanationRoutes(app, plans);
  steeringRoutes(app, plans);
  rowRoutes(app, plans);
  exportRoutes(app, plans);
  reportRoutes(app, plans, settings);
  keptPlanRoutes(app, plans, settings.ownPlans);
  templateRoutes(app);
  ownPlanRoutes(app, plans, settings.ownPlans);
  if (plans.keeping !== undefined && signIn !== undefined) {
    await accessRoutes(app, { keeping: plans.keeping, signIn, settings });
  }
  if (plans.keeping !== undefined) tellingRoutes(app, plans.keeping, settings);
  refuseOtherMethods();
}

/** The server with all its routes, not listening yet. Own plans end with it. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { ownPlans, requestsPerMinute } = parts.settings;
  const app = plainApp(parts);
  app.setValidatorCompiler(validatorOnce);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  addSecurityHeaders(app, parts.settings);
  // Before what packs an answer: it is still to be read.
  sayProblemsInLanguage(app);
  addCompression(app);
  refuseOtherNames(app, parts.settings);
  refuseWaysOut(app);
  refuseOtherSites(app);
  await limitRequests(app, requestsPerMinute);
  const { signIn, settings } = parts;
  const { keeping } = parts.plans;
  if (keeping !== undefined && signIn !== undefined) addAccess(app, { keeping, signIn, settings });
  checkMediaTypes(app);
  checkInputs(app);
  const limits = {
    fileSize: ownPlans.uploadBytes,
    files: ownPlans.files,
    fields: 10,
    parts: ownPlans.files + 10,
  };
  await app.register(multipart, { limits });
  await addRoutes(app, parts);
  await webRoutes(app, parts.web);
  app.addHook('onClose', () => parts.plans.close());
  return app;
}
