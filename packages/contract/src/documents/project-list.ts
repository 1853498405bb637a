import type { Finding } from '@kapstok/audit';
import type { Calculation, Scope } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import type { UnitCode } from '@kapstok/quantity';
import type { FigureDto } from '../schemas/figure.ts';
import type { ProjectList, ProjectRow, ScopeRow } from '../schemas/project-list.ts';
import { type Absent, figureAt, NO_FIGURE } from './figure.ts';
import { gapsOfScope, placeDto } from './gaps.ts';

type Project = Row<'projects'>;

/** How many findings speak about each scope. */
function findingsByScope(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { scope } of findings) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  return counts;
}

function scopeRow(calculation: Calculation, scope: Scope, findings: number, kind: Absent['kind']): ScopeRow {
  const at = (path: string, unit: UnitCode): FigureDto =>
    figureAt(calculation, `${scope.code}/${path}`, { label: NO_FIGURE, unit, kind });
  return {
    kind: scope.kind,
    code: scope.code,
    name: scope.name,
    pillar: scope.pillar,
    investment: at('investment.total', 'EUR'),
    careCostGross: at('careCost.structural.gross', 'EUR'),
    careCostNpv: at('careCost.structural.npv', 'EURnpv'),
    timeSaving: at('timeSaving.structural', 'hour'),
    extraHours: at('extraHours.structural', 'hour'),
    fte: at('fte.structural', 'FTE'),
    findings,
    gaps: gapsOfScope(calculation, scope.code).length,
  };
}

/** A project as a row of the table. Where it has no figure: not known, or not applicable outside the application. */
function projectRow(
  calculation: Calculation,
  scope: Scope,
  row: Project | undefined,
  findings: number,
): ProjectRow {
  const kind = row?.inApplication === 'no' ? 'notApplicable' : 'unknown';
  return {
    ...scopeRow(calculation, scope, findings, kind),
    projectKind: row?.kind ?? '',
    phase: row?.phase ?? '',
    inPortfolio: row?.inPortfolio ?? 'unknown',
    inApplication: row?.inApplication ?? 'unknown',
    hasBusinessCase: row?.hasBusinessCase ?? 'unknown',
    place: row === undefined ? null : placeDto(row.place),
  };
}

/** The row of one project; undefined when the plan has no such project. */
export function projectRowOf(
  calculation: Calculation,
  findings: readonly Finding[],
  code: string,
): ProjectRow | undefined {
  const scope = calculation.scopes.find((each) => each.kind === 'project' && each.code === code);
  const row = calculation.plan.projects.find((project) => project.code === code);
  const about = findings.filter((finding) => finding.scope === code).length;
  return scope === undefined ? undefined : projectRow(calculation, scope, row, about);
}

/** How many findings each pillar has: its own and those of its projects. */
function findingsByPillar(
  scopes: readonly Scope[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, code, pillar } of scopes) {
    if (kind === 'plan') continue;
    const under = kind === 'pillar' ? code : pillar;
    found.set(under, (found.get(under) ?? 0) + (counts.get(code) ?? 0));
  }
  return found;
}

/** The plan, its pillars and its projects as rows, in the order of the plan. */
export function projectList(calculation: Calculation, findings: readonly Finding[]): ProjectList {
  const counts = findingsByScope(findings);
  const rows = new Map(calculation.plan.projects.map((row) => [row.code, row]));
  const pillars = findingsByPillar(calculation.scopes, counts);
  const of = (scope: Scope, about: number): ScopeRow => scopeRow(calculation, scope, about, 'unknown');
  const plan: Scope = { kind: 'plan', code: 'plan', name: calculation.plan.title, pillar: '' };
  return {
    plan: of(calculation.scopes.find((scope) => scope.kind === 'plan') ?? plan, findings.length),
    pillars: calculation.scopes
      .filter((scope) => scope.kind === 'pillar')
      .map((scope) => of(scope, pillars.get(scope.code) ?? 0)),
    projects: calculation.scopes
      .filter((scope) => scope.kind === 'project')
      .map((scope) => projectRow(calculation, scope, rows.get(scope.code), counts.get(scope.code) ?? 0)),
    next: null,
  };
}
