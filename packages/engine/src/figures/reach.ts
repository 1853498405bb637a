import type { Text } from '@kapstok/quantity';
import { dividedBy } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type BenefitLine, grossYear, type LineYear } from './benefit-line.ts';
import type { Context } from './context.ts';
import { type FigureSet, figureLabel } from './figure-set.ts';
import { type PerResident, perResident } from './per-resident.ts';

function impliedReach(year: LineYear, per: PerResident, label: () => Text): Node<'resident'> | undefined {
  if (isPrice(per))
    return year.gross === undefined ? undefined : dividedBy<'EUR', 'resident'>(label, year.gross, per);
  return year.hours === undefined ? undefined : dividedBy<'hour', 'resident'>(label, year.hours, per);
}

function isPrice(per: PerResident): per is Node<'EUR/resident'> {
  return per.unit.powers.EUR !== undefined;
}

/** The number of residents a line must reach for its amounts to hold, by year; those it has in common with others too. */
export function reachFigures(context: Context, line: BenefitLine): FigureSet {
  const set: FigureSet = new Map();
  const per = perResident(context.parameters, line.row);
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
