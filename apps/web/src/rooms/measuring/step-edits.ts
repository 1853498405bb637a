import type { EditDto, RecordDto, RoundStepDto } from '@kapstok/contract';
import { cellChoices, choiceWords } from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';
import { setOf } from '../../editing/draft.ts';
import { newRowAfter } from '../../editing/row-place.ts';

/** The table that holds the steps of rounds, by the name of its file. */
export const ROUND_STEPS = 'round-steps';

/** What one fills in about a step of a round; days as `2026-12-31`, empty where there is none. */
export interface TypedStep {
  readonly step: string;
  readonly role: string;
  readonly planned: string;
  /** When it is to be now, where that is another day than was planned. */
  readonly date: string;
  readonly doneOn: string;
  readonly reason: string;
}

/** What is still needed of a step: which it is, a day, and why. */
export type StepMiss = 'step' | 'planned' | 'reason';

/** A step in words; one of the plan’s own keeps its code. */
export function stepName(step: string): Text {
  return choiceWords(ROUND_STEPS, 'step', step) ?? verbatim(step);
}

/** The steps that can be chosen: those that most rounds have, in their order, and those that this one has besides. */
export function stepsOpen(steps: readonly RoundStepDto[]): readonly string[] {
  const known = cellChoices(ROUND_STEPS, 'step')?.choices.map(({ code }) => code) ?? [];
  return [...new Set([...known, ...steps.map(({ step }) => step)])];
}

/** A step as it stands, to be typed over. */
export function typedStep(step: string, steps: readonly RoundStepDto[]): TypedStep {
  const found = steps.find((one) => one.step === step);
  return {
    step,
    role: found?.role ?? '',
    planned: found?.planned ?? '',
    date: found?.date ?? '',
    doneOn: found?.doneOn ?? '',
    reason: '',
  };
}

/** What is still needed to keep a step. */
export function missingInStep({ step, planned, date, doneOn, reason }: TypedStep): readonly StepMiss[] {
  return [
    ...(step === '' ? (['step'] as const) : []),
    ...([planned, date, doneOn].every((day) => day === '') ? (['planned'] as const) : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

/**
 * The edits that keep a step: a new row, or the cells that are others. Why it is on another day than was planned stays with
 * the step itself, for all who see it.
 */
export function stepEdits(round: string, typed: TypedStep, rows: readonly RecordDto[]): readonly EditDto[] {
  const { step, role, planned, date, doneOn, reason } = typed;
  const isShifted = planned !== '' && [date, doneOn].some((day) => day !== '' && day !== planned);
  const row = rows.find(({ cells }) => cells['round'] === round && cells['step'] === step);
  const cells: Readonly<Record<string, string>> = {
    role: role.trim(),
    planned,
    date,
    done_on: doneOn,
    ...(isShifted ? { reason: reason.trim() } : {}),
  };
  if (row === undefined) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''));
    return [newRowAfter(rows, ROUND_STEPS, '', crypto.randomUUID(), { round, step, ...filled })];
  }
  return Object.entries(cells)
    .filter(([field, words]) => words !== (row.cells[field] ?? ''))
    .map(([field, words]) => setOf(row, field, words));
}
