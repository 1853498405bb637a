import {
  isHandedIn,
  monthsUntilEnd,
  type Plan,
  type Realised,
  type RealisedKind,
  reportingPeriodCode,
} from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import { figureOf, type MoneyFigure } from './money-figure.ts';
import { plannedSpending, type Spending } from './spent-by-quarter.ts';

/** The table in which what was realised stands; it is no table of the plan. */
const TABLE = 'realisations';

/** What was realised as a figure, with where it stands. */
export function realisedFigure(realised: Realised): MoneyFigure {
  const { line, grant, period, kind, reporter, amount, remark } = realised;
  const code = reportingPeriodCode(period);
  const key = [line, grant, code, reporter].filter((part) => part !== '').join('/');
  const words = KINDS[kind];
  const label = text(`${words.nl} ${isolated(key)}`, `${words.en} ${isolated(key)}`);
  const value = { kind: 'known', low: amount, high: amount, bound: 'exact' } as const;
  const said = remark === '' ? undefined : text(remark, remark);
  const made = figureOf({ label }, value, { remark: said }, kind === 'hours' ? 'hour' : 'EUR');
  return { ...made, origin: { place: { table: TABLE, line: 0, row: key, field: kind }, source: '' } };
}

const KINDS: Readonly<Record<RealisedKind, Text>> = {
  spend: text('Uitgegeven', 'Spent'),
  hours: text('Uren van eigen mensen', 'Hours of own staff'),
};

/** What of a kind was handed in, and not given back. */
export function countedOf(realised: readonly Realised[], kind: RealisedKind): readonly Realised[] {
  return realised.filter((one) => one.kind === kind && isHandedIn(one));
}

/**
 * What is spent of each grant: what was realised, and for periods that end after the last of it what the plan means to spend. A
 * grant of which nothing was realised is as planned.
 */
export function spendingOf(plan: Plan, realised: readonly Realised[]): readonly Spending[] {
  const spent = countedOf(realised, 'spend').filter(({ grant }) => grant !== '');
  const until = new Map<string, number>();
  for (const { grant, period } of spent)
    until.set(grant, Math.max(until.get(grant) ?? 0, monthsUntilEnd(period)));
  const planned = plannedSpending(plan).filter(
    ({ grant, period }) => monthsUntilEnd(period) > (until.get(grant) ?? 0),
  );
  return [
    ...spent.map((one) => ({ grant: one.grant, period: one.period, figure: realisedFigure(one) })),
    ...planned,
  ];
}
