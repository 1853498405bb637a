import type { Estimate } from '@kapstok/quantity';
import type { ReportingPeriod } from './monitoring/reporting-period.ts';
import type { Period, Quarter } from './period.ts';
import type { Population, Target } from './target.ts';

/** An amount of funding: a number, or what the other sources leave (`rest`). */
export type FundingAmount = Estimate | { readonly kind: 'rest' };

/** What a cell of each kind of column becomes. */
export interface CellKinds {
  /** Words; empty when nothing is printed. */
  text: string;
  /** Identifier; text also in a workbook (`5.10` is not 5.1). */
  code: string;
  /** Code of a row in another table; `*` where the column allows every row. */
  reference: string;
  /** Values parted by `|`. */
  list: readonly string[];
  yesNo: 'yes' | 'no' | 'unknown';
  /** A value in the unit of the column, or of the row's `unit` column. */
  estimate: Estimate;
  funding: FundingAmount;
  /** A calendar year; undefined when not printed. */
  year: number | undefined;
  quarter: Quarter | undefined;
  /** `2026-12-31`; undefined when not printed. */
  date: string | undefined;
  period: Period | undefined;
  /** A month, quarter, half year or year that is reported on; undefined when not printed. */
  reportingPeriod: ReportingPeriod | undefined;
  /** A target, in the unit and shape of its row. */
  target: Target;
  /** A unit as the file spells it; empty when not printed. */
  unit: string;
  population: Population;
  /** Formula over named inputs; empty when not printed. */
  formula: string;
}

/** One column of a table: what its cells hold. */
export interface Column<K extends keyof CellKinds = keyof CellKinds> {
  readonly kind: K;
  readonly required: boolean;
  /** Unit of an estimate when the row has no unit column. */
  readonly unit: string;
  /** For a reference: the table whose key it names. */
  readonly table: string;
  /** For a reference: whether `*` (every row) may stand there. */
  readonly wildcard: boolean;
  /** For words from a closed list: the values allowed. */
  readonly values: readonly string[];
}

type Options = Partial<Pick<Column, 'required' | 'unit' | 'wildcard' | 'values'>>;

function column<K extends keyof CellKinds>(kind: K, options: Options & { table?: string } = {}): Column<K> {
  return { kind, required: false, unit: '', table: '', wildcard: false, values: [], ...options };
}

/** Columns by kind; used by the table definitions. */
export const columns = {
  text: (options?: Options): Column<'text'> => column('text', options),
  code: (options?: Options): Column<'code'> => column('code', options),
  reference: (table: string, options?: Options): Column<'reference'> =>
    column('reference', { ...options, table }),
  list: (options?: Options): Column<'list'> => column('list', options),
  yesNo: (): Column<'yesNo'> => column('yesNo'),
  estimate: (unit = ''): Column<'estimate'> => column('estimate', { unit }),
  funding: (unit: string): Column<'funding'> => column('funding', { unit }),
  year: (options?: Options): Column<'year'> => column('year', options),
  quarter: (): Column<'quarter'> => column('quarter'),
  date: (options?: Options): Column<'date'> => column('date', options),
  period: (): Column<'period'> => column('period'),
  reportingPeriod: (options?: Options): Column<'reportingPeriod'> => column('reportingPeriod', options),
  target: (): Column<'target'> => column('target'),
  unit: (options?: Options): Column<'unit'> => column('unit', options),
  population: (): Column<'population'> => column('population'),
  formula: (): Column<'formula'> => column('formula'),
};

/** Columns that come once a year: `y2025` for amounts, `t2025` for targets. */
export interface YearlyCells {
  amount: Estimate;
  target: Target;
}
