import { answered } from './answering.ts';
import type { Order } from './messages.ts';

/** A thread of the browser that keeps a program at hand, and runs again what hangs on an input that was moved. */

/** So long an input stands still before what was left is worked out, in milliseconds. */
const STILL = 150;

const thread = answered((told) => self.postMessage(told));
let refining: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  clearTimeout(refining);
  if (data.kind === 'begin') {
    thread.begin(data);
    return;
  }
  thread.move(data);
  refining = setTimeout(thread.refine, STILL);
});
