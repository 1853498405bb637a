import type { WhatIfDto } from '@kapstok/contract';
import type { Order, Outcomes, Told } from './messages.ts';

/** What is moved and what follows from it, at one moment. */
export interface Moved {
  /** `stopped` by who looks on, before the first drawing was done. */
  readonly phase: 'drawing' | 'stopped' | 'ready' | 'failed';
  /** How much of the first drawing is done, from 0 to 1. */
  readonly done: number;
  /** As it was before anything was typed or moved; undefined until it was drawn for the first time. */
  readonly before: Outcomes | undefined;
  readonly now: Outcomes | undefined;
  /** Figures that are not those of the latest position yet, by their address. */
  readonly behind: ReadonlySet<string>;
  /** Whether the latest position is still being computed: then no figure is of it for sure. */
  readonly isComputing: boolean;
  /** Where inputs were moved to, by their number. */
  readonly moved: ReadonlyMap<number, number>;
  /** Which inputs were moved; the same set as long as no other one is. */
  readonly inputs: ReadonlySet<number>;
  /** How many positions were computed. */
  readonly positions: number;
  /** How long the last one took to compute. */
  readonly milliseconds: number | undefined;
}

/** The thread that computes, as far as it is needed here. */
export interface Thread {
  send(order: Order): void;
  stop(): void;
}

/** Starts a thread that tells what it finds. */
export type StartThread = (tell: (told: Told) => void, fail: () => void) => Thread;

const NOTHING: Moved = {
  phase: 'drawing',
  done: 0,
  before: undefined,
  now: undefined,
  behind: new Set(),
  isComputing: false,
  moved: new Map(),
  inputs: new Set(),
  positions: 0,
  milliseconds: undefined,
};

/** What is computed, and from where. */
export interface Begin {
  readonly whatIf: WhatIfDto;
  readonly base: WhatIfDto | null;
  /** Where inputs stand already, by their number: they are moved there once there is something to move. */
  readonly moved: ReadonlyMap<number, number>;
}

/**
 * Moves inputs in a thread of the browser. While it computes only the last wish for each input is kept, so that what is
 * shown is never behind what is moved by more than one run; and what it tells is shown once a frame.
 */
export class Moving {
  #state: Moved;
  #thread: Thread | undefined;
  readonly #begin: Begin;
  readonly #start: StartThread;
  readonly #frame: (show: () => void) => void;
  readonly #listeners = new Set<() => void>();
  readonly #wishes = new Map<number, number | undefined>();
  #isBusy = false;
  /** Whether something the thread told was shown in this frame already, and whether more came since. */
  #isShown = false;
  #isOwed = false;

  constructor(begin: Begin, start: StartThread, frame: (show: () => void) => void) {
    this.#begin = begin;
    this.#start = start;
    this.#frame = frame;
    const { moved } = begin;
    this.#state = { ...NOTHING, moved, inputs: new Set(moved.keys()), isComputing: moved.size > 0 };
  }

  /** What there is now; another thing only when something changed. */
  readonly state = (): Moved => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts the first drawing; also after it was stopped. */
  readonly begin = (): void => {
    this.#thread?.stop();
    this.#isBusy = true;
    this.#put({ phase: 'drawing', done: 0, isComputing: this.#state.moved.size > 0 });
    this.#thread = this.#start(this.#heard, () => this.#put({ phase: 'failed' }));
    this.#thread.send({ kind: 'begin', whatIf: this.#begin.whatIf, base: this.#begin.base });
  };

  /** Ends the thread; before the first drawing was done that is said. */
  readonly stop = (): void => {
    this.#thread?.stop();
    this.#thread = undefined;
    if (this.#state.phase === 'drawing') this.#put({ phase: 'stopped' });
  };

  /** Sets an input to one value, or back to where it began. */
  readonly move = (input: number, to: number | undefined): void => {
    const others = [...this.#state.moved].filter(([at]) => at !== input);
    const moved = new Map(to === undefined ? others : [...others, [input, to]]);
    const isSame = this.#state.inputs.has(input) === moved.has(input);
    this.#wishes.set(input, to);
    const inputs = isSame ? this.#state.inputs : new Set(moved.keys());
    this.#put({ moved, inputs, isComputing: true });
    this.#next();
  };

  /** Sets every input back to where it began. */
  readonly moveNone = (): void => {
    for (const input of this.#state.inputs) this.move(input, undefined);
  };

  readonly #heard = (told: Told): void => {
    switch (told.kind) {
      case 'drawing':
        this.#show({ done: told.done });
        break;
      case 'begun': {
        const { before, now } = told;
        for (const [input, to] of this.#state.moved) this.#wishes.set(input, to);
        this.#isBusy = false;
        this.#show({ phase: 'ready', done: 1, before, now, isComputing: this.#wishes.size > 0 });
        this.#next();
        break;
      }
      case 'moved': {
        const { milliseconds } = told;
        this.#isBusy = false;
        this.#show({
          ...this.#known(told.outcomes, told.behind),
          positions: this.#state.positions + 1,
          milliseconds,
        });
        this.#next();
        break;
      }
      case 'refined':
        this.#show(this.#known(told.outcomes, []));
        break;
    }
  };

  /** What is known once these outcomes are, and which of it is behind. */
  #known(outcomes: Outcomes, late: readonly string[]): Pick<Moved, 'now' | 'behind' | 'isComputing'> {
    const { now, behind } = this.#state;
    const left = [...behind].filter((id) => !outcomes.has(id));
    const isSame = left.length === behind.size && late.every((id) => behind.has(id));
    return {
      now: new Map([...(now ?? []), ...outcomes]),
      behind: isSame ? behind : new Set([...left, ...late]),
      isComputing: this.#isBusy || this.#wishes.size > 0,
    };
  }

  #next(): void {
    const [wish] = this.#wishes;
    if (this.#isBusy || wish === undefined || this.#state.phase !== 'ready') return;
    this.#isBusy = true;
    this.#wishes.delete(wish[0]);
    this.#thread?.send({ kind: 'move', input: wish[0], to: wish[1] });
  }

  /** Changes what there is, and says so at once: where a slider stands must be so before its event is over. */
  #put(change: Partial<Moved>): void {
    this.#state = { ...this.#state, ...change };
    this.#isOwed = false;
    for (const listener of this.#listeners) listener();
  }

  /** The same of what the thread told: the first of a frame at once, so that it is in that frame; others after it, together. */
  #show(change: Partial<Moved>): void {
    if (this.#isShown) {
      this.#state = { ...this.#state, ...change };
      this.#isOwed = true;
      return;
    }
    this.#isShown = true;
    this.#frame(() => {
      this.#isShown = false;
      if (this.#isOwed) this.#put({});
    });
    this.#put(change);
  }
}
