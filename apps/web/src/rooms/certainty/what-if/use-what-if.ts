import type { WhatIfDto } from '@kapstok/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Order, Outcome, Told } from './messages.ts';

/** Outcomes by their number among the outputs. */
export type Outcomes = ReadonlyMap<number, Outcome>;

/** What is moved and what follows from it. */
export interface Moving {
  /** As the plan is assumed to be; undefined until it was drawn for the first time. */
  readonly before: Outcomes | undefined;
  readonly now: Outcomes | undefined;
  /** Inputs that stand at one value, by their number. */
  readonly moved: ReadonlyMap<number, number>;
  /** How long the last move took to compute. */
  readonly milliseconds: number | undefined;
  readonly failed: boolean;
  readonly move: (input: number, to: number | undefined) => void;
  readonly moveNone: () => void;
}

/**
 * Runs figures in a thread of the browser. While it computes only the last wish for each input is kept, so that what is
 * shown is never behind what is moved by more than one run.
 */
export function useWhatIf(whatIf: WhatIfDto): Moving {
  const [before, setBefore] = useState<Outcomes>();
  const [now, setNow] = useState<Outcomes>();
  const [moved, setMoved] = useState<ReadonlyMap<number, number>>(new Map());
  const [milliseconds, setMilliseconds] = useState<number>();
  const [failed, setFailed] = useState(false);
  const wishes = useRef(new Map<number, number | undefined>());
  const sending = useRef<() => void>(() => undefined);
  useEffect(() => {
    const waiting = wishes.current;
    const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
    let isBusy = true;
    let isFirst = true;
    const send = (order: Order) => worker.postMessage(order);
    const next = () => {
      const [wish] = waiting;
      if (isBusy || wish === undefined) return;
      isBusy = true;
      waiting.delete(wish[0]);
      send({ kind: 'move', input: wish[0], to: wish[1] });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.isRefined) {
        setNow((known) => new Map([...(known ?? []), ...data.outcomes]));
        return;
      }
      isBusy = false;
      if (isFirst) setBefore(data.outcomes);
      setNow((known) => new Map([...(known ?? []), ...data.outcomes]));
      if (!isFirst) setMilliseconds(data.milliseconds);
      isFirst = false;
      next();
    });
    worker.addEventListener('error', () => setFailed(true));
    sending.current = next;
    send({ kind: 'begin', whatIf });
    return () => {
      worker.terminate();
      waiting.clear();
      setMoved(new Map());
      setNow(undefined);
      setBefore(undefined);
    };
  }, [whatIf]);
  const move = useCallback((input: number, to: number | undefined) => {
    setMoved((known) => {
      const others = [...known].filter(([at]) => at !== input);
      return new Map(to === undefined ? others : [...others, [input, to]]);
    });
    wishes.current.set(input, to);
    sending.current();
  }, []);
  const moveNone = () => {
    for (const input of moved.keys()) move(input, undefined);
  };
  return { before, now, moved, milliseconds, failed, move, moveNone };
}
