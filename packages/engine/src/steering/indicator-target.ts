import {
  type AgreedTarget,
  type ReportingPeriod,
  type Row,
  shareInBand,
  type Target,
  targetBand,
  targetOn,
  targetsAgreed,
} from '@kapstok/plan';
import type { Bounds } from '@kapstok/quantity';
import type { FigureId } from '../figure.ts';
import { definitionIn } from '../measurement/over-time.ts';
import { wholeDefinitions } from './indicator-total.ts';
import { potentialOf } from './potential.ts';
import type { SteeringGround } from './steering-ground.ts';

/** A target with the band in which it is reached. */
export interface BandedTarget extends AgreedTarget {
  /** Undefined: a date, or not known. */
  readonly band: Bounds | undefined;
  /** What the share in it comes to of what the business case now gives, where it is a share of that. */
  readonly follows: { readonly figure: FigureId; readonly band: Bounds } | undefined;
  /** Whether it is the one that holds. */
  readonly holds: boolean;
}

/** The targets that an indicator has had in a period, the first of them first, each with its band. */
export function bandedTargets(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  period: ReportingPeriod,
): readonly BandedTarget[] {
  const { plan } = ground.calculation;
  const unit = definitionIn(wholeDefinitions(plan, indicator.code), period)?.unit ?? indicator.unit;
  const holding = targetOn(plan, indicator.code, period, ground.day);
  return targetsAgreed(plan, indicator.code, period).map((agreed) => ({
    ...agreed,
    ...bandsOf(ground, { ...indicator, unit }, agreed.target, period),
    holds: agreed.target === holding?.target,
  }));
}

function bandsOf(
  { calculation }: SteeringGround,
  indicator: Row<'kpis'>,
  target: Target,
  { year }: ReportingPeriod,
): Pick<BandedTarget, 'band' | 'follows'> {
  const { unit, denominator } = indicator;
  const figure = denominator.size === undefined ? potentialOf(calculation, indicator, year) : undefined;
  const value = figure === undefined ? undefined : calculation.value(figure);
  const potential = value?.kind === 'known' && value.low === value.high ? value.low : undefined;
  const band = targetBand(target, { unit, whole: denominator.size ?? potential });
  const share = target.share === undefined && target.percent ? { ...target, share: target.value } : target;
  const due = shareInBand(share, potential);
  const follows = figure === undefined || due === undefined ? undefined : { figure, band: due };
  return { band, follows };
}
