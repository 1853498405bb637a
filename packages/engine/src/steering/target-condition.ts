import { isHeldAt, monthsUntilEnd, type Row, reportingPeriodCode } from '@kapstok/plan';
import { dayInWords, type Text, text } from '@kapstok/quantity';
import { gateFalls, roundDue } from './gate-falls.ts';
import { lastDayOf } from './last-day.ts';
import { type PeriodStanding, periodStandings } from './period-standing.ts';
import type { SteeringGround } from './steering-ground.ts';

/** Whether a condition is met; `unknown` where nobody said, or nothing was measured. */
export type Met = 'yes' | 'no' | 'unknown';

/** Whether a target that a gate asks for is reached. */
export interface TargetMet {
  readonly met: Met;
  /** Why, in a sentence. */
  readonly why: Text;
  /** The period whose target it hangs on; undefined where there is none, and of several indicators together. */
  readonly standing: PeriodStanding | undefined;
  /** Whether that is not known because there is no approved figure. */
  readonly isUnmeasured: boolean;
}

type Condition = Row<'gateConditions'>;

/** The target of an indicator, or the effect that a round measures. */
export function targetMet(ground: SteeringGround, row: Condition, gate: Row<'gates'>): TargetMet {
  const found = row.round === '' ? lastTargetMet(ground, row, gate) : effectMet(ground, row);
  const after = afterDecision(ground, row, gate);
  if (after === undefined) return found;
  return { ...found, why: text(`${found.why.nl} ${after.nl}`, `${found.why.en} ${after.en}`) };
}

/** The last target that was to be reached by then: of the periods that are over, and end no later than the gate falls. */
function lastTargetMet(ground: SteeringGround, row: Condition, gate: Row<'gates'>): TargetMet {
  const indicator = indicatorOf(ground, row);
  if (indicator === undefined) return unknown(NO_INDICATOR);
  const until = gateFalls(gate) ?? ground.day;
  const judged = periodStandings(ground, indicator).filter(
    ({ judgement, period }) => judgement !== 'none' && lastDayOf(period) <= until,
  );
  return judgedAs(judged.findLast(({ judgement }) => judgement !== 'open') ?? judged.at(-1), NO_TARGET);
}

/** What a round measures, and nothing of before: of one indicator, or of all that are held at the gate. */
function effectMet(ground: SteeringGround, row: Condition): TargetMet {
  const { plan } = ground.calculation;
  const round = plan.measurementRounds.find(({ code }) => code === row.round);
  if (round?.period === undefined) return unknown(NO_PERIOD);
  if (row.indicator === '') return allMet(ground, row, round);
  const indicator = indicatorOf(ground, row);
  if (indicator === undefined) return unknown(NO_INDICATOR);
  const found = judgedAs(standingInRound(ground, indicator, round), NO_TARGET_THEN);
  return found.isUnmeasured ? { ...found, why: NOT_MEASURED } : found;
}

/** How an indicator stands in the period of a round; else in the longest that ends with it and has a target. */
function standingInRound(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  { period: of }: Row<'measurementRounds'>,
): PeriodStanding | undefined {
  if (of === undefined) return undefined;
  const ended = periodStandings(ground, indicator).filter(
    ({ judgement, period }) => judgement !== 'none' && monthsUntilEnd(period) === monthsUntilEnd(of),
  );
  const code = reportingPeriodCode(of);
  return ended.find(({ period }) => reportingPeriodCode(period) === code) ?? ended.at(-1);
}

