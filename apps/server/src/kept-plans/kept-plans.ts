import type { Edit } from '@kapstok/plan';
import {
  acting,
  type Basis,
  type Database,
  figuresJson,
  type NoBasis,
  type PlanKept,
  type Point,
  wholePlanJson,
} from '@kapstok/store';
import { Refused, refused } from '../changes/refused.ts';
import { isDrawing } from '../plan/drawing.ts';
import type { Question } from '../plan/question.ts';
import { problemReply, type Reply, refusal } from '../plan/reply.ts';
import type { KeptPlanLimits } from '../settings.ts';
import { type Asked, AskedLately } from './asked-lately.ts';
import { onDayOfVersion } from './day-of-version.ts';
import { addedIn, type FaultsAdded } from './faults-added.ts';
import { ofState } from './file-state.ts';
import { LastWritten } from './last-written.ts';
import { type MeasuredSource, measuredSource, wholeSource } from './measured-source.ts';
import { NextStates } from './next-states.ts';
import { noBasis } from './no-basis.ts';
import { passGates } from './passings-refused.ts';
import { keptPlanId } from './plan-id.ts';
import { type PlanState, planOf, readState, stateOrProblem, taskOf, viewOf } from './plan-state.ts';
import { ThreadEnded } from './plan-thread.ts';
import { PlanViews } from './plan-views.ts';
import { actorOf, type Standing } from './standing.ts';
import { stoppedReply } from './stopped-reply.ts';
import { type Hidden, hiddenIn } from './told-outside.ts';
import { TOO_MANY, Turns } from './turns.ts';
import { DrawingStopped, Wanted } from './wanted.ts';
import { WantedReplies } from './wanted-replies.ts';
import { withRealised } from './with-realised.ts';
import { withReportTold } from './with-report-told.ts';

/** What a kept plan answered, and of which entry of the log. */
export interface KeptReply {
  readonly reply: Reply;
  /** Undefined when nothing was read. */
  readonly seq: number | undefined;
}

/** Who waits for an answer: one who may go away, or those who wait for a sum of which it is a part. */
export interface WhoWaits {
  readonly signal?: AbortSignal | undefined;
  readonly wanted?: Wanted | undefined;
  /** What was measured, where that is asked for. */
  readonly measured?: MeasuredSource | undefined;
  /** Asks the same again, of the figures as they then stand. */
  readonly again?: (() => Promise<unknown>) | undefined;
}

const MOST_REMEMBERED = 500;
/** How often a state is computed for one question. */
const MOST_TIMES = 4;
/** Questions that wait for others to be drawn. */
const MOST_WAITING = 60;

/** The plans that are kept: computed in threads, for who may read them. */
export class KeptPlans {
  readonly #database: Database;
  readonly #views: PlanViews;
  readonly #remembered = new WantedReplies(MOST_REMEMBERED);
  /** What earlier states answered: that never changes, and is not to make room for the answers of each new state. */
  readonly #earlier = new WantedReplies(MOST_REMEMBERED);
  /** Of each plan the last state that is computed, and in which what was asked lately is answered. */
  readonly #newest = new Map<string, Basis>();
  readonly #lately = new AskedLately();
  readonly #written = new LastWritten();
  readonly #next: NextStates<PlanState>;
  readonly #figures: NextStates<string>;
  readonly #drawing: Turns;

  constructor(database: Database, limits: KeptPlanLimits) {
    this.#database = database;
    this.#views = new PlanViews(limits);
    this.#next = new NextStates((state) => this.#goOn(state));
    this.#figures = new NextStates((plan) => this.#answerAgain(plan));
    this.#drawing = new Turns(limits.threads, MOST_WAITING);
  }

