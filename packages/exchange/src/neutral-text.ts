/** Signs with which a spreadsheet starts a formula; a tab or return before them is passed over. */
const STARTS_FORMULA = /^[\t\r\n ]*[=+\-@]|^[\t\r]/;

/** A number as people write it: a minus or plus before it starts no formula that does anything. */
const NUMBER = /^[+-]?\d[\d.,]*%?$/;

/** Signs a workbook can't hold: control signs but for tabs and line ends, and halves of signs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Whether a spreadsheet would take these words for a formula. */
export function startsFormula(words: string): boolean {
  return STARTS_FORMULA.test(words) && !NUMBER.test(words);
}

/** Words with an apostrophe of their own, which a reader would take for the one that is put before formulas. */
const LOOKS_NEUTRALISED = /^'\s*[=+\-@\t\r]/;

/**
 * Words as a CSV cell that no spreadsheet takes for a formula: with an apostrophe before them. A blank before an
 * apostrophe of their own keeps it.
 */
export function neutralised(words: string): string {
  if (startsFormula(words)) return `'${words}`;
  return LOOKS_NEUTRALISED.test(words) ? ` ${words}` : words;
}

/** Words as they are read from a cell in which they were written neutralised: the same, but for that blank. */
export function readBack(words: string): string {
  return LOOKS_NEUTRALISED.test(words) ? ` ${words}` : words;
}

/** Words without signs that a workbook can't hold, and no longer than a cell may be. */
export function printable(words: string): string {
  return words.replace(UNPRINTABLE, (sign) => ('\t\n\r'.includes(sign) ? sign : '')).slice(0, 32_000);
}
