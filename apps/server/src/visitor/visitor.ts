import { PUBLIC_ACCOUNT } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';

/** Who makes a request. */
export interface Visitor {
  readonly kind: 'public' | 'person' | 'key';
  /** Id of the account. */
  readonly account: string;
  readonly name: string;
  /** Whether the database refuses to write for them: a key that only reads. */
  readonly readOnly: boolean;
  /** The session; undefined for a key and for the public. */
  readonly session: { readonly id: string; readonly endsAt: Date } | undefined;
  /** The role that was chosen in a region, by its id; undefined where none was. */
  readonly chosen: (region: string) => string | undefined;
}

/** Who has not signed in. */
export const PUBLIC: Visitor = {
  kind: 'public',
  account: PUBLIC_ACCOUNT,
  name: 'Publiek',
  readOnly: false,
  session: undefined,
  chosen: () => undefined,
};

const visitors = new WeakMap<FastifyRequest, Visitor>();

/** Notes who makes a request. */
export function setVisitor(request: FastifyRequest, visitor: Visitor): void {
  visitors.set(request, visitor);
}

/** Who makes a request; the public where that was not found out. */
export function visitorOf(request: FastifyRequest): Visitor {
  return visitors.get(request) ?? PUBLIC;
}