/** Every indicator that a condition without one is about: one that missed its target fails it, else one without a figure leaves it open. */
function allMet(ground: SteeringGround, row: Condition, round: Row<'measurementRounds'>): TargetMet {
  const { plan } = ground.calculation;
  const held = plan.kpis.flatMap((indicator) => {
    const standing = isHeldAt(plan, row, indicator) ? standingInRound(ground, indicator, round) : undefined;
    return standing === undefined ? [] : [{ code: indicator.code, ...judgedAs(standing, NO_TARGET_THEN) }];
  });
  if (held.length === 0) return unknown(NO_RESULTS);
  const measurable = held.filter(({ standing }) => standing?.judgement !== 'not_applicable');
  if (measurable.length === 0) return unknown(JUDGED.not_applicable.why);
  const of = (met: Met): readonly string[] =>
    measurable.filter((one) => one.met === met).map(({ code }) => code);
  const [missed, open] = [of('no'), of('unknown')];
  return {
    met: metOf(missed.length, open.length),
    why: allInWords(measurable.length, missed, open),
    standing: undefined,
    isUnmeasured: missed.length === 0 && held.some(({ isUnmeasured }) => isUnmeasured),
  };
}

function metOf(missed: number, open: number): Met {
  if (missed > 0) return 'no';
  return open > 0 ? 'unknown' : 'yes';
}

function allInWords(count: number, missed: readonly string[], open: readonly string[]): Text {
  const reached = count - missed.length - open.length;
  const named = (codes: readonly string[]): string => (codes.length === 0 ? '' : ` (${codes.join(', ')})`);
  const [nl, en] = count === 1 ? ['resultaatindicator', 'indicator'] : ['resultaatindicatoren', 'indicators'];
  return text(
    `Van ${count} ${nl} met een streefwaarde: ${reached} gehaald, ${missed.length} gemist${named(missed)}, ${open.length} nog niet genoeg gemeten en goedgekeurd${named(open)}.`,
    `Of ${count} result ${en} with a target: ${reached} reached, ${missed.length} missed${named(missed)}, ${open.length} not measured and approved enough yet${named(open)}.`,
  );
}

/** That the round is due only after the gate decides, in a sentence. */
function afterDecision(
  { calculation: { plan } }: SteeringGround,
  row: Condition,
  gate: Row<'gates'>,
): Text | undefined {
  const round = plan.measurementRounds.find(({ code }) => code === row.round);
  const [falls, due] = [gateFalls(gate), round === undefined ? undefined : roundDue(round)];
  if (falls === undefined || due === undefined || falls >= due) return undefined;
  const { nl, en } = dayInWords(due);
  return text(
    `Deze meting is er pas op ${nl}: na het besluit.`,
    `This measurement is due only on ${en}: after the decision.`,
  );
}

function indicatorOf({ calculation }: SteeringGround, row: Condition): Row<'kpis'> | undefined {
  return calculation.plan.kpis.find(({ code }) => code === row.indicator);
}

function unknown(why: Text): TargetMet {
  return { met: 'unknown', why, standing: undefined, isUnmeasured: false };
}

function judgedAs(standing: PeriodStanding | undefined, none: Text): TargetMet {
  if (standing === undefined) return unknown(none);
  const { judgement, total, whyUntold } = standing;
  const isUnmeasured = judgement === 'open' && total.kind !== 'known' && whyUntold === undefined;
  return { ...JUDGED[judgement], standing, isUnmeasured };
}

/** It does not say which indicator a condition is about. */
export const NO_INDICATOR = text(
  'Er staat niet over welke indicator dit gaat.',
  'It does not say which indicator this is about.',
);

const NO_TARGET = text(
  'Er is voor dit moment geen streefwaarde in een getal afgesproken.',
  'No target in a number was agreed for before this moment.',
);
const NO_TARGET_THEN = text(
  'Voor de periode van deze meting is geen streefwaarde in een getal afgesproken.',
  'No target in a number was agreed for the period of this measurement.',
);
const NO_PERIOD = text(
  'Er staat niet over welke periode deze meetronde gaat.',
  'It does not say which period this round of measuring is about.',
);
const NO_RESULTS = text(
  'Er is geen resultaatindicator met een streefwaarde voor de periode van deze meting.',
  'There is no result indicator with a target for the period of this measurement.',
);
const NOT_MEASURED = text(
  'Het effect is nog niet gemeten en goedgekeurd.',
  'The effect was not measured and approved yet.',
);

const JUDGED: Readonly<Record<PeriodStanding['judgement'], Pick<TargetMet, 'met' | 'why'>>> = {
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
