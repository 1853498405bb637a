import type { CellErrorDto } from '@kapstok/contract';
import type { Notice } from '@kapstok/exchange';
import { type Language, text } from '@kapstok/quantity';
import { laidOut, type TableColumn, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';

const INDENT = '    ';

function heads(language: Language): readonly TableColumn[] {
  return [
    words(text('bestand', 'file')[language]),
    words(text('rij', 'row')[language]),
    words(text('kolom', 'column')[language]),
    words(text('stond er', 'found')[language]),
    words(text('verwacht', 'expected')[language]),
  ];
}

function cells(error: CellErrorDto, language: Language): readonly string[] {
  const row = error.row === 0 ? '' : String(error.row);
  return [error.file, row, error.column, error.found, error.expected[language]];
}

/** Everything that is wrong with what was given, as a table with under each line what it means and what to do. */
export function errorReport(errors: readonly CellErrorDto[], language: Language, width: number): string {
  const count = errors.length;
  const headline = text(
    `Het plan kan niet worden gelezen: ${count === 1 ? '1 fout' : `${count} fouten`}. Er is niets geladen.`,
    `The plan can't be read: ${count === 1 ? '1 error' : `${count} errors`}. Nothing was loaded.`,
  );
  const table = laidOut(
    heads(language),
    errors.map((error) => cells(error, language)),
    width,
  );
  const lines = errors.flatMap((error, index) => [
    ...(table.rows[index] ?? []),
    ...folded(error.message[language], width - INDENT.length).map((line) => `${INDENT}${line}`),
  ]);
  return `${[headline[language], '', ...table.head, ...lines].join('\n')}\n`;
}

/** What the reader noticed that is no error. */
export function noticeReport(notices: readonly Notice[], language: Language): string {
  const lines = notices.map((notice) => {
    const row = notice.row === 0 ? '' : `, ${text('rij', 'row')[language]} ${notice.row}`;
    const where = notice.file === '' ? '' : `${notice.file}${row}: `;
    return `${where}${notice.message[language]}\n`;
  });
  return `${lines.join('')}\n`;
}
