import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** What a follow-up action can be closed with. */
export const ACTION_CLOSED_BY = ['measurement', 'decision'] as const;

/** What is done about a target that was missed; it is closed with a new measurement or a decision, and with nothing else. */
export const followUpActions = defineTable(
  'follow-up-actions',
  text('een vervolgactie', 'a follow-up action'),
  {
    key: ['code'],
    columns: {
      code: c.code({ required: true }),
      indicator: c.reference('kpis'),
      period: c.reportingPeriod(),
      project: c.reference('projects'),
      what: c.text(),
      expected: c.text(),
      role: c.text(),
      body: c.reference('bodies'),
      due: c.date(),
      closed_by: c.code({ values: ACTION_CLOSED_BY }),
      closed_period: c.reportingPeriod(),
      decision: c.reference('decisions'),
      closed_on: c.date(),
      source: c.text(),
    },
  },
);

/** Moments at which is decided whether a project goes on: in a quarter, or on a day of it. */
export const gates = defineTable('gates', text('een go/no-go', 'a gate'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    project: c.reference('projects'),
    milestone: c.code(),
    quarter: c.quarter(),
    decides_on: c.date(),
    body: c.reference('bodies'),
    role: c.text(),
    source: c.text(),
  },
});

/** What a gate asks for. The first three follow from other tables; of the others somebody says whether they are met. */
export const GATE_CONDITION_KINDS = [
  'baseline',
  'funding',
  'target',
  'consent',
  'capacity',
  'other',
] as const;

/**
 * What has to be there before a gate is passed. A target with a round is that of the period which that round measures: its effect
 * decides on going on. Without an indicator it is about every result indicator of the project, or of the plan.
 */
export const gateConditions = defineTable(
  'gate-conditions',
  text('een voorwaarde van een go/no-go', 'a condition of a gate'),
  {
    key: ['gate', 'number'],
    columns: {
      gate: c.reference('gates', { required: true }),
      number: c.code({ required: true }),
      kind: c.code({ required: true, values: GATE_CONDITION_KINDS }),
      what: c.text(),
      indicator: c.reference('kpis'),
      round: c.reference('measurement-rounds'),
      grant: c.reference('grants'),
      role: c.text(),
      met: c.yesNo(),
      source: c.text(),
    },
  },
);

/** What comes of a gate. `passed_against`: although a condition is not met. */
export const GATE_OUTCOMES = ['passed', 'passed_against', 'refused', 'postponed'] as const;

/** What was decided at a gate, and when; a gate that was postponed comes again. */
export const gatePassings = defineTable(
  'gate-passings',
  text('een uitkomst van een go/no-go', 'an outcome of a gate'),
  {
    key: ['gate', 'date'],
    columns: {
      gate: c.reference('gates', { required: true }),
      date: c.date({ required: true }),
      outcome: c.code({ required: true, values: GATE_OUTCOMES }),
      role: c.text(),
      body: c.reference('bodies'),
      decision: c.reference('decisions'),
      reason: c.text(),
      source: c.text(),
    },
  },
);

/** Drivers of business cases that are set anew after a measurement, as a scenario; it counts after consultation. */
export const recalibrations = defineTable('recalibrations', text('een herijking', 'a recalibration'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    round: c.reference('measurement-rounds'),
    scenario: c.reference('scenarios'),
    consulted: c.list(),
    consulted_on: c.date(),
    counts_from: c.date(),
    decision: c.reference('decisions'),
    reason: c.text(),
    source: c.text(),
  },
});

/** Steps of the learning cycle, in their order. */
export const LEARNING_STEPS = [
  'measurement_plan',
  'data',
  'information',
  'insight',
  'advice',
  'decision',
  'action',
  'reflection',
] as const;

/** What was learned by pillar or project: a light log of the learning cycle. */
export const learningLog = defineTable('learning-log', text('een stap van het leren', 'a step of learning'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    pillar: c.reference('pillars'),
    project: c.reference('projects'),
    date: c.date(),
    step: c.code({ values: LEARNING_STEPS }),
    what: c.text(),
    role: c.text(),
    decision: c.reference('decisions'),
    source: c.text(),
  },
});
