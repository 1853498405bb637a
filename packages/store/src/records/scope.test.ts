import type { PlanRecord } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { pillarOfProject, type RecordScope, scopeOf } from './scope.ts';

function record(table: string, cells: PlanRecord['cells'], position = 'a1'): PlanRecord {
  return { id: 'id', table, position, cells };
}

const PILLARS = new Map([
  ['1.1', 'A'],
  ['2.1', 'B'],
]);
const NONE: RecordScope = { pillar: null, project: null, organisation: null };

describe('what a record belongs to', () => {
  it.each<[string, string, PlanRecord['cells'], Partial<RecordScope>]>([
    ['a pillar is itself', 'pillars', { code: 'A' }, { pillar: 'A' }],
    [
      'a project is itself, in the pillar it names',
      'projects',
      { code: '2.1', pillar: 'C' },
      { pillar: 'C', project: '2.1' },
    ],
    [
      'a milestone belongs to the pillar of its project',
      'milestones',
      { project: ' 1.1 ' },
      { pillar: 'A', project: '1.1' },
    ],
    [
      'naming the own pillar beside a project of another gives no hold on it',
      'budget-lines',
      { pillar: 'A', project: '2.1' },
      { pillar: 'B', project: '2.1' },
    ],
    ['a budget line of a pillar has no project', 'budget-lines', { pillar: 'A' }, { pillar: 'A' }],
    [
      'a project that is not there has no pillar',
      'kpis',
      { pillar: 'A', project: '9.9' },
      { project: '9.9' },
    ],
    [
      'a parameter belongs to the project of its scope',
      'parameters',
      { scope: '2.1' },
      { pillar: 'B', project: '2.1' },
    ],
    ['money for every project belongs to none', 'funding', { project: '*' }, {}],
    ['an organisation is itself', 'organisations', { code: 'VVT' }, { organisation: 'VVT' }],
    ['a municipality is itself', 'municipalities', { name: 'Veldwijk' }, { organisation: 'Veldwijk' }],
    [
      'a baseline is of the organisation it names',
      'baselines',
      { organisation: 'VVT' },
      { organisation: 'VVT' },
    ],
    ['or of the municipality', 'baselines', { municipality: 'Veldwijk' }, { organisation: 'Veldwijk' }],
    ['a risk belongs to nothing in particular', 'risks', { code: 'R1' }, {}],
    ['nor does a table of their own', 'a-table-of-their-own', { project: '1.1' }, {}],
  ])('%s', (_, table, cells, expected) => {
    expect(scopeOf(record(table, cells), PILLARS)).toEqual({ ...NONE, ...expected });
  });

  it('takes the pillar of the first in the table when two projects share a code', () => {
    const twice = [
      record('projects', { code: '1.1', pillar: 'B' }, 'a2'),
      record('projects', { code: '1.1', pillar: 'A' }, 'a1'),
      record('milestones', { project: '1.1' }),
    ];
    expect(pillarOfProject(twice)).toEqual(new Map([['1.1', 'A']]));
  });
});
