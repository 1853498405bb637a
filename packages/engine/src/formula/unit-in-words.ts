import { type Text, text, type Unit, unitName } from '@kapstok/quantity';

/** A unit as a fault names it: `personen`, `euro per uur`, `een verhouding`. */
export function unitInWords(unit: Unit): Text {
  const words = unitName(unit);
  return words.nl === '' ? text('een verhouding', 'a ratio') : words;
}
