import { bandedTargets, type Calculation, calculate, type SteeringGround } from '@kapstok/engine';
import {
  isBlank,
  NumberCells,
  type Plan,
  parseAddress,
  parseReportingPeriod,
  placeCode,
  type ReportingPeriod,
  type Row,
  withCells,
} from '@kapstok/plan';
import { type Estimate, type Text, text } from '@kapstok/quantity';
import type { RecalibrationList, RecalibrationRow } from '../../schemas/course.ts';
import { type Scenario, scenarioOf } from '../certainty/scenario.ts';
import { settingWords } from '../certainty/scenario-words.ts';
import { type ComparedSide, comparedFigures } from '../compared-figures.ts';
import { placeDto } from '../gaps.ts';
import { headlineFigures } from '../headline-figures.ts';
import { bandDto } from '../indicators/band-dto.ts';
import { bodyName } from '../indicators/period-dto.ts';
import { targetWords } from '../target-words.ts';
import { decisionNamed } from './named.ts';
import {
  isDriver,
  isInPlan,
  missingBeforeItCounts,
  RECALIBRATION_STATES,
  recalibrationState,
} from './recalibration-standing.ts';

/** Every recalibration: old and new drivers side by side, and what that does to targets and headline figures. */
export function recalibrationList(ground: SteeringGround): RecalibrationList {
  const { plan } = ground.calculation;
  return { day: ground.day, recalibrations: plan.recalibrations.map((row) => recalibrationRow(ground, row)) };
}

function recalibrationRow(ground: SteeringGround, row: Row<'recalibrations'>): RecalibrationRow {
  const { plan } = ground.calculation;
  const scenario = scenarioOf(ground.calculation, row.scenario);
  const isWritten = isInPlan(scenario);
  const state = recalibrationState(row, ground.day, isWritten);
  const round = plan.measurementRounds.find(({ code }) => code === row.round);
  return {
    code: row.code,
    name: row.name,
    round: round === undefined ? null : { code: round.code, name: round.name || round.code },
    scenario: scenario === undefined ? null : { code: scenario.row.code, name: scenario.row.name },
    state,
    stateWords: RECALIBRATION_STATES[state],
    missing: state === 'consulted' ? missingBeforeItCounts(row, ground.day, scenario) : null,
    consulted: row.consulted.map((code) => bodyName(plan, code)),
    consultedOn: row.consultedOn ?? null,
    countsFrom: row.countsFrom ?? null,
    decision: decisionNamed(plan, row.decision),
    reason: row.reason,
    ...whatItDoes(ground, scenario),
    isWritten,
    place: placeDto(row.place),
  };
}

type CellsSet = ReadonlyMap<string, Estimate>;

type Effect = Pick<RecalibrationRow, 'drivers' | 'headline' | 'targets'>;

function whatItDoes(ground: SteeringGround, scenario: Scenario | undefined): Effect {
  if (scenario === undefined) return { drivers: [], headline: [], targets: [] };
  const { calculation } = ground;
  const cells = driverCells(calculation.plan, scenario);
  const [old, anew] = [computedWith(ground, cells.before), computedWith(ground, cells.after)];
  return {
    drivers: driversOf(calculation, scenario),
    headline: headlineBeside(old.calculation, anew.calculation),
    targets: targetsBeside(old, anew.calculation),
  };
}

function driversOf(calculation: Calculation, scenario: Scenario): RecalibrationRow['drivers'] {
  const numbers = new NumberCells(calculation.plan);
  return scenario.rows.map((setting) => {
    const { label, inPlan, words, place } = settingWords(calculation, setting, numbers);
    const was = settingWords(calculation, { ...setting, value: setting.replaced }, numbers).words;
    const before = isBlank(setting.replaced) ? inPlan : was;
    const [isCell, of] = [isDriver(setting.on), placeDto(setting.place)];
    return { label, before, after: words, source: setting.source, place, setting: of, isCell };
  });
}

/** What stands in the cells without and with what was set anew, whether or not it stands in the plan by now. */
function driverCells(plan: Plan, { rows }: Scenario): Readonly<Record<'before' | 'after', CellsSet>> {
  const numbers = new NumberCells(plan);
  const set = rows.flatMap((setting) => {
    const address = isDriver(setting.on) ? parseAddress(setting.on) : undefined;
    const found = address === undefined ? [] : numbers.at(address);
    return 'kind' in found ? [] : found.map(({ place }) => [placeCode(place), setting] as const);
  });
  const replaced = set.filter(([, setting]) => !isBlank(setting.replaced));
  return {
    before: new Map(replaced.map(([code, setting]) => [code, setting.replaced])),
    after: new Map(set.map(([code, { value }]) => [code, value])),
  };
}

function computedWith(ground: SteeringGround, cells: CellsSet): SteeringGround {
  const { calculation } = ground;
  return cells.size === 0
    ? ground
    : { ...ground, calculation: calculate(withCells(calculation.plan, cells)) };
}

function headlineBeside(old: Calculation, anew: Calculation): RecalibrationRow['headline'] {
  const side = (calculation: Calculation, name: Text): ComparedSide => ({
    name,
    figures: headlineFigures(calculation).figures,
  });
  return comparedFigures(
    side(old, text('Ervoor', 'Before')),
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
          read: targetWords(before.target, indicator.unit, indicator.denominator.printed),
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
