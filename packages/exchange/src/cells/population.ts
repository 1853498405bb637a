import type { Population } from '@kapstok/plan';
import type { Decimal } from '../sheet.ts';
import { parseNumber } from './number.ts';
import { Refusal } from './refusal.ts';

/** A number and what it counts. Digits joined to letters (`65-plussers`) are words. */
const COUNTED = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d.,]*)(?:\s+(?=\D|\d+-\D)(.*))?$/s;

/** Reads `13 gemeenten`, `89485 65-plussers (2025)`, `potentie 2.2`; never refuses, for it may be words alone. */
export function parsePopulation(printed: string, decimal: Decimal): Population {
  const match = COUNTED.exec(printed);
  const number = match === null ? undefined : parseNumber(match[1] ?? '', decimal);
  if (match === null || number === undefined || number instanceof Refusal)
    return { size: undefined, of: printed, printed };
  return { size: number.value, of: (match[2] ?? '').trim(), printed };
}
