import type { ExportCell } from '../list-export.ts';

/** Which cell of a row bears its link: the first that has something to click on; -1 for none. */
export function leadCell(row: readonly ExportCell[], lead: string | null): number {
  return lead === null ? -1 : row.findIndex((cell) => cell !== null && cell !== '');
}
