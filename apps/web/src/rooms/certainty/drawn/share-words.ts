import { formatShare, type Language } from '@kapstok/quantity';

/** Below this a share would be written as nothing, which it is not. */
const LEAST = 0.005;

/** A share in whole per cents; one that is there but small is less than one per cent: `< 1%`. */
export function shareWords(share: number, language: Language): string {
  return share > 0 && share < LEAST ? '< 1%' : formatShare(share, language, 0);
}
