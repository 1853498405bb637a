import { text } from '@kapstok/quantity';
import { OBLIGATIONS, RESULTS_JUDGED } from '../accounting/obligation.ts';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** Whether the amount of a grant is with or without VAT. */
export const VAT_KINDS = ['with_vat', 'without_vat'] as const;

/** Money that a funder gives or may give, on what conditions; what of it goes to which project stands in `funding`. */
export const grants = defineTable('grants', text('een toekenning', 'a grant'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    source_kind: c.text(),
    scheme_code: c.text(),
    recipient: c.text(),
    amount: c.estimate('EUR'),
    vat: c.code({ values: VAT_KINDS }),
    obligation: c.code({ values: OBLIGATIONS }),
    own_contribution: c.estimate('EUR'),
    promised_by: c.text(),
    conditions: c.list(),
    cost_key: c.reference('cost-keys'),
    granted_on: c.date(),
    account_due: c.date(),
    source: c.text(),
  },
});

/** Payments of a grant: what each hangs on, what was judged of that, what was paid and what is in dispute. */
export const instalments = defineTable('instalments', text('een termijn', 'an instalment'), {
  key: ['grant', 'number'],
  columns: {
    grant: c.reference('grants', { required: true }),
    number: c.code({ required: true }),
    planned: c.date(),
    amount: c.estimate('EUR'),
    indicator: c.reference('kpis'),
    period: c.reportingPeriod(),
    milestone: c.code(),
    scheme_indicator: c.text(),
    obligation: c.code({ values: OBLIGATIONS }),
    chance_low: c.estimate('1'),
    chance_likely: c.estimate('1'),
    chance_high: c.estimate('1'),
    judged: c.code({ values: RESULTS_JUDGED }),
    judged_on: c.date(),
    judged_by: c.text(),
    paid: c.estimate('EUR'),
    paid_on: c.date(),
    disputed: c.estimate('EUR'),
    dispute: c.text(),
    source: c.text(),
  },
});

/** What an amount of a budget line says: what may be spent, what was promised to others, what it is expected to be. */
export const BUDGET_PART_KINDS = ['budget', 'commitment', 'forecast'] as const;

/** What of a budget line stands for which source and which period. */
export const budgetParts = defineTable(
  'budget-parts',
  text('een deel van een begrotingspost', 'a part of a budget line'),
  {
    key: ['line', 'kind', 'grant', 'period'],
    columns: {
      line: c.reference('budget-lines', { required: true }),
      kind: c.code({ required: true, values: BUDGET_PART_KINDS }),
      grant: c.reference('grants'),
      period: c.reportingPeriod({ required: true }),
      amount: c.estimate('EUR'),
      source: c.text(),
    },
  },
);

/** By what parties divide money or risk among them. */
export const COST_KEY_KINDS = ['agreed', 'per_inhabitant', 'equal'] as const;

/** Keys by which parties divide money or risk among them. */
export const costKeys = defineTable('cost-keys', text('een verdeelsleutel', 'a cost key'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    kind: c.code({ values: COST_KEY_KINDS }),
    decision: c.reference('decisions'),
    agreed_on: c.date(),
    source: c.text(),
  },
});

/** What falls to a party by a cost key. What was not agreed is n.t.b., never an equal part. */
export const costKeyShares = defineTable(
  'cost-key-shares',
  text('een aandeel in een verdeelsleutel', 'a share in a cost key'),
  {
    key: ['cost_key', 'municipality', 'organisation'],
    columns: {
      cost_key: c.reference('cost-keys', { required: true }),
      municipality: c.reference('municipalities'),
      organisation: c.reference('organisations'),
      share: c.estimate('1'),
      residents: c.estimate('residents'),
      source: c.text(),
    },
  },
);
