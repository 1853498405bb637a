import type { EditDto, RecordDto } from '@kapstok/contract';
import { newRowAfter } from '../../../editing/row-place.ts';

/** The table that holds what was decided at gates, by the name of its file. */
export const GATE_PASSINGS = 'gate-passings';

/** What one can decide at a gate. */
export const OUTCOMES = ['passed', 'passed_against', 'refused', 'postponed'] as const;

/** What one fills in about a decision at a gate. */
export interface TypedPassing {
  readonly outcome: (typeof OUTCOMES)[number] | '';
  readonly date: string;
  readonly role: string;
  readonly decision: string;
  readonly reason: string;
}

/** What is still needed. */
export type PassingMiss = 'outcome' | 'date' | 'role' | 'reason';

/**
 * The outcomes that one can choose: going on as such only where every condition is met. How they stood on an earlier day is
 * not shown here: then both ways of going on are open, and going on as such is refused where they were not met.
 */
export function outcomesOpen(
  failing: number,
  open: number,
  isEarlier = false,
): readonly (typeof OUTCOMES)[number][] {
  const allMet = failing + open === 0;
  return OUTCOMES.filter((outcome) => {
    if (outcome === 'passed') return allMet || isEarlier;
    return outcome !== 'passed_against' || !allMet || isEarlier;
  });
}

/** What is still needed of a decision: always why, and who answers for going on although not all is met. */
export function missingIn({ outcome, date, role, reason }: TypedPassing): readonly PassingMiss[] {
  const misses: PassingMiss[] = [];
  if (outcome === '') misses.push('outcome');
  if (date === '') misses.push('date');
  if (outcome === 'passed_against' && role.trim() === '') misses.push('role');
  if (reason.trim() === '') misses.push('reason');
  return misses;
}

/** The row that records a decision at a gate. */
export function passingEdit(
  gate: { readonly code: string; readonly body: string },
  { outcome, date, role, decision, reason }: TypedPassing,
  rows: readonly RecordDto[],
): EditDto {
  const cells = {
    gate: gate.code,
    date,
    outcome,
    role: role.trim(),
    body: gate.body,
    decision,
    reason: reason.trim(),
  };
  const filled = Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''));
  return newRowAfter(rows, GATE_PASSINGS, '', crypto.randomUUID(), filled);
}
