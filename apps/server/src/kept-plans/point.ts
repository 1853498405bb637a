import type { WrongInput } from '@kapstok/contract';
import { asOfQuerySchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { Point } from '@kapstok/store';
import * as z from 'zod';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { type Problem, wrongInputProblem } from '../problem.ts';

const BOTH = wrongInput(
  'query',
  ['asOf'],
  text(
    'weg als ook version er staat: vraag het een of het ander',
    'go when version is there too: ask for one of them',
  ),
);

/** What is wrong with a query that asks for a state in two ways, of a resource that has states. */
export function twoStatesIn(schema: unknown, query: unknown): readonly WrongInput[] {
  const names = ['asOf', 'version'];
  const asks = (held: unknown): boolean =>
    typeof held === 'object' && held !== null && names.every((name) => Object.hasOwn(held, name));
  return schema instanceof z.ZodObject && asks(schema.shape) && asks(query) ? [BOTH] : [];
}

/** Which state of a plan a request asks for, and from which entry on an answer will do. */
export interface AskedPoint {
  readonly point: Point;
  readonly minSeq: number;
}

/** The state of a plan that the query of a request asks for, which was held against its schema; or why it asks for none. */
export function pointIn(query: unknown): AskedPoint | Problem {
  const { asOf, version, minSeq = 0 } = asOfQuerySchema.parse(query);
  if (asOf !== undefined && version !== undefined) return wrongInputProblem([BOTH]);
  if (asOf !== undefined) return { point: { at: new Date(asOf) }, minSeq };
  return { point: version === undefined ? 'first' : { version: version.toLowerCase() }, minSeq };
}
