import { type CellKinds, isReportingPeriod, type Quarter, reportingPeriodCode } from '@kapstok/plan';
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

/** What a record holds in a cell, of any kind of column. */
export type HeldCell = CellKinds[keyof CellKinds] | { readonly printed: string };

/**
 * A cell of a record as its file would hold it; what is absent is empty. `kind` is that of its column; targets, periods
 * and populations keep the words in which they were printed.
 */
export function printedCell(kind: keyof CellKinds, cell: HeldCell, unit: string): WrittenValue {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return kind === 'yesNo' && cell === 'unknown' ? '' : cell;
  if ('printed' in cell) return cell.printed;
  if (isReportingPeriod(cell)) return reportingPeriodCode(cell);
  if ('quarter' in cell) return printedQuarter(cell);
  if ('kind' in cell) return cell.kind === 'rest' ? 'rest' : printedEstimate(cell, unit);
  return cell.join('|');
}

function printedQuarter({ year, quarter }: Quarter): string {
  return `${year}Q${quarter}`;
}

/** An estimate as a plan folder spells it: a number, `a..b`, `>a`, `n.t.b.`. */
function printedEstimate(estimate: Estimate, unit: string): WrittenValue {
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

/** A value in a row with unit `%` is printed a hundred times what it is. */
function scaleOf(unit: string): number {
  return unit === '' ? 1 : (parseUnit(unit)?.scale ?? 1);
}

function numberOf(value: number, scale: number): number {
  return scale === 1 ? value : Number((value / scale).toPrecision(15));
}
