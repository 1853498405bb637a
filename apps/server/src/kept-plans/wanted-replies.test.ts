import { text } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { type Reply, refusal } from '../plan/reply.ts';
import { DrawingStopped, type Wanted } from './wanted.ts';
import { WantedReplies } from './wanted-replies.ts';

const DONE = refusal(404, text('gedaan', 'done'));

/** Work that goes on until it is finished by hand, or nobody waits for it. */
function work() {
  const [begun, { promise, resolve }] = [[] as Wanted[], Promise.withResolvers<void>()];
  const make = async (wanted: Wanted): Promise<Reply> => {
    begun.push(wanted);
    await promise;
    if (wanted.isStopped) throw new DrawingStopped();
    return DONE;
  };
  return { begun, make, finish: resolve };
}

it('makes a reply once for all who ask, also when one of them goes away', async () => {
  const [replies, { begun, make, finish }, leaving] = [new WantedReplies(5), work(), new AbortController()];
  const both = [replies.of('a', make, leaving.signal), replies.of('a', make, new AbortController().signal)];
  leaving.abort();
  finish();
  expect(await Promise.all(both)).toEqual([DONE, DONE]);
  expect(begun.map(({ isStopped }) => isStopped)).toEqual([false]);
  expect(await replies.of('a', make)).toBe(DONE);
  expect(begun).toHaveLength(1);
});

it('stops when everybody went away, and begins again for who comes', async () => {
  const [replies, { begun, make, finish }] = [new WantedReplies(5), work()];
  const [one, other] = [new AbortController(), new AbortController()];
  const gone = [replies.of('a', make, one.signal), replies.of('a', make, other.signal)];
  one.abort();
  expect(begun[0]?.isStopped).toBe(false);
  other.abort();
  expect(begun[0]?.isStopped).toBe(true);
  const late = replies.of('a', make, new AbortController().signal);
  finish();
  expect((await Promise.allSettled(gone)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await late).toBe(DONE);
  expect(begun).toHaveLength(2);
});

it('goes on for what is made ahead, for which nobody in particular waits', async () => {
  const [replies, { begun, make, finish }, leaving] = [new WantedReplies(5), work(), new AbortController()];
  const ahead = replies.of('a', make);
  void replies.of('a', make, leaving.signal);
  leaving.abort();
  finish();
  expect(await ahead).toBe(DONE);
  expect(begun[0]?.isStopped).toBe(false);
});
