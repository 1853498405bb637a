import { type Text, text } from '@kapstok/quantity';
import { refused } from '../changes/refused.ts';

/** What is told when more is asked than can be computed now. */
export const TOO_MANY: Text = text(
  'Er worden nu te veel berekeningen tegelijk gevraagd. Wacht een minuut en probeer het opnieuw.',
  'Too many calculations are being asked for at once. Wait a minute and try again.',
);

/** Lets so much long work go on at once, and the rest wait its turn, so that what is short is answered in between. */
export class Turns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #going = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /**
   * Does work when it is its turn.
   * @throws {Refused} 429 when too much is waiting
   */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#going >= this.#atOnce) await this.#turn();
    else this.#going += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#going -= 1;
      else next();
    }
  }

  /** Who ends hands the turn to who waits longest. */
  #turn(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) throw refused(429, TOO_MANY);
    return new Promise((begin) => this.#waiting.push(begin));
  }
}
