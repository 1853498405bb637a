/** Whether how Kapstok reads a target says no more than what is printed: `40%` is `40,0%`, and `5..7` is `5 tot 7`. */
export function saysTheSame(printed: string, read: string): boolean {
  return bare(printed) === bare(read);
}

/** Without what differs in the writing only: the point of thousands, a decimal of nil, how a range is written. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[.,]0(?=%)/g, '')
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/\s*(?:\.\.|\btot\b|\bto\b)\s*/g, '..')
    .trim();
}
