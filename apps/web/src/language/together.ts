const NO_BREAK = '\u00a0';

const AFTER_EURO = /€ (?=[\d-])/g;
const BEFORE_UNIT =
  /(?<=\d) (?=(?:mln|m|fte|FTE|uur|hours?|persoon|personen|persons?|inwoners?|residents?|euro|EUR|jaar|years?|procentpunt|percentage)(?![\p{L}\d]))/gu;

const BOUND = /\b(ten (?=minste|hoogste)|at (?=least|most\b))/g;

/** Words in which a number stays on one line with its unit: no break within `€ 71,4 mln`, `1.568 fte` or `ten minste`. */
export function together(words: string): string {
  return words
    .replace(AFTER_EURO, `€${NO_BREAK}`)
    .replace(BEFORE_UNIT, NO_BREAK)
    .replace(BOUND, (bound) => bound.trimEnd() + NO_BREAK);
}

/** The same words with plain spaces, for a file or to compare them. */
export function plainSpaced(words: string): string {
  return words.replaceAll(NO_BREAK, ' ');
}
