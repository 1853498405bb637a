import { text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { type Sheet, type SheetRow, wordsOf } from '../sheet.ts';
import type { Head } from './head.ts';

/** Reports cells beyond the head of a table or under a column without a name; blank ones do no harm. */
export function reportSurplus(sheet: Sheet, row: SheetRow, head: Head, report: Report): void {
  if (row.cells.length <= head.width && head.nameless.length === 0) return;
  const cells = [...head.nameless.map((index) => row.cells[index]), ...row.cells.slice(head.width)];
  const surplus = cells.map(wordsOf).filter((words) => words !== '');
  if (surplus.length === 0) return;
  report.error(
    { file: sheet.file, row: row.line, column: '' },
    surplus.join(' | '),
    text('iedere waarde onder een kolom met een naam', 'every value under a column with a name'),
    text(
      'Deze rij heeft waarden waar de kop geen kolom noemt, dus er kan iets onder de verkeerde kolom staan. Zet een waarde met een scheidingsteken erin tussen aanhalingstekens, of geef de kolom een naam.',
      'This row has values where the head names no column, so something may stand under the wrong one. Put a value that holds a separator between quotation marks, or name the column.',
    ),
  );
}
