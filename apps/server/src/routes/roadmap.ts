import { roadmapSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** Milestones by project and quarter. */
export function roadmapRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/roadmap', question: { kind: 'roadmap' }, answer: roadmapSchema });
}
