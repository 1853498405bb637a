export * from './calculate.ts';
export * from './calculation.ts';
export { alternativeLabel, choiceLabel } from './choices/choices.ts';
export { choicePlace, DRAWABLE_CHOICES, DRAWN } from './choices/drawn-choice.ts';
export { type Distribution, quantiles } from './draws/distribution.ts';
export type { DrawnInput } from './draws/drawn-input.ts';
export { JsKernel } from './draws/kernel/js-kernel.ts';
export type { Kernel } from './draws/kernel/kernel.ts';
export { WasmKernel } from './draws/kernel/wasm-kernel.ts';
export type { Program } from './draws/program/program.ts';
export { Recalculation } from './draws/program/recalculation.ts';
export { run } from './draws/program/run.ts';
export type { Fault } from './fault.ts';
export * from './figure.ts';
export type { Bound } from './graph/bound.ts';
export * from './measurement/entry-checks.ts';
export * from './measurement/figures-asked.ts';
export * from './measurement/judged.ts';
export * from './measurement/measured-total.ts';
export * from './measurement/over-time.ts';
export * from './measurement/round-standing.ts';
export * from './measurement/round-state.ts';
export { type Accounted, AccountedMoney, isMoneyFigure } from './money/accounted-money.ts';
export type * from './money/after-plan.ts';
export type * from './money/budget-item.ts';
export type * from './money/budget-money.ts';
export * from './money/by-cost-key.ts';
export type * from './money/ceiling.ts';
export type { InCases } from './money/exposed-figure.ts';
export * from './money/exposure.ts';
export type { QuarterExposure } from './money/exposure-by-quarter.ts';
export type * from './money/exposures.ts';
export type { GrantTotals } from './money/grant-totals.ts';
export type { MoneyFigure } from './money/money-figure.ts';
export * from './money/party-share.ts';
export type { ResultPiece } from './money/result-piece.ts';
export * from './money/split.ts';
export type { BreakEven } from './simulation/break-even.ts';
export { type Cut, cutOf, settableBounds } from './simulation/drawn-bounds.ts';
export type { Supposed } from './simulation/drawn-plan.ts';
export { EarlierRuns } from './simulation/earlier-runs.ts';
export type { BreakEvenAsked } from './simulation/needed.ts';
export * from './simulation/recalibration.ts';
export type {
  Chance,
  DrawnFigure,
  DrawnValue,
  InputSensitivity,
  Simulation,
  SimulationOptions,
} from './simulation/simulate.ts';
export type { Estimated, Spread } from './simulation/spread.ts';
export { chanceOf, isSureColumn, spreadOf } from './simulation/spread.ts';
export { type DrawnPart, SummedDraws } from './simulation/summed-draws.ts';
export type {
  MovableAssumption,
  MovableCell,
  WatchedFigure,
  WhatIf,
  WhatIfOptions,
} from './simulation/what-if.ts';
export * from './steering/access-standing.ts';
export * from './steering/baseline-standing.ts';
export * from './steering/gate-falls.ts';
export * from './steering/gate-standing.ts';
export * from './steering/indicator-target.ts';
export * from './steering/last-day.ts';
export type { WhyUntold } from './steering/milestone-judged.ts';
export * from './steering/misses.ts';
export * from './steering/period-standing.ts';
export * from './steering/steering-ground.ts';
export type { Met } from './steering/target-condition.ts';
export * from './steering/unmet-at-passing.ts';
export * from './suppression/all-hidden.ts';
export * from './suppression/hidden-figures.ts';
export * from './suppression/suppressed.ts';
export { distributionOf, type Said } from './uncertainty/distribution-of.ts';
export type { NotDrawn, UncertainInput, Uncertainty } from './uncertainty/uncertain-inputs.ts';
