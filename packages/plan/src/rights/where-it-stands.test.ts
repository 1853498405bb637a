import { describe, expect, it } from 'vitest';
import { whereItStands } from './where-it-stands.ts';

const PILLARS = new Map([
  ['1.1', 'A'],
  ['2.1', 'B'],
]);

function stands(table: string, cells: Readonly<Record<string, string>>): object {
  return whereItStands({ id: 'a', table, position: 'a1', cells }, (project) => PILLARS.get(project));
}

describe('where a record stands', () => {
  it.each([
    ['a pillar is itself', 'pillars', { code: 'A' }, { pillar: 'A' }],
    [
      'a project card stands in the pillar it names',
      'projects',
      { code: '3.1', pillar: 'C' },
      { pillar: 'C', project: '3.1' },
    ],
    [
      'a milestone stands in the pillar of its project',
      'milestones',
      { project: '1.1' },
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
      'milestones',
      { project: '9.9', pillar: 'A' },
      { project: '9.9' },
    ],
    [
      'a parameter stands with the project in its scope',
      'parameters',
      { scope: '2.1' },
      { pillar: 'B', project: '2.1' },
    ],
    ['money for all projects is of none', 'funding', { project: '*' }, {}],
    ['an organisation is itself', 'organisations', { code: 'VVT' }, { organisation: 'VVT' }],
    ['a municipality is itself', 'municipalities', { name: 'Veldwijk' }, { organisation: 'Veldwijk' }],
    ['a risk stands nowhere in particular', 'risks', { code: 'R1' }, {}],
    ['an unknown table stands nowhere', 'a-table-of-their-own', { project: '1.1' }, {}],
  ])('%s', (_, table, cells, expected) => {
    expect(stands(table, cells)).toEqual({
      pillar: undefined,
      project: undefined,
      organisation: undefined,
      ...expected,
    });
  });
});
