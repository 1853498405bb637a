import type { Row } from '@kapstok/plan';
import { lastDayOf, lastDayOfQuarter } from './last-day.ts';
import { daysFrom, type SteeringGround } from './steering-ground.ts';

/** The last day on which a gate can decide in time: its own, else that of its quarter; undefined where neither is said. */
export function gateFalls({ decidesOn, quarter }: Row<'gates'>): string | undefined {
  return decidesOn ?? (quarter === undefined ? undefined : lastDayOfQuarter(quarter));
}

/** By when the figures of a round are there: when they are due, else when it closes, else when its period ends. */
export function roundDue({ due, closes, period }: Row<'measurementRounds'>): string | undefined {
  return due ?? closes ?? (period === undefined ? undefined : lastDayOf(period));
}

/** Rounds that a gate hangs on and that are due only after it decides. */
export function roundsAfter(
  { gateConditions, measurementRounds }: SteeringGround['calculation']['plan'],
  gate: Row<'gates'>,
): readonly Row<'measurementRounds'>[] {
  const falls = gateFalls(gate);
  const named = new Set(gateConditions.filter((row) => row.gate === gate.code).map(({ round }) => round));
  return measurementRounds.filter((round) => {
    const due = roundDue(round);
    return named.has(round.code) && falls !== undefined && due !== undefined && falls < due;
  });
}

/** What was decided at a gate until a day, the last of it first. */
export function passingsUntil(
  { calculation, day }: Pick<SteeringGround, 'calculation' | 'day'>,
  { code }: Row<'gates'>,
): readonly Row<'gatePassings'>[] {
  return calculation.plan.gatePassings
    .filter(({ gate, date }) => gate === code && (date ?? '') <= day)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** Days since a gate should have decided; undefined where it did, or is not late. One that was put off has not. */
export function gateDaysLate(
  ground: Pick<SteeringGround, 'calculation' | 'day'>,
  gate: Row<'gates'>,
): number | undefined {
  const falls = gateFalls(gate);
  const [last] = passingsUntil(ground, gate);
  if (falls === undefined || isDecided(last?.outcome ?? '')) return undefined;
  const late = daysFrom(falls, ground.day);
  return late > 0 ? late : undefined;
}

function isDecided(outcome: string): boolean {
  return outcome === 'passed' || outcome === 'passed_against' || outcome === 'refused';
}
