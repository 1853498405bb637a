import { type Text, text } from '@kapstok/quantity';
import { dividedBy, shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type BenefitLine, grossYear, type LineYear } from './benefit-line.ts';
import type { Context } from './context.ts';
import { type FigureSet, figureLabel } from './figure-set.ts';

/**
 * What one resident brings in, by the drivers of a line: the claim on the effect times
 * `<line>_price` times `<line>_saving` for a saving, times `time_per_resident` for time gained.
 * Undefined where the plan gives no such drivers.
 */
function perResident(
  context: Context,
  line: BenefitLine,
): Node<'EUR/resident'> | Node<'hour/resident'> | undefined {
  const { parameters } = context;
  const { project, line: key, kind } = line.row;
  const claimed = <U extends 'EUR/resident' | 'hour/resident'>(amount: Node<U>, factor: string): Node<U> => {
    if (!parameters.has(factor, project)) return amount;
    const label = (): Text => text('per inwoner, na aftrek', 'per resident, net');
    return shareOf(label, amount, parameters.get(factor, project, '1'));
  };
  if (kind === 'time_gain' && parameters.has('time_per_resident', project)) {
    return claimed(parameters.get('time_per_resident', project, 'hour/resident'), 'impact_claim_savings');
  }
  if (kind !== 'care_cost' || !parameters.has(`${key}_price`, project)) return undefined;
  const price = parameters.get(`${key}_price`, project, 'EUR/resident');
  return claimed(claimed(price, `${key}_saving`), 'impact_claim_savings');
}

function impliedReach(
  year: LineYear,
  per: Node<'EUR/resident'> | Node<'hour/resident'>,
  label: () => Text,
): Node<'resident'> | undefined {
  if (isPrice(per))
    return year.gross === undefined ? undefined : dividedBy<'EUR', 'resident'>(label, year.gross, per);
  return year.hours === undefined ? undefined : dividedBy<'hour', 'resident'>(label, year.hours, per);
}

function isPrice(per: Node<'EUR/resident'> | Node<'hour/resident'>): per is Node<'EUR/resident'> {
  return per.unit.powers.EUR !== undefined;
}

/** The number of residents a line must reach for its amounts to hold, by year; those it has in common with others too. */
export function reachFigures(context: Context, line: BenefitLine): FigureSet {
  const set: FigureSet = new Map();
  const per = perResident(context, line);
  if (per === undefined) return set;
  const name = line.row.label === '' ? line.row.line : line.row.label;
  for (const [year, found] of line.years) {
    const path = `reach.byYear.${year}`;
    const claimed = line.overlaps.length === 0 ? found : grossYear(context, line.row, year);
    const reach = impliedReach(claimed, per, figureLabel(name, path));
    if (reach !== undefined) set.set(path, reach);
  }
  return set;
}
