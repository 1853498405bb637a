import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { type GridPlace, type GridSize, nextPlace, placeAfter, within } from './grid-place.ts';

/** Where one goes after typing: down, to the next or the former cell, or, after leaving the grid, nowhere. */
type Then = 'down' | 'next' | 'back' | 'left';

/** Told that typing is done: the words for the cell, or undefined to leave it as it was. */
export type OnDone = (words: string | undefined, then?: Then) => void;

/** A grid under the keyboard: which cell one stands on, and what is being typed there. */
export interface GridState {
  readonly at: GridPlace;
  /** The words being typed in the cell one stands on; undefined while nothing is typed. */
  readonly typing: string | undefined;
  readonly goTo: (place: GridPlace) => void;
  /** Starts typing in the cell one stands on, from these words or from what stands there. */
  readonly begin: (words?: string) => void;
  readonly stop: (then?: Then) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Grid {
  /** The table, to move the focus in. */
  readonly table: RefObject<HTMLTableElement | null>;
  readonly size: GridSize;
  /** The cell one arrives at, which then has the focus; undefined: the first, and the focus stays where it is. */
  readonly start: GridPlace | undefined;
  /** What stands in a cell. */
  readonly wordsAt: (place: GridPlace) => string;
  /** What a cell begins with when one types a letter; undefined: what stands there. */
  readonly startingWith: (place: GridPlace, letter: string) => string | undefined;
  /** Whether words may be put in the row. */
  readonly mayType: (place: GridPlace) => boolean;
  /** Puts words in a cell. */
  readonly put: (place: GridPlace, words: string) => void;
}

/** Moves through a grid by arrows and types in its cells, as one does in a spreadsheet. */
export function useGrid({ table, size, start, wordsAt, startingWith, mayType, put }: Grid): GridState {
  const [place, setPlace] = useState<GridPlace>(start ?? { row: 0, column: 0 });
  const [typing, setTyping] = useState<string>();
  // How often one went somewhere: each time the focus follows.
  const [steps, setSteps] = useState(start === undefined ? 0 : 1);
  const at = within(place, size);
  useEffect(() => {
    if (steps === 0) return;
    table.current?.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-column="${at.column}"]`)?.focus();
  }, [table, steps, at.row, at.column]);
  const goTo = (next: GridPlace) => {
    setTyping(undefined);
    setPlace(within(next, size));
    setSteps((count) => count + 1);
  };
  const begin = (words?: string) => {
    if (mayType(at)) setTyping(words ?? wordsAt(at));
  };
  const stop: GridState['stop'] = (then) => {
    if (then === 'left') setTyping(undefined);
    else if (then === 'down') goTo({ ...at, row: at.row + 1 });
    else if (then === undefined) goTo(at);
    else goTo(nextPlace(at, size, then === 'back'));
  };
  /** @returns whether the key puts something in the cell */
  const typed = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' || event.key === 'F2') begin();
    else if (!mayType(at)) return false;
    else if (event.key === 'Delete') put(at, '');
    else if (isLetter(event)) begin(startingWith(at, event.key));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing !== undefined || !isInCell(event.target)) return;
    const next = placeAfter(at, event, size);
    if (next !== undefined) goTo(next);
    // Who types where nothing can be typed stays there: elsewhere a digit goes to a room.
    else if (!typed(event) && !isDigit(event)) return;
    event.preventDefault();
  };
  return { at, typing, goTo, begin, stop, onKeyDown };
}

function isInCell(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.column !== undefined;
}

function isDigit(event: KeyboardEvent): boolean {
  return isLetter(event) && /\d/.test(event.key);
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
