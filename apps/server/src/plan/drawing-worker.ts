import { parentPort } from 'node:worker_threads';
import { DrawingStopped, watched } from '../kept-plans/wanted.ts';
import { answer } from './answer.ts';
import type { DrawingOrder, DrawingTask, DrawingTold } from './drawing-thread.ts';
import { computedView, type PlanView } from './plan-view.ts';

function tell(told: DrawingTold): void {
  parentPort?.postMessage(told);
}

/** The plan was computed where it was read, so that it can be here too. */
function viewOf({ plan, from }: DrawingTask): PlanView {
  const view = computedView({ plan, files: new Map() }, from);
  if (!('calculation' in view)) throw new Error('a plan that was read cannot be computed');
  return view;
}

/** Answers questions about one plan until the thread is ended. */
function work(task: DrawingTask): void {
  const view = viewOf(task);
  parentPort?.on('message', ({ ask, question, wanted }: DrawingOrder) => {
    answer(view, watched(question, wanted))
      .then((reply) => tell({ kind: 'reply', ask, reply }))
      .catch((error: unknown) =>
        tell(error instanceof DrawingStopped ? { kind: 'stopped', ask } : { kind: 'mishap', ask, error }),
      );
  });
}

parentPort?.once('message', (task: DrawingTask) => work(task));
