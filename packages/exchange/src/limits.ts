/** How much a plan may hold. Sizes are counted after unpacking too. */
export interface Limits {
  /** Bytes in one file. */
  readonly fileBytes: number;
  /** Bytes in all files together. */
  readonly totalBytes: number;
  /** Files in a folder or in a zip or workbook. */
  readonly entries: number;
  /** Rows in a table, its head not counted. */
  readonly rows: number;
  readonly columns: number;
  /** Characters in a cell. */
  readonly cellCharacters: number;
  /** Errors and notices that are listed; the rest is counted. */
  readonly listed: number;
}

/** Far above any regional plan, and small enough to be read in memory. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  entries: 1000,
  rows: 200_000,
  columns: 200,
  cellCharacters: 20_000,
  listed: 200,
};
