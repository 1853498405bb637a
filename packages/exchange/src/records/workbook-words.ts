import type { Cells } from '@kapstok/plan';
import { numberInFull } from '../cells/number-in-full.ts';
import { type Decimal, type SheetCell, wordsOf } from '../sheet.ts';
import { type CellMeaning, saysSame, saysSameInOtherWords } from './cell-meaning.ts';

/**
 * The words that say what a cell of a file says. For a number in a workbook the number in full, or as the sheet shows it
 * where that is what counts: in a code, or in a target that is quoted as printed.
 */
export function cellWords(
  cell: SheetCell,
  column: string,
  row: Cells,
  { decimal, meaning }: { readonly decimal: Decimal; readonly meaning: CellMeaning },
): string {
  if (typeof cell === 'string' || cell.kind !== 'number') return wordsOf(cell);
  const says = meaning.of(column, cell, row);
  const shift = cell.percent ? 2 : 0;
  const sign = cell.percent ? '%' : '';
  // A workbook keeps fifteen digits; what is behind them comes of its arithmetic.
  const kept = Number(cell.value.toPrecision(15));
  const words = [kept, cell.value].map((value) => `${numberInFull(value, decimal, shift)}${sign}`);
  const candidates = [...words, cell.text];
  return (
    candidates.find((candidate) => saysSame(meaning.of(column, candidate, row), says)) ??
    candidates.find((candidate) => saysSameInOtherWords(meaning.of(column, candidate, row), says)) ??
    cell.text
  );
}
