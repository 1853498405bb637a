import { networkInterfaces } from 'node:os';
import { type CellErrorDto, headline } from '@kapstok/contract';
import { openPlan } from '@kapstok/exchange';
import { asTyped, type Language, type Text, text } from '@kapstok/quantity';
import { buildApp } from './app.ts';
import { othersSentence, reachOf } from './listening.ts';
import { OwnPlans } from './own-plans/own-plans.ts';
import { DrawingThread } from './plan/drawing-thread.ts';
import { noticeSentence } from './plan/notice-sentence.ts';
import { LocalPlan } from './plan/plan-source.ts';
import { type PlanView, planView } from './plan/plan-view.ts';
import { Plans } from './plan/plans.ts';
import { planErrors } from './plan-errors.ts';
import { EXIT, run, type ServeRequest } from './running.ts';
import { servedId, servedPath, WEB } from './served-plan.ts';
import type { Settings } from './settings.ts';

async function viewOf(request: ServeRequest, named: string): Promise<PlanView | undefined> {
  const path = servedPath(named, request.env);
  const refuse = (errors: readonly CellErrorDto[]): undefined => {
    request.err(planErrors(path, errors, request.language));
  };
  const result = await openPlan(path);
  if (!result.ok) return refuse(result.errors);
  const notices = result.notices.map(noticeSentence);
  const view = planView(result, { id: servedId(path), kind: 'served', notices });
  return 'calculation' in view ? view : refuse(view);
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
    `Kapstok toont ${asTyped(title)} op ${reach.here}\n${answer.nl}${more('nl')}`,
    `Kapstok shows ${asTyped(title)} at ${reach.here}\n${answer.en}${more('en')}`,
  );
}

/** Serves a plan that is read: nothing of it is kept, and nobody signs in. @returns the exit code */
export async function serveRead(request: ServeRequest, named: string, settings: Settings): Promise<number> {
  const view = await viewOf(request, named);
  if (view === undefined) return EXIT.refused;
  const { id, kind, notices } = view.header;
  const drawing = new DrawingThread({ plan: view.calculation.plan, from: { id, kind, notices } });
  const plans = new Plans(new LocalPlan(view, drawing), new OwnPlans(settings.ownPlans));
  const app = await buildApp({ plans, settings, web: WEB });
  return await run(app, settings, request, (port) => announcement(view, settings.host, port));
}
