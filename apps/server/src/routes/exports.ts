import { type ListName, STEERING_LIST_NAMES, type WrongInput } from '@kapstok/contract';
import { asOfQuerySchema, drawsQuerySchema, languageSchema, listNameSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AlsoWrong } from '../inputs/also-wrong.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { isDrawnList } from '../plan/drawing.ts';
import { XLSX } from '../plan/list-file.ts';
import type { Plans } from '../plan/plans.ts';
import type { Question } from '../plan/question.ts';
import { wrongInputProblem } from '../problem.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { fileResponse } from './responses.ts';
import { sendProblemDocument } from './send.ts';
import { steeredFor } from './steering.ts';

const FORMATS = ['csv', 'xlsx'] as const;
const MEDIA_TYPES = { csv: 'text/csv', xlsx: XLSX } as const;

const { seed, draws } = drawsQuerySchema.shape;
const querystring = asOfQuerySchema
  .extend({
    language: languageSchema.default('nl'),
    seed,
    draws,
    scenario: z.string().min(1).max(100).optional(),
  })
  .catchall(z.string().max(60));

type Asked = z.infer<typeof querystring>;
type ListQuestion = Extract<Question, { kind: 'list' }>;

const NOT_DRAWN = text(
  'weg: deze lijst is van het plan zoals het er staat',
  'go: this list is of the plan as it stands',
);

/** What of a list is asked. One that is drawn can be asked under a setting of the open choices, and in a scenario. */
function questionOf(list: ListName, format: ListQuestion['format'], asked: Asked): ListQuestion {
  const { asOf: _, version: __, minSeq: ___, language, seed, draws, scenario, ...setting } = asked;
  const question = { kind: 'list', list, format, language } as const;
  if (isSteeringList(list)) return { ...question, steered: steeredFor(asked) };
  return isDrawnList(list) ? { ...question, drawn: { setting, scenario, seed, draws } } : question;
}

const STEERING_LISTS: ReadonlySet<ListName> = new Set(STEERING_LIST_NAMES);

function isSteeringList(list: ListName): boolean {
  return STEERING_LISTS.has(list);
}

/** Names in a query that a list which is not drawn does not take. */
function strangeIn(list: ListName, query: unknown): readonly WrongInput[] {
  if (isDrawnList(list) || typeof query !== 'object' || query === null) return [];
  const names = ['language', ...Object.keys(asOfQuerySchema.shape)];
  return Object.keys(query)
    .filter((name) => !names.includes(name))
    .map((name) => wrongInput('query', [name], NOT_DRAWN));
}

/**
 * Every list as CSV and as Excel: `/exports/findings.xlsx?language=nl`; what is drawn as the screens show it:
 * `/exports/certainty-scopes.csv?timeToStaff=half&scenario=S1`.
 */
export function exportRoutes(app: App, plans: Plans): void {
  for (const format of FORMATS) {
    const schema = {
      params: planParams.extend({ list: listNameSchema }),
      querystring,
      response: { 200: fileResponse(MEDIA_TYPES[format]) },
    };
    const alsoWrong: AlsoWrong = (request) =>
      Promise.resolve(strangeIn(schema.params.parse(request.params).list, request.query));
    app.get(`${PLAN}/exports/:list.${format}`, { schema, config: { alsoWrong } }, (request, reply) => {
      const { plan, list } = request.params;
      const wrong = strangeIn(list, request.raw.url === undefined ? undefined : queryIn(request.raw.url));
      if (wrong.length > 0) return sendProblemDocument(reply, wrongInputProblem(wrong));
      return ask({ plans, request, reply }, plan, questionOf(list, format, request.query));
    });
  }
}

/** What was asked itself: what is held against its schema has what nobody asked too. */
function queryIn(url: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(url, 'http://localhost').searchParams);
}
