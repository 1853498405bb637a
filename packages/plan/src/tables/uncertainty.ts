import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** Ways to say how uncertain an input is. */
export const ASSUMPTION_SHAPES = [
  'point',
  'range',
  'percentage',
  'triangular',
  'pert',
  'lognormal',
  'normal',
  'beta',
] as const;

/** What two numbers of a range, or a percentage around a point, mean. Asked, never assumed. */
export const RANGE_MEANINGS = ['interval80', 'bounds', 'two_groups'] as const;

/** How well founded an assumption is, the strongest first. Empty is not graded, and counts as weakest. */
export const ASSUMPTION_QUALITIES = ['measured', 'literature', 'expert', 'assumed'] as const;

/**
 * Uncertain inputs: each one input, whatever the number of cells it is about (`on`, see `parseAddress`). What the plan
 * prints stays what it is; an assumption only changes what is drawn.
 */
export const assumptions = defineTable('assumptions', text('een aanname', 'an assumption'), {
  key: ['id'],
  columns: {
    id: c.code({ required: true }),
    name: c.text(),
    on: c.list({ required: true }),
    shape: c.code({ required: true, values: ASSUMPTION_SHAPES }),
    meaning: c.code({ values: RANGE_MEANINGS }),
    low: c.estimate(),
    likely: c.estimate(),
    high: c.estimate(),
    unit: c.unit(),
    percent: c.estimate('1'),
    a: c.estimate('1'),
    b: c.estimate('1'),
    relative: c.yesNo(),
    group: c.text(),
    correlation: c.estimate('1'),
    shared: c.text(),
    quality: c.code({ values: ASSUMPTION_QUALITIES }),
    source: c.text(),
    note: c.text(),
  },
});

/** Benefit lines of several projects that book one saving on the same people, and how much they have in common. */
export const overlaps = defineTable('overlaps', text('een overlap', 'an overlap'), {
  key: ['id'],
  columns: {
    id: c.code({ required: true }),
    name: c.text(),
    population: c.text(),
    lines: c.list({ required: true }),
    overlap: c.estimate('1'),
    limit: c.estimate(),
    unit: c.unit(),
    source: c.text(),
    note: c.text(),
  },
});

/** Named sets of other values beside the plan. */
export const scenarios = defineTable('scenarios', text('een scenario', 'a scenario'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    about: c.text(),
    source: c.text(),
  },
});

/** What a scenario sets: a cell to a value, or an open choice to one of its alternatives. */
export const scenarioSettings = defineTable(
  'scenario-settings',
  text('een instelling van een scenario', 'a setting of a scenario'),
  {
    key: ['scenario', 'on'],
    columns: {
      scenario: c.reference('scenarios', { required: true }),
      on: c.text({ required: true }),
      value: c.estimate(),
      unit: c.unit(),
      choice: c.code(),
      replaced: c.estimate(),
      source: c.text(),
    },
  },
);
