import { formatNumber, type Language } from '@kapstok/quantity';

const KILO = 1024;

/** The size of a file in words: `12 kB`, `1,4 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  if (bytes < KILO * KILO) return `${formatNumber(Math.max(1, Math.round(bytes / KILO)), language)} kB`;
  return `${formatNumber(bytes / (KILO * KILO), language, 1)} MB`;
}
