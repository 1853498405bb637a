import type { RouteWords, WordsByRoute } from './route-words.ts';
import { INSTALLATION_WORDS } from './words/installation-words.ts';
import { PLAN_WORDS } from './words/plan-words.ts';
import { RECORD_WORDS } from './words/record-words.ts';
import { REGION_WORDS } from './words/region-words.ts';
import { REPORT_WORDS } from './words/report-words.ts';
import { STEERING_WORDS } from './words/steering-words.ts';

const WORDS: WordsByRoute = {
  ...INSTALLATION_WORDS,
  ...PLAN_WORDS,
  ...RECORD_WORDS,
  ...REGION_WORDS,
  ...REPORT_WORDS,
  ...STEERING_WORDS,
};

/** The words of a route; undefined when nobody wrote them. */
export function wordsOf(method: string, path: string): RouteWords | undefined {
  return WORDS[`${method} ${path}`];
}
