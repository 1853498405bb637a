import { problemSchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { ApiRoute } from './api-routes.ts';
import type { JsonSchema, JsonSchemas } from './json-schemas.ts';
import { parameterWords } from './parameter-words.ts';
import { STATUSES } from './response-words.ts';
import type { RouteWords } from './route-words.ts';
import { wordsOf } from './words-of.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

const PARTS = [
  ['path', 'params'],
  ['query', 'querystring'],
  ['header', 'headers'],
] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parametersIn(place: string, schema: JsonSchema): readonly JsonSchema[] {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).map(([name, told]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description: parameterWords(name) ?? '',
    schema: told,
  }));
}

/** A query of which the names are not fixed: every choice is one. */
function freeQuery(place: string, schema: JsonSchema): readonly JsonSchema[] {
  if (!isRecord(schema.additionalProperties)) return [];
  const description = 'Elke naam die het plan kent, met de waarde die het krijgt.';
  return [{ name: 'setting', in: place, required: false, style: 'form', explode: true, description, schema }];
}

function parametersOf({ schema }: ApiRoute, schemas: JsonSchemas): readonly JsonSchema[] {
  return PARTS.flatMap(([place, key]) => {
    const part = schema[key];
    if (!(part instanceof z.ZodType)) return [];
    const told = schemas.itself(part, 'input');
    return [...parametersIn(place, told), ...freeQuery(place, told)];
  });
}

const FILES = { type: 'array', items: { type: 'string', format: 'binary' } };

/** A form with files beside its fields; one of several forms where its fields say so. */
function withFiles(fields: JsonSchema): JsonSchema {
  const forms: unknown = fields.oneOf ?? fields.anyOf;
  if (Array.isArray(forms)) return { oneOf: forms.filter(isRecord).map(withFiles) };
  const properties = isRecord(fields.properties) ? fields.properties : {};
  const required: readonly unknown[] = Array.isArray(fields.required) ? fields.required : [];
  return { type: 'object', properties: { files: FILES, ...properties }, required: ['files', ...required] };
}

function bodyOf({ schema }: ApiRoute, schemas: JsonSchemas): JsonSchema | undefined {
  if (schema.body instanceof z.ZodType)
    return {
      required: !schema.body.safeParse(undefined).success,
      content: { [JSON_TYPE]: { schema: schemas.of(schema.body, 'input') } },
    };
  const [type] = schema.consumes ?? [];
  if (type === undefined) return undefined;
  const fields = schema.form === undefined ? {} : schemas.of(schema.form, 'input');
  return { required: true, content: { [type]: { schema: withFiles(fields) } } };
}

function contentOf(response: unknown, schemas: JsonSchemas, example: unknown): JsonSchema {
  const shown = example === undefined ? {} : { example };
  if (response instanceof z.ZodType)
    return { [JSON_TYPE]: { schema: schemas.of(response, 'output'), ...shown } };
  const content = isRecord(response) && isRecord(response.content) ? response.content : {};
  return Object.fromEntries(
    Object.entries(content).map(([type, told]) => {
      const schema = isRecord(told) ? told.schema : undefined;
      const json = schema instanceof z.ZodType ? schemas.of(schema, 'output') : {};
      return [type, { schema: json, ...(type === JSON_TYPE ? shown : {}) }];
    }),
  );
}

function headersNamed(names: readonly string[]): JsonSchema {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** What a good answer of a route is marked with. */
function markOf({ method, path, schema }: ApiRoute): boolean | 'for changes' {
  return method === 'get' && (schema.marked ?? path.startsWith('/plans/{plan}'));
}

interface Described {
  readonly route: ApiRoute;
  readonly words: RouteWords | undefined;
  readonly schemas: JsonSchemas;
}

function goodAnswers({ route, words, schemas }: Described): JsonSchema {
  const marked = markOf(route) === false ? [] : ['ETag'];
  const kept = route.path.startsWith('/plans/{plan}') && route.method === 'get' ? ['Kapstok-Seq'] : [];
  const headers = headersNamed(['API-Version', ...marked, ...kept, ...(words?.headers ?? [])]);
  const responses: readonly [string, unknown][] = Object.entries(route.schema.response ?? {});
  return Object.fromEntries(
    responses
      .filter(([status]) => status.startsWith('2'))
      .map(([status, response]) => {
        const description = STATUSES[Number(status)] ?? '';
        if (status === '204') return [status, { description, headers }];
        return [status, { description, headers, content: contentOf(response, schemas, words?.example) }];
      }),
  );
}

/** The refusals that a route may have, by what it takes in. */
function refusalsOf({ route, words }: Described): readonly number[] {
  const { method, path, schema } = route;
  const takes = schema.body !== undefined || schema.consumes !== undefined;
  const open = path.startsWith('/health') || path === '/openapi.json';
  const found = new Set<number>([400, 406, 429, 500, 503, ...(words?.refusals ?? [])]);
  if (!open) found.add(401);
  if (method !== 'get' || path.startsWith('/regions')) found.add(403);
  if (path.includes('{')) found.add(404);
  if (takes) for (const status of [413, 415]) found.add(status);
  if (path.startsWith('/plans/{plan}')) for (const status of [409, 410, 422]) found.add(status);
  return [...found].sort((a, b) => a - b);
}

function refusalAnswers(described: Described): JsonSchema {
  const schema = described.schemas.of(problemSchema, 'output');
  return Object.fromEntries(
    refusalsOf(described).map((status) => {
      const headers = headersNamed([
        'API-Version',
        ...(status === 429 || status === 503 ? ['Retry-After'] : []),
      ]);
      return [
        status,
        { description: STATUSES[status] ?? '', headers, content: { [PROBLEM_TYPE]: { schema } } },
      ];
    }),
  );
}

function notChanged({ route }: Described): JsonSchema {
  if (markOf(route) !== true) return {};
  return { 304: { description: STATUSES[304], headers: headersNamed(['API-Version', 'ETag']) } };
}

/** `get /plans/{plan}/business-cases` is `getPlansPlanBusinessCases`. */
function operationId({ method, path }: ApiRoute): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return `${method}${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}`;
}

/** A route as the description of the interface tells of it. */
export function operationOf(route: ApiRoute, schemas: JsonSchemas): JsonSchema {
  const words = wordsOf(route.method, route.path);
  const described = { route, words, schemas };
  const requestBody = bodyOf(route, schemas);
  return {
    operationId: operationId(route),
    ...(words === undefined ? {} : { tags: [words.tag] }),
    summary: words?.summary ?? '',
    description: words?.description ?? '',
    parameters: parametersOf(route, schemas),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { ...goodAnswers(described), ...notChanged(described), ...refusalAnswers(described) },
  };
}
