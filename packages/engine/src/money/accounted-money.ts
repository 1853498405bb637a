import type { Plan, Realised } from '@kapstok/plan';
import type { Figure, FigureId, FigureValue } from '../figure.ts';
import { AFTER_PLAN, type AfterPlan, afterPlanFigures, afterPlanOf } from './after-plan.ts';
import { BUDGET } from './budget-item.ts';
import { type BudgetMoney, budgetFigures, budgetMoney } from './budget-money.ts';
import { CEILING, type CeilingMoney, ceilingFigures, ceilingMoney } from './ceiling.ts';
import { EXPOSURE } from './exposed-figure.ts';
import { type Exposures, exposureFigures, exposuresOf } from './exposures.ts';
import { GRANT, type GrantTotals, grantFigures, grantTotals } from './grant-totals.ts';
import type { MoneyFigure } from './money-figure.ts';
import { spendingOf } from './realised-figure.ts';
import type { StandingsOf } from './results-reached.ts';

/** The money of a plan that has to be accounted for. */
export interface Accounted {
  /** What of the plan's grants may have to be paid back. */
  readonly exposures: Exposures;
  /** What was granted, found reached and paid, by the code of the grant. */
  readonly grants: ReadonlyMap<string, GrantTotals>;
  readonly budget: BudgetMoney;
  readonly ceiling: CeilingMoney;
  readonly afterPlan: AfterPlan;
  /** What was spent, and hours that were worked; the plan itself does not hold those. */
  readonly realised: readonly Realised[];
  /** Why a figure of money is what it is; undefined when there is none at the address. */
  explain(id: FigureId): MoneyFigure | undefined;
}

type Made = 'exposures' | 'grants' | 'budget' | 'ceiling' | 'afterPlan';

const STARTS = [EXPOSURE, GRANT, BUDGET, CEILING, AFTER_PLAN];

/** Whether an address is that of a figure of money that has to be accounted for. */
export function isMoneyFigure(id: FigureId): boolean {
  return STARTS.some((start) => id.startsWith(start));
}

/** The money of a plan that has to be accounted for; each part is made when it is first asked for. */
export class AccountedMoney implements Accounted {
  readonly #plan: Plan;
  readonly realised: readonly Realised[];
  readonly #valueAt: (id: FigureId) => FigureValue | undefined;
  readonly #standingsOf: StandingsOf | undefined;
  readonly #made: { -readonly [K in Made]?: Accounted[K] } = {};
  #figures: ReadonlyMap<FigureId, MoneyFigure> | undefined;

  /**
   * @param realised what was spent, and hours that were worked; the plan itself does not hold those
   * @param standingsOf how indicators stand; undefined where nobody told what was measured
   */
  constructor(
    plan: Plan,
    valueAt: (id: FigureId) => FigureValue | undefined,
    realised: readonly Realised[] = [],
    standingsOf?: StandingsOf,
  ) {
    this.#plan = plan;
    this.realised = realised;
    this.#valueAt = valueAt;
    this.#standingsOf = standingsOf;
  }

  get exposures(): Exposures {
    this.#made.exposures ??= exposuresOf(this.#plan, spendingOf(this.#plan, this.realised));
    return this.#made.exposures;
  }

  get grants(): ReadonlyMap<string, GrantTotals> {
    this.#made.grants ??= new Map(
      this.exposures.grants.map(({ grant, pieces }) => [
        grant.code,
        grantTotals(
          grant,
          pieces.map(({ piece }) => piece),
        ),
      ]),
    );
    return this.#made.grants;
  }

  get budget(): BudgetMoney {
    this.#made.budget ??= budgetMoney(this.#plan, this.realised, this.#standingsOf);
    return this.#made.budget;
  }

  get ceiling(): CeilingMoney {
    this.#made.ceiling ??= ceilingMoney(this.#plan);
    return this.#made.ceiling;
  }

  get afterPlan(): AfterPlan {
    this.#made.afterPlan ??= afterPlanOf(this.#plan, this.#valueAt);
    return this.#made.afterPlan;
  }

  /** Why a figure of money is what it is; undefined when there is none at the address. */
  explain(id: FigureId): MoneyFigure | undefined {
    if (!isMoneyFigure(id)) return undefined;
    this.#figures ??= this.#all();
    return this.#figures.get(id);
  }

  /** A figure of money by its address. */
  figure(id: FigureId): Figure | undefined {
    const found = this.explain(id);
    return found === undefined ? undefined : { id, label: found.label, unit: found.unit, value: found.value };
  }

  #all(): ReadonlyMap<FigureId, MoneyFigure> {
    const figures = [
      ...[...this.grants.values()].flatMap(grantFigures),
      ...budgetFigures(this.budget),
      ...ceilingFigures(this.ceiling),
      ...afterPlanFigures(this.afterPlan),
      ...exposureFigures(this.exposures),
    ];
    return new Map(
      figures.flatMap((figure) => (figure.id === undefined ? [] : [[figure.id, figure] as const])),
    );
  }
}
