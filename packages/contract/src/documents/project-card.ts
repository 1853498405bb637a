import type { Finding } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import { costTypeName, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { BudgetItem, FundingDto, IndicatorDto, ProjectCard } from '../schemas/project-card.ts';
import { businessCaseOf } from './business-cases.ts';
import { cardFields } from './card-fields.ts';
import { claimsOf } from './claims.ts';
import { byYear, figureAt, optionalFigureAt, partsAt } from './figure.ts';
import { findingDtos } from './findings.ts';
import { gapDto, gapsOfScope, placeDto } from './gaps.ts';
import { partyDto } from './parties.ts';
import { projectRowOf } from './project-list.ts';
import { milestonesOf } from './roadmap.ts';
import { fundingValue, statedValue } from './stated-value.ts';
import { targetWords } from './target-words.ts';

/** A budget line with its figures. */
export function budgetItemDto(calculation: Calculation, row: Row<'budgetLines'>): BudgetItem {
  const owner = row.project === '' ? (row.pillar === '' ? 'plan' : row.pillar) : row.project;
  const address = `${owner}/${row.id}/investment`;
  return {
    id: row.id,
    group: row.group,
    item: row.item,
    costType: row.costType,
    total: figureAt(calculation, address, {
      label: text('Investering', 'Investment'),
      unit: 'EUR',
      kind: 'unknown',
    }),
    byYear: byYear(calculation, `${address}.byYear.`),
    place: placeDto(row.place),
  };
}

function fundingDto(row: Row<'funding'>): FundingDto {
  return {
    project: row.project,
    sourceKind: row.sourceKind,
    amount: fundingValue(row.amount),
    share: statedValue(row.statedShare, '1'),
    condition: row.condition,
    place: placeDto(row.place),
  };
}

function indicatorDto(row: Row<'kpis'>, project: string): IndicatorDto {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    baseline: row.baseline,
    owner: row.owner,
    measuredBy: row.measuredBy,
    population: row.denominator.printed,
    targets: [...row.byYear].map(([year, target]) => ({
      year,
      printed: target.printed,
      read: targetWords(target, row.unit, row.denominator.printed),
    })),
    ofProject: row.project === project,
    place: placeDto(row.place),
  };
}

/** Indicators of the project, and those of its pillar that name no project. */
function indicatorsOf(calculation: Calculation, project: Row<'projects'>): IndicatorDto[] {
  return calculation.plan.kpis
    .filter((row) => row.project === project.code || (row.project === '' && row.pillar === project.pillar))
    .map((row) => indicatorDto(row, project.code));
}

function moneyOf(calculation: Calculation, code: string): ProjectCard['money'] {
  const { plan } = calculation;
  return {
    total: figureAt(calculation, `${code}/investment.total`, {
      label: text('Investering', 'Investment'),
      unit: 'EUR',
      kind: 'unknown',
    }),
    byYear: byYear(calculation, `${code}/investment.byYear.`),
    byCostType: partsAt(calculation, `${code}/investment.byCostType.`).flatMap(({ part, id }) => {
      const figure = optionalFigureAt(calculation, id);
      return figure === null ? [] : [{ costType: part, label: costTypeName(part), figure }];
    }),
    items: plan.budgetLines
      .filter((row) => row.project === code)
      .map((row) => budgetItemDto(calculation, row)),
    funding: plan.funding.filter((row) => row.project === code || row.project === '*').map(fundingDto),
  };
}

/** Everything about one project; undefined when the plan has no such project. */
export function projectCard(
  calculation: Calculation,
  findings: readonly Finding[],
  code: string,
): ProjectCard | undefined {
  const { plan } = calculation;
  const project = plan.projects.find((row) => row.code === code);
  const row = projectRowOf(calculation, findings, code);
  if (project === undefined || row === undefined) return undefined;
  return {
    row,
    pillarName: plan.pillars.find((pillar) => pillar.code === project.pillar)?.name ?? '',
    fields: cardFields(plan, project),
    parties: project.parties.map((printed) => partyDto(plan, printed)),
    money: moneyOf(calculation, code),
    businessCase: businessCaseOf(calculation, code),
    indicators: indicatorsOf(calculation, project),
    milestones: milestonesOf(plan, code),
    claims: claimsOf(calculation, findings, code),
    findings: findingDtos(calculation, findings).filter((finding) => finding.scope === code),
    gaps: gapsOfScope(calculation, code).map(gapDto),
    place: placeDto(project.place),
  };
}
