import type { Row } from '@kapstok/plan';
import { text, verbatim } from '@kapstok/quantity';
import { cell, missing } from '../graph/build.ts';
import { type FigureSet, figureLabel, PLAN, setSum } from './figure-set.ts';

type CostRow = Row<'structuralCosts'>;

/** What keeping results up costs after the plan, and what of it has no payer. */
export function structuralCostFigures(name: string, rows: readonly CostRow[]): FigureSet {
  const set: FigureSet = new Map();
  if (rows.length === 0) return set;
  const nodes = rows.map((row) => {
    const place = { ...row.place, field: 'amount' };
    return cell('EUR/year', () => verbatim(row.item), { estimate: row.amount, place, source: row.source });
  });
  setSum(set, 'EUR/year', { name, path: 'structuralCost.total' }, nodes);
  const unpaid = nodes.filter((_, index) => rows[index]?.payer === '');
  setSum(set, 'EUR/year', { name, path: 'structuralCost.withoutPayer' }, unpaid);
  return set;
}

/** The plan names no structural cost at all: it is unknown, not zero. */
export function unknownStructuralCost(set: FigureSet): void {
  const why = text(
    'het plan noemt geen kosten om de resultaten na afloop in stand te houden',
    'the plan names no cost of keeping the results up afterwards',
  );
  const place = { table: 'structural-costs', line: 0, row: '', field: '' };
  for (const path of ['structuralCost.total', 'structuralCost.withoutPayer']) {
    set.set(path, missing('EUR/year', figureLabel(PLAN, path), why, place));
  }
}
