import { type Quarter, quarterIndex, type Row } from '@kapstok/plan';
import { dayInWords, type Text, text } from '@kapstok/quantity';
import { baselinesOf, hasBaseline } from './baseline-standing.ts';
import { lastDayOf, lastDayOfQuarter } from './last-day.ts';
import { type PeriodStanding, periodStandings } from './period-standing.ts';
import { daysFrom, type SteeringGround } from './steering-ground.ts';

/** Whether a condition is met; `unknown` where nobody said, or nothing was measured. */
export type Met = 'yes' | 'no' | 'unknown';

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
}

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
  readonly outcome: 'passed' | 'passed_against' | 'refused' | 'postponed' | 'open';
  /** Days since its quarter ended, where nothing was decided. */
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
    .map((condition) => conditionStanding(ground, condition, row.quarter));
  const passings = plan.gatePassings
    .filter(({ gate, date }) => gate === row.code && (date ?? '') <= ground.day)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const outcome = outcomeOf(passings[0]?.outcome ?? '');
  const isDecided = outcome !== 'open' && outcome !== 'postponed';
  const late = row.quarter === undefined ? 0 : daysFrom(lastDayOfQuarter(row.quarter), ground.day);
  return {
    row,
    conditions,
    failing: conditions.filter(({ met }) => met === 'no'),
    open: conditions.filter(({ met }) => met === 'unknown'),
    passings,
    outcome,
    daysLate: !isDecided && late > 0 ? late : undefined,
  };
}

function outcomeOf(word: string): GateStanding['outcome'] {
  const outcomes = ['passed', 'passed_against', 'refused', 'postponed'] as const;
  return outcomes.find((outcome) => outcome === word) ?? 'open';
}

function conditionStanding(
  ground: SteeringGround,
  row: Row<'gateConditions'>,
  quarter: Quarter | undefined,
): ConditionStanding {
  switch (row.kind) {
    case 'baseline':
      return { row, isComputed: true, standing: undefined, ...baselineMet(ground, row) };
    case 'funding':
      return { row, isComputed: true, standing: undefined, ...fundingMet(ground, row) };
    case 'target':
      return { row, isComputed: true, ...targetMet(ground, row, quarter) };
    default:
      return { row, isComputed: false, standing: undefined, met: row.met, why: SAID[row.met] };
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

const NO_INDICATOR = text(
  'Er staat niet over welke indicator dit gaat.',
  'It does not say which indicator this is about.',
);

/** The last target that was to be reached by then: of the periods that are over, and end no later than the quarter of the gate. */
function targetMet(
  ground: SteeringGround,
  row: Row<'gateConditions'>,
  quarter: Quarter | undefined,
): Found & Pick<ConditionStanding, 'standing'> {
  const indicator = ground.calculation.plan.kpis.find(({ code }) => code === row.indicator);
  if (indicator === undefined) return { met: 'unknown', why: NO_INDICATOR, standing: undefined };
  const until = quarter === undefined ? ground.day : lastDayOfQuarter(quarter);
  const judged = periodStandings(ground, indicator).filter(
    ({ judgement, period }) => judgement !== 'none' && lastDayOf(period) <= until,
  );
  const standing = judged.findLast(({ judgement }) => judgement !== 'open') ?? judged.at(-1);
  if (standing === undefined) return { met: 'unknown', why: NO_TARGET, standing };
  return { ...JUDGED[standing.judgement], standing };
}

const NO_TARGET = text(
  'Er is voor dit moment geen streefwaarde in een getal afgesproken.',
  'No target in a number was agreed for before this moment.',
);

const JUDGED: Readonly<Record<PeriodStanding['judgement'], Found>> = {
  reached: { met: 'yes', why: text('De streefwaarde is gehaald.', 'The target was reached.') },
  missed: { met: 'no', why: text('De streefwaarde is gemist.', 'The target was missed.') },
  open: {
    met: 'unknown',
    why: text(
      'Of de streefwaarde is gehaald, is nog niet te zeggen: er is nog niet genoeg gemeten en goedgekeurd.',
      'Whether the target is reached can not be told yet: not enough was measured and approved.',
    ),
  },
  not_applicable: {
    met: 'unknown',
    why: text('Er valt hier niets te meten.', 'There is nothing to measure here.'),
  },
  none: { met: 'unknown', why: NO_TARGET },
};

/** Gates in the order of their quarters; those without one last. */
export function gatesInTime(gates: readonly GateStanding[]): readonly GateStanding[] {
  const at = ({ row }: GateStanding): number =>
    row.quarter === undefined ? Number.POSITIVE_INFINITY : quarterIndex(row.quarter);
  return gates.toSorted((a, b) => at(a) - at(b) || 0);
}
