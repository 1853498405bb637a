import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { changeRoutes } from './changes.ts';
import { comparisonRoutes } from './comparison.ts';
import { importRoutes } from './imports.ts';
import { logRoutes } from './log.ts';
import { measuringRoutes } from './measuring.ts';
import { realisationRoutes } from './realisations.ts';
import { recordRoutes } from './records.ts';
import { requestFileRoutes } from './request-files.ts';
import { versionRoutes } from './versions.ts';

/** Writing in kept plans, and their history. */
export function keptPlanRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  recordRoutes(app, plans);
  changeRoutes(app, plans);
  importRoutes(app, plans, limits);
  realisationRoutes(app, plans, limits);
  versionRoutes(app, plans);
  comparisonRoutes(app, plans);
  measuringRoutes(app, plans);
  requestFileRoutes(app, plans, limits);
  if (plans.keeping !== undefined) logRoutes(app, plans.keeping);
}
