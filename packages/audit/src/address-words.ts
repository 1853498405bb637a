import { choiceLabel } from '@kapstok/engine';
import { assumptionIn, CHOICES, columnName, parseAddress, tableTitle } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import { rowWords } from './words.ts';

/** What an address is about, in words: the row, and the column or every year; an open choice, or an assumption. */
export function addressWords(words: string): Text {
  const address = parseAddress(words);
  if (address === undefined) return verbatim(words);
  const { table, row, field } = address;
  if (table === CHOICES) return choiceWords(row);
  const assumption = assumptionIn(words);
  if (assumption !== undefined) return text(`aanname ${assumption}`, `assumption ${assumption}`);
  const [title, name] = [tableTitle(table), rowWords(table, row)];
  const part = field === '' ? text('alle jaren', 'every year') : columnName(field);
  return text(
    `${name.nl}, ${part.nl} (${title.nl.toLowerCase()})`,
    `${name.en}, ${part.en} (${title.en.toLowerCase()})`,
  );
}

function choiceWords(id: string): Text {
  const { nl, en } = choiceLabel(id) ?? verbatim(id);
  return text(`open keuze: ${nl}`, `open choice: ${en}`);
}
