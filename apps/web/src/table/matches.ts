/** Whether words hold every part of a question, in any order, without regard to case and accents. */
export function matches(words: string, question: string): boolean {
  const plain = plainWords(words);
  return plainWords(question)
    .split(/\s+/)
    .every((part) => plain.includes(part));
}

/** Words without accents and capitals, to compare them. */
export function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
