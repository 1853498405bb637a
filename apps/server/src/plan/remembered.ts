import type { Reply } from './reply.ts';

/** Replies that were given before, by question; the ones used longest ago are forgotten first. */
export class Remembered {
  readonly #replies = new Map<string, Promise<Reply>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The reply to a question, made once. A question that failed is asked again the next time. */
  of(key: string, make: () => Promise<Reply>): Promise<Reply> {
    const known = this.#replies.get(key);
    this.#replies.delete(key);
    const reply = known ?? make();
    this.#replies.set(key, reply);
    if (known === undefined) reply.catch(() => this.#replies.delete(key));
    const [oldest] = this.#replies.keys();
    if (this.#replies.size > this.#most && oldest !== undefined) this.#replies.delete(oldest);
    return reply;
  }
}
