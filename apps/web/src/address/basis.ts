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

/** The basis an address names: a version goes before a moment, and what is neither counts for nothing; see `unreadableBasis`. */
export function basisIn(search: Readonly<Record<string, unknown>>): Basis {
  const { asOf, version } = search;
  if (isVersion(version)) return { version: version.toLowerCase() };
  return isMoment(asOf) ? { asOf } : NOW;
}

function isVersion(words: unknown): words is string {
  return typeof words === 'string' && ID.test(words);
}

function isMoment(words: unknown): words is string {
  return typeof words === 'string' && MOMENT.test(words) && !Number.isNaN(Date.parse(words));
}

/** What an address says of the state it asks for, and how that can't be read. */
export interface UnreadableBasis extends Basis {
  /** What is wrong: that the moment is none, that the version is no id of one, or that both are there. */
  readonly wrong: 'moment' | 'version' | 'both';
}

/** Why the state that an address asks for can't be told; undefined where it can, or where it asks for none. */
export function unreadableBasis({
  asOf,
  version,
}: {
  readonly [Part in keyof Basis]?: string | undefined;
}): UnreadableBasis | undefined {
  const asked = { ...(asOf !== undefined && { asOf }), ...(version !== undefined && { version }) };
  if (asOf !== undefined && !isMoment(asOf)) return { ...asked, wrong: 'moment' };
  if (version !== undefined && !isVersion(version)) return { ...asked, wrong: 'version' };
  return asOf !== undefined && version !== undefined ? { ...asked, wrong: 'both' } : undefined;
}

/** Whether this is the state a reader gets first. */
export function isNow(basis: Basis): boolean {
  return basis.asOf === undefined && basis.version === undefined;
}
