import type { Positions } from '@kapstok/plan';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Keys in order between two others; they grow by a sign where rows are put in one place again and again. */
export const positionsBetween: Positions = (after, before, count) =>
  generateNKeysBetween(after, before, count);

const SIGNS = /^[0-9A-Za-z]{1,1000}$/;

/** Whether a key is one that others can be put before and behind. */
export function isPosition(key: string): boolean {
  if (!SIGNS.test(key)) return false;
  try {
    return generateKeyBetween(key, null) > key;
  } catch {
    return false;
  }
}
