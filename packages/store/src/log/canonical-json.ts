/** What an entry tells, as JSON. Numbers are written as words, so that no reader rounds them. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a JSON value: keys in the order of their code units, nothing between the tokens. The same value
 * gives the same characters, in whatever order a database keeps its keys.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${fields.join(',')}}`;
}
