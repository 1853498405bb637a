import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlan } from '@kapstok/exchange';
import { onTestFinished } from 'vitest';
import { buildApp } from '../app.ts';
import type { App } from '../app-type.ts';
import { OwnPlans } from '../own-plans/own-plans.ts';
import { LocalPlan } from '../plan/plan-source.ts';
import { type PlanView, planView } from '../plan/plan-view.ts';
import { Plans } from '../plan/plans.ts';
import type { LogStream } from '../protection/logging.ts';
import { EXAMPLE } from '../served-plan.ts';
import { type OwnPlanLimits, type Settings, settingsOf } from '../settings.ts';

/** A plan folder as a view, as `serve` makes one. */
export async function viewOf(folder: string): Promise<PlanView> {
  const result = await openPlan(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const view = planView(result, {
    id: folder === EXAMPLE ? 'voorbeeld' : 'plan',
    kind: 'served',
    notices: [],
  });
  if (!('calculation' in view)) throw new Error(JSON.stringify(view));
  return view;
}

/** A plan of these files as a view; the folder is gone when the test is. */
export async function viewOfFiles(files: Readonly<Record<string, string>>): Promise<PlanView> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
  return viewOf(folder);
}

/** Settings of an empty environment, with other limits for own plans where a test needs them. */
export function settingsWith(ownPlans: Partial<OwnPlanLimits> = {}): Settings {
  const settings = settingsOf({ KAPSTOK_REQUESTS_PER_MINUTE: '1000000' });
  if ('nl' in settings) throw new Error(settings.nl);
  return { ...settings, ownPlans: { ...settings.ownPlans, ...ownPlans } };
}

/** The server with a plan, not listening: requests are given to it directly. Close it when done. */
export async function serverWith(
  view: PlanView,
  settings: Settings,
  web = '/no/such/folder',
  log?: LogStream,
): Promise<App> {
  const plans = new Plans(new LocalPlan(view), new OwnPlans(settings.ownPlans));
  return buildApp({ plans, settings, web, ...(log === undefined ? {} : { log }) });
}
