import {
  type ActionStanding,
  actionStandings,
  baselinesOf,
  missesOf,
  type SteeringGround,
} from '@kapstok/engine';
import {
  columnName,
  listedValueName,
  type Plan,
  type Row,
  reportingPeriodCode,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';
import type { FollowUp, FollowUpAction } from '../../schemas/steering.ts';
import { placeDto } from '../gaps.ts';
import { baselineDto } from '../indicators/baseline-dto.ts';
import { standingDto } from '../indicators/period-dto.ts';
import { decisionNamed, namedIn } from './named.ts';

/** What was missed, what is done about each, and which baselines should have been there. */
export function followUp(ground: SteeringGround): FollowUp {
  const { plan } = ground.calculation;
  return {
    day: ground.day,
    misses: missesOf(ground).map(({ indicator, standing, actions }) => ({
      indicator: { code: indicator.code, name: indicator.name },
      period: standingDto({ plan, indicator }, standing),
      actions: actions.map(({ code }) => code),
    })),
    actions: actionStandings(ground).map((standing) => actionDto(plan, standing)),
    lateBaselines: lateBaselines(ground),
    bodies: plan.bodies.map(({ code, name }) => ({ code, name })),
    decisions: plan.decisions.map(({ code, what }) => ({ code, name: what })),
  };
}

function lateBaselines(ground: SteeringGround): FollowUp['lateBaselines'] {
  const { plan } = ground.calculation;
  return plan.kpis.flatMap((indicator) =>
    baselinesOf(ground, indicator.code)
      .filter(({ daysLate }) => daysLate !== undefined)
      .map((standing) => ({
        indicator: { code: indicator.code, name: indicator.name },
        baseline: baselineDto(plan, indicator, standing),
      })),
  );
}

function actionDto(plan: Plan, { row, state, daysLate, lacking, newer }: ActionStanding): FollowUpAction {
  const { code, period, what, expected, role, due, closedOn } = row;
  return {
    code,
    indicator: namedIn(plan, 'kpis', row.indicator),
    period: period === undefined ? '' : reportingPeriodCode(period),
    periodName: period === undefined ? verbatim('') : reportingPeriodInWords(period),
    project: namedIn(plan, 'projects', row.project),
    what,
    expected,
    role,
    body: namedIn(plan, 'bodies', row.body),
    due: due ?? null,
    daysLate: daysLate ?? null,
    state,
    stateWords: STATES[state],
    lacking: lacking.map(columnName),
    newer: newer.map((standing) => ({
      period: reportingPeriodCode(standing.period),
      name: reportingPeriodInWords(standing.period),
    })),
    closedWith: closedWith(plan, row),
    closedOn: closedOn ?? null,
    place: placeDto(row.place),
  };
}

function closedWith(plan: Plan, row: Row<'followUpActions'>): Text {
  if (row.closedBy === '') return verbatim('');
  const what = listedValueName(row.closedBy);
  if (row.closedBy === 'measurement' && row.closedPeriod !== undefined) {
    const period = reportingPeriodInWords(row.closedPeriod);
    return text(`${what.nl} over ${period.nl}`, `${what.en} of ${period.en}`);
  }
  const decision = decisionNamed(plan, row.decision);
  return decision === null
    ? what
    : text(
        `${what.nl} ${isolated(decision.code)}: ${isolated(decision.name)}`,
        `${what.en} ${isolated(decision.code)}: ${isolated(decision.name)}`,
      );
}

const STATES: Readonly<Record<ActionStanding['state'], Text>> = {
  open: text('loopt', 'under way'),
  late: text('te laat', 'late'),
  closed: text('afgesloten', 'closed'),
  unproven: text(
    'afgesloten met een meting die nog niet is goedgekeurd',
    'closed with a measurement that was not approved yet',
  ),
};
