import type { Row } from '@kapstok/plan';
import { text, verbatim } from '@kapstok/quantity';
import { cell, missing, none } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type FigureSet, figureLabel, PLAN, setSum } from './figure-set.ts';

type CostRow = Row<'structuralCosts'>;

/** Words for a payer that is still to be found. */
const NO_PAYER =
  /^(?:|-|\?|n\.?t\.?b\.?|n(?:og|ader) te bepalen|(?:nog )?(?:onbekend|niet bekend)|geen|p\.?m\.?|to be determined|unknown|none)$/i;

/** Whether somebody is named who pays. */
export function hasPayer({ payer }: Pick<CostRow, 'payer'>): boolean {
  return !NO_PAYER.test(payer.trim());
}

/** What keeping results up costs after the plan, and what of it has no payer. */
export function structuralCostFigures(name: string, rows: readonly CostRow[]): FigureSet {
  const set: FigureSet = new Map();
  if (rows.length === 0) return set;
  setSum(set, 'EUR/year', { name, path: 'structuralCost.total' }, rows.map(amountOf));
  const unpaid = rows.filter((row) => !hasPayer(row));
  const path = 'structuralCost.withoutPayer';
  if (unpaid.length > 0) setSum(set, 'EUR/year', { name, path }, unpaid.map(amountOf));
  else set.set(path, none('EUR/year', figureLabel(name, path), ALL_PAID, rows[0]?.place ?? COSTS));
  return set;
}

const COSTS = { table: 'structural-costs', line: 0, row: '', field: '' };

const ALL_PAID = text('alle structurele kosten hebben een betaler', 'every cost has a payer');

function amountOf(row: CostRow): Node<'EUR/year'> {
  const place = { ...row.place, field: 'amount' };
  return cell('EUR/year', () => verbatim(row.item), { estimate: row.amount, place, source: row.source });
}

/** The plan names no structural cost at all: it is unknown, not zero. */
export function unknownStructuralCost(set: FigureSet): void {
  const why = text(
    'het plan noemt geen structurele kosten: wat het na afloop kost om de resultaten vast te houden',
    'the plan names no structural cost: what keeping the results up costs afterwards',
  );
  for (const path of ['structuralCost.total', 'structuralCost.withoutPayer']) {
    set.set(path, missing('EUR/year', figureLabel(PLAN, path), why, COSTS));
  }
}
