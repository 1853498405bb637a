import type { Rule } from '../../rule.ts';
import { bodyCannotDecide } from './body-cannot-decide.ts';
import { businessCaseDenied } from './business-case-denied.ts';
import { codeNamesTwo } from './code-names-two.ts';
import { conditionNotFollowed } from './condition-not-followed.ts';
import { dateOutsideYear } from './date-outside-year.ts';
import { decisionBeforeMeasured } from './decision-before-measured.ts';
import { gateOverdue } from './gate-overdue.ts';
import { gatePassedUnmet } from './gate-passed-unmet.ts';
import { milestoneOutside } from './milestone-outside.ts';
import { milestoneTwice } from './milestone-twice.ts';
import { noBudget } from './no-budget.ts';
import { noPhase } from './no-phase.ts';
import { notInApplication } from './not-in-application.ts';
import { notInPortfolio } from './not-in-portfolio.ts';
import { phasesDiffer } from './phases-differ.ts';
import { pillarDiffers } from './pillar-differs.ts';
import { wrongCostType } from './wrong-cost-type.ts';

/** The rules of the kind `structure`: what the tables say of one another. */
export const structureRules: readonly Rule[] = [
  notInPortfolio,
  notInApplication,
  noBudget,
  businessCaseDenied,
  codeNamesTwo,
  pillarDiffers,
  phasesDiffer,
  noPhase,
  wrongCostType,
  conditionNotFollowed,
  bodyCannotDecide,
  gatePassedUnmet,
  decisionBeforeMeasured,
  gateOverdue,
  milestoneOutside,
  milestoneTwice,
  dateOutsideYear,
];
