import { describe, expect, it } from 'vitest';
import { givableRoles, kindsOf, NO_ROLE, type RoleRow, withinOf, withRole } from './role-draft.ts';

const row = (role: RoleRow['role'], ...kinds: string[]): RoleRow => ({
  role,
  name: { nl: role, en: role },
  within: kinds.map((kind) => ({ kind, name: { nl: kind, en: kind } })),
});
const ROLES = [
  row('coordinator', 'region'),
  row('pillarManager', 'pillar'),
  row('controller', 'region', 'organisation'),
  row('public', 'region'),
  row('national', 'nation'),
];

describe('a role that is being chosen', () => {
  it('is none that only the installation gives', () => {
    expect(givableRoles(ROLES).map(({ role }) => role)).toEqual([
      'coordinator',
      'pillarManager',
      'controller',
    ]);
  });

  it('is about what its role may be about', () => {
    expect(ROLES.map(kindsOf)).toEqual([['region'], ['pillar'], ['region', 'organisation'], ['region'], []]);
  });

  it('is settled when it is about the whole region', () => {
    expect(withinOf(NO_ROLE)).toBeUndefined();
    expect(withinOf(withRole(ROLES[0], []))).toEqual({ kind: 'region' });
  });

  it('asks for a plan where there are several, and for the part', () => {
    const one = withRole(ROLES[1], [{ id: 'noord~plan' }]);
    expect(one.plan).toBe('noord~plan');
    expect(withinOf(one)).toBeUndefined();
    expect(withinOf({ ...one, code: '1' })).toEqual({ kind: 'pillar', plan: 'noord~plan', code: '1' });
    const several = withRole(ROLES[1], [{ id: 'noord~plan' }, { id: 'noord~ander' }]);
    expect(withinOf({ ...several, code: '1' })).toBeUndefined();
  });
});
