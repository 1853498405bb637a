import { createHash } from 'node:crypto';
import type { WrongInput } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import { type Problem, problemOf, wrongInputProblem } from '../problem.ts';

/** An answer as it goes over the wire; made where the plan is, so that a large one does not hold up the server. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** Mark of the contents, so that a browser need not fetch them twice. */
  readonly etag: string;
  /** Name to save it under; empty when it is not a file. */
  readonly fileName: string;
  /** Where the next part of a list begins; undefined after the last, and for what is no list. */
  readonly next?: string;
}

const encoder = new TextEncoder();

function reply(status: number, type: string, body: Uint8Array, fileName = ''): Reply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { status, type, body, etag, fileName };
}

/** What holds a document against its schema: what is not in it is dropped, what does not fit throws. */
export interface Enforced {
  parse(document: unknown): unknown;
}

/** A document, held against its schema. */
export function documentReply(schema: Enforced, document: unknown): Reply {
  const body = encoder.encode(JSON.stringify(schema.parse(document)));
  return reply(200, 'application/json; charset=utf-8', body);
}

/** A part of a list, which says where the next one begins; or what is wrong with what was asked. */
export function partReply<List extends { readonly next: string | null }>(
  schema: Enforced,
  list: List | WrongInput,
): Reply {
  if ('path' in list) return problemReply(wrongInputProblem([list]));
  const { next } = list;
  return { ...documentReply(schema, list), ...(next === null ? {} : { next }) };
}

/** A file to save. */
export function fileReply(body: Uint8Array, type: string, fileName: string): Reply {
  return reply(200, type, body, fileName);
}

/** A refusal, with a sentence, and a type where a reader acts on it. */
export function refusal(status: Problem['status'], sentence: Text, type?: Problem['type']): Reply {
  return problemReply(problemOf(status, sentence, type));
}

/** A problem with all it tells. */
export function problemReply(problem: Problem): Reply {
  const body = encoder.encode(JSON.stringify(problem));
  return reply(problem.status, 'application/problem+json; charset=utf-8', body);
}
