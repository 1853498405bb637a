import {
  type Bounds,
  formatAmount,
  formatBounds,
  parseUnit,
  RATIO,
  type Text,
  text,
  type Unit,
} from '@kapstok/quantity';

/** What a finding does to the headline when the computed answer does not use the number it is about. */
export const NO_EFFECT: Text = text(
  'Geen: de uitkomst rekent met de regels zelf, niet met dit getal.',
  'None: the answer is computed from the rows themselves, not from this number.',
);

/** The unit of a spelling; a ratio when it is none. */
export function unitSpelled(spelling: string): Unit {
  return parseUnit(spelling)?.unit ?? RATIO;
}

/** An amount with its unit in both languages; the unit as a file spells it, or as the engine has it. */
export function amount(value: number, unit: Unit | string): Text {
  const of = typeof unit === 'string' ? unitSpelled(unit) : unit;
  return { nl: formatAmount(value, of, 'nl'), en: formatAmount(value, of, 'en') };
}

/** A point or a range with its unit in both languages. */
export function amounts(bounds: Bounds, unit: Unit | string): Text {
  return formatBounds(bounds, typeof unit === 'string' ? unitSpelled(unit) : unit);
}

/** Euros a year: `€ 627.249 per jaar`. */
export function perYear(value: number): Text {
  const euros = amount(value, 'EUR');
  return text(`${euros.nl} per jaar`, `${euros.en} per year`);
}

/** Names in a row: `a, b en c`; more than `most` of them end in how many there are besides. */
export function listed(names: readonly string[], most = 8): Text {
  if (names.length > most) {
    const shown = names.slice(0, most - 1).join(', ');
    const besides = names.length - most + 1;
    return text(`${shown} en nog ${besides}`, `${shown} and ${besides} more`);
  }
  const last = names.at(-1) ?? '';
  if (names.length < 2) return text(last, last);
  const before = names.slice(0, -1).join(', ');
  return text(`${before} en ${last}`, `${before} and ${last}`);
}

/** Sentences after one another; a missing one is left out. */
export function sentences(...parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  return text(said.map((part) => part.nl).join(' '), said.map((part) => part.en).join(' '));
}
