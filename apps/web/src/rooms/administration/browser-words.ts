import { type Text, text } from '@kapstok/quantity';

/** What browsers say of themselves, the telling first: most also say the names below theirs. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** A browser in words, `Firefox op Windows`, from what it says of itself; that itself where we do not know it. */
export function browserWords(says: string): Text {
  const browser = BROWSERS.find(([mark]) => says.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => says.includes(mark))?.[1];
  if (browser === undefined) return text(says, says);
  if (system === undefined) return text(browser, browser);
  return text(`${browser} op ${system}`, `${browser} on ${system}`);
}
