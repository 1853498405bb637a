export { accounting } from './documents/accounting/accounting.ts';
export { grantName, grantNamed } from './documents/accounting/grant-name.ts';
export * from './documents/amount.ts';
export * from './documents/answer.ts';
export * from './documents/booked-lines.ts';
export { breakEven } from './documents/break-even.ts';
export * from './documents/business-cases.ts';
export * from './documents/calc-document.ts';
export { boundedChanceWords } from './documents/certainty/chance-sentence.ts';
export type { StateOfPlan } from './documents/certainty/drawn-from.ts';
export { amountWords } from './documents/certainty/drawn-words.ts';
export { type Scenario, scenarioOf } from './documents/certainty/scenario.ts';
export * from './documents/certainty.ts';
export { type ComparedSide, comparedFigures } from './documents/compared-figures.ts';
export * from './documents/comparison.ts';
export * from './documents/comparison-tables.ts';
export { ENTRY_KINDS, entryKindWords } from './documents/entry-kinds.ts';
export * from './documents/entry-list.ts';
export * from './documents/explanation.ts';
export * from './documents/fault-errors.ts';
export * from './documents/figure.ts';
export * from './documents/findings.ts';
export * from './documents/gaps.ts';
export * from './documents/headline.ts';
export * from './documents/headline-figures.ts';
export { indicatorList } from './documents/indicators/indicator-list.ts';
export { indicatorPage } from './documents/indicators/indicator-page.ts';
export { correctedFigures, sameMeasured } from './documents/measuring/corrected-figures.ts';
export {
  doubtsOf,
  type FiguresKnown,
  figureRequest,
  measurementDto,
  periodsKnown,
  totalsAsked,
} from './documents/measuring/figure-request.ts';
export {
  type MeasuredRound,
  measuredRounds,
  roundHead,
  standingDtos,
} from './documents/measuring/measured-round.ts';
export { notBegun } from './documents/measuring/not-begun.ts';
export {
  inTheWay,
  type RoundGround,
  roundDocument,
  type StepRecorded,
} from './documents/measuring/round-document.ts';
export * from './documents/nation.ts';
export * from './documents/nearest-figure.ts';
export { overlapMatrix } from './documents/overlap-matrix.ts';
export * from './documents/overview.ts';
export * from './documents/plan-header.ts';
export * from './documents/project-card.ts';
export * from './documents/project-list.ts';
export { recalibration } from './documents/recalibration.ts';
export * from './documents/record-document.ts';
export * from './documents/roadmap.ts';
export * from './documents/scenario-comparison.ts';
export { scopeCertainty } from './documents/scope-certainty.ts';
export { courseOf } from './documents/steering/course.ts';
export { followUp } from './documents/steering/follow-up.ts';
export { gateList } from './documents/steering/gate-list.ts';
export { learningOf } from './documents/steering/learning.ts';
export { recalibrationList } from './documents/steering/recalibration-list.ts';
export { type PlanDraws, planDraws } from './documents/summed/plan-draws.ts';
export * from './documents/summed-certainty.ts';
export * from './documents/told-edit.ts';
export { unforeseen } from './documents/unforeseen.ts';
export { whatIfDocument } from './documents/what-if.ts';
export * from './lists/list.ts';
export * from './lists/list-names.ts';
export type { ListCell, ListTable } from './lists/list-table.ts';
export { inFileName, savedName } from './lists/saved-name.ts';
export { summedTable } from './lists/summed-list.ts';
export { reportOf } from './reports/report.ts';
export { reportChoices } from './reports/report-choices.ts';
export type { ReportDocument } from './reports/report-document.ts';
export { kindOfReport, type ReportKind } from './reports/report-kinds.ts';
export type { CorrectedFigure, ReportSource, RoundsTold } from './reports/report-source.ts';
export type * from './schemas.ts';
