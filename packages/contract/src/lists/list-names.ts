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
  'instalments',
  'exposure-parties',
  'exposure-quarters',
  'budget-money',
  'after-plan',
  'pays-and-gains',
  'sisa',
  'indicators',
  'gates',
  'follow-up-actions',
] as const;

/** Of these the lists about measuring and steering, which hang on the day and on what was measured. */
export const STEERING_LIST_NAMES = [
  'indicators',
  'gates',
  'follow-up-actions',
] as const satisfies readonly (typeof LIST_NAMES)[number][];

/** Of these the lists of money that has to be accounted for: what was realised goes into them. */
export const ACCOUNTED_LIST_NAMES = [
  'instalments',
  'exposure-parties',
  'exposure-quarters',
  'budget-money',
  'sisa',
] as const satisfies readonly (typeof LIST_NAMES)[number][];

/** Of these the lists that are drawn, under a setting of the open choices and in a scenario. */
export const DRAWN_LIST_NAMES = [
  'certainty-scopes',
  'assumptions-register',
  'sensitivities',
  'scenarios',
  'overlaps',
] as const satisfies readonly (typeof LIST_NAMES)[number][];
