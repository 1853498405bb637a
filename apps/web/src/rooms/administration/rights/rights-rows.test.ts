import type { RightsDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { reachOf, rightRows } from './rights-rows.ts';

const name = (nl: string) => ({ nl, en: nl });
const TABLE: RightsDto = {
  roles: [],
  actions: [
    { action: 'readLog', name: name('het logboek lezen') },
    { action: 'edit', name: name('wijzigen') },
  ],
  groups: [
    { group: 'money', name: name('geld'), tables: [] },
    { group: 'cards', name: name('kaarten'), tables: [] },
  ],
  rights: [
    { role: 'coordinator', action: 'edit', groups: null, reach: 'region' },
    { role: 'controller', action: 'edit', groups: ['money'], reach: 'own' },
    { role: 'coordinator', action: 'readLog', groups: null, reach: 'region' },
  ],
};

it('tells an action that differs by table once for each group of tables', () => {
  expect(rightRows(TABLE).map(({ id }) => id)).toEqual(['readLog', 'edit/money', 'edit/cards']);
});

it('tells how far each role gets', () => {
  const reaches = (role: 'coordinator' | 'controller' | 'board') =>
    rightRows(TABLE).map((row) => reachOf(TABLE, role, row));
  expect(reaches('coordinator')).toEqual(['region', 'region', 'region']);
  expect(reaches('controller')).toEqual(['none', 'own', 'none']);
  expect(reaches('board')).toEqual(['none', 'none', 'none']);
});
