import { keyOf } from '@kapstok/engine';
import { type KeptMeasurement, type Measured, reportingPeriodCode, wordOfKey } from '@kapstok/plan';
import type { FigureCorrection } from '../../schemas/round.ts';
import { type MeasuredRound, reporterDto } from './measured-round.ts';

/** Figures of closed periods as they stand, and as they stood when their period was closed. */
export interface FiguresOfClosed {
  readonly now: readonly KeptMeasurement[];
  readonly atClosing: readonly KeptMeasurement[];
}

/** The figures of a round that are others, or not approved any more, since their period was closed. */
export function correctedFigures(
  { plan }: MeasuredRound,
  { now, atClosing }: FiguresOfClosed,
): FigureCorrection[] {
  const before = new Map(atClosing.map((figure) => [wordOfKey(keyOf(figure)), figure]));
  return now.flatMap((figure) => {
    const was = before.get(wordOfKey(keyOf(figure)));
    if (was === undefined || was.seq === figure.seq) return [];
    const isSame = sameMeasured(was.measured, figure.measured);
    if (isSame && (figure.state === was.state || figure.state === 'approved')) return [];
    const { indicator, period, measured, state } = figure;
    return {
      reporter: reporterDto(plan, figure.reporter),
      indicator,
      name: plan.kpis.find(({ code }) => code === indicator)?.name || indicator,
      period: reportingPeriodCode(period),
      was: was.measured,
      now: measured,
      state,
    };
  });
}

/** Whether two measurements say the same. */
export function sameMeasured(one: Measured, other: Measured): boolean {
  if (one.kind === 'value') return other.kind === 'value' && other.value === one.value;
  if (one.kind !== 'share') return other.kind === one.kind;
  return other.kind === 'share' && other.numerator === one.numerator && other.denominator === one.denominator;
}
