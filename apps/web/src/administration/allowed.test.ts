import type { RightsDto, SessionDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { administered, isAllowed, rolesAllowed } from './allowed.ts';

const name = (nl: string) => ({ nl, en: nl });
const TABLE: RightsDto = {
  roles: [
    { role: 'coordinator', name: name('coördinatie'), within: [] },
    { role: 'board', name: name('bestuur'), within: [] },
    { role: 'controller', name: name('controller'), within: [] },
  ],
  actions: [],
  groups: [],
  rights: [
    { role: 'coordinator', action: 'readLog', groups: null, reach: 'region' },
    { role: 'board', action: 'readLog', groups: null, reach: 'region' },
    { role: 'controller', action: 'readLog', groups: null, reach: 'own' },
    { role: 'controller', action: 'edit', groups: ['money'], reach: 'region' },
  ],
};

describe('what a role may administer', () => {
  it('is what it may do in the whole region on all tables', () => {
    expect(isAllowed(TABLE, 'coordinator', 'readLog')).toBe(true);
    expect(isAllowed(TABLE, 'controller', 'readLog')).toBe(false);
    expect(isAllowed(TABLE, 'controller', 'edit')).toBe(false);
    expect(isAllowed(TABLE, 'coordinator', 'makeKeys')).toBe(false);
  });

  it('can be told of others', () => {
    expect(rolesAllowed(TABLE, 'readLog').map(({ nl }) => nl)).toEqual(['coördinatie', 'bestuur']);
    expect(rolesAllowed(TABLE, 'makeKeys')).toEqual([]);
  });
});

describe('the region that is administered', () => {
  const member = (code: string): SessionDto['regions'][number] => ({
    code,
    title: code,
    roles: [],
    actsAs: 'coordinator',
    plans: [],
  });

  it('is the one that is named, else the first', () => {
    const regions = [member('noord'), member('zuid')];
    expect(administered(regions, 'zuid')?.code).toBe('zuid');
    expect(administered(regions, 'oost')?.code).toBe('noord');
    expect(administered(regions, undefined)?.code).toBe('noord');
    expect(administered([], 'zuid')).toBeUndefined();
  });
});
