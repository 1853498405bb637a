import type { CellErrorDto } from '@kapstok/contract';
import type { Notice } from '@kapstok/exchange';
import { type Language, text } from '@kapstok/quantity';
import { type TableColumn, tableLines, words } from '../terminal/table.ts';
import { cut, displayWidth, folded } from '../terminal/width.ts';

const FILE_WIDTH = 32;
const FOUND_WIDTH = 24;
const EXPECTED_WIDTH = 32;

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
  return [
    cut(error.file, FILE_WIDTH),
    error.row === 0 ? '' : String(error.row),
    error.column,
    cut(error.found, FOUND_WIDTH),
    cut(error.expected[language], EXPECTED_WIDTH),
  ];
}

/** What does not fit in the table, and what it means. */
function sentences(error: CellErrorDto, language: Language): readonly string[] {
  const expected = error.expected[language];
  const whole = `${text('Verwacht', 'Expected')[language]}: ${expected}.`;
  return displayWidth(expected) > EXPECTED_WIDTH
    ? [whole, error.message[language]]
    : [error.message[language]];
}

/** Everything that is wrong with what was given, as a table with under each line what it means and what to do. */
export function errorReport(errors: readonly CellErrorDto[], language: Language, width: number): string {
  const count = errors.length;
  const headline = text(
    `Het plan kan niet worden gelezen: ${count === 1 ? '1 fout' : `${count} fouten`}. Er is niets geladen.`,
    `The plan can't be read: ${count === 1 ? '1 error' : `${count} errors`}. Nothing was loaded.`,
  );
  const [head = '', rule = '', ...rows] = tableLines(
    heads(language),
    errors.map((error) => cells(error, language)),
  );
  const lines = errors.flatMap((error, index) => [
    rows[index] ?? '',
    ...sentences(error, language).flatMap((words) => folded(words, width - 4).map((line) => `    ${line}`)),
  ]);
  return `${[headline[language], '', head, rule, ...lines].join('\n')}\n`;
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
