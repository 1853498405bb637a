import type { TagName } from './tags.ts';

/** What a route is for, in Dutch as the rules for interfaces of the government ask (`doc-language`). */
export interface RouteWords {
  readonly tag: TagName;
  /** What one gets or does, in a few words. */
  readonly summary: string;
  readonly description: string;
  /** Refusals that not every route of its kind has. */
  readonly refusals?: readonly number[];
  /** Headers of a good answer that not every route of its kind has. */
  readonly headers?: readonly string[];
  /** An answer as it may be, held against the schema by a test. */
  readonly example?: unknown;
}

/** The words of routes, by method and path: `get /plans/{plan}/overview`. */
export type WordsByRoute = Readonly<Record<string, RouteWords>>;
