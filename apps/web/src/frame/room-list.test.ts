import { expect, it } from 'vitest';
import { byKey, openRooms, shownRooms } from './room-list.ts';

const ALL = { isKept: true, mayReadHistory: true, hasAccount: true };
const keys = (around: typeof ALL) => byKey(openRooms(around)).map(({ key }) => key);

it('leads by a digit of its own to each room, and to those of a kept plan only from one', () => {
  expect(keys(ALL)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(keys({ ...ALL, isKept: false })).toEqual(['1', '2', '3', '4', '5', '9']);
});

it('keeps the digit of a room where another is closed', () => {
  expect(keys({ ...ALL, mayReadHistory: false })).toEqual(['1', '2', '3', '4', '5', '6', '8', '9']);
  expect(keys({ isKept: true, mayReadHistory: false, hasAccount: false })).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '9',
  ]);
});

it('stands in the order of the work, with a plan of one’s own last', () => {
  expect(shownRooms(openRooms({ ...ALL, isKept: false })).map(({ name }) => name)).toEqual([
    'overview',
    'plan',
    'cases',
    'audit',
    'own',
  ]);
});

it('shows eight rooms at most, and leads to the pages of a room by digit only', () => {
  const rooms = openRooms(ALL);
  expect(shownRooms(rooms)).toHaveLength(8);
  expect(rooms.filter((room) => !shownRooms(rooms).includes(room)).map(({ name }) => name)).toEqual([
    'certainty',
  ]);
});
