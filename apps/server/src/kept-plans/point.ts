import { asOfQuerySchema } from '@kapstok/contract/schemas';
import type { Point } from '@kapstok/store';

/** Which state of a plan a request asks for, and from which entry on an answer will do. */
export interface AskedPoint {
  readonly point: Point;
  readonly minSeq: number;
}

/** The state of a plan that the query of a request asks for; it was held against its schema. */
export function pointIn(query: unknown): AskedPoint | 'both' {
  const { asOf, version, minSeq = 0 } = asOfQuerySchema.parse(query);
  if (asOf !== undefined && version !== undefined) return 'both';
  if (asOf !== undefined) return { point: { at: new Date(asOf) }, minSeq };
  return { point: version === undefined ? 'first' : { version: version.toLowerCase() }, minSeq };
}
