import type { Text } from '@kapstok/quantity';

/** Why a formula can't be read or may not be computed, and where: position of the character, counted from 0. */
export class FormulaError extends Error {
  readonly at: number;
  readonly sentence: Text;
  readonly expected: Text;

  constructor(at: number, sentence: Text, expected: Text) {
    super(sentence.en);
    this.at = at;
    this.sentence = sentence;
    this.expected = expected;
  }
}
