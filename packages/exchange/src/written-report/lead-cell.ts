import type { ExportCell } from '../list-export.ts';

/** Which cell of a row bears its link: the first that has something to click on; -1 for none. */
export function leadCell(row: readonly ExportCell[], lead: string | null): number {
  return lead === null ? -1 : row.findIndex((cell) => cell !== null && cell !== '');
}

/** An address as a link bears it: of the web, in signs that each format takes; null for another. */
export function webAddress(lead: string | null): string | null {
  if (lead === null || !URL.canParse(lead)) return null;
  const { protocol, href } = new URL(lead);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
