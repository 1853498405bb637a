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

/** Without a pick, and without the row that it was picked with; undefined where nothing is left. */
export function withoutPick(cells: string | undefined, address: string): string | undefined {
  const left = parts(cells).filter((part) => {
    const pick = part.replace(START, '');
    return (
      pick !== address && !address.startsWith(`${pick}:`) && !(pick.endsWith(':') && address.startsWith(pick))
    );
  });
  return left.length === 0 ? undefined : left.join('|');
}
