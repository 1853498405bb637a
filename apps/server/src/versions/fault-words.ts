import type { PlanFault } from '@kapstok/contract';
import { columnName, tableTitle } from '@kapstok/plan';
import { asTyped, type Language, type Text, text } from '@kapstok/quantity';

/** How many cells are named in a sentence. */
const NAMED = 5;

function nameOf({ table, field, found }: PlanFault, language: Language): string {
  const [title, column] = [tableTitle(table)[language], field === '' ? '' : columnName(field)[language]];
  const place = column === '' ? title : `${title}, ${column}`;
  return found === '' ? place : `${place}: ${asTyped(found)}`;
}

/** The cells that a plan can't be computed with, by name; the first of them when there are many. */
export function faultWords(faults: readonly PlanFault[]): Text {
  const named = (language: Language): string =>
    faults
      .slice(0, NAMED)
      .map((fault) => nameOf(fault, language))
      .join('; ');
  const more = faults.length - NAMED;
  if (more <= 0) return text(named('nl'), named('en'));
  return text(`${named('nl')}; en nog ${more}`, `${named('en')}; and ${more} more`);
}
