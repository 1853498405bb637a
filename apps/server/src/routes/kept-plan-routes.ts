import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { changeRoutes } from './changes.ts';
import { comparisonRoutes } from './comparison.ts';
import { logRoutes } from './log.ts';
import { recordRoutes } from './records.ts';
import { versionRoutes } from './versions.ts';

/** Writing in kept plans, and their history. */
export function keptPlanRoutes(app: App, plans: Plans): void {
  recordRoutes(app, plans);
  changeRoutes(app, plans);
  versionRoutes(app, plans);
  comparisonRoutes(app, plans);
  if (plans.keeping !== undefined) logRoutes(app, plans.keeping);
}
