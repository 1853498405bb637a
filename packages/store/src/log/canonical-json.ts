/** What an entry tells, as JSON. Numbers are written as words, so that no reader rounds them. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a JSON value: keys in the order of their code units, nothing between the tokens. The same value
 * gives the same characters, in whatever order a database keeps its keys.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = fieldsOf(value).map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${fields.join(',')}}`;
}

/** The same in pieces, an item of a list at a time: together they are `canonicalJson`. */
export function* canonicalPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield canonicalJson(value);
  } else if (Array.isArray(value)) {
    yield '[';
    for (const [at, held] of value.entries()) yield (at === 0 ? '' : ',') + canonicalJson(held);
    yield ']';
  } else {
    yield '{';
    for (const [at, [key, held]] of fieldsOf(value).entries()) {
      yield `${at === 0 ? '' : ','}${JSON.stringify(key)}:`;
      yield* canonicalPieces(held);
    }
    yield '}';
  }
}

function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
