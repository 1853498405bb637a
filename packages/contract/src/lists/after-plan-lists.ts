import type { Calculation } from '@kapstok/engine';
import { type Language, type Text, text } from '@kapstok/quantity';
import { accounting } from '../documents/accounting/accounting.ts';
import { figureCell, type ListTable, statedCell, tableOf, withUnit } from './list-table.ts';

/** What keeping each result up costs after the plan, who pays, and since when that was agreed. */
export function afterPlanTable(calculation: Calculation, language: Language): ListTable {
  const { projects } = accounting(calculation).afterPlan;
  return tableOf('after-plan', language, {
    title: text('Na het plan', 'After the plan'),
    head: [
      text('Project', 'Project'),
      text('Naam', 'Name'),
      text('Gaat elk jaar door', 'Goes on every year'),
      text('Post', 'Item'),
      withUnit(text('Structurele kosten', 'Structural cost'), 'EUR/year'),
      text('Betaler', 'Payer'),
      text('Wet', 'Law'),
      text('Indicator', 'Indicator'),
      text('Afgesproken op', 'Agreed on'),
      text('Besluit', 'Decision'),
      text('Opmerking', 'Remark'),
      text('Bron', 'Source'),
    ],
    rows: projects.flatMap(({ code, name, benefits, costs, isUnpaid }) => {
      const goesOn = benefits.map(({ label }) => label[language]).join('; ');
      const remark = isUnpaid ? NO_PAYER[language] : '';
      if (costs.length === 0) return [[code, name, goesOn, '', null, '', '', '', null, '', remark, '']];
      return costs.map((row) => [
        code,
        name,
        goesOn,
        row.item,
        statedCell(row.amount, language),
        row.payer,
        row.law,
        row.indicator,
        row.agreedOn,
        row.decision,
        remark,
        row.source,
      ]);
    }),
  });
}

const NO_PAYER = text('nog niemand betaalt voor al wat doorgaat', 'nobody pays yet for all that goes on');

/** What is gained, each kind by itself. */
const GAINS = [
  {
    of: 'cashable',
    head: text(
      'Minder zorg gebruikt, verzilverbaar (geld dat vrijkomt), bruto per jaar',
      'Less care used, cashable (money that comes free), gross per year',
    ),
  },
  {
    of: 'social',
    head: text(
      'Minder zorg gebruikt, maatschappelijke waarde (geen geld), bruto per jaar',
      'Less care used, social value (no money), gross per year',
    ),
  },
  {
    of: 'unsaid',
    head: text(
      'Minder zorg gebruikt, niet gezegd of er geld vrijkomt, bruto per jaar',
      'Less care used, not said whether money comes free, gross per year',
    ),
  },
] as const;

const BY: Readonly<Record<'parties' | 'laws', Text>> = {
  parties: text('partij', 'party'),
  laws: text('wet', 'law'),
};

/** Who pays in money, beside who gains in money and in what is no money, by party and by law: columns that are never added. */
export function paysAndGainsTable(calculation: Calculation, language: Language): ListTable {
  const { afterPlan } = accounting(calculation);
  return tableOf('pays-and-gains', language, {
    title: text('Wie betaalt, wie baat heeft', 'Who pays, who gains'),
    head: [
      text('Soort', 'Kind'),
      text('Naam', 'Name'),
      withUnit(text('Betaalt aan structurele kosten', 'Pays of structural cost'), 'EUR/year'),
      ...GAINS.map(({ head }) => withUnit(head, 'EUR')),
    ],
    rows: (['parties', 'laws'] as const).flatMap((by) =>
      afterPlan[by].map((row) => [
        BY[by][language],
        row.name === '' ? text('niet gezegd', 'not said')[language] : row.name,
        figureCell(row.pays, language),
        ...GAINS.map(({ of }) => figureCell(row[of], language)),
      ]),
    ),
  });
}
