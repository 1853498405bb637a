import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** Indicators with their printed targets. */
export const kpis = defineTable('kpis', text('een indicator', 'an indicator'), {
  key: ['code'],
  yearly: 'target',
  columns: {
    code: c.code({ required: true }),
    pillar: c.reference('pillars'),
    project: c.reference('projects'),
    kind: c.text(),
    name: c.text(),
    unit: c.unit(),
    shape: c.code(),
    polarity: c.text(),
    owner: c.text(),
    measured_by: c.text(),
    baseline: c.text(),
    denominator: c.population(),
    source: c.text(),
  },
});

/** The roadmap. */
export const milestones = defineTable('milestones', text('een mijlpaal', 'a milestone'), {
  key: ['project', 'quarter', 'what'],
  naming: ['project', 'quarter'],
  repeats: true,
  columns: {
    project: c.reference('projects', { required: true }),
    code: c.code(),
    quarter: c.quarter(),
    until: c.quarter(),
    what: c.text(),
    kind: c.text(),
    source: c.text(),
  },
});

/** The regional labour shortage and the ambition. */
export const labourShortage = defineTable(
  'labour-shortage',
  text('een cijfer over het personeelstekort', 'a figure on the labour shortage'),
  {
    key: ['key', 'year', 'area'],
    naming: ['key'],
    columns: {
      key: c.code({ required: true }),
      value: c.estimate(),
      unit: c.unit({ required: true }),
      year: c.year(),
      area: c.code(),
      meaning: c.text(),
      source: c.text(),
    },
  },
);

/** The yearly recruitment task; a row may be the sum of others (`a+b`). */
export const labourTask = defineTable(
  'labour-task',
  text('een regel van de opgave', 'a row of the labour task'),
  {
    key: ['row'],
    yearly: 'amount',
    columns: {
      row: c.code({ required: true }),
      label: c.text(),
      stated_total: c.estimate('persons'),
      is_sum_of: c.formula(),
      source: c.text(),
    },
  },
);

/** Headline figures the plan claims; one thing may be claimed twice. */
export const statedFigures = defineTable('stated-figures', text('een genoemd cijfer', 'a stated figure'), {
  key: ['key', 'scope', 'period'],
  naming: ['key'],
  repeats: true,
  columns: {
    key: c.code({ required: true }),
    value: c.estimate(),
    unit: c.unit({ required: true }),
    scope: c.text(),
    period: c.period(),
    what: c.text(),
    source: c.text(),
  },
});

/** Decisions and the conditions they carry. */
export const decisions = defineTable('decisions', text('een besluit', 'a decision'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    body: c.reference('bodies'),
    date: c.date(),
    what: c.text(),
    conditions: c.list(),
    condition_owner: c.text(),
    condition_status: c.text(),
    source: c.text(),
  },
});

/** Risks and what is done about them. */
export const risks = defineTable('risks', text('een risico', 'a risk'), {
  key: ['code'],
  columns: { code: c.code({ required: true }), what: c.text(), mitigation: c.text(), source: c.text() },
});
