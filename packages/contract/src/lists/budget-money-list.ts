import type { Accounted, Calculation } from '@kapstok/engine';
import { listedValueName, reportingPeriodCode } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { statedValue } from '../documents/stated-value.ts';
import { type ListTable, statedCell, tableOf } from './list-table.ts';

/** What of each budget line stands for which source and period: what may be spent, was promised, is expected. */
export function budgetMoneyTable(
  { plan, accounted: asPlanned }: Calculation,
  language: Language,
  { realised }: Accounted = asPlanned,
): ListTable {
  const lines = new Map(plan.budgetLines.map((row) => [row.id, row]));
  const lineCells = (id: string): readonly string[] => {
    const line = lines.get(id);
    return [id, line?.item ?? '', line?.project ?? ''];
  };
  return tableOf('budget-money', language, {
    title: text('Begroting per bron en periode', 'Budget by source and period'),
    head: [
      text('Post', 'Line'),
      text('Omschrijving', 'Description'),
      text('Project', 'Project'),
      text('Soort', 'Kind'),
      text('Bron', 'Source of the money'),
      text('Periode', 'Period'),
      text('Bedrag (euro) of uren', 'Amount (euros) or hours'),
      text('Van wie', 'Of whom'),
      text('Stand', 'State'),
      text('Vindplaats', 'Where it stands'),
    ],
    rows: [
      ...plan.budgetParts.map(({ line, kind, grant, period, amount, source }) => [
        ...lineCells(line),
        named(kind, language),
        grant,
        period === undefined ? '' : reportingPeriodCode(period),
        statedCell(statedValue(amount, 'EUR'), language),
        '',
        '',
        source,
      ]),
      ...realised.map(({ line, kind, grant, period, amount, reporter, state, remark }) => [
        ...lineCells(line),
        named(kind, language),
        grant,
        reportingPeriodCode(period),
        amount,
        reporter,
        named(state, language),
        remark,
      ]),
    ],
  });
}

function named(code: string, language: Language): string {
  return code === '' ? '' : listedValueName(code)[language];
}
