/** Reads the search part of an address as plain words, so that `1.10` is no number; of a name twice the last counts. */
export function parsePlainSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes the search part of an address, names in order; empty and absent values are left out. */
export function writePlainSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Escapes what must be escaped; a slash, colon or comma may stand in the open. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%(?:2F|3A|2C)/g, decodeURIComponent);
}
