import { inQuotes, type Text, text } from '@kapstok/quantity';
import type { MeasurementState } from './measurement.ts';

/** What somebody does with a measurement. */
export const MEASUREMENT_STEPS = ['submit', 'withdraw', 'return', 'approve', 'reopen'] as const;

/** What somebody does with a measurement: hand it in, take it back, give it back with a question, approve it, or open it again. */
export type MeasurementStep = (typeof MEASUREMENT_STEPS)[number];

/** What counts beside the state. */
export interface StepGround {
  /** Whether the one who steps is the one who handed the figure in. */
  readonly isOwnFigure: boolean;
  /** Whether the region wants somebody else to approve a figure than who handed it in. */
  readonly wantsFourEyes: boolean;
  /** Whether the period is closed. */
  readonly isClosed: boolean;
  /** Why, in words; empty when nothing was said. */
  readonly reason: string;
}

interface Move {
  readonly from: readonly MeasurementState[];
  readonly to: MeasurementState;
}

const MOVES: Readonly<Record<MeasurementStep, Move>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
  reopen: { from: ['approved'], to: 'draft' },
};

/** Steps that take something back, and therefore ask why. */
const ASKING_WHY: ReadonlySet<MeasurementStep> = new Set(['return', 'reopen']);

/** Where a step leads, or why it can't be made: of all reasons the first. */
export function afterStep(
  state: MeasurementState,
  step: MeasurementStep,
  { isOwnFigure, wantsFourEyes, isClosed, reason }: StepGround,
): MeasurementState | Text {
  const { from, to } = MOVES[step];
  if (!from.includes(state)) return cannot(step, state);
  if (isClosed && step !== 'reopen') return CLOSED;
  if (step === 'approve' && wantsFourEyes && isOwnFigure) return FOUR_EYES;
  return ASKING_WHY.has(step) && reason.trim() === '' ? WHY : to;
}

const STATES: Readonly<Record<MeasurementState, Text>> = {
  draft: text('concept', 'draft'),
  submitted: text('ingediend', 'submitted'),
  returned: text('teruggegeven', 'returned'),
  approved: text('goedgekeurd', 'approved'),
};

const STEPS: Readonly<Record<MeasurementStep, Text>> = {
  submit: text('indienen', 'submitted'),
  withdraw: text('intrekken', 'withdrawn'),
  return: text('teruggeven', 'returned'),
  approve: text('goedkeuren', 'approved'),
  reopen: text('heropenen', 'reopened'),
};

/** A state in words. */
export function measurementStateInWords(state: MeasurementState): Text {
  return STATES[state];
}

function cannot(step: MeasurementStep, state: MeasurementState): Text {
  const [what, now] = [STEPS[step], STATES[state]];
  return text(
    `Een cijfer met de stand ${inQuotes(now.nl)} kunt u niet ${what.nl}.`,
    `A figure that is ${inQuotes(now.en)} can not be ${what.en}.`,
  );
}

const CLOSED = text(
  'Deze periode is afgesloten. Heropen het cijfer, met een reden; wat erop rust wordt dan opnieuw berekend.',
  'This period is closed. Reopen the figure, with a reason; what rests on it is then computed anew.',
);
const FOUR_EYES = text(
  'U hebt dit cijfer zelf ingediend. In deze regio keurt iemand anders het goed.',
  'You handed this figure in yourself. In this region somebody else approves it.',
);
const WHY = text('Zeg waarom: wie het cijfer gaf, leest dat.', 'Say why: who gave the figure reads it.');
