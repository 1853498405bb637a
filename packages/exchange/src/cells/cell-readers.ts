import type { CellKinds, Column, Population } from '@kapstok/plan';
import { type SheetCell, wordsOf } from '../sheet.ts';
import { parseDate } from './date.ts';
import { parseEstimate } from './estimate.ts';
import { parsePopulation } from './population.ts';
import { Refusal } from './refusal.ts';
import { parseTarget, type TargetMeasure } from './target.ts';
import {
  parseCode,
  parseList,
  parsePeriodCell,
  parseQuarterCell,
  parseReportingPeriodCell,
  parseWords,
  parseYear,
  parseYesNo,
} from './words.ts';

/** What a cell reader knows besides the cell: how numbers are meant in its row, and its column. */
export interface CellContext {
  readonly measure: TargetMeasure;
  readonly column: Column;
}

type CellReader<K extends keyof CellKinds> = (
  cell: SheetCell,
  context: CellContext,
) => CellKinds[K] | Refusal;

/** How a cell of each kind of column is read. A blank cell is always taken. */
export const CELL_READERS: { readonly [K in keyof CellKinds]: CellReader<K> } = {
  text: parseWords,
  code: (cell, { column }) => parseCode(cell, column.values),
  reference: (cell, { column }) => parseCode(cell, column.values),
  list: parseList,
  yesNo: parseYesNo,
  estimate: (cell, { measure }) => parseEstimate(cell, measure),
  funding: (cell, { measure }) => (isRest(cell) ? { kind: 'rest' } : parseEstimate(cell, measure)),
  year: parseYear,
  quarter: parseQuarterCell,
  date: parseDate,
  period: parsePeriodCell,
  reportingPeriod: parseReportingPeriodCell,
  target: (cell, { measure }) => parseTarget(cell, measure),
  unit: parseWords,
  population: readPopulation,
  formula: parseWords,
};

function isRest(cell: SheetCell): boolean {
  return /^rest(?:ant|ant bedrag)?$/i.test(wordsOf(cell));
}

function readPopulation(cell: SheetCell, { measure }: CellContext): Population | Refusal {
  const printed = parseWords(cell);
  if (printed instanceof Refusal) return printed;
  if (typeof cell !== 'string' && cell.kind === 'number') return { size: cell.value, of: '', printed };
  return parsePopulation(printed, measure.decimal);
}
