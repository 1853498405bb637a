import { parentPort } from 'node:worker_threads';
import type { PlanFault } from '@kapstok/contract';
import { EarlierRuns } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import { answer } from '../plan/answer.ts';
import type { Question } from '../plan/question.ts';
import { documentReply, problemReply, type Reply } from '../plan/reply.ts';
import { problemOf } from '../problem.ts';
import { addedSchema, faultsAdded } from './faults-added.ts';
import { MeasuredBook } from './measured-book.ts';
import type { FiguresRead } from './measured-source.ts';
import type { CheckTask, ThreadMessage, ThreadOrder } from './messages.ts';
import { passingsRefused } from './passings-refused.ts';
import { stepBack } from './step-back.ts';
import { toldOutside } from './told-outside.ts';
import { type RecordsView, viewOfRecords } from './view-of-records.ts';
import { DrawingStopped, watched } from './wanted.ts';

type Ask = Extract<ThreadOrder, { kind: 'ask' }>;

type Made = RecordsView | readonly PlanFault[];

const views = new Map<string, Promise<Made>>();
const books = new Map<string, MeasuredBook>();

/** Of a plan that is worked on there are some ways in which it is drawn: as it stands, of a project, by scenario. */
const MOST_RUNS = 20;
const earlier = new EarlierRuns(MOST_RUNS);

const LISTED_FAULTS = 200;

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

/** Why nothing can be said of a plan: the cells that have to be mended, which can still be read and changed. */
function faultsReply(faults: readonly PlanFault[]): Reply {
  const one = faults.length === 1;
  const sentence = text(
    `Dit plan is nu niet te berekenen: ${one ? '1 cel klopt' : `${faults.length} cellen kloppen`} niet. Herstel wat hieronder staat.`,
    `This plan can't be computed now: ${one ? '1 cell is' : `${faults.length} cells are`} not right. Mend what is listed below.`,
  );
  const problem = problemOf(422, sentence, 'urn:kapstok:problem:plan-faults');
  return problemReply({ ...problem, faults: faults.slice(0, LISTED_FAULTS) });
}

/** A question with what was measured, where it asks for that. */
function withMeasured(question: Question, name: string | undefined): Question {
  if (name === undefined || !('steered' in question) || question.steered === undefined) return question;
  const book = books.get(name);
  if (book === undefined) throw new Error(`no book ${name}`);
  const { hidden } = question.steered;
  const measurements = hidden === undefined ? book.figures : toldOutside(book.figures, hidden);
  return { ...question, steered: { ...question.steered, measurements } };
}

function takeIn(name: string, read: FiguresRead): void {
  const book = books.get(name) ?? new MeasuredBook();
  books.set(name, book);
  book.take(read);
}

async function replyTo({ view, question: asked, book, wanted }: Ask): Promise<Reply> {
  const question = withMeasured(asked, book);
  const made = await views.get(view);
  if (made === undefined) throw new Error(`no view ${view}`);
  if (!('view' in made)) return faultsReply(made);
  const whole = wanted === undefined ? question : watched(question, wanted);
  return await answer(made.view, whole, made.lines);
}

async function checked(task: CheckTask): Promise<Reply> {
  const [stopping, passings] = [await faultsAdded(task), await passingsRefused(task)];
  return documentReply(addedSchema, {
    stopping: stopping.slice(0, LISTED_FAULTS),
    passings: passings.slice(0, LISTED_FAULTS),
  });
}

/** Tells what comes of what was asked. */
function answerWith(ask: number, coming: Promise<Reply>): void {
  coming
    .then((reply) => tell({ kind: 'reply', ask, reply }))
    .catch((error: unknown) => tell(wentWrong(ask, error)));
}

function wentWrong(ask: number, error: unknown): ThreadMessage {
  return error instanceof DrawingStopped ? { kind: 'stopped', ask } : { kind: 'mishap', ask, error };
}

function obey(order: ThreadOrder): void {
  switch (order.kind) {
    case 'make': {
      const { view } = order.task;
      const made = viewOfRecords(order.task, earlier);
      views.set(view, made);
      // What went wrong is told to who asks.
      made.catch(() => undefined).finally(() => tell({ kind: 'made', view }));
      break;
    }
    case 'ask':
      answerWith(order.ask, replyTo(order));
      break;
    case 'check':
      answerWith(order.ask, checked(order.task));
      break;
    case 'drop':
      views.delete(order.view);
      break;
    case 'measured':
      takeIn(order.book, order.read);
      break;
    case 'forget':
      books.delete(order.book);
      break;
  }
}

stepBack();
parentPort?.on('message', (order: ThreadOrder) => obey(order));
tell({ kind: 'ready' });
