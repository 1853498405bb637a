import type { Question } from '../plan/question.ts';

/** Drawing that was stopped because nobody waits for it any more. */
export class DrawingStopped extends Error {
  override name = 'DrawingStopped';

  constructor() {
    super('nobody waits for what is drawn');
  }
}

/** Long work that somebody waits for: stopped as soon as nobody does. Its memory is shared with the thread that does the work. */
export class Wanted {
  readonly shared: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  readonly #stop = new Int32Array(this.shared);
  #waiting = 0;

  /** Notes that somebody waits, until they go away; without a signal they never do. */
  join(signal?: AbortSignal): void {
    if (signal?.aborted === true) {
      if (this.#waiting === 0) this.#end();
      return;
    }
    this.#waiting += 1;
    signal?.addEventListener('abort', () => this.#leave(), { once: true });
  }

  /** Whether nobody waits any more. */
  get isStopped(): boolean {
    return Atomics.load(this.#stop, 0) === 1;
  }

  #leave(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#end();
  }

  #end(): void {
    Atomics.store(this.#stop, 0, 1);
  }
}

/** A question that stops being answered when nobody waits for it any more. @param shared of the `Wanted` */
export function watched(question: Question, shared: SharedArrayBuffer): Question {
  if (!('draws' in question) && !('drawn' in question)) return question;
  const stop = new Int32Array(shared);
  const watch = (): void => {
    if (Atomics.load(stop, 0) === 1) throw new DrawingStopped();
  };
  if (question.kind !== 'list') return { ...question, watch };
  return question.drawn === undefined ? question : { ...question, drawn: { ...question.drawn, watch } };
}
