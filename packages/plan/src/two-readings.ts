/** The sign that parts decimals. */
type Sign = '.' | ',';

/**
 * One to three digits, a point or comma, and three more: the sign may part thousands or decimals. Not in a longer number,
 * not behind a group of thousands, and not the `1.000` of `x 1.000`.
 */
const EITHER =
  /(?<!\d|\d[.,]|\d[ \u00a0\u2007\u2009\u202f]|[x×*]\s*€?\s*)[1-9]\d{0,2}[.,]\d{3}(?!\d|[.,]\d)/gi;

/** Words for a number cell of which the sign decides what they say, each time as words that say one thing only. */
export interface TwoReadings {
  /** Where a point parts decimals. */
  readonly point: string;
  /** Where a comma parts decimals. */
  readonly comma: string;
}

/**
 * What words in a cell of numbers may mean where they may mean two things: `2.000` is two thousand or two. Undefined where
 * they mean one, as far as their digits tell; euros have two decimals, so `€ 12.000` means one.
 */
export function twoReadings(words: string): TwoReadings | undefined {
  const [point, comma] = [inFull(words, '.'), inFull(words, ',')];
  return point === comma ? undefined : { point, comma };
}

/**
 * The words with such numbers written so that they say one thing, the one they say where `decimal` parts decimals.
 * @param which Which of them, counted from 0; else all.
 */
export function inFull(words: string, decimal: Sign, which: (index: number) => boolean = () => true): string {
  let index = -1;
  return words.replace(EITHER, (digits, at: number) => {
    if (digits.includes('.') && isEuro(words, at, at + digits.length)) return digits;
    index += 1;
    return which(index) ? writtenInFull(digits, decimal) : digits;
  });
}

function writtenInFull(digits: string, decimal: Sign): string {
  const sign = digits.includes('.') ? '.' : ',';
  const [whole = '', rest = ''] = digits.split(sign);
  return sign === decimal ? asDecimal(whole, rest) : `${whole}${rest}`;
}

/** `1,5680`: three decimals would be read as thousands by some, four by nobody. */
function asDecimal(whole: string, rest: string): string {
  const decimals = rest.replace(/0+$/, '');
  if (decimals === '') return whole;
  return `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}

function isEuro(words: string, from: number, to: number): boolean {
  return /(?:€|\beuro?)\s*$/i.test(words.slice(0, from)) || /^\s*(?:€|euro?\b)/i.test(words.slice(to));
}
