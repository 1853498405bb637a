import type { SessionDto, Viewpoint } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { editedParts } from './own-part.ts';

type Role = Viewpoint['role']['role'];
type Within = SessionDto['regions'][number]['roles'][number]['within'];

const name = { nl: 'rol', en: 'role' };
const viewpoint = (role: Role) => ({
  plan: 'noord~plan',
  region: { code: 'noord', title: 'Noord' },
  role: { role, name },
});
const regions = (role: Role, within: Within): SessionDto['regions'] => [
  { code: 'noord', title: 'Noord', actsAs: role, plans: [], roles: [{ role, name, within }] },
];
const project = { kind: 'project', plan: 'noord~plan', code: '1.1' } as const;

it('is all where the role reaches the region, by its right or by what it is about', () => {
  expect(editedParts(viewpoint('coordinator'), regions('coordinator', [{ kind: 'region' }]), 'kpis')).toBe(
    'all',
  );
  expect(editedParts(viewpoint('controller'), regions('controller', [{ kind: 'region' }]), 'funding')).toBe(
    'all',
  );
});

it('is the own part of this plan where the role reaches no further', () => {
  const within: Within = [project, { ...project, plan: 'noord~ander', code: '2.1' }];
  expect(editedParts(viewpoint('projectLeader'), regions('projectLeader', within), 'kpis')).toEqual([
    project,
  ]);
});

it('is a part that is not known where the session does not tell', () => {
  expect(editedParts(viewpoint('projectLeader'), [], 'kpis')).toEqual([]);
});
