import { expect, it } from 'vitest';
import { byKey, isAside, openRooms, shownRooms } from './room-list.ts';

const ALL = { isKept: true, mayReadHistory: true, hasAccount: true };
const keys = (around: typeof ALL) => byKey(openRooms(around)).map(({ key }) => key);

it('leads by a key of its own to each room, and to those of a kept plan only from one', () => {
  expect(keys(ALL)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'i', 'r']);
  expect(keys({ ...ALL, isKept: false })).toEqual(['1', '2', '3', '4', '5', '9', 'i', 'r']);
});

it('keeps the key of a room where another is closed', () => {
  expect(keys({ ...ALL, mayReadHistory: false })).toEqual(['1', '2', '3', '4', '5', '6', '8', '9', 'i', 'r']);
  expect(keys({ isKept: true, mayReadHistory: false, hasAccount: false })).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '9',
    'i',
    'r',
  ]);
});

it('stands in the order of the work, with a plan of one’s own last', () => {
  expect(shownRooms(openRooms({ ...ALL, isKept: false })).map(({ name }) => name)).toEqual([
    'overview',
    'plan',
    'cases',
    'indicators',
    'audit',
    'reports',
    'own',
  ]);
});

it('shows eight rooms at most, and leads to the pages of a room by key only', () => {
  const rooms = openRooms(ALL);
  const shown = shownRooms(rooms);
  expect(shown.filter((room) => !isAside(room)).length).toBeLessThanOrEqual(8);
  expect(shown.filter(isAside).map(({ name }) => name)).toEqual(['administration', 'own']);
  expect(rooms.filter((room) => !shownRooms(rooms).includes(room)).map(({ name }) => name)).toEqual([
    'certainty',
  ]);
});
