import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** One-off investment in EUR by item, cost type and year. */
export const budgetLines = defineTable('budget-lines', text('een begrotingspost', 'a budget line'), {
  key: ['id'],
  yearly: 'amount',
  columns: {
    id: c.code({ required: true }),
    pillar: c.reference('pillars'),
    project: c.reference('projects'),
    group: c.text(),
    item: c.text(),
    cost_type: c.code(),
    stated_total: c.estimate('EUR'),
    source: c.text(),
  },
});

/** Subtotals as the plan prints them. */
export const budgetStatedSubtotals = defineTable(
  'budget-stated-subtotals',
  text('een gedrukt subtotaal van de begroting', 'a printed budget subtotal'),
  {
    key: ['pillar', 'project'],
    yearly: 'amount',
    columns: {
      pillar: c.reference('pillars'),
      project: c.reference('projects'),
      level: c.text(),
      stated_total: c.estimate('EUR'),
      source: c.text(),
    },
  },
);

/** Money by source: an amount, or the rest, for one project or for all (`*`). */
export const funding = defineTable('funding', text('geld uit een bron', 'money from a source'), {
  key: ['project', 'source_kind'],
  columns: {
    project: c.reference('projects', { wildcard: true }),
    source_kind: c.text(),
    amount: c.funding('EUR'),
    stated_share: c.estimate('1'),
    condition: c.text(),
    grant: c.reference('grants'),
    source: c.text(),
  },
});

/** What keeping a result up costs after the plan, and who pays. */
export const structuralCosts = defineTable(
  'structural-costs',
  text('een post van de structurele kosten', 'a structural cost'),
  {
    key: ['project', 'item'],
    columns: {
      project: c.reference('projects'),
      item: c.text({ required: true }),
      amount: c.estimate('EUR/year'),
      payer: c.text(),
      law: c.text(),
      indicator: c.reference('kpis'),
      agreed_on: c.date(),
      decision: c.reference('decisions'),
      source: c.text(),
    },
  },
);
