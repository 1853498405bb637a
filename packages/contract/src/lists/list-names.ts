/** Lists that can be taken out as CSV or Excel. */
export const LIST_NAMES = [
  'projects',
  'findings',
  'roadmap',
  'business-cases',
  'drivers',
  'budget',
  'choices',
  'overview-years',
  'waterfall',
  'claims',
  'gaps',
  'certainty-scopes',
  'assumptions-register',
  'sensitivities',
  'scenarios',
  'overlaps',
] as const;

/** Of these the lists that are drawn, under a setting of the open choices and in a scenario. */
export const DRAWN_LIST_NAMES = [
  'certainty-scopes',
  'assumptions-register',
  'sensitivities',
  'scenarios',
  'overlaps',
] as const satisfies readonly (typeof LIST_NAMES)[number][];
