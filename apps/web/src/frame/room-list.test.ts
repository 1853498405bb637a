import { expect, it } from 'vitest';
import { roomsByKey } from './room-list.ts';

const keys = (plan: string) => roomsByKey(plan).map(({ key }) => key);

it('leads by a digit of its own to each room, and to those of a kept plan only from one', () => {
  expect(keys('noord~plan')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(keys('-')).toEqual(['1', '2', '3', '4', '5']);
  expect(roomsByKey('-').map(({ name }) => name)).toEqual(['overview', 'plan', 'cases', 'audit', 'own']);
});
