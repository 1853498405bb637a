import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { ADDING_UP, COUNTING, INDICATOR_LEVELS, MISSING_COUNTS } from '../monitoring/indicator-definition.ts';
import { CADENCES } from '../monitoring/reporting-period.ts';
import { defineTable } from '../table.ts';

/**
 * How an indicator is measured, from a period on. The indicator itself, with its kind, polarity and owner, stands in `kpis`; an
 * empty unit, population or source of measurement is that of the indicator.
 */
export const indicatorDefinitions = defineTable(
  'indicator-definitions',
  text('een definitie van een indicator', 'a definition of an indicator'),
  {
    key: ['indicator', 'version'],
    columns: {
      indicator: c.reference('kpis', { required: true }),
      version: c.code({ required: true }),
      from: c.reportingPeriod({ required: true }),
      unit: c.unit(),
      population: c.text(),
      level: c.code({ values: INDICATOR_LEVELS }),
      method: c.text(),
      measured_by: c.text(),
      cadence: c.code({ values: CADENCES }),
      counts: c.code({ values: COUNTING }),
      over_organisations: c.code({ values: ADDING_UP }),
      over_time: c.code({ values: ADDING_UP }),
      missing: c.code({ values: MISSING_COUNTS }),
      parent: c.reference('kpis'),
      agreed_by: c.list(),
      agreed_on: c.date(),
      reason: c.text(),
      source: c.text(),
    },
  },
);

/**
 * Targets beside those by year that the plan prints in `kpis`: of another period, or agreed on later. Of one period the one that was
 * agreed on last holds.
 */
export const targets = defineTable('targets', text('een streefwaarde', 'a target'), {
  key: ['indicator', 'period', 'agreed_on'],
  naming: ['indicator', 'period'],
  columns: {
    indicator: c.reference('kpis', { required: true }),
    period: c.reportingPeriod({ required: true }),
    target: c.target(),
    unit: c.unit(),
    shape: c.code(),
    agreed_by: c.list(),
    agreed_on: c.date(),
    decision: c.reference('decisions'),
    reason: c.text(),
    source: c.text(),
  },
});

/** What was measured before the plan did anything, or by when that is to be done. */
export const baselines = defineTable('baselines', text('een nulmeting', 'a baseline'), {
  key: ['indicator', 'organisation', 'municipality'],
  columns: {
    indicator: c.reference('kpis', { required: true }),
    organisation: c.reference('organisations'),
    municipality: c.reference('municipalities'),
    value: c.estimate(),
    unit: c.unit(),
    measured_on: c.date(),
    uncertainty: c.text(),
    comparison_group: c.text(),
    due: c.date(),
    role: c.text(),
    source: c.text(),
  },
});

/** What a round of measuring is for. */
export const ROUND_KINDS = ['baseline', 'progress', 'reflection', 'effect'] as const;

/** Rounds in which is measured, discussed and decided on. */
export const measurementRounds = defineTable(
  'measurement-rounds',
  text('een meetronde', 'a round of measuring'),
  {
    key: ['code'],
    columns: {
      code: c.code({ required: true }),
      name: c.text(),
      kind: c.code({ values: ROUND_KINDS }),
      period: c.reportingPeriod(),
      opens: c.date(),
      due: c.date(),
      closes: c.date(),
      source: c.text(),
    },
  },
);

/** The steps of a round: when each was to be done, when it is to be now, and when it was. */
export const roundSteps = defineTable(
  'round-steps',
  text('een stap van een meetronde', 'a step of a round of measuring'),
  {
    key: ['round', 'step'],
    columns: {
      round: c.reference('measurement-rounds', { required: true }),
      step: c.code({ required: true }),
      role: c.text(),
      planned: c.date(),
      date: c.date(),
      done_on: c.date(),
      reason: c.text(),
      source: c.text(),
    },
  },
);

/** What was reached in words: a statement that somebody judges, beside the figures of an indicator or without any. */
export const judgements = defineTable('judgements', text('een oordeel', 'a judgement'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    indicator: c.reference('kpis'),
    project: c.reference('projects'),
    period: c.reportingPeriod(),
    statement: c.text(),
    role: c.text(),
    ground: c.text(),
    judged_on: c.date(),
    source: c.text(),
  },
});

/** Figures of elsewhere that an indicator is held against: the country, another region, a norm. */
export const referenceFigures = defineTable(
  'reference-figures',
  text('een vergelijkingscijfer', 'a figure to compare with'),
  {
    key: ['indicator', 'period', 'area'],
    columns: {
      indicator: c.reference('kpis', { required: true }),
      period: c.reportingPeriod({ required: true }),
      area: c.code({ required: true }),
      value: c.estimate(),
      unit: c.unit(),
      meaning: c.text(),
      source: c.text(),
    },
  },
);
