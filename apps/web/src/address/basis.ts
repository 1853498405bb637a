/** Which state of a plan one looks at: at a moment, as a version has it, or, with neither, the one a reader gets first. */
export interface Basis {
  /** A moment, as ISO 8601 with its offset from UTC. */
  readonly asOf?: string;
  /** Id of a version. */
  readonly version?: string;
}

/** The state a reader gets first: for most the plan as it now is. */
export const NOW: Basis = {};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The basis an address names: a version goes before a moment, and what is neither counts for nothing. */
export function basisIn(search: Readonly<Record<string, unknown>>): Basis {
  const { asOf, version } = search;
  if (typeof version === 'string' && ID.test(version)) return { version: version.toLowerCase() };
  if (typeof asOf !== 'string' || !MOMENT.test(asOf) || Number.isNaN(Date.parse(asOf))) return NOW;
  return { asOf };
}

/** Whether this is the state a reader gets first. */
export function isNow(basis: Basis): boolean {
  return basis.asOf === undefined && basis.version === undefined;
}
