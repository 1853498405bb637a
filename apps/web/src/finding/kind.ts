import { KIND_WORDS, type RuleKind } from '@kapstok/audit';

/** Whether these words are a kind of rule that has words of its own. */
export function isKind(words: string): words is RuleKind {
  return Object.hasOwn(KIND_WORDS, words);
}
