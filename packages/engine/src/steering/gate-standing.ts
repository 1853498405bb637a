import type { Plan, Row } from '@kapstok/plan';
import { dayInWords, type Text, text } from '@kapstok/quantity';
import { baselinesOf, hasBaseline } from './baseline-standing.ts';
import { gateDaysLate, gateFalls, passingsUntil } from './gate-falls.ts';
import type { PeriodStanding } from './period-standing.ts';
import type { SteeringGround } from './steering-ground.ts';
import { type Met, NO_INDICATOR, targetMet } from './target-condition.ts';

/** A condition of a gate, and whether it is met. */
export interface ConditionStanding {
  readonly row: Row<'gateConditions'>;
  readonly met: Met;
  /** Whether that follows from the plan and the measurements; else somebody says so. */
  readonly isComputed: boolean;
  /** Why, in a sentence. */
  readonly why: Text;
  /** The period whose target it hangs on; undefined for another kind. */
  readonly standing: PeriodStanding | undefined;
  /** Whether it hangs on a target of which no figure was approved yet. */
  readonly isUnmeasured: boolean;
}

/** What now holds of a gate; one that was put off is open again. */
export type GateOutcome = 'passed' | 'passed_against' | 'refused' | 'postponed' | 'open';

/** A gate: what it asks for, what fails, and what came of it. */
export interface GateStanding {
  readonly row: Row<'gates'>;
  readonly conditions: readonly ConditionStanding[];
  /** Those that are not met. */
  readonly failing: readonly ConditionStanding[];
  /** Those of which that is not known. */
  readonly open: readonly ConditionStanding[];
  /** What was decided, the last of it first. */
  readonly passings: readonly Row<'gatePassings'>[];
  /** What now holds; a gate that was put off is open again. */
  readonly outcome: GateOutcome;
  /** The last day on which it can decide in time; undefined where neither day nor quarter is said. */
  readonly falls: string | undefined;
  /** Whether what a round of the effect measures decides on going on. */
  readonly isByEffect: boolean;
  /** Days since then, where nothing was decided. */
  readonly daysLate: number | undefined;
}

/** Every gate of the plan, in its order, with which conditions fail. */
export function gateStandings(ground: SteeringGround): readonly GateStanding[] {
  return ground.calculation.plan.gates.map((row) => gateStanding(ground, row));
}

/** A gate with which of its conditions fail. */
export function gateStanding(ground: SteeringGround, row: Row<'gates'>): GateStanding {
  const { plan } = ground.calculation;
  const conditions = plan.gateConditions
    .filter(({ gate }) => gate === row.code)
    .map((condition) => conditionStanding(ground, condition, row));
  const passings = passingsUntil(ground, row);
  return {
    row,
    conditions,
    failing: conditions.filter(({ met }) => met === 'no'),
    open: conditions.filter(({ met }) => met === 'unknown'),
    passings,
    outcome: gateOutcome(ground, row),
    falls: gateFalls(row),
    isByEffect: conditions.some((condition) => isOfEffect(plan, condition.row)),
    daysLate: gateDaysLate(ground, row),
  };
}

/** Whether a condition hangs on what a measurement of the effect tells. */
export function isOfEffect({ measurementRounds }: Plan, { round }: Row<'gateConditions'>): boolean {
  return measurementRounds.some(({ code, kind }) => code === round && kind === 'effect');
}

/** What was decided last at a gate, until a day. */
export function gateOutcome(
  ground: Pick<SteeringGround, 'calculation' | 'day'>,
  row: Row<'gates'>,
): GateOutcome {
  const outcomes = ['passed', 'passed_against', 'refused', 'postponed'] as const;
  const [last] = passingsUntil(ground, row);
  return outcomes.find((outcome) => outcome === last?.outcome) ?? 'open';
}

function conditionStanding(
  ground: SteeringGround,
  row: Row<'gateConditions'>,
  gate: Row<'gates'>,
): ConditionStanding {
  const bare = { row, standing: undefined, isUnmeasured: false };
  switch (row.kind) {
    case 'baseline':
      return { ...bare, isComputed: true, ...baselineMet(ground, row) };
    case 'funding':
      return { ...bare, isComputed: true, ...fundingMet(ground, row) };
    case 'target':
      return { ...bare, isComputed: true, ...targetMet(ground, row, gate) };
    default:
      return { ...bare, isComputed: false, met: row.met, why: SAID[row.met] };
  }
}

type Found = Pick<ConditionStanding, 'met' | 'why'>;

const SAID: Readonly<Record<Met, Text>> = {
  yes: text('Dat is zo gezegd.', 'That was said.'),
  no: text('Er is gezegd dat het er nog niet is.', 'It was said not to be there yet.'),
  unknown: text('Niemand heeft gezegd of dit er is.', 'Nobody said whether this is there.'),
};

function baselineMet(ground: SteeringGround, row: Row<'gateConditions'>): Found {
  const indicator = ground.calculation.plan.kpis.find(({ code }) => code === row.indicator);
  if (indicator === undefined) return { met: 'unknown', why: NO_INDICATOR };
  if (hasBaseline(ground, indicator))
    return { met: 'yes', why: text('De nulmeting is er.', 'The baseline is there.') };
  const late = baselinesOf(ground, indicator.code).find(({ daysLate }) => daysLate !== undefined);
  if (late === undefined)
    return { met: 'no', why: text('De nulmeting is er nog niet.', 'The baseline is not there yet.') };
  const due = dayInWords(late.row.due ?? ground.day);
  return {
    met: 'no',
    why: text(
      `De nulmeting is er nog niet; zij moest er op ${due.nl} zijn.`,
      `The baseline is not there yet; it was due on ${due.en}.`,
    ),
  };
}

function fundingMet({ calculation, day }: SteeringGround, row: Row<'gateConditions'>): Found {
  const grant = calculation.plan.grants.find(({ code }) => code === row.grant);
  const granted = grant?.grantedOn;
  if (granted === undefined || granted > day)
    return { met: 'no', why: text('Het geld is nog niet toegekend.', 'The money was not granted yet.') };
  const on = dayInWords(granted);
  return {
    met: 'yes',
    why: text(`Het geld is toegekend op ${on.nl}.`, `The money was granted on ${on.en}.`),
  };
}

/** Gates in the order in which they fall; those of which no moment is said last. */
export function gatesInTime(gates: readonly GateStanding[]): readonly GateStanding[] {
  const at = ({ falls }: GateStanding): string => falls ?? '9999-12-31';
  return gates.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) < at(b) ? -1 : 1));
}
