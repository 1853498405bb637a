/** Where a word may be broken; it is not seen. */
export const BREAK = '\u200b';

/** Words with places where a word that is longer than its column may be broken. */
export function breakable(words: string, signs: number): string {
  return words.replace(/\S+/gu, (word) => (word.length <= signs ? word : broken(word, signs)));
}

/** Between whole signs: an accent stays with its letter. */
function broken(word: string, signs: number): string {
  const every = Math.max(1, Math.floor(signs / 2));
  const letters = [...new Intl.Segmenter('nl').segment(word)].map(({ segment }) => segment);
  return letters
    .map((letter, index) => (index > 0 && index % every === 0 ? BREAK + letter : letter))
    .join('');
}
