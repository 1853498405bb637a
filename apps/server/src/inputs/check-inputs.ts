import type { WrongInput } from '@kapstok/contract';
import { asTyped, text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { twoStatesIn } from '../kept-plans/point.ts';
import { wrongInputProblem } from '../problem.ts';
import { sendProblemDocument } from '../routes/send.ts';
import { alsoWrongIn } from './also-wrong.ts';
import { unkeepable } from './characters.ts';
import { nearestName } from './nearest-name.ts';
import { straysBySchema } from './stray-fields.ts';
import type { PartOfRequest, Step } from './where.ts';
import { wrongInput, wrongInputs } from './wrong-inputs.ts';

const API = '/api/';

/** What was held against its schema already, so that it is not done twice. */
const checked = new WeakSet<object>();

interface Checked {
  readonly wrong: readonly WrongInput[];
  readonly value: unknown;
}

function held(part: PartOfRequest, schema: unknown, value: unknown): Checked {
  const strange = unkeepable(part, value);
  if (strange.length > 0) return { wrong: strange, value };
  if (!(schema instanceof z.ZodType)) return { wrong: [], value };
  const result = schema.safeParse(value);
  if (!result.success) return { wrong: wrongInputs(part, value, result.error), value };
  if (typeof result.data === 'object' && result.data !== null) checked.add(result.data);
  return { wrong: [], value: result.data };
}

/** The names that a query may have; undefined when it may have any. */
function namesOf(schema: unknown): readonly string[] | undefined {
  if (schema === undefined) return [];
  if (!(schema instanceof z.ZodObject)) return undefined;
  const { catchall } = schema.def;
  return catchall === undefined || catchall instanceof z.ZodNever ? Object.keys(schema.shape) : undefined;
}

/** A state can be asked for of what a plan holds, and of its changes and versions; all else here is as it now is. */
const NO_STATES = text(
  'weg: dit is zoals het nu is en heeft geen eerdere stand. Wat een plan inhoudt, zijn wijzigingen en zijn versies vraagt u wel op een moment',
  'go: this is as it now is and has no earlier state. What a plan holds, its changes and its versions can be asked for as of a moment',
);

const ONLY_READ = text(
  'weg: een eerdere stand is alleen te lezen; wijzigen kan alleen wat nu is',
  'go: an earlier state can only be read; only what is now can be changed',
);

const ONLY_MOMENT = text(
  'weg: hier vraagt u alleen een moment, met "asOf"',
  'go: here only a moment can be asked for, with "asOf"',
);

/** Methods with which something is read. */
const READS = ['GET', 'HEAD'];

function unknownNames(schema: unknown, { method, query }: FastifyRequest): readonly WrongInput[] {
  const names = namesOf(schema);
  if (names === undefined || typeof query !== 'object' || query === null) return [];
  const strange = Object.keys(query).filter((name) => !names.includes(name));
  return strange.map((name) => {
    if (name === 'version' && names.includes('asOf')) return wrongInput('query', [name], ONLY_MOMENT);
    if (name === 'asOf' || name === 'version')
      return wrongInput('query', [name], READS.includes(method) ? NO_STATES : ONLY_READ);
    const near = nearestName(name, names);
    const all = names.join(', ');
    if (near !== undefined)
      return wrongInput(
        'query',
        [name],
        text(`weg: bedoelt u ${asTyped(near)}?`, `go: do you mean ${asTyped(near)}?`),
      );
    if (all === '')
      return wrongInput('query', [name], text('weg: dit adres vraagt niets', 'go: this address takes none'));
    return wrongInput(
      'query',
      [name],
      text(`weg: hier kan alleen ${all}`, `go: only ${all} can be asked here`),
    );
  });
}

/** The fields of a body, also deeper in it, that its schema does not know and leaves out. */
function strayFields(sent: unknown, taken: unknown, at: readonly Step[] = []): readonly Step[][] {
  if (Array.isArray(sent) && Array.isArray(taken))
    return sent.flatMap((one, index) => strayFields(one, taken[index], [...at, index]));
  if (!isPlain(sent) || !isPlain(taken)) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    if (!Object.hasOwn(taken, name)) return [[...at, name]];
    return strayFields(value, taken[name], [...at, name]);
  });
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const STRAYS_TOLD = 50;

/** Fields of a body that are not known here, each with the one that is meant where that is near. */
function unknownFields(schema: unknown, sent: unknown, { value, wrong }: Checked): readonly WrongInput[] {
  const names = namesOf(schema) ?? [];
  const strays =
    wrong.length > 0 ? straysBySchema(schema, { value: sent, at: [] }) : strayFields(sent, value);
  return strays.slice(0, STRAYS_TOLD).map((steps) => {
    const [name = ''] = steps;
    const near = steps.length === 1 ? nearestName(String(name), names) : undefined;
    if (near !== undefined)
      return wrongInput(
        'body',
        steps,
        text(`weg: bedoelt u ${asTyped(near)}?`, `go: do you mean ${asTyped(near)}?`),
      );
    return wrongInput(
      'body',
      steps,
      text('weg: dit adres kent het niet', 'go: this address does not know it'),
    );
  });
}

/** What may be sent of a request; nothing for a schema that is not there. */
function checkAll(request: FastifyRequest): readonly WrongInput[] {
  const schema = request.routeOptions.schema ?? {};
  const params = held('path', schema.params, request.params);
  const query = held('query', schema.querystring, request.query);
  const headers = schema.headers === undefined ? undefined : held('header', schema.headers, request.headers);
  // A form is read by who takes it in; any other body is here.
  const body = request.isMultipart() ? undefined : held('body', schema.body, request.body);
  const strange = unknownNames(schema.querystring, request);
  const stray = body === undefined ? [] : unknownFields(schema.body, request.body, body);
  const wrong = [...[params, query, headers, body].flatMap((one) => one?.wrong ?? []), ...stray];
  if (wrong.length === 0) {
    request.params = params.value;
    request.query = query.value;
    if (body !== undefined) request.body = body.value;
  }
  return [...wrong, ...strange];
}

/** Holds path, query, headers and body of a request against the schemas of its route, and tells all that is wrong at once. */
export function checkInputs(app: App): void {
  app.addHook('preValidation', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.url.startsWith(API)) return;
    const wrong = checkAll(request);
    if (wrong.length === 0) return;
    const twice = twoStatesIn(request.routeOptions.schema?.querystring, request.query);
    const all = [...wrong, ...twice, ...(await alsoWrongIn(request, wrong))];
    return sendProblemDocument(reply, wrongInputProblem(all));
  });
}

/** Holds what did not come by `checkInputs` against its schema. */
export const validatorOnce: FastifySchemaCompiler<unknown> =
  ({ schema }) =>
  (value: unknown) => {
    if (typeof value === 'object' && value !== null && checked.has(value)) return { value };
    if (!(schema instanceof z.ZodType)) return { value };
    const result = schema.safeParse(value);
    return result.success ? { value: result.data } : { error: new Error(z.prettifyError(result.error)) };
  };
