import {
  type ConditionStanding,
  type GateStanding,
  gateStandings,
  gatesInTime,
  type Met,
  type SteeringGround,
} from '@kapstok/engine';
import { listedValueName, type Plan, type Row, reportingPeriodInWords } from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';
import type { GateCondition, GateDto, GateList } from '../../schemas/steering.ts';
import { grantNamed } from '../accounting/grant-name.ts';
import { placeDto } from '../gaps.ts';
import { standingDto } from '../indicators/period-dto.ts';
import { decisionNamed, namedIn } from './named.ts';

/** Every gate with its conditions, which of them fail, and what was decided; in the order of their quarters. */
export function gateList(ground: SteeringGround): GateList {
  const { plan } = ground.calculation;
  return {
    day: ground.day,
    gates: gatesInTime(gateStandings(ground)).map((standing) => gateDto(plan, standing)),
  };
}

function gateDto(plan: Plan, standing: GateStanding): GateDto {
  const { row, conditions, failing, open, passings, outcome, daysLate } = standing;
  const { quarter } = row;
  return {
    code: row.code,
    name: row.name,
    project: namedIn(plan, 'projects', row.project),
    quarter: quarter === undefined ? '' : `${quarter.year}Q${quarter.quarter}`,
    quarterName:
      quarter === undefined
        ? verbatim('')
        : reportingPeriodInWords({ cadence: 'quarter', year: quarter.year, number: quarter.quarter }),
    body: namedIn(plan, 'bodies', row.body),
    role: row.role,
    outcome,
    outcomeWords: outcomeWords(outcome),
    daysLate: daysLate ?? null,
    conditions: conditions.map((condition) => conditionDto(plan, condition)),
    failing: failing.length,
    open: open.length,
    passings: passings.map((passing) => passingDto(plan, passing)),
    place: placeDto(row.place),
  };
}

function conditionDto(plan: Plan, condition: ConditionStanding): GateCondition {
  const { row, met, isComputed, why, standing } = condition;
  const indicator = plan.kpis.find(({ code }) => code === row.indicator);
  return {
    number: row.number,
    kind: row.kind,
    kindWords: listedValueName(row.kind),
    what: row.what === '' ? whatOf(plan, row) : verbatim(row.what),
    met,
    metWords: MET[met],
    isComputed,
    why,
    standing:
      standing === undefined || indicator === undefined ? null : standingDto({ plan, indicator }, standing),
    indicator: namedIn(plan, 'kpis', row.indicator),
    role: row.role,
    place: placeDto(row.place),
  };
}

/** What a condition that follows asks for. */
function whatOf(plan: Plan, row: Row<'gateConditions'>): Text {
  const indicator = namedIn(plan, 'kpis', row.indicator);
  const of = indicator === null ? '' : `${isolated(indicator.code)} ${isolated(indicator.name)}`;
  switch (row.kind) {
    case 'baseline':
      return text(`De nulmeting van ${of} is er`, `The baseline of ${of} is there`);
    case 'target':
      return text(`De streefwaarde van ${of} is gehaald`, `The target of ${of} is reached`);
    case 'funding': {
      const grant = grantNamed(plan.grants, row.grant);
      return text(`Het geld is toegekend: ${isolated(grant)}`, `The money was granted: ${isolated(grant)}`);
    }
    default:
      return listedValueName(row.kind);
  }
}

function passingDto(plan: Plan, row: Row<'gatePassings'>): GateDto['passings'][number] {
  const outcomes = ['passed', 'passed_against', 'refused', 'postponed'] as const;
  const outcome = outcomes.find((each) => each === row.outcome) ?? 'open';
  return {
    date: row.date ?? '',
    outcome,
    outcomeWords: outcomeWords(outcome),
    role: row.role,
    body: namedIn(plan, 'bodies', row.body)?.name ?? '',
    decision: decisionNamed(plan, row.decision),
    reason: row.reason,
    place: placeDto(row.place),
  };
}

function outcomeWords(outcome: GateDto['outcome']): Text {
  return outcome === 'open' ? NOT_DECIDED : listedValueName(outcome);
}

const NOT_DECIDED = text('nog niet besloten', 'not decided yet');

const MET: Readonly<Record<Met, Text>> = {
  yes: text('voldaan', 'met'),
  no: text('niet voldaan', 'not met'),
  unknown: text('nog niet te zeggen', 'not to be told yet'),
};
