import { text } from '@kapstok/quantity';
import { columns as c } from '../column.ts';
import { defineTable } from '../table.ts';

/** Pillars or themes: the level above a project, whatever the region calls it. */
export const pillars = defineTable('pillars', text('een pijler of thema', 'a pillar or theme'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    motto: c.text(),
    lead_scope: c.text(),
    source: c.text(),
  },
});

/** Projects or initiatives, with what the plan prints elsewhere for the same project. */
export const projects = defineTable(
  'projects',
  text('een project of initiatief', 'a project or initiative'),
  {
    key: ['code'],
    columns: {
      code: c.code({ required: true }),
      printed_code: c.code(),
      budget_code: c.code(),
      other_printed_code: c.code(),
      pillar: c.reference('pillars'),
      name: c.text(),
      former_name: c.text(),
      kind: c.text(),
      in_portfolio: c.yesNo(),
      in_application: c.yesNo(),
      has_business_case: c.yesNo(),
      phase: c.text(),
      other_printed_phase: c.text(),
      parties: c.list(),
      reach: c.estimate('residents'),
      reach_source: c.text(),
      start_condition: c.text(),
      bundles: c.list(),
      source: c.text(),
    },
  },
);

/** Parties to the plan. */
export const organisations = defineTable('organisations', text('een organisatie', 'an organisation'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    kind: c.text(),
    aliases: c.list(),
    source: c.text(),
  },
});

/** Municipalities, and their share of the municipal grant. */
export const municipalities = defineTable('municipalities', text('een gemeente', 'a municipality'), {
  key: ['name'],
  columns: {
    name: c.code({ required: true }),
    municipality_code: c.text(),
    mandate: c.text(),
    spuk_share: c.estimate('1'),
    source: c.text(),
  },
});

/** Bodies (gremia) that advise or decide. */
export const bodies = defineTable('bodies', text('een gremium', 'a body'), {
  key: ['code'],
  columns: {
    code: c.code({ required: true }),
    name: c.text(),
    level: c.text(),
    cadence: c.text(),
    can_decide: c.yesNo(),
    chair_role: c.text(),
    source: c.text(),
  },
});

/** Plans next to this one that may claim the same saving. */
export const relatedPlans = defineTable('related-plans', text('een plan ernaast', 'a related plan'), {
  key: ['name'],
  columns: {
    name: c.code({ required: true }),
    lead_insurer: c.list(),
    care_kinds: c.list(),
    status: c.text(),
    source: c.text(),
  },
});

/** About the plan itself: its name, its region, what it calls its levels. */
export const about = defineTable(
  'plan',
  text('een gegeven over het plan zelf', 'a fact about the plan itself'),
  {
    key: ['key'],
    columns: { key: c.code({ required: true }), value: c.text(), source: c.text() },
  },
);
