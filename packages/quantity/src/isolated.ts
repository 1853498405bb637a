/** Signs of scripts that are read from right to left, and signs that turn the direction of reading. */
const TURNING =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{Bidi_Control}]/u;
const [OPEN, CLOSE] = ['\u2068', '\u2069'];
/** What is kept by itself already, and the signs that do so. */
const KEPT = /\u2068[^\u2066-\u2069]*\u2069/g;
const KEEPING = /[\u2066-\u2069]/g;

/**
 * Words that somebody wrote, to stand within a sentence: where they are read from right to left they are kept by themselves
 * (Unicode UAX 9, first strong isolate), so that the words and numbers around them stay in their places. Other words stay as
 * they are, and so do sentences in which such words are kept already.
 */
export function isolated(words: string): string {
  if (!TURNING.test(words.replace(KEPT, ''))) return words;
  return `${OPEN}${words.replace(KEEPING, '')}${CLOSE}`;
}

/** Words that somebody wrote, in quotes within a sentence, kept by themselves. */
export function inQuotes(words: string): string {
  return `“${isolated(words)}”`;
}

/** Words as they were typed or sent, between straight marks within a sentence, kept by themselves. */
export function asTyped(words: string): string {
  return `"${isolated(words)}"`;
}
