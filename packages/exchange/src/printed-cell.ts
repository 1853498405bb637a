import type { CellKinds, Period, Population, Quarter, Target } from '@kapstok/plan';
import { type Estimate, parseUnit, type UnknownReason } from '@kapstok/quantity';
import type { WrittenValue } from './workbook/written-sheet.ts';

/** Why a value is not known, as a plan folder spells it. */
const REASONS: Readonly<Record<UnknownReason, string>> = {
  toBeDetermined: 'n.t.b.',
  unknown: 'onbekend',
  notMeasured: 'nog niet gemeten',
  later: 'p.m.',
  baselineToCome: 'nulmeting',
  blank: '',
};

/** A value in a row with unit `%` is printed a hundred times what it is. */
function scaleOf(unit: string): number {
  return unit === '' ? 1 : (parseUnit(unit)?.scale ?? 1);
}

function numberOf(value: number, scale: number): number {
  return scale === 1 ? value : Number((value / scale).toPrecision(15));
}

/** An estimate as a plan folder spells it: a number, `a..b`, `>a`, `n.t.b.`. */
export function printedEstimate(estimate: Estimate, unit: string): WrittenValue {
  const scale = scaleOf(unit);
  switch (estimate.kind) {
    case 'point':
      return numberOf(estimate.value, scale);
    case 'range':
      return `${numberOf(estimate.low, scale)}..${numberOf(estimate.high, scale)}`;
    case 'atLeast':
      return `>${numberOf(estimate.low, scale)}`;
    case 'unknown':
      return REASONS[estimate.reason];
    case 'notApplicable':
      return 'n.v.t.';
  }
}

type Printers = { readonly [K in keyof CellKinds]: (cell: CellKinds[K], unit: string) => WrittenValue };

const words = (cell: string): string => cell;

const PRINTERS: Printers = {
  text: words,
  code: words,
  reference: words,
  unit: words,
  formula: words,
  list: (cell: readonly string[]) => cell.join('|'),
  yesNo: (cell) => (cell === 'unknown' ? '' : cell),
  estimate: printedEstimate,
  funding: (cell, unit) => (cell.kind === 'rest' ? 'rest' : printedEstimate(cell, unit)),
  year: (cell) => cell ?? null,
  quarter: (cell: Quarter | undefined) => (cell === undefined ? '' : `${cell.year}Q${cell.quarter}`),
  date: (cell) => cell ?? '',
  period: (cell: Period | undefined) => cell?.printed ?? '',
  population: (cell: Population) => cell.printed,
};

/** A cell of a plan as its file would hold it; absent cells are empty. */
export function printedCell(kind: keyof CellKinds, cell: unknown, unit: string): WrittenValue {
  if (cell === undefined) return '';
  // A record holds under each column what the kind of that column says.
  const print = PRINTERS[kind] as (cell: unknown, unit: string) => WrittenValue;
  return print(cell, unit);
}

/** A target as its file would hold it. */
export function printedTarget(cell: unknown): WrittenValue {
  return cell === undefined ? '' : (cell as Target).printed;
}
