import { parentPort } from 'node:worker_threads';
import { type ReadPhase, readPlan } from '@kapstok/exchange';
import { DrawingStopped, watched } from '../kept-plans/wanted.ts';
import { noticeSentence } from '../plan/notice-sentence.ts';
import { LocalPlan } from '../plan/plan-source.ts';
import { planView } from '../plan/plan-view.ts';
import type { AskMessage, OwnPlanTask, WorkerMessage } from './messages.ts';

/** Share of the whole that is done when a phase of reading begins, and when it ends. */
const READING: Readonly<Record<ReadPhase, readonly [number, number]>> = {
  load: [0, 0.05],
  unpack: [0.05, 0.15],
  read: [0.15, 0.5],
  check: [0.5, 0.55],
};
const FRACTION = { computing: 0.6, auditing: 0.8 } as const;

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function tellReading(phase: ReadPhase, fraction: number): void {
  const [from, to] = READING[phase];
  tell({ kind: 'progress', phase: 'reading', fraction: from + (to - from) * fraction });
}

/** Reads, computes and audits one plan in memory, and then answers questions about it until the thread is ended. */
async function work(task: OwnPlanTask): Promise<void> {
  const { title, files, limits } = task;
  const result = await readPlan({ title, files }, { limits, onProgress: tellReading });
  if (!result.ok) {
    tell({ kind: 'refused', errors: result.errors });
    return;
  }
  const notices = result.notices.map(noticeSentence);
  const view = planView(result, { id: task.id, kind: 'own', notices }, (phase) =>
    tell({ kind: 'progress', phase, fraction: FRACTION[phase] }),
  );
  if (!('calculation' in view)) {
    tell({ kind: 'refused', errors: view });
    return;
  }
  const plan = new LocalPlan(view);
  parentPort?.on('message', (message: AskMessage) => {
    plan
      .ask(watched(message.question, message.wanted))
      .then((reply) => tell({ kind: 'reply', ask: message.ask, reply }))
      .catch((error: unknown) =>
        tell({ kind: error instanceof DrawingStopped ? 'stopped' : 'mishap', ask: message.ask }),
      );
  });
  tell({ kind: 'ready', notices });
}

// What goes wrong here ends the thread, and its plan is told to have failed.
parentPort?.once('message', (task: OwnPlanTask) => void work(task));
