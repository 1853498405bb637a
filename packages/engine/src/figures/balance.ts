import { unit } from '@kapstok/quantity';
import { inUnit, sum, untyped } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type FigureSet, figureLabel } from './figure-set.ts';

const SAVED = /^careCost\.byYear\.(\d+)\.gross$/;
const SPENT = /^investment\.byYear\.(\d+)$/;
/** How the addresses of balances start. */
export const BALANCE = 'balance';

/**
 * What of the investment has come back in less care used, gross, up to and including each year: `balance.byYear.2027`. It is what
 * effects are worth, no cash; what keeping them up costs comes off after the plan and stands by itself. Only where a scope
 * has both.
 */
export function addBalance(set: FigureSet, name: string): void {
  const saved = amountsIn(set, SAVED);
  const spent = amountsIn(set, SPENT);
  if (saved.size === 0 || spent.size === 0) return;
  const years = [...new Set([...saved.keys(), ...spent.keys()])].sort((a, b) => a - b);
  for (const year of years) {
    const path = `${BALANCE}.byYear.${year}`;
    const upTo = (amounts: ReadonlyMap<number, Node<'EUR'>>, what: string): Node<'EUR'> =>
      sum(
        'EUR',
        figureLabel(name, `${what}.upTo.${year}`),
        [...amounts].flatMap(([of, node]) => (of <= year ? [node] : [])),
      );
    set.set(
      path,
      untyped(unit('EUR'), figureLabel(name, path), {
        kind: 'difference',
        from: upTo(saved, 'careCost'),
        less: upTo(spent, 'investment'),
      }),
    );
  }
}

function amountsIn(set: FigureSet, paths: RegExp): ReadonlyMap<number, Node<'EUR'>> {
  const found = new Map<number, Node<'EUR'>>();
  for (const [path, node] of set) {
    const year = paths.exec(path)?.[1];
    const amount = year === undefined ? undefined : inUnit(node, 'EUR');
    if (amount !== undefined) found.set(Number(year), amount);
  }
  return found;
}
