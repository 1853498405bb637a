import { Remembered } from '../plan/remembered.ts';
import type { Reply } from '../plan/reply.ts';
import { DrawingStopped, Wanted } from './wanted.ts';

/** Replies that are made once for all who ask, and no longer than one of them waits. */
export class WantedReplies {
  readonly #remembered: Remembered;
  readonly #wanted = new Map<string, Wanted>();

  /** @param most how many replies are remembered */
  constructor(most: number) {
    this.#remembered = new Remembered(most);
  }

  /**
   * The reply to a question, made once.
   * @param signal goes off when who asks goes away
   * @throws {DrawingStopped} when who asks went away
   */
  async of(key: string, make: (wanted: Wanted) => Promise<Reply>, signal?: AbortSignal): Promise<Reply> {
    const wanted = this.#wanted.get(key) ?? new Wanted();
    this.#wanted.set(key, wanted);
    wanted.join(signal);
    try {
      return await this.#remembered.of(key, () => make(wanted));
    } catch (error) {
      // Who came just when it was being stopped still wants it.
      if (!(error instanceof DrawingStopped) || signal?.aborted === true) throw error;
    } finally {
      if (this.#wanted.get(key) === wanted) this.#wanted.delete(key);
    }
    return await this.of(key, make, signal);
  }
}
