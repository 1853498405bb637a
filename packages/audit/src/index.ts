export * from './audit.ts';
export * from './finding.ts';
export { codesIn } from './known-codes.ts';
export * from './rule.ts';
export * from './rules.ts';
export { shownInShort } from './shown.ts';
export { statedKeys } from './stated/stated-key.ts';
export { statedName } from './stated/wording.ts';
export * from './words.ts';
