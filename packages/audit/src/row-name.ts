import { ABOUT_TABLES, columnName, tableTitle } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { rowWords } from './words.ts';

/** What a row is called, in words: `1.1 / time_gain` is `1.1/tijdwinst`, and a table or column of the plan is itself so called. */
export function rowName(table: string, name: string): Text {
  if (table === ABOUT_TABLES.tables) return tableTitle(name);
  if (table === ABOUT_TABLES.columns) return columnName(name);
  return rowWords(table, name.replaceAll(' / ', '/'));
}

/** A row with the table it stands in: `begrotingsposten: B001 inhuur`; once where the row is called as its table. */
export function rowInTable(table: string, name: string): Text {
  const [title, row] = [tableTitle(table), rowName(table, name)];
  const words = (language: keyof Text): string => {
    const isSaid = row[language].toLowerCase().startsWith(title[language].toLowerCase());
    return isSaid || row[language] === ''
      ? row[language] || title[language]
      : `${title[language]}: ${row[language]}`;
  };
  return text(words('nl'), words('en'));
}
