import { whyMissing } from './debian.mjs';

/**
 * What reads and draws a PDF for the journeys: Debian's poppler, installed when we may.
 * @returns {string | undefined} why there is none
 */
export function whyNoPoppler() {
  return whyMissing({ path: '/usr/bin/pdftoppm', what: 'poppler-utils', packages: ['poppler-utils'] });
}
