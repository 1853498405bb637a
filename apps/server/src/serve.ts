import { networkInterfaces } from 'node:os';
import { type CellErrorDto, headline } from '@kapstok/contract';
import { openPlan } from '@kapstok/exchange';
import { type Language, type Text, text } from '@kapstok/quantity';
import { buildApp } from './app.ts';
import type { App } from './app-type.ts';
import { listenProblem, othersSentence, reachOf } from './listening.ts';
import { OwnPlans } from './own-plans/own-plans.ts';
import { noticeSentence } from './plan/notice-sentence.ts';
import { LocalPlan } from './plan/plan-source.ts';
import { type PlanView, planView } from './plan/plan-view.ts';
import { Plans } from './plan/plans.ts';
import { planErrors } from './plan-errors.ts';
import { servedId, servedPath, WEB } from './served-plan.ts';
import { type Settings, settingsOf } from './settings.ts';

/** What is served, and where is told about it. */
export interface ServeRequest {
  /** Folder or file; undefined: the example. */
  readonly path: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const EXIT = { done: 0, failed: 1, refused: 2 } as const;
const PATIENCE_MILLISECONDS = 5000;

async function viewOf(request: ServeRequest): Promise<PlanView | undefined> {
  const path = servedPath(request.path, request.env);
  const refuse = (errors: readonly CellErrorDto[]): undefined => {
    request.err(planErrors(path, errors, request.language));
  };
  const result = await openPlan(path);
  if (!result.ok) return refuse(result.errors);
  const notices = result.notices.map(noticeSentence);
  const view = planView(result, { id: servedId(path), kind: 'served', notices });
  return 'calculation' in view ? view : refuse(view);
}

/** Waits until the process is asked to stop; a second time it stops at once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(EXIT.failed);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}

/** Ends open connections and own plans; what does not end in time is cut off. */
async function close(app: App): Promise<void> {
  const impatient = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MILLISECONDS);
  await app.close();
  clearTimeout(impatient);
}

async function listen(app: App, settings: Settings, request: ServeRequest): Promise<number | undefined> {
  const { port, host } = settings;
  try {
    await app.listen({ port, host });
  } catch (error) {
    const sentence = listenProblem(error, port, host);
    if (sentence === undefined) throw error;
    request.err(`${sentence[request.language]}\n`);
    return undefined;
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Where the plan is shown, what its answer is, and who else can see it. */
function announcement(view: PlanView, host: string, port: number): Text {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reach = reachOf(host, port, own);
  const { title } = view.header;
  const answer = headline(view.calculation);
  const others = othersSentence(host, reach);
  const more = (language: Language): string => (others === undefined ? '' : `\n${others[language]}`);
  return text(
    `Kapstok toont "${title}" op ${reach.here}\n${answer.nl}${more('nl')}`,
    `Kapstok shows "${title}" at ${reach.here}\n${answer.en}${more('en')}`,
  );
}

/** Serves a plan until the process is asked to stop. @returns the exit code */
export async function serve(request: ServeRequest): Promise<number> {
  const { language } = request;
  const settings = settingsOf(request.env);
  if ('nl' in settings) {
    request.err(`${settings[language]}\n`);
    return EXIT.refused;
  }
  const view = await viewOf(request);
  if (view === undefined) return EXIT.refused;
  const plans = new Plans(new LocalPlan(view), new OwnPlans(settings.ownPlans));
  const app = await buildApp({ plans, settings, web: WEB });
  const stopped = stopAsked();
  const port = await listen(app, settings, request);
  if (port === undefined) {
    await close(app);
    return EXIT.failed;
  }
  request.out(`${announcement(view, settings.host, port)[language]}\n`);
  await stopped;
  await close(app);
  return EXIT.done;
}
