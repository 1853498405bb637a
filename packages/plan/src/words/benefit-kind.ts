import { type Text, text, verbatim } from '@kapstok/quantity';
import { type CodeWords, nameIn } from './code-words.ts';

/** What a benefit line brings. */
export const BENEFIT_KINDS: CodeWords = {
  care_cost: text('minder zorg gebruikt', 'less care used'),
  time_gain: text('tijdwinst', 'time gained'),
  extra_staff: text('extra mensen', 'extra staff'),
};

/** What less care used is worth in money. */
export const VALUE_KIND_NAMES: CodeWords = {
  cashable: text('verzilverbaar: er komt geld vrij', 'cashable: money comes free'),
  social: text('maatschappelijke waarde: er komt geen geld vrij', 'social value: no money comes free'),
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

/** What the plan calls a benefit line; without a label, the words of its code. */
export function benefitLineName({ line, label }: { readonly line: string; readonly label: string }): Text {
  return label === '' ? benefitKindName(line) : verbatim(label);
}
