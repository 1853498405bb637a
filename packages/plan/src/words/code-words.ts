import { type Text, verbatim } from '@kapstok/quantity';

/** Codes of a closed list with their words. */
export type CodeWords = Readonly<Record<string, Text>>;

/** The words of a code; undefined when it is none of the list. */
export function wordsIn(list: CodeWords, code: string): Text | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}

/** A code of the plan's own as words: `kosten_per_inwoner` is `kosten per inwoner`. */
export function spaced(code: string): string {
  return code.replaceAll('_', ' ').trim();
}

/** The words of a code; one that is not in the list as the plan spells it, with spaces for underscores. */
export function nameIn(list: CodeWords, code: string): Text {
  return wordsIn(list, code) ?? verbatim(spaced(code));
}
