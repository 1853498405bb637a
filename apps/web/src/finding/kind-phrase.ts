import type { RuleKind } from '@kapstok/audit';
import type { Phrase } from '../language/words.ts';

/** The kinds of rule in the order of the report, with their words. */
export const KIND_PHRASES: Readonly<Record<RuleKind, Phrase>> = {
  sums: 'kind.sums',
  stated: 'kind.stated',
  units: 'kind.units',
  periods: 'kind.periods',
  copies: 'kind.copies',
  claims: 'kind.claims',
  indicators: 'kind.indicators',
  structure: 'kind.structure',
  gaps: 'kind.gaps',
};

/** Whether these words are a kind of rule that has words of its own. */
export function isKind(words: string): words is RuleKind {
  return Object.hasOwn(KIND_PHRASES, words);
}
