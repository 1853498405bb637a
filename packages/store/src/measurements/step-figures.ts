import {
  afterStep,
  type FigureKey,
  type MeasurementState,
  type MeasurementStep,
  wordOfKey,
} from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { append, lockHead } from '../log/append.ts';
import type { Entry } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { madeBefore } from '../records/change.ts';
import { closedSince } from './closings.ts';
import { changesJson, type FigureChange, type FigureStanding, tellsOf } from './figure.ts';
import { type FigureRow, standingOf } from './figure-rows.ts';
import { type Closed, isLocked, periodsOf } from './hand-in.ts';
import { figuresNow, writeFigures } from './write-figures.ts';

/** A figure that a step is made with, and the entry from which it stood as whoever steps saw it. */
export interface FigureSeen extends FigureKey {
  readonly seen: number;
}

/** A step that is made with figures, all at once. */
export interface FigureSteps {
  /** A UUID that whoever steps chose: sent again, it is made once. */
  readonly id: string;
  readonly plan: string;
  readonly step: MeasurementStep;
  /** Why; of a return it is what is asked. */
  readonly reason: string;
  readonly figures: readonly FigureSeen[];
  /** Whether somebody else approves a figure than who handed it in. */
  readonly wantsFourEyes: boolean;
}

/** Why a step can't be made with a figure, in words. */
export interface StepRefused {
  readonly key: FigureKey;
  readonly why: Text | 'changed' | 'absent';
}

/** What came of a step: it was made with all of the figures, or with none. */
export type StepOutcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly refused: readonly StepRefused[] };

/**
 * Makes a step with figures, with its entry: hand them in, give them back, approve them or open them again.
 * @throws {IdTaken} when its id was used for something else
 * @throws {NotAllowed} when whoever acts may not make it; so does the database
 */
export async function stepFigures(writer: Writer, steps: FigureSteps): Promise<StepOutcome> {
  const { id, plan, step, reason, figures } = steps;
  assertIds([id, plan]);
  const keys = figures.map(({ seen, ...key }) => ({ ...key, seen: String(seen) }));
  const asked = digestOf({ plan, step, reason, figures: keys });
  await lockHead(writer);
  const before = await madeBefore(writer, id, asked);
  if (before !== undefined) return { kind: 'madeBefore', entry: before };
  const now = await figuresNow(writer, plan, figures);
  const closed = await closedSince(writer, plan, periodsOf(figures));
  const stepped = figures.map((figure) =>
    steppedOf(writer, steps, figure, now.get(wordOfKey(figure)), closed),
  );
  const refused = stepped.filter((one) => 'why' in one);
  if (refused.length > 0) return { kind: 'refused', refused };
  const changes = stepped.filter((one) => 'after' in one);
  const body = { what: step, asked, ...tellsOf(changes), figures: changesJson(changes) };
  const entry = await append(writer, { id, kind: 'measured', plan, reason, body });
  await writeFigures(writer, plan, entry.seq, changes);
  return { kind: 'made', entry };
}

function steppedOf(
  { account }: Writer,
  { step, reason, wantsFourEyes }: FigureSteps,
  { seen, indicator, period, reporter }: FigureSeen,
  row: FigureRow | undefined,
  closed: Closed,
): FigureChange | StepRefused {
  const key = { indicator, period, reporter };
  if (row === undefined) return { key, why: 'absent' };
  if (Number(row.from_seq) !== seen) return { key, why: 'changed' };
  const before = standingOf(row);
  const isOwnFigure = before.handedInBy === account;
  const ground = { isOwnFigure, wantsFourEyes, isClosed: isLocked(key, row, closed), reason };
  const state = afterStep(before.state, step, ground);
  if (typeof state !== 'string') return { key, why: state };
  return { ...key, before, after: afterStanding(before, { step, state, account, reason }) };
}

function afterStanding(
  before: FigureStanding,
  {
    step,
    state,
    account,
    reason,
  }: { step: MeasurementStep; state: MeasurementState; account: string; reason: string },
): FigureStanding {
  if (step === 'return') return { ...before, state, question: reason };
  if (step === 'approve') return { ...before, state, question: '' };
  return step === 'submit' ? { ...before, state, handedInBy: account } : { ...before, state };
}
