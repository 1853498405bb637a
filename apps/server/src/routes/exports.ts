import { asOfQuerySchema, languageSchema, listNameSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { XLSX } from '../plan/list-file.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { fileResponse } from './responses.ts';

const FORMATS = ['csv', 'xlsx'] as const;
const MEDIA_TYPES = { csv: 'text/csv', xlsx: XLSX } as const;

/** Every list as CSV and as Excel: `/exports/findings.xlsx?language=nl`. */
export function exportRoutes(app: App, plans: Plans): void {
  for (const format of FORMATS) {
    const schema = {
      params: planParams.extend({ list: listNameSchema }),
      querystring: asOfQuerySchema.extend({ language: languageSchema.default('nl') }),
      response: { 200: fileResponse(MEDIA_TYPES[format]) },
    };
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
