import type { Calculation } from '@kapstok/engine';
import { benefitLineName, type Row, valueName } from '@kapstok/plan';
import type { UnitCode } from '@kapstok/quantity';
import type {
  BenefitLineDto,
  BusinessCaseDto,
  BusinessCases,
  CaseAmounts,
  DriverDto,
  LineAmounts,
} from '../schemas/business-cases.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { byYear, figureAt, NO_FIGURE, optionalFigureAt, yearsAt } from './figure.ts';
import { placeDto } from './gaps.ts';
import { statedValue } from './stated-value.ts';

const LINE_MEASURES = ['gross', 'npv', 'hours', 'staff', 'fte'] as const;
const CASE_MEASURES = ['careCost', 'timeSaving', 'extraHours', 'extraStaff', 'fte'] as const;

/** Amounts of a line in a span: `byYear.2026`, `window`, `structural`. */
function lineAmounts(calculation: Calculation, address: string, span: string): LineAmounts {
  return {
    gross: optionalFigureAt(calculation, `${address}/gross.${span}`),
    npv: optionalFigureAt(calculation, `${address}/npv.${span}`),
    hours: optionalFigureAt(calculation, `${address}/hours.${span}`),
    staff: optionalFigureAt(calculation, `${address}/staff.${span}`),
    fte: optionalFigureAt(calculation, `${address}/fte.${span}`),
  };
}

function sortedYears(calculation: Calculation, prefixes: readonly string[]): number[] {
  const years = new Set(prefixes.flatMap((prefix) => yearsAt(calculation, prefix)));
  return [...years].sort((a, b) => a - b);
}

function benefitLine(calculation: Calculation, row: Row<'businessCaseBenefits'>): BenefitLineDto {
  const address = `${row.project}/${row.line}`;
  const years = sortedYears(
    calculation,
    LINE_MEASURES.map((measure) => `${address}/${measure}.byYear.`),
  );
  return {
    line: row.line,
    label: benefitLineName(row).nl,
    kind: row.kind,
    law: row.law,
    beneficiary: row.beneficiary,
    valueKind: row.valueKind,
    unit: row.unit,
    formula: row.formula,
    byYear: years.map((year) => ({ year, amounts: lineAmounts(calculation, address, `byYear.${year}`) })),
    window: lineAmounts(calculation, address, 'window'),
    structural: lineAmounts(calculation, address, 'structural'),
    reach: byYear(calculation, `${address}/reach.byYear.`),
    place: placeDto(row.place),
  };
}

function caseAmounts(calculation: Calculation, project: string, span: string): CaseAmounts {
  const at = (path: string, unit: UnitCode): FigureDto =>
    figureAt(calculation, `${project}/${path}`, { label: NO_FIGURE, unit, kind: 'unknown' });
  return {
    gross: at(`careCost.${span}.gross`, 'EUR'),
    npv: at(`careCost.${span}.npv`, 'EURnpv'),
    timeSaving: at(`timeSaving.${span}`, 'hour'),
    extraHours: at(`extraHours.${span}`, 'hour'),
    extraStaff: optionalFigureAt(calculation, `${project}/extraStaff.${span}`),
    fte: optionalFigureAt(calculation, `${project}/fte.${span}`),
  };
}

function driverDto(row: Row<'parameters'>): DriverDto {
  return {
    key: row.key,
    scope: row.scope,
    label: valueName(row).nl,
    value: statedValue(row.value, row.unit),
    byYear: [...row.byYear].map(([year, value]) => ({ year, value: statedValue(value, row.unit) })),
    formula: row.formula,
    source: row.source,
    place: placeDto(row.place),
  };
}

/** Whether a parameter of the plan converts or prices something: `EUR/hour`, `1/year`; a year or a sum of money does not. */
function converts(row: Row<'parameters'>): boolean {
  return row.unit.includes('/') || row.unit === '1' || row.unit === '%';
}

/** The rows that business cases are made of, grouped once for all of them. */
interface CaseRows {
  readonly projects: ReadonlyMap<string, Row<'projects'>>;
  readonly lines: ReadonlyMap<string, readonly Row<'businessCaseBenefits'>[]>;
  readonly own: ReadonlyMap<string, readonly Row<'parameters'>[]>;
  readonly shared: readonly Row<'parameters'>[];
}

function caseRows({ plan }: Calculation): CaseRows {
  return {
    projects: new Map(plan.projects.map((row) => [row.code, row])),
    lines: Map.groupBy(plan.businessCaseBenefits, (row) => row.project),
    own: Map.groupBy(plan.parameters, (row) => row.scope),
    shared: plan.parameters.filter((row) => row.scope === '' && converts(row)),
  };
}

/** Parameters of the project, and those of the plan that it does not replace by its own. */
function driversOf(rows: CaseRows, project: string): DriverDto[] {
  const own = rows.own.get(project) ?? [];
  const replaced = new Set(own.map((row) => row.key));
  return [...own, ...rows.shared.filter((row) => !replaced.has(row.key))].map(driverDto);
}

/** What stands of a case in a list and in the case itself. */
function caseHead(calculation: Calculation, rows: CaseRows, row: Row<'businessCases'>) {
  const project = rows.projects.get(row.project);
  return {
    project: row.project,
    name: project?.name ?? row.project,
    pillar: project?.pillar ?? '',
    firstYear: row.firstYear ?? null,
    lastYear: row.lastYear ?? null,
    window: caseAmounts(calculation, row.project, 'window'),
    structural: caseAmounts(calculation, row.project, 'structural'),
    place: placeDto(row.place),
  };
}

function businessCase(calculation: Calculation, rows: CaseRows, row: Row<'businessCases'>): BusinessCaseDto {
  const years = sortedYears(
    calculation,
    CASE_MEASURES.map((measure) => `${row.project}/${measure}.byYear.`),
  );
  return {
    ...caseHead(calculation, rows, row),
    discountBaseYear: row.discountBaseYear ?? null,
    note: row.note,
    source: row.source,
    lines: (rows.lines.get(row.project) ?? []).map((line) => benefitLine(calculation, line)),
    byYear: years.map((year) => ({ year, amounts: caseAmounts(calculation, row.project, `byYear.${year}`) })),
    drivers: driversOf(rows, row.project),
  };
}

/** The business case of a project; null when it has none. */
export function businessCaseOf(calculation: Calculation, project: string): BusinessCaseDto | null {
  const row = calculation.plan.businessCases.find((each) => each.project === project);
  return row === undefined ? null : businessCase(calculation, caseRows(calculation), row);
}

/** Every business case of the plan in full, in the order of the plan. */
export function fullCases(calculation: Calculation): readonly BusinessCaseDto[] {
  const rows = caseRows(calculation);
  return calculation.plan.businessCases.map((row) => businessCase(calculation, rows, row));
}

/** Every business case of the plan in one line, in the order of the plan. */
export function businessCases(calculation: Calculation): BusinessCases {
  const rows = caseRows(calculation);
  return {
    cases: calculation.plan.businessCases.map((row) => ({
      ...caseHead(calculation, rows, row),
      lines: rows.lines.get(row.project)?.length ?? 0,
    })),
  };
}
