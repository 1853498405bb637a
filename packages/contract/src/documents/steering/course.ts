import {
  accessParts,
  actionStandings,
  baselinesOf,
  type GateStanding,
  gateStandings,
  gatesInTime,
  isAccess,
  lastDayOfQuarter,
  missesOf,
  type SteeringGround,
} from '@kapstok/engine';
import { type Plan, type Row, reportingPeriodInWords, valueName } from '@kapstok/plan';
import { verbatim } from '@kapstok/quantity';
import type { Course } from '../../schemas/course.ts';
import type { IndicatorRow } from '../../schemas/indicators.ts';
import { placeDto } from '../gaps.ts';
import { amountOf } from '../indicators/baseline-dto.ts';
import { indicatorRow } from '../indicators/indicator-list.ts';
import { measuredAmount } from '../indicators/measured-words.ts';
import { reporterName, standingDto } from '../indicators/period-dto.ts';
import { statedValue } from '../stated-value.ts';
import { effectDecides } from './effect-decides.ts';

/** The three lines on one page: progress, accessibility and themes. */
export function courseOf(ground: SteeringGround): Course {
  const { plan } = ground.calculation;
  return {
    day: ground.day,
    progress: progressOf(ground),
    access: {
      staff: staffOf(plan),
      indicators: plan.kpis.filter(isAccess).map((indicator) => accessOf(ground, indicator)),
    },
    themes: themesOf(ground),
  };
}

function progressOf(ground: SteeringGround): Course['progress'] {
  const { plan } = ground.calculation;
  const dated = plan.milestones.flatMap(({ until, quarter }) => until ?? quarter ?? []);
  const past = dated.filter((quarter) => lastDayOfQuarter(quarter) < ground.day).length;
  const [gates, actions] = [gateStandings(ground), actionStandings(ground)];
  const baselines = plan.kpis.flatMap(({ code }) => baselinesOf(ground, code));
  return {
    milestonesPast: past,
    milestonesToCome: dated.length - past,
    gatesLate: gates.filter(({ daysLate }) => daysLate !== undefined).length,
    gatesOpen: gates.filter(({ outcome }) => outcome === 'open' || outcome === 'postponed').length,
    decisions: decisionsOf(gates),
    actionsLate: actions.filter(({ state }) => state === 'late').length,
    actionsOpen: actions.filter(({ state }) => state !== 'closed').length,
    baselinesLate: baselines.filter(({ daysLate }) => daysLate !== undefined).length,
    missesWithout: missesOf(ground).filter((miss) => miss.actions.length === 0).length,
  };
}

function decisionsOf(gates: readonly GateStanding[]): Course['progress']['decisions'] {
  return gatesInTime(gates).flatMap(({ row, outcome, isByEffect, daysLate = null }) => {
    if (row.decidesOn === undefined || (outcome !== 'open' && outcome !== 'postponed')) return [];
    const effect = isByEffect ? effectDecides(row, outcome) : null;
    return [{ gate: row.code, name: row.name, day: row.decidesOn, effect, daysLate }];
  });
}

function staffOf(plan: Plan): Course['access']['staff'] {
  return plan.labourShortage.map((row) => ({
    label: valueName(row),
    area: row.area,
    year: row.year ?? null,
    words: statedValue(row.value, row.unit).words,
    place: placeDto(row.place),
  }));
}

function accessOf(ground: SteeringGround, indicator: Row<'kpis'>): Course['access']['indicators'][number] {
  const { plan } = ground.calculation;
  const { standing, parts } = accessParts(ground, indicator);
  const period = standing === undefined ? undefined : standingDto({ plan, indicator }, standing);
  const unit = standing?.definition?.unit ?? indicator.unit;
  return {
    indicator: { code: indicator.code, name: indicator.name },
    period: period?.name ?? verbatim(''),
    judgement: period?.judgement ?? 'open',
    judgementWords: period?.judgementWords ?? verbatim(''),
    norms: plan.referenceFigures
      .filter((row) => row.indicator === indicator.code)
      .map((row) => ({
        area: row.area,
        period: row.period === undefined ? verbatim('') : reportingPeriodInWords(row.period),
        words: amountOf(row.value, row.unit || indicator.unit).words,
      })),
    parts: parts.map(({ of, code, total }) => {
      const { value, words } = measuredAmount(total, unit);
      return { of, code, name: of === 'organisation' ? reporterName(plan, [code]) : code, value, words };
    }),
  };
}

function themesOf(ground: SteeringGround): Course['themes'] {
  const { plan } = ground.calculation;
  const rows = plan.kpis.filter((kpi) => !isAccess(kpi)).map((kpi) => indicatorRow(ground, kpi));
  const named = plan.pillars.map((pillar) => ({ code: pillar.code, name: pillar.name }));
  const known = new Set(named.map(({ code }) => code));
  const others = rows.filter(({ pillar }) => !known.has(pillar));
  const all = [...named, ...(others.length > 0 ? [null] : [])];
  return all.map((pillar) => {
    const indicators = pillar === null ? others : rows.filter((row) => row.pillar === pillar.code);
    return { pillar, ...countsOf(indicators), indicators, learned: learnedIn(plan, pillar?.code ?? '') };
  });
}

function countsOf(
  rows: readonly IndicatorRow[],
): Pick<Course['themes'][number], 'reached' | 'missed' | 'open'> {
  const count = (judgement: string): number =>
    rows.filter(({ latest }) => latest?.judgement === judgement).length;
  return { reached: count('reached'), missed: count('missed'), open: count('open') };
}

function learnedIn(plan: Plan, pillar: string): number {
  return plan.learningLog.filter((row) => pillarOf(plan, row) === pillar).length;
}

/** The theme of something that was learned: its own, else that of its project; empty where neither is said. */
export function pillarOf(plan: Plan, { pillar, project }: Row<'learningLog'>): string {
  return pillar === '' ? (plan.projects.find(({ code }) => code === project)?.pillar ?? '') : pillar;
}
