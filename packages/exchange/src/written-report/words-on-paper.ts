/** Where a word may be broken without a hyphen. It is a mark for the page, and no sign of the words on it. */
export const BREAK = '\u200b';

/** Before a word that is hyphenated where it does not fit: a mark too. */
export const HYPHENATE = '\u2060';

/** In a column with less room than this, a part of a word between two hyphens may not fit. */
const NARROW = 12;

/** A word of letters that a language can hyphenate: none of its parts is long without a vowel, or of vowels alone. */
const SPOKEN = /^(?!.*[^aeiouy]{7})(?!.*[aeiouy]{5})[a-z]+$/;

/** Words with marks at those that are longer than their column: how each may be broken. */
export function breakable(words: string, signs: number): string {
  return words.replace(/\S+/gu, (word) => {
    if (word.length <= signs) return word;
    return signs >= NARROW && isSpoken(word) ? HYPHENATE + word : broken(word, signs);
  });
}

/** Letters with what stands around and between them: `(netwerk-)organisatie,`. */
function isSpoken(word: string): boolean {
  const letters = word
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return letters.split(/[-()/,.;:]+/).every((part) => part === '' || SPOKEN.test(part));
}

/** Between whole signs: an accent stays with its letter. */
function broken(word: string, signs: number): string {
  const every = Math.max(1, Math.floor(signs / 2));
  const letters = [...new Intl.Segmenter('nl').segment(word)].map(({ segment }) => segment);
  return letters
    .map((letter, index) => (index > 0 && index % every === 0 ? BREAK + letter : letter))
    .join('');
}
