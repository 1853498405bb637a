import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** Social business cases: the years they cover and the year they discount to. */
export const businessCases = defineTable('business-cases', text('een businesscase', 'a business case'), {
  key: ['project'],
  columns: {
    project: c.reference('projects', { required: true }),
    first_year: c.year({ required: true }),
    last_year: c.year({ required: true }),
    discount_base_year: c.year(),
    note: c.text(),
    source: c.text(),
  },
});

/**
 * What less care used is worth in money: `cashable` comes free as money that somebody can spend, `social` is room that serves others.
 * What comes to both says so, and is no money that comes free.
 */
const VALUE_KINDS = ['cashable', 'social'] as const;

/** Gross benefit by line and year, not discounted, in EUR or persons; a series or a formula. */
export const businessCaseBenefits = defineTable(
  'business-case-benefits',
  text('een batenregel', 'a benefit line'),
  {
    key: ['project', 'line'],
    yearly: 'amount',
    columns: {
      project: c.reference('projects', { required: true }),
      line: c.code({ required: true }),
      label: c.text(),
      kind: c.code({ required: true, values: ['care_cost', 'time_gain', 'extra_staff'] }),
      law: c.text(),
      beneficiary: c.text(),
      value_kind: c.code({ values: VALUE_KINDS }),
      unit: c.unit({ required: true }),
      flow: c.code(),
      formula: c.formula(),
      stated_sum: c.estimate(),
      source: c.text(),
    },
  },
);

/** Prices, rates, conversions and drivers; a scope goes before the plan's own. */
export const parameters = defineTable('parameters', text('een rekenwaarde', 'a parameter'), {
  key: ['key', 'scope'],
  naming: ['key'],
  yearly: 'amount',
  columns: {
    key: c.code({ required: true }),
    scope: c.reference('projects'),
    value: c.estimate(),
    unit: c.unit({ required: true }),
    formula: c.formula(),
    meaning: c.text(),
    source: c.text(),
  },
});
