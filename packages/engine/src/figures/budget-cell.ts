import type { Row } from '@kapstok/plan';
import { unknown, verbatim } from '@kapstok/quantity';
import { cell } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** The amount of a budget line in a year. */
export function budgetCell(row: Row<'budgetLines'>, year: number, name: string): Node<'EUR'> {
  const estimate = row.byYear.get(year) ?? unknown('blank');
  const place = { ...row.place, field: `y${year}` };
  return cell('EUR', () => verbatim(`${name}, ${year}`), { estimate, place, source: row.source });
}
