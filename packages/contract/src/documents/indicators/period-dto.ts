import type { BandedTarget, KnownTotal, MissingFigure, PeriodStanding, WhyUntold } from '@kapstok/engine';
import {
  monthsUntilEnd,
  type Plan,
  type Row,
  reportingPeriodCode,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { IndicatorPeriod, IndicatorStanding, IndicatorTarget } from '../../schemas/indicators.ts';
import { placeDto } from '../gaps.ts';
import { targetWords } from '../target-words.ts';
import { bandDto } from './band-dto.ts';
import { fallenTotal } from './fallen-total.ts';
import { measuredAmount, measuredWords, missingWords } from './measured-words.ts';

/** Of which indicator, in which plan. */
export interface OfIndicator {
  readonly plan: Plan;
  readonly indicator: Row<'kpis'>;
}

const MONTHS_IN: Readonly<Record<PeriodStanding['period']['cadence'], number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** How an indicator stands in a period, with each figure that this rests on, after those before it, for the wire. */
export function periodDto(
  of: OfIndicator,
  standing: PeriodStanding,
  earlier: readonly PeriodStanding[],
): IndicatorPeriod {
  const { definition, total } = standing;
  const unit = definition?.unit ?? of.indicator.unit;
  const light = standingDto(of, standing);
  const nameOf = (about: readonly string[]) => reporterName(of.plan, about);
  return {
    ...light,
    measured: {
      ...light.measured,
      parts: total.kind === 'known' ? partsOf(of.plan, total, unit) : [],
      missing: 'missing' in total ? total.missing.map((each) => missingDto(of.plan, each)) : [],
      fell: fallenTotal(standing, { plan: of.plan, earlier, unit, nameOf }) ?? null,
    },
  };
}

/** How an indicator stands in a period, for the wire. */
export function standingDto(of: OfIndicator, standing: PeriodStanding): IndicatorStanding {
  const { period, isOver, isBreak, definition, total, waiting, targets, judgement, whyUntold } = standing;
  const unit = definition?.unit ?? of.indicator.unit;
  const until = monthsUntilEnd(period) / 12;
  const banded = targets.map((target) => ({ target, dto: targetDto(of, target, unit) }));
  return {
    period: reportingPeriodCode(period),
    name: reportingPeriodInWords(period),
    from: until - MONTHS_IN[period.cadence] / 12,
    until,
    isOver,
    definition: definition?.version ?? null,
    unit,
    isBreak,
    measured: {
      ...measuredAmount(total, unit),
      partCount: total.kind === 'known' ? total.parts.length : 0,
      missingCount: 'missing' in total ? total.missing.length : 0,
    },
    waiting: waiting.length,
    target: banded.find(({ target }) => target.holds)?.dto ?? null,
    earlier: banded.filter(({ target }) => !target.holds).map(({ dto }) => dto),
    judgement,
    judgementWords: whyUntold === undefined ? JUDGEMENTS[judgement] : UNTOLD[whyUntold],
  };
}

function targetDto({ plan, indicator }: OfIndicator, target: BandedTarget, unit: string): IndicatorTarget {
  const row = target.place.table === 'targets' ? rowAt(plan, target.place.line) : undefined;
  const decision = plan.decisions.find(({ code }) => code === row?.decision);
  return {
    printed: target.target.printed,
    read: targetWords(target.target, unit, indicator.denominator.printed),
    band: target.band === undefined ? null : bandDto(target.band, unit),
    follows:
      target.follows === undefined
        ? null
        : { figure: target.follows.figure, band: bandDto(target.follows.band, unit) },
    agreedOn: target.agreedOn ?? null,
    agreedBy: (row?.agreedBy ?? []).map((code) => bodyName(plan, code)),
    decision: decision === undefined ? null : { code: decision.code, what: decision.what },
    reason: row?.reason ?? '',
    holds: target.holds,
    place: placeDto(target.place),
  };
}

function rowAt(plan: Plan, line: number): Row<'targets'> | undefined {
  return plan.targets.find(({ place }) => place.line === line);
}

/** What a body or an organisation is called; one that is not in the plan as it is written. */
export function bodyName(plan: Plan, code: string): string {
  const found = [...plan.bodies, ...plan.organisations].find((each) => each.code === code);
  return found?.name ?? code;
}

function partsOf(plan: Plan, { parts }: KnownTotal, unit: string): IndicatorPeriod['measured']['parts'] {
  return parts.map(({ about, period, measured }) => ({
    of: about.join('|'),
    name: reporterName(plan, about),
    period: reportingPeriodInWords(period),
    words: measuredWords(measured, unit),
  }));
}

function missingDto(
  plan: Plan,
  { of, period, why }: MissingFigure,
): IndicatorPeriod['measured']['missing'][number] {
  return {
    of,
    name: reporterName(plan, [of]),
    period: reportingPeriodInWords(period),
    words: missingWords(why),
  };
}

/** Whom a figure is about; empty: all. */
export function reporterName(plan: Plan, about: readonly string[]): string {
  return about
    .filter((code) => code !== '')
    .map((code) => plan.organisations.find((each) => each.code === code)?.name ?? code)
    .join(', ');
}

const JUDGEMENTS: Readonly<Record<IndicatorStanding['judgement'], Text>> = {
  reached: text('gehaald', 'reached'),
  missed: text('gemist', 'missed'),
  open: text('nog niet te zeggen', 'not to be told yet'),
  not_applicable: text('n.v.t.', 'not applicable'),
  none: text('geen streefwaarde in een getal', 'no target in a number'),
};

const UNTOLD: Readonly<Record<WhyUntold, Text>> = {
  noDefinition: text(
    'niet te zeggen: er staat niet hoe en door wie dit wordt gemeten',
    'there is no telling: it does not say how and by whom this is measured',
  ),
  noReporters: text(
    'niet te zeggen: er staat niet van wie een cijfer nodig is',
    'there is no telling: it does not say of whom a figure is needed',
  ),
};
