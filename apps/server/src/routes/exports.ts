import { languageSchema, listNameSchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN } from './plan-route.ts';

const FORMATS = ['csv', 'xlsx'] as const;

/** Every list as CSV and as Excel: `/exports/findings.xlsx?language=nl`. */
export function exportRoutes(app: App, plans: Plans): void {
  const schema = {
    params: z.object({ plan: z.string(), list: listNameSchema }),
    querystring: z.object({ language: languageSchema.default('nl') }),
  };
  for (const format of FORMATS) {
    app.get(`${PLAN}/exports/:list.${format}`, { schema }, (request, reply) => {
      const { plan, list } = request.params;
      return ask({ plans, request, reply }, plan, {
        kind: 'list',
        list,
        format,
        language: request.query.language,
      });
    });
  }
}
