import { type Plan, TABLES, type TableName, tableTitle } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { hasNumbers, NUMBER_TABLES } from './number-tables.ts';

/** What Kapstok can't say without a table. */
const CONSEQUENCES: readonly { readonly table: TableName; readonly unsaid: Text }[] = [
  {
    table: 'projects',
    unsaid: text('wat elk project kost en bijdraagt', 'what each project costs and contributes'),
  },
  { table: 'budgetLines', unsaid: text('wat het plan kost', 'what the plan costs') },
  { table: 'businessCaseBenefits', unsaid: text('wat het plan bijdraagt', 'what the plan contributes') },
  { table: 'labourShortage', unsaid: text('of het genoeg is', 'whether it is enough') },
  {
    table: 'businessCases',
    unsaid: text(
      'over welke jaren de baten gaan en naar welk jaar ze contant zijn',
      'which years the benefits cover and to which year they discount',
    ),
  },
  {
    table: 'parameters',
    unsaid: text(
      'wat de baten zijn in uren, fte en contante waarde',
      'what the benefits are in hours, FTE and present value',
    ),
  },
  { table: 'kpis', unsaid: text('waaraan het resultaat wordt gemeten', 'by what the result is measured') },
  { table: 'milestones', unsaid: text('of het plan op schema ligt', 'whether the plan is on time') },
];

/** A table that is absent or empty: one remark, with what can't be said without it. */
export const absentTable: Rule = {
  code: 'gaps.absent-table',
  kind: 'gaps',
  title: text('Een tabel ontbreekt', 'A table is absent'),
  find: ({ plan }) =>
    CONSEQUENCES.filter(({ table }) => isAbsent(plan, table)).map(({ table, unsaid }) =>
      findingOf(TABLES[table].name, unsaid),
    ),
};

/** A plan without any numbers has one remark for the tables that would hold them. */
function isAbsent(plan: Plan, table: TableName): boolean {
  if (plan[table].length > 0) return false;
  if (OF_BENEFITS.has(table)) return plan.businessCaseBenefits.length > 0;
  return hasNumbers(plan) || !NUMBER_TABLES.includes(table);
}

/** Tables that say how benefits are counted: without benefits no one misses them. */
const OF_BENEFITS: ReadonlySet<TableName> = new Set(['businessCases', 'parameters']);

function findingOf(table: string, unsaid: Text): Finding {
  const title = tableTitle(table);
  return finding(absentTable, {
    severity: 'remark',
    place: { table, line: 0, row: '', field: '' },
    scope: 'plan',
    message: text(
      `De tabel met ${title.nl} ontbreekt of is leeg.`,
      `The table with ${title.en} is absent or empty.`,
    ),
    effect: text(`Nog niet te zeggen is ${unsaid.nl}.`, `It cannot be said yet ${unsaid.en}.`),
    advice: text('Voeg de tabel toe zodra de gegevens er zijn.', 'Add the table when the data is there.'),
  });
}
