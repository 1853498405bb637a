import type { Cells, Mend } from './mended.ts';

/** A defect in the example that the audit has to find, and how it is mended. */
export interface ExpectedDefect {
  readonly is: readonly [
    rule: string,
    severity: string,
    table: string,
    row: string,
    field: string,
    scope: string,
  ];
  readonly stated: number | string;
  /** Rounded to hundredths. */
  readonly computed: number | string;
  /** The hand calculation or the rows of the source. */
  readonly because: string;
  readonly mend: readonly Mend[];
}

/** Cells of the rows that are known by some of theirs, put right. */
export function mended(table: string, where: Cells, set: Cells): Mend {
  return { table, where, set };
}
