import { type PeriodStanding, periodStandings } from '@kapstok/engine';
import { type ReportingPeriod, type Row, reportingPeriodCode } from '@kapstok/plan';
import { indicatorRow } from '../documents/indicators/indicator-list.ts';
import { periodDto } from '../documents/indicators/period-dto.ts';
import type { IndicatorRow } from '../schemas/indicators.ts';
import type { ReportSource } from './report-source.ts';
import { type PeriodTold, periodTold } from './told-outside.ts';

/** An indicator with how it stands in the periods that a report tells of. */
export interface IndicatorTold {
  readonly row: IndicatorRow;
  readonly periods: readonly PeriodTold[];
}

/** Indicators with their periods, as the screens have them; those without a period that is told are left out. */
export function indicatorsTold(
  { ground }: Pick<ReportSource, 'ground'>,
  isTold: (period: ReportingPeriod, indicator: Row<'kpis'>) => boolean,
): readonly IndicatorTold[] {
  const { plan } = ground.calculation;
  return plan.kpis.flatMap((indicator) => {
    const standings = periodStandings(ground, indicator);
    const told = standings.filter(({ period }) => isTold(period, indicator));
    if (told.length === 0) return [];
    const row = indicatorRow(ground, indicator, standings);
    return [{ row, periods: told.map((standing) => toldPeriod(standing)) }];
    function toldPeriod(standing: PeriodStanding): PeriodTold {
      const earlier = standings.slice(0, standings.indexOf(standing));
      return periodTold(
        ground,
        indicator,
        standing.period,
        periodDto({ plan, indicator }, standing, earlier),
      );
    }
  });
}

/** Whether a period is one of those with these codes. */
export function isOneOf(codes: ReadonlySet<string>): (period: ReportingPeriod) => boolean {
  return (period) => codes.has(reportingPeriodCode(period));
}
