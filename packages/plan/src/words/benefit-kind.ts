import { type Text, text } from '@kapstok/quantity';
import { type CodeWords, nameIn } from './code-words.ts';

/** What a benefit line brings. */
export const BENEFIT_KINDS: CodeWords = {
  care_cost: text('minder zorg gebruikt', 'less care used'),
  time_gain: text('tijdwinst', 'time gained'),
  extra_staff: text('extra mensen', 'extra staff'),
};

/** How extra staff comes about. */
export const STAFF_FLOWS: CodeWords = {
  inflow: text('nieuwe mensen', 'recruits'),
  prevented_outflow: text('behouden mensen', 'people kept'),
};

/** The name of a kind of benefit line. */
export function benefitKindName(kind: string): Text {
  return nameIn(BENEFIT_KINDS, kind);
}
