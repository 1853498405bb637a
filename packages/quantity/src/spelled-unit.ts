import { type Bounds, formatBounds, formatNumber } from './format.ts';
import { type Language, type Text, text, verbatim } from './text.ts';
import { parseUnit, perUnit, RATIO, type Unit, unitName } from './unit.ts';

const SHARE = text('aandeel', 'share');
const PERCENT = text('procent', 'per cent');
const OTHERS: ReadonlyMap<string, Text> = new Map([
  ['date', text('datum', 'date')],
  ['', verbatim('')],
]);

/** The unit over and under the line of a ratio of two like amounts (`EUR/EUR`); undefined for any other unit. */
function ratioOfLike(spelling: string): readonly [Unit, Unit] | undefined {
  const [over, under, ...more] = spelling.split('/').map((part) => parseUnit(part)?.unit);
  if (over === undefined || under === undefined || more.length > 0) return undefined;
  return over.code === under.code && over.code !== RATIO.code ? [over, under] : undefined;
}

/** `euros per euro`: the name of the unit for many, and for one below the line. */
function perLike([over, under]: readonly [Unit, Unit]): Text {
  const below = unitName(perUnit(RATIO, under));
  const above = unitName(over);
  return text(`${above.nl} ${below.nl}`, `${above.en} ${below.en}`);
}

/**
 * The name of a unit as a file spells it: `hours` is `uur`, `1` is `aandeel`, `EUR/EUR` is `euro per euro`. A unit that
 * Kapstok does not know keeps its spelling, with spaces for underscores.
 */
export function spelledUnitName(spelling: string): Text {
  const plain = spelling.trim();
  const other = OTHERS.get(plain);
  if (other !== undefined) return other;
  const like = ratioOfLike(plain);
  if (like !== undefined) return perLike(like);
  const unit = parseUnit(plain)?.unit;
  if (unit === undefined) return verbatim(plain.replaceAll('_', ' '));
  if (unit.code !== RATIO.code) return unitName(unit);
  return plain === '%' ? PERCENT : SHARE;
}

/** A point or a range in a unit as a file spells it; a ratio of two like amounts is no percentage: `2,70 euro per euro`. */
export function formatSpelled(bounds: Bounds, spelling: string): Text {
  const like = ratioOfLike(spelling);
  const unit = parseUnit(spelling)?.unit;
  if (like === undefined && unit !== undefined) return formatBounds(bounds, unit);
  const name = spelledUnitName(spelling);
  const words = (language: Language, to: string): string => {
    const ends = [bounds.low, bounds.high].filter((end) => Number.isFinite(end));
    const numbers = [...new Set(ends)].map((end) =>
      formatNumber(end, language, like === undefined && Number.isInteger(end) ? 0 : 2),
    );
    return `${numbers.join(to)} ${name[language]}`.trim();
  };
  return text(words('nl', ' tot '), words('en', ' to '));
}
