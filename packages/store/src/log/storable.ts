/** What no database keeps as it is: nothing is written then. */
export class Unstorable extends Error {
  override name = 'Unstorable';
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Holds ids to UUIDs in small letters: the database gives them back that way, and their letters are in the hash. */
export function assertIds(ids: Iterable<string>): void {
  for (const id of ids) {
    if (!ID.test(id)) throw new Unstorable(`not a UUID in small letters: ${JSON.stringify(id)}`);
  }
}

/** Half of a pair of code units. */
const HALF = /\p{Surrogate}/u;

/** Holds all words in a JSON value to what PostgreSQL keeps: no NUL, and no half of a pair of code units. */
export function assertStorable(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || HALF.test(value))
      throw new Unstorable('words with a NUL or half a character');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, held] of Object.entries(value)) {
      assertStorable(key);
      assertStorable(held);
    }
  }
}
