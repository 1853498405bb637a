export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { openPlan } from './open-plan.ts';
export { type ReadOptions, readPlan } from './read-plan.ts';
export type { CellError, Notice, PlanFile, PlanFiles, ReadPhase, ReadResult } from './read-result.ts';
