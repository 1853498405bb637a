import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../plan/answer.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { Question } from '../plan/question.ts';
import { goneSignal } from '../routes/plan-route.ts';
import { EXAMPLE } from '../served-plan.ts';
import { viewOf } from '../testing/served.ts';
import { DrawingStopped, Wanted, watched } from './wanted.ts';

const HOW = { seed: 1, draws: 1000 };
const DRAWN: readonly Question[] = [
  { kind: 'certainty', setting: {}, ...HOW },
  { kind: 'scopeCertainty', code: 'plan', setting: {}, ...HOW },
  { kind: 'scenarios', setting: {}, ...HOW },
  { kind: 'draws', among: 'a', ...HOW },
  { kind: 'list', list: 'sensitivities', format: 'csv', language: 'nl', drawn: { setting: {}, ...HOW } },
];

let view: PlanView;
beforeAll(async () => {
  view = await viewOf(EXAMPLE);
});

describe('drawing that nobody waits for any more', () => {
  it.each(DRAWN)('stops: %j', async (question) => {
    const [wanted, leaving] = [new Wanted(), new AbortController()];
    wanted.join(leaving.signal);
    leaving.abort();
    await expect(answer(view, watched(question, wanted.shared))).rejects.toThrow(DrawingStopped);
  });

  it('stops on the way, part after part', async () => {
    const heard: number[] = [];
    const watch = (done: number): void => {
      heard.push(done);
      if (heard.length === 3) throw new DrawingStopped();
    };
    await expect(answer(view, { kind: 'certainty', setting: {}, ...HOW, watch })).rejects.toThrow(
      DrawingStopped,
    );
    expect(heard).toHaveLength(3);
    expect(heard.every((done, at) => done >= (heard[at - 1] ?? 0) && done < 1)).toBe(true);
  });

  it('is drawn as long as somebody waits', async () => {
    const wanted = new Wanted();
    wanted.join();
    const question = { kind: 'certainty', setting: {}, ...HOW } as const;
    expect((await answer(view, watched(question, wanted.shared))).body).toEqual(
      (await answer(view, question)).body,
    );
  });
});

it.each([
  [false, true],
  [true, false],
])('who closes the connection before the answer is sent (%s) is gone: %s', (writableFinished, isGone) => {
  const raw = Object.assign(new EventEmitter(), { writableFinished });
  const signal = goneSignal({ raw });
  expect(signal.aborted).toBe(false);
  raw.emit('close');
  expect(signal.aborted).toBe(isGone);
});