  /**
   * The state of a plan that somebody reads, or why there is none to read.
   * @throws {Refused} 409 when it is to hold an entry that the log does not have
   */
  async stateOf(
    standing: Standing,
    id: string,
    point: Point,
    minSeq = 0,
  ): Promise<PlanState | NoBasis | 'noPlan'> {
    return await readState(this.#database, standing, id, { point, minSeq });
  }

  /**
   * Asks a plan a question in the state that somebody reads.
   * @param minSeq Of the plan as it now is, an answer of this entry or later will do, if that is ready.
   * @param signal Goes off when who asks goes away: what nobody else waits for is then drawn no further.
   */
  async ask(
    standing: Standing | undefined,
    id: string,
    { point, minSeq }: { readonly point: Point; readonly minSeq: number },
    question: Question,
    signal?: AbortSignal,
  ): Promise<KeptReply> {
    if (standing === undefined) return { reply: problemReply(noBasis('noPlan')), seq: undefined };
    const state = await stateOrProblem(this.#database, standing, id, { point, minSeq });
    if ('status' in state) return { reply: problemReply(state), seq: undefined };
    // What is sent is of the entry that it says, however long that takes.
    const shown = question.kind === 'report' ? state : this.shown(state, minSeq);
    const from = await onDayOfVersion(this.#database, shown, question, point);
    const spent = await withRealised(this.#database, shown, ofState(from, shown, point), point);
    const told = await withReportTold(this.#database, shown, spent, point);
    if (!('steered' in told) || told.steered === undefined)
      return await this.askState(shown, told, { signal });
    const measured = await measuredSource(this.#database, shown, point);
    const hidden = measured.part === 'some' ? await this.hiddenOutside(shown, point) : undefined;
    const mark = `${measured.book} ${measured.until}`;
    const steered = { ...told.steered, mark, ...(hidden === undefined ? {} : { hidden }) };
    const again = isPage(question) ? () => this.ask(standing, id, { point, minSeq }, question) : undefined;
    return await this.askState(shown, { ...told, steered }, { signal, measured, again });
  }

  /**
   * Asks a state of a plan a question. Whether somebody may read it was looked at when it was found.
   * @returns The answer and of which entry it is.
   */
  async askState(state: PlanState, question: Question, who: WhoWaits = {}): Promise<KeptReply> {
    // Draws are large, and what is made of them is remembered.
    const isKept = question.kind !== 'draws';
    // A report is sent, and not looked at again with every change.
    const isScreen = isKept && question.kind !== 'report';
    if (isScreen && state.basis.kind === 'working')
      this.#lately.add(planOf(state), { question, measured: who.measured, again: who.again });
    try {
      const reply = await (isKept
        ? this.#replyOf(state, { question, measured: who.measured }, who.signal)
        : this.#answer(state, { question }, who.wanted ?? new Wanted()));
      return { reply, seq: state.basis.seq };
    } catch (error) {
      if (error instanceof ThreadEnded)
        return { reply: refusal(error.status, error.sentence), seq: undefined };
      if (error instanceof DrawingStopped && who.wanted === undefined) {
        return { reply: stoppedReply(), seq: undefined };
      }
      if (error instanceof Refused) return { reply: problemReply(error.problem), seq: undefined };
      throw error;
    }
  }

  /** A reply that is made of answers of several states: made once for these. @param of the states, and what was asked of them */
  async remembered(
    of: string,
    make: (wanted: Wanted) => Promise<Reply>,
    signal?: AbortSignal,
  ): Promise<Reply> {
    return await this.#remembered.of(`several ${of}`, make, signal);
  }

  /**
   * Which figures of a plan are not told to who is not of the region, in the state that they read: those of others that are small,
   * or would tell one that is. Where that can't be computed, all of them.
   */
  async hiddenOutside(state: PlanState, point: Point): Promise<Hidden> {
    const own = new Set(state.standing.own.map(({ code }) => code));
    const measured = await wholeSource(this.#database, state, point);
    const steered = { day: '', measurements: new Map(), mark: `${measured.book} ${measured.until}` };
    const { reply } = await this.askState(state, { kind: 'hidden', steered }, { measured });
    return reply.status === 200 ? hiddenIn(reply, own) : 'all';
  }

  /** Notes that somebody made an entry in a plan: whatever they read after it holds it. */
  wrote(standing: Standing, plan: PlanKept, seq: number): void {
    this.#written.note(standing.account, planOf({ standing, plan }), seq);
  }

  /**
   * The newest state that answers at once, where the latest does not yet and an older one will do; else the state itself.
   * @param minSeq From which entry on it will do; who reads what they changed themselves gets it from that entry on.
   */
  shown(state: PlanState, minSeq: number): PlanState {
    const { basis } = state;
    const least = Math.max(minSeq, this.#written.of(state.standing.account, planOf(state)));
    const newest = this.#newest.get(planOf(state));
    if (basis.kind !== 'working' || newest === undefined || newest.seq >= basis.seq) return state;
    const older: PlanState = { ...state, basis: newest };
    if (newest.seq < least || !this.#views.isReady(viewOf(older))) return state;
    void this.#next.want(planOf(state), state);
    return older;
  }

  /** Has the state of a plan computed that somebody is about to ask for. */
  async prepare(standing: Standing, planCode: string): Promise<void> {
    const state = await this.stateOf(standing, keptPlanId(standing.region.code, planCode), 'first');
    if (typeof state !== 'string') await this.#next.want(planOf(state), state);
  }

  /** Answers what was asked lately of what was measured: somebody changed that, and nobody is to wait for it. */
  async measured(standing: Standing, plan: PlanKept): Promise<void> {
    const of = planOf({ standing, plan });
    await this.#figures.want(of, of);
  }

  /**
   * The cells because of which a plan could not be computed any more after edits, and could before; and outcomes of gates that
   * can't be. Of all of the plan, whoever makes them: what of it is told is for who asks. Of what was measured only what they
   * may see counts.
   * @param seq the entry after which they were made; undefined: they are still to be made
   * @throws {ThreadEnded} when that can't be told
   */
  async faultsAdded(
    { standing, plan }: Pick<PlanState, 'standing' | 'plan'>,
    edits: readonly Edit[],
    seq?: number,
  ): Promise<FaultsAdded> {
    const of = { region: standing.region.id, plan: plan.id };
    const records = await wholePlanJson(this.#database, of, seq);
    const figures = passGates(edits) ? await this.#figuresSeen({ standing, plan }) : undefined;
    return addedIn(await this.#views.check({ title: plan.title, records, edits, figures }));
  }

  async #figuresSeen({ standing, plan }: Pick<PlanState, 'standing' | 'plan'>): Promise<string> {
    const actor = { ...actorOf(standing), readOnly: true };
    return await acting(this.#database, actor, (trx) =>
      figuresJson({ trx, region: standing.region.id }, { plan: plan.id }),
    );
  }

  /** Ends its threads. */
  async close(): Promise<void> {
    await this.#views.close();
  }

  /** Answers in a later state of a plan what was asked of it lately, so that nobody waits when it is shown. */
  async #goOn(state: PlanState): Promise<void> {
    try {
      await this.#made(state);
      for (const asked of this.#lately.of(planOf(state))) await this.#replyOf(state, asked);
    } finally {
      // Also one that can't be computed: else an older state would go on answering, and nobody hear why.
      this.#reached(state);
    }
  }

  async #answerAgain(plan: string): Promise<void> {
    for (const { again } of this.#lately.of(plan)) await again?.();
  }

  #reached(state: PlanState): void {
    const [plan, { basis }] = [planOf(state), state];
    if (basis.seq > (this.#newest.get(plan)?.seq ?? -1)) this.#newest.set(plan, basis);
  }

  async #replyOf(state: PlanState, asked: Asked, signal?: AbortSignal): Promise<Reply> {
    this.#views.use(viewOf(state));
    const key = `${viewOf(state)} ${JSON.stringify(asked.question)}`;
    const remembered = state.basis.kind === 'working' ? this.#remembered : this.#earlier;
    return await remembered.of(key, (wanted) => this.#answer(state, asked, wanted), signal);
  }

  async #answer(state: PlanState, asked: Asked, wanted: Wanted): Promise<Reply> {
    if (!isDrawing(asked.question)) return await this.#asked(state, asked, wanted);
    await this.#made(state);
    return await this.#drawing.take(() => this.#asked(state, asked, wanted));
  }

  /**
   * Asks a state that is computed. One that was forgotten while a question waited its turn, for others were asked or its
   * thread ended, is computed once more.
   * @throws {Refused} 429 when so much else is asked that it is forgotten each time
   * @throws {DrawingStopped} when nobody waits for it any more
   */
  async #asked(state: PlanState, { question, measured }: Asked, wanted: Wanted): Promise<Reply> {
    const view = viewOf(state);
    for (let time = 0; time < MOST_TIMES; time += 1) {
      if (wanted.isStopped) throw new DrawingStopped();
      await this.#made(state);
      if (measured !== undefined) await this.#views.learn(view, measured);
      // At once with finding it there: after that a thread has the question, whatever is forgotten.
      const isKnown = measured === undefined || this.#views.knows(view, measured);
      if (isKnown && this.#views.isReady(view))
        return await this.#views.ask(view, question, wanted, measured);
    }
    throw refused(429, TOO_MANY);
  }

  async #made(state: PlanState): Promise<void> {
    const view = viewOf(state);
    if (this.#views.isReady(view)) return;
    const newest = this.#newest.get(planOf(state));
    const shown = newest === undefined ? undefined : viewOf({ ...state, basis: newest });
    const isShown = shown !== undefined && this.#views.isReady(shown);
    await this.#views.make(view, () => taskOf(this.#database, state), { plan: planOf(state), beside: shown });
    // Beside a state that answers, a later one first gets ready for what was asked lately.
    if (state.basis.kind === 'working' && !isShown) this.#reached(state);
  }
}

/** Whether a question is one of the few pages of all that was measured. */
function isPage(question: Question): boolean {
  return question.kind === 'steering' && question.asked.page !== 'indicator';
}
