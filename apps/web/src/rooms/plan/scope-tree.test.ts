import type { FigureDto, ProjectList, ProjectRow, ScopeRow } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { projectsOf, treeOf } from './scope-tree.ts';

const nothing: FigureDto = { id: 'x', label: { nl: '', en: '' }, unit: 'EUR', value: { kind: 'unknown' } };
const scope = (kind: ScopeRow['kind'], code: string, name: string, pillar = ''): ScopeRow => ({
  kind,
  code,
  name,
  pillar,
  investment: nothing,
  careCostGross: nothing,
  careCostNpv: nothing,
  timeSaving: nothing,
  extraHours: nothing,
  fte: nothing,
  findings: 0,
  gaps: 0,
});
const project = (code: string, name: string, pillar: string): ProjectRow => ({
  ...scope('project', code, name, pillar),
  projectKind: 'idee',
  phase: 'verkenning',
  inPortfolio: 'yes',
  inApplication: 'no',
  hasBusinessCase: 'unknown',
  place: null,
});
const LIST: ProjectList = {
  plan: scope('plan', 'plan', 'Een plan'),
  pillars: [scope('pillar', 'A', 'Wonen'), scope('pillar', 'B', 'Werken')],
  projects: [project('A1', 'Thuis', 'A'), project('A2', 'Buurt', 'A'), project('Z', 'Los', 'weg')],
  next: null,
};
const codes = (rows: readonly { row: { code: string } }[]) => rows.map(({ row }) => row.code);

describe('the plan as a tree', () => {
  it('puts projects under their pillar, and keeps those without one', () => {
    const tree = treeOf(LIST, '');
    expect(codes(tree)).toEqual(['A', 'B', 'Z']);
    expect(codes(tree[0]?.under ?? [])).toEqual(['A1', 'A2']);
  });

  it('keeps a pillar in sight only when something under it is asked for', () => {
    const tree = treeOf(LIST, 'buurt');
    expect(codes(tree)).toEqual(['A']);
    expect(codes(tree[0]?.under ?? [])).toEqual(['A2']);
  });

  it('finds a project by the name of its pillar and by its phase', () => {
    expect(codes(projectsOf(LIST, 'wonen'))).toEqual(['A1', 'A2']);
    expect(codes(projectsOf(LIST, 'verkenning los'))).toEqual(['Z']);
  });
});
