import type { CellErrorDto } from '@kapstok/contract';
import { type Language, text } from '@kapstok/quantity';

function line(error: CellErrorDto, language: Language): string {
  const row = error.row === 0 ? '' : `, ${text('rij', 'row')[language]} ${error.row}`;
  const column = error.column === '' ? '' : `, ${text('kolom', 'column')[language]} ${error.column}`;
  const found = error.found === '' ? '' : ` ${text('Er stond', 'Found')[language]}: ${error.found}.`;
  const expected = error.expected[language];
  const wanted = expected === '' ? '' : ` ${text('Verwacht', 'Expected')[language]}: ${expected}.`;
  return `  ${error.file}${row}${column}: ${error.message[language]}${found}${wanted}\n`;
}

/** Why a plan can't be shown: every error with its place. */
export function planErrors(path: string, errors: readonly CellErrorDto[], language: Language): string {
  const head = text(`Het plan ${path} kan niet worden gelezen.`, `The plan ${path} can't be read.`);
  return `${head[language]}\n${errors.map((error) => line(error, language)).join('')}`;
}
