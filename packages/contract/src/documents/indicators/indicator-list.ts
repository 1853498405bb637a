import { baselinesOf, type PeriodStanding, periodStandings, type SteeringGround } from '@kapstok/engine';
import { definitionsOf, type Row } from '@kapstok/plan';
import { spelledUnitName } from '@kapstok/quantity';
import type { IndicatorList, IndicatorRow } from '../../schemas/indicators.ts';
import { placeDto } from '../gaps.ts';
import { standingDto } from './period-dto.ts';

/** Every indicator with how it stands. */
export function indicatorList(ground: SteeringGround): IndicatorList {
  const { plan } = ground.calculation;
  return { day: ground.day, indicators: plan.kpis.map((indicator) => indicatorRow(ground, indicator)) };
}

/** An indicator with how it stands in the period that matters now. */
export function indicatorRow(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  standings: readonly PeriodStanding[] = periodStandings(ground, indicator),
): IndicatorRow {
  const { plan } = ground.calculation;
  const latest = latestOf(standings);
  const { code, name, kind, unit, pillar, project, owner, measuredBy } = indicator;
  return {
    code,
    name,
    kind,
    unit,
    unitName: spelledUnitName(unit),
    pillar,
    project,
    owner,
    measuredBy,
    latest: latest === undefined ? null : standingDto({ plan, indicator }, latest),
    baseline: baselineKind(ground, indicator),
    isDefined: definitionsOf(plan, code).some((version) => version.kind === 'whole'),
    place: placeDto(indicator.place),
  };
}

function latestOf(standings: readonly PeriodStanding[]): PeriodStanding | undefined {
  const measured = standings.findLast(({ total }) => total.kind === 'known');
  const targeted = standings.filter(({ targets }) => targets.length > 0);
  return measured ?? targeted.find(({ isOver }) => !isOver) ?? targeted.at(-1) ?? standings.at(-1);
}

function baselineKind(ground: SteeringGround, indicator: Row<'kpis'>): IndicatorRow['baseline'] {
  const baselines = baselinesOf(ground, indicator.code);
  if (baselines.some(({ daysLate }) => daysLate !== undefined)) return 'late';
  if (baselines.some(({ kind }) => kind === 'task')) return 'task';
  if (baselines.length > 0) return 'measured';
  if (indicator.unit === 'date') return 'not_needed';
  if (indicator.baseline === '') return 'none';
  return /\d/.test(indicator.baseline) ? 'printed' : 'task';
}
