import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPlace, placeAfter, within } from './grid-place.ts';

const SIZE = { rows: 3, columns: 4 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('keys in a grid', () => {
  it.each([
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowRight', true, { row: 1, column: 3 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', true, { row: 2, column: 3 }],
    ['PageDown', false, { row: 2, column: 1 }],
  ])('%s (with Ctrl: %s)', (key, ctrl, expected) => {
    expect(placeAfter({ row: 1, column: 1 }, press(key, ctrl), SIZE)).toEqual(expected);
  });

  it('leave other keys to others', () => {
    expect(placeAfter({ row: 0, column: 0 }, press('a'), SIZE)).toBeUndefined();
  });

  it('go on to the next row at the end of a row, and back', () => {
    expect(nextPlace({ row: 0, column: 3 }, SIZE, false)).toEqual({ row: 1, column: 0 });
    expect(nextPlace({ row: 1, column: 0 }, SIZE, true)).toEqual({ row: 0, column: 3 });
    expect(nextPlace({ row: 2, column: 3 }, SIZE, false)).toEqual({ row: 2, column: 3 });
  });

  it('never leave the grid', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (pressed) => {
        const end = pressed.reduce((at, [key, ctrl]) => placeAfter(at, press(key, ctrl), SIZE) ?? at, {
          row: 0,
          column: 0,
        });
        expect(within(end, SIZE)).toEqual(end);
      }),
    );
  });
});
