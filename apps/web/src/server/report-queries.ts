import type { ReportChoices, SentReports } from '@kapstok/contract';
import type { PlanAt } from './plan-at.ts';
import { ofPlan, pastOf } from './queries.ts';

/** Which reports can be made of a plan, and of what. */
export const reportChoicesOf = (at: PlanAt) => ofPlan<ReportChoices>(at, 'reports');

/** The reports that were sent. What of them is otherwise now is counted anew each time one looks. */
export const sentReportsOf = ({ plan, basis }: PlanAt) => ({
  ...pastOf<SentReports>(plan, 'sent-reports', { ...basis }),
  staleTime: 0,
});
