import { parseAddress } from '@kapstok/plan';
import { numberForCell } from '../assumption/number-words.ts';

/** So many numbers can stand in an address to be moved. */
export const MOST_PICKS = 20;

const START = /=-?\d+(?:\.\d+)?$/;

/** The picks that an address names, each with the number that it is begun with, if any. */
function parts(cells: string | undefined): readonly string[] {
  return (cells ?? '').split('|').filter((part) => part !== '');
}

/** What was picked, without the numbers that were typed to begin with. */
export function picksIn(cells: string | undefined): readonly string[] {
  return parts(cells).map((part) => part.replace(START, ''));
}

/** The same picks with nothing typed; undefined where nothing was typed. */
export function withoutStarts(cells: string | undefined): string | undefined {
  return parts(cells).some((part) => START.test(part)) ? picksIn(cells).join('|') : undefined;
}

/** With one pick more. */
export function withPick(cells: string | undefined, address: string): string {
  return [...parts(cells), address].join('|');
}

/** With a number to begin with for a pick, which may be one of a row that was picked; undefined: with none. */
export function withStart(cells: string | undefined, address: string, start: number | undefined): string {
  const others = parts(cells).filter((part) => part.replace(START, '') !== address);
  return [...others, start === undefined ? address : `${address}=${numberForCell(start, '.')}`].join('|');
}

/**
 * Without a pick. Of a row that was picked as a whole the other years stay, each by itself.
 * @param shown what the picks gave, by address: the years of a row among it
 * @returns undefined where nothing is left
 */
export function withoutPick(
  cells: string | undefined,
  address: string,
  shown: readonly string[],
): string | undefined {
  const before = parts(cells);
  const named = new Set(picksIn(cells));
  const left = before.flatMap((part) => {
    const pick = part.replace(START, '');
    if (pick === address) return [];
    if (!isRowOf(pick, address)) return [part];
    return shown.filter((year) => year !== address && isRowOf(pick, year) && !named.has(year));
  });
  return left.length === 0 ? undefined : left.join('|');
}

/** Whether a pick is the whole row in which an address stands. */
function isRowOf(pick: string, address: string): boolean {
  const [row, cell] = [parseAddress(pick), parseAddress(address)];
  if (row === undefined || cell === undefined || row.field !== '' || cell.field === '') return false;
  return row.table === cell.table && row.row === cell.row;
}
