import type { PlanRecord } from '@kapstok/plan';
import type { Chance } from './chance.ts';

/** A request that writes, or tries to. */
export interface Deed {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
  /** The one edit that it asks for, where it asks for no more. */
  readonly edit?: AskedEdit;
}

/** An edit as a request asks for it. */
export type AskedEdit =
  | { readonly kind: 'add' | 'remove'; readonly record: PlanRecord }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly table: string;
      readonly field: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly table: string;
      readonly before: string;
      readonly after: string;
    };

/** What a request aims at: a region and a plan of it, with what there is. */
export interface Aim {
  readonly region: string;
  readonly plan: string;
  readonly records: readonly PlanRecord[];
  readonly versions: readonly string[];
  /** Of which entry of the log each version is: who tries saw it. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly changes: readonly string[];
  readonly accounts: readonly string[];
  readonly assignments: readonly string[];
  readonly invitations: readonly string[];
  readonly keys: readonly string[];
  readonly webhooks: readonly string[];
}

/** Makes a request that aims at something. */
export type Maker = (aim: Aim, chance: Chance) => Deed | Promise<Deed>;

/** Why, in every request. */
export const REASON = 'omdat het zo is';

/** One of these; undefined where there are none. */
export function pick<T>(among: readonly T[], chance: Chance): T | undefined {
  return among[chance.below(among.length)];
}

/** A request with a body as JSON. */
export function sent(method: Deed['method'], url: string, body?: object, edit?: AskedEdit): Deed {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return { method, url: `/api/v1${url}`, headers, ...payload, ...(edit === undefined ? {} : { edit }) };
}
