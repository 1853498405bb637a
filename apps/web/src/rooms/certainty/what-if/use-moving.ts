import type { WhatIfDto } from '@kapstok/contract';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { carriedTo, leverKeys } from './lever-keys.ts';
import type { Told } from './messages.ts';
import { type Moved, Moving, type StartThread } from './moving.ts';

const startThread: StartThread = (tell, fail) => {
  const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => tell(data));
  worker.addEventListener('error', fail);
  return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
};

/**
 * Moves the inputs of figures in a thread of the browser; with other figures (another number was picked, a choice was
 * switched) what was moved stays where it was.
 */
export function useMoving(whatIf: WhatIfDto, base: WhatIfDto | null): Moving {
  const [carried] = useState(() => new Map<string, number>());
  const moving = useMemo(
    () =>
      new Moving({ whatIf, base, moved: carriedTo(whatIf, carried) }, startThread, (show) =>
        requestAnimationFrame(show),
      ),
    [whatIf, base, carried],
  );
  useEffect(() => {
    const keys = leverKeys(whatIf);
    moving.begin();
    const leave = moving.subscribe(() => {
      carried.clear();
      for (const [input, to] of moving.state().moved) carried.set(keys.get(input) ?? '', to);
    });
    return () => {
      leave();
      moving.stop();
    };
  }, [moving, whatIf, carried]);
  return moving;
}

/** A part of what is moved now; who uses it is drawn again only when that part is another one. */
export function useMoved<Part>(moving: Moving, select: (moved: Moved) => Part): Part {
  return useSyncExternalStore(moving.subscribe, () => select(moving.state()));
}
