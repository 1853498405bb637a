import { whyMissing } from './debian.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * The browser for the journeys: Debian's Chromium, installed when we may.
 * @returns {string | undefined} why there is none
 */
export function whyNoChromium() {
  const packages = ['chromium', 'fonts-liberation'];
  return whyMissing({ path: CHROMIUM, what: 'Chromium', packages, setting: 'CHROMIUM' });
}
