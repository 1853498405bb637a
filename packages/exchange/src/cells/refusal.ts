import type { Text } from '@kapstok/quantity';

/** A cell or file that can't be taken: what was expected there, and what happened and what to do. */
export class Refusal {
  readonly expected: Text;
  readonly message: Text;

  constructor(expected: Text, message: Text) {
    this.expected = expected;
    this.message = message;
  }
}
