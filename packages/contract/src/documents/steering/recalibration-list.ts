import { bandedTargets, type Calculation, calculate, type SteeringGround } from '@kapstok/engine';
import { NumberCells, parseReportingPeriod, type ReportingPeriod, type Row, withCells } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { RecalibrationList, RecalibrationRow } from '../../schemas/course.ts';
import { type Scenario, scenarioOf } from '../certainty/scenario.ts';
import { settingWords } from '../certainty/scenario-words.ts';
import { type ComparedSide, comparedFigures } from '../compared-figures.ts';
import { placeDto } from '../gaps.ts';
import { headlineFigures } from '../headline-figures.ts';
import { bandDto } from '../indicators/band-dto.ts';
import { bodyName } from '../indicators/period-dto.ts';
import { decisionNamed } from './named.ts';

/** Every recalibration: old and new drivers side by side, and what that does to targets and headline figures. */
export function recalibrationList(ground: SteeringGround): RecalibrationList {
  const { plan } = ground.calculation;
  return { day: ground.day, recalibrations: plan.recalibrations.map((row) => recalibrationRow(ground, row)) };
}

function recalibrationRow(ground: SteeringGround, row: Row<'recalibrations'>): RecalibrationRow {
  const { plan } = ground.calculation;
  const scenario = scenarioOf(ground.calculation, row.scenario);
  const state = stateOf(row, ground.day);
  const round = plan.measurementRounds.find(({ code }) => code === row.round);
  return {
    code: row.code,
    name: row.name,
    round: round === undefined ? null : { code: round.code, name: round.name || round.code },
    scenario: scenario === undefined ? null : { code: scenario.row.code, name: scenario.row.name },
    state,
    stateWords: STATES[state],
    consulted: row.consulted.map((code) => bodyName(plan, code)),
    consultedOn: row.consultedOn ?? null,
    countsFrom: row.countsFrom ?? null,
    decision: decisionNamed(plan, row.decision),
    reason: row.reason,
    ...whatItDoes(ground, scenario),
    place: placeDto(row.place),
  };
}

/** It counts from the day that was agreed on, and never before consultation. */
function stateOf({ consultedOn, countsFrom }: Row<'recalibrations'>, day: string): RecalibrationRow['state'] {
  if (consultedOn === undefined || consultedOn > day) return 'planned';
  return countsFrom !== undefined && countsFrom <= day ? 'counts' : 'consulted';
}

const STATES: Readonly<Record<RecalibrationRow['state'], Text>> = {
  planned: text('telt nog niet: er is nog niet overlegd', 'does not count yet: still to be consulted on'),
  consulted: text('overlegd, telt nog niet', 'consulted on, does not count yet'),
  counts: text('telt', 'counts'),
};

type Effect = Pick<RecalibrationRow, 'drivers' | 'headline' | 'targets'>;

function whatItDoes(ground: SteeringGround, scenario: Scenario | undefined): Effect {
  if (scenario === undefined) return { drivers: [], headline: [], targets: [] };
  const { calculation } = ground;
  const numbers = new NumberCells(calculation.plan);
  const anew = calculate(withCells(calculation.plan, scenario.supposed.cells ?? new Map()));
  return {
    drivers: scenario.rows.map((setting) => {
      const { label, inPlan, words, place } = settingWords(calculation, setting, numbers);
      return { label, before: inPlan, after: words, source: setting.source, place };
    }),
    headline: headlineBeside(calculation, anew),
    targets: targetsBeside(ground, anew),
  };
}

function headlineBeside(now: Calculation, anew: Calculation): RecalibrationRow['headline'] {
  const side = (calculation: Calculation, name: Text): ComparedSide => ({
    name,
    figures: headlineFigures(calculation).figures,
  });
  return comparedFigures(
    side(now, text('Nu', 'Now')),
    side(anew, text('Na herijking', 'After recalibration')),
  ).filter(({ from, to }) => from !== null || to !== null);
}

function targetsBeside(ground: SteeringGround, anew: Calculation): RecalibrationRow['targets'] {
  const { plan } = ground.calculation;
  return plan.kpis.flatMap((indicator) =>
    yearsOf(indicator).flatMap((period) => {
      const holding = (of: SteeringGround) => bandedTargets(of, indicator, period).find(({ holds }) => holds);
      const [before, after] = [holding(ground), holding({ ...ground, calculation: anew })];
      const [old, fresh] = [before?.follows?.band, after?.follows?.band];
      if (before === undefined || (old === undefined && fresh === undefined)) return [];
      return [
        {
          indicator: { code: indicator.code, name: indicator.name },
          period: String(period.year),
          printed: before.target.printed,
          before: old === undefined ? null : bandDto(old, indicator.unit),
          after: fresh === undefined ? null : bandDto(fresh, indicator.unit),
        },
      ];
    }),
  );
}

function yearsOf({ byYear }: Row<'kpis'>): readonly ReportingPeriod[] {
  return [...byYear.keys()].flatMap((year) => parseReportingPeriod(String(year)) ?? []);
}
