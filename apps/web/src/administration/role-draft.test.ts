import type { RightsDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { missingOf } from './missing-words.tsx';
import {
  givableRoles,
  keyRoles,
  kindsOf,
  NO_ROLE,
  onlyRole,
  type RoleRow,
  withinOf,
  withRole,
} from './role-draft.ts';

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

describe('a role of a key', () => {
  const right = (role: RoleRow['role'], action: string, groups: string[] | null = null) => ({
    role,
    action,
    groups,
    reach: 'region' as const,
  });
  const table: RightsDto = {
    roles: [
      row('coordinator', 'region'),
      row('dataTeam', 'region'),
      row('reader', 'region'),
      row('board', 'region'),
    ],
    actions: [],
    groups: [],
    rights: [
      right('coordinator', 'read'),
      right('coordinator', 'edit'),
      right('dataTeam', 'read'),
      right('dataTeam', 'edit', ['cases', 'indicators']),
      right('reader', 'read'),
      right('board', 'read'),
      right('board', 'adopt'),
    ],
  };
  const of = (maker: RoleRow['role']) => keyRoles(table, maker).map(({ role }) => role);

  it('may do nothing that its maker may not', () => {
    expect(of('coordinator')).toEqual(['coordinator', 'dataTeam', 'reader']);
    expect(of('dataTeam')).toEqual(['dataTeam', 'reader']);
    expect(of('reader')).toEqual(['reader']);
  });

  it('is chosen where there is only one', () => {
    expect(onlyRole(keyRoles(table, 'reader'), []).role).toBe('reader');
    expect(onlyRole(keyRoles(table, 'dataTeam'), [])).toBe(NO_ROLE);
  });
});

it('says what is still to be chosen of a role', () => {
  const pillar = withRole(ROLES[1], [{ id: 'noord~plan' }]);
  expect(missingOf(NO_ROLE)).toEqual(['role']);
  expect(missingOf(pillar)).toEqual(['part']);
  expect(missingOf({ ...pillar, code: '1' })).toEqual([]);
});
