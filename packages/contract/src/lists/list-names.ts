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
