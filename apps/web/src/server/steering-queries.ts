import type {
  Course,
  FollowUp,
  GateList,
  IndicatorList,
  IndicatorPage,
  Learning,
  RecalibrationList,
} from '@kapstok/contract';
import type { PlanAt } from './plan-at.ts';
import { ofPlan } from './queries.ts';

/** Every indicator with how it stands. */
export const indicatorsOf = (at: PlanAt) => ofPlan<IndicatorList>(at, 'indicators');
/** Everything about one indicator. */
export const indicatorOf = (at: PlanAt, code: string) =>
  ofPlan<IndicatorPage>(at, `indicators/${encodeURIComponent(code)}`);
/** Every gate with its conditions and which of them fail. */
export const gatesOf = (at: PlanAt) => ofPlan<GateList>(at, 'gates');
/** What was missed, and what is done about it. */
export const followUpOf = (at: PlanAt) => ofPlan<FollowUp>(at, 'follow-up');
/** Drivers that are set anew, and what that does. */
export const recalibrationsOf = (at: PlanAt) => ofPlan<RecalibrationList>(at, 'recalibrations');
/** The three lines on one page. */
export const courseAt = (at: PlanAt) => ofPlan<Course>(at, 'course');
/** What was learned, by theme. */
export const learningAt = (at: PlanAt) => ofPlan<Learning>(at, 'learning');
