import {
  type ConditionStanding,
  type GateStanding,
  gateStandings,
  gatesInTime,
  type Met,
  type SteeringGround,
} from '@kapstok/engine';
import { listedValueName, type Plan, type Row, reportingPeriodCode } from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';
import type { GateCondition, GateDto, GateList } from '../../schemas/steering.ts';
import { grantNamed } from '../accounting/grant-name.ts';
import { placeDto } from '../gaps.ts';
import { standingDto } from '../indicators/period-dto.ts';
import { effectDecides, gateWhen, quarterOfGate } from './effect-decides.ts';
import { decisionNamed, namedIn } from './named.ts';
import { outcomeWords } from './outcome-words.ts';

/** Every gate with its conditions, which of them fail, and what was decided; in the order in which they fall. */
export function gateList(ground: SteeringGround): GateList {
  const { plan } = ground.calculation;
  return {
    day: ground.day,
    gates: gatesInTime(gateStandings(ground)).map((standing) => gateDto(plan, standing)),
  };
}

function gateDto(plan: Plan, standing: GateStanding): GateDto {
  const { row, conditions, failing, open, passings, outcome, daysLate, isByEffect } = standing;
  const quarter = quarterOfGate(row);
  return {
    code: row.code,
    name: row.name,
    project: namedIn(plan, 'projects', row.project),
    quarter: quarter === undefined ? '' : reportingPeriodCode(quarter),
    decidesOn: row.decidesOn ?? null,
    when: gateWhen(row),
    effect: isByEffect ? effectDecides(row, outcome) : null,
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
  const { row, met, isComputed, why, standing, isUnmeasured } = condition;
  const indicator = plan.kpis.find(({ code }) => code === row.indicator);
  return {
    number: row.number,
    kind: row.kind,
    kindWords: listedValueName(row.kind),
    what: row.what === '' ? whatOf(plan, row) : verbatim(row.what),
    met,
    metWords: isUnmeasured ? NOT_MEASURED : MET[met],
    isComputed,
    why,
    standing:
      standing === undefined || indicator === undefined ? null : standingDto({ plan, indicator }, standing),
    indicator: namedIn(plan, 'kpis', row.indicator),
    round: namedIn(plan, 'measurementRounds', row.round),
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
      return targetOf(plan, row, of);
    case 'funding': {
      const grant = grantNamed(plan.grants, row.grant);
      return text(`Het geld is toegekend: ${isolated(grant)}`, `The money was granted: ${isolated(grant)}`);
    }
    default:
      return listedValueName(row.kind);
  }
}

function targetOf(plan: Plan, { round }: Row<'gateConditions'>, of: string): Text {
  const measured = namedIn(plan, 'measurementRounds', round);
  const whose = of === '' ? ALL_RESULTS : text(`van ${of}`, `of ${of}`);
  if (measured === null)
    return text(`De streefwaarde ${whose.nl} is gehaald`, `The target ${whose.en} is reached`);
  const name = isolated(measured.name === '' ? measured.code : measured.name);
  return text(
    `${name}: de streefwaarde ${whose.nl} is gehaald`,
    `${name}: the target ${whose.en} is reached`,
  );
}

const ALL_RESULTS = text('van elke resultaatindicator', 'of every result indicator');
const NOT_MEASURED = text('nog niet gemeten', 'not measured yet');

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

const MET: Readonly<Record<Met, Text>> = {
  yes: text('voldaan', 'met'),
  no: text('niet voldaan', 'not met'),
  unknown: text('nog niet te zeggen', 'not to be told yet'),
};
