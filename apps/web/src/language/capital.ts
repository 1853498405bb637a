/** The same words with a capital first, as a heading has them. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
