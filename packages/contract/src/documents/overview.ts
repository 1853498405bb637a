import type { Finding } from '@kapstok/audit';
import type { Answer, Calculation, Setting } from '@kapstok/engine';
import type { UnitCode } from '@kapstok/quantity';
import type { FigureDto } from '../schemas/figure.ts';
import type { Overview, WaterfallStep } from '../schemas/overview.ts';
import { rounded } from './amount.ts';
import { answerDto, choiceDtos, everySetting } from './answer.ts';
import { claimsOf } from './claims.ts';
import { byYear, figureAt, NO_FIGURE, yearsAt } from './figure.ts';
import { findingCounts, findingDtos } from './findings.ts';
import { gapDto, gapsOfPlan } from './gaps.ts';
import { headline } from './headline.ts';

const GRAVEST = 5;
const FIRST_GAPS = 12;

function planFigure(calculation: Calculation, path: string, unit: UnitCode): FigureDto {
  return figureAt(calculation, `plan/${path}`, { label: NO_FIGURE, unit, kind: 'unknown' });
}

function answerOf(calculation: Calculation): Overview['answer'] {
  const inPersons = calculation.comparedIn === 'person';
  return {
    shareClosed: planFigure(calculation, 'shortage.shareClosed', '1'),
    shareOfAmbition: planFigure(calculation, 'shortage.shareOfAmbition', '1'),
    fte: planFigure(calculation, 'fte.structural', 'FTE'),
    persons: planFigure(calculation, 'persons.structural', 'person'),
    remaining: inPersons
      ? planFigure(calculation, 'shortage.remainingPersons', 'person')
      : planFigure(calculation, 'shortage.remainingFte', 'FTE'),
  };
}

function shortageOf(calculation: Calculation): Overview['shortage'] {
  const persons = planFigure(calculation, 'shortage.persons', 'person');
  const fte = planFigure(calculation, 'shortage.fte', 'FTE');
  return {
    compared: calculation.comparedIn === 'person' ? persons : fte,
    persons,
    fte,
    ambition: planFigure(calculation, 'shortage.ambition', '1'),
    ambitionFte: planFigure(calculation, 'shortage.ambitionFte', 'FTE'),
  };
}

/** What each pillar meets, and each project that stands under no pillar. */
function waterfallOf(calculation: Calculation): WaterfallStep[] {
  const unit = calculation.comparedIn;
  const path = unit === 'person' ? 'persons.structural' : 'fte.structural';
  return calculation.scopes
    .filter((scope) => scope.kind === 'pillar' || (scope.kind === 'project' && scope.pillar === ''))
    .map(({ code, name }) => ({
      code,
      name,
      figure: figureAt(calculation, `${code}/${path}`, { label: NO_FIGURE, unit, kind: 'unknown' }),
    }));
}

function answerSize(answer: Answer): number | undefined {
  const value = answer.shareClosed.kind === 'known' ? answer.shareClosed : answer.fte;
  return value.kind === 'known' ? rounded(value.low) : undefined;
}

/** The least and the greatest answer under every way to settle the open choices, alone or together. */
function combinationsOf(calculation: Calculation): Overview['combinations'] {
  const settings = everySetting(calculation);
  const answers = settings
    .map((setting) => ({ setting, size: answerSize(calculation.under(setting)) }))
    .filter((each): each is { setting: Setting; size: number } => each.size !== undefined)
    .sort((a, b) => a.size - b.size);
  const [lowest, highest] = [answers[0], answers.at(-1)];
  return {
    count: settings.length,
    lowest: lowest === undefined ? null : answerDto(calculation, lowest.setting),
    highest: highest === undefined ? null : answerDto(calculation, highest.setting),
  };
}

function careCostOf(calculation: Calculation): Overview['careCost'] {
  const pair = (span: string): { gross: FigureDto; npv: FigureDto } => ({
    gross: planFigure(calculation, `careCost.${span}.gross`, 'EUR'),
    npv: planFigure(calculation, `careCost.${span}.npv`, 'EURnpv'),
  });
  const years = yearsAt(calculation, 'plan/careCost.byYear.');
  return {
    window: pair('window'),
    structural: pair('structural'),
    byYear: years.map((year) => ({ year, ...pair(`byYear.${year}`) })),
  };
}

function unknownsOf(calculation: Calculation): Overview['unknowns'] {
  const gaps = gapsOfPlan(calculation);
  return {
    count: gaps.length,
    gaps: gaps.slice(0, FIRST_GAPS).map(gapDto),
    shareQuantified: planFigure(calculation, 'initiatives.shareQuantified', '1'),
  };
}

/** Everything the first screen says: selected and arranged, nothing computed here. */
export function overview(calculation: Calculation, findings: readonly Finding[]): Overview {
  return {
    headline: headline(calculation),
    year: calculation.structuralYear ?? null,
    comparedIn: calculation.comparedIn,
    answer: answerOf(calculation),
    shortage: shortageOf(calculation),
    waterfall: waterfallOf(calculation),
    claims: claimsOf(calculation, findings, 'plan'),
    choices: choiceDtos(calculation),
    combinations: combinationsOf(calculation),
    investment: {
      total: planFigure(calculation, 'investment.total', 'EUR'),
      ceiling: planFigure(calculation, 'investment.ceiling', 'EUR'),
      room: planFigure(calculation, 'investment.room', 'EUR'),
      byYear: byYear(calculation, 'plan/investment.byYear.'),
    },
    careCost: careCostOf(calculation),
    structuralCost: {
      total: planFigure(calculation, 'structuralCost.total', 'EUR/year'),
      withoutPayer: planFigure(calculation, 'structuralCost.withoutPayer', 'EUR/year'),
    },
    unknowns: unknownsOf(calculation),
    findings: {
      counts: findingCounts(findings),
      gravest: [...findingDtos(calculation, findings.slice(0, GRAVEST))],
    },
  };
}
