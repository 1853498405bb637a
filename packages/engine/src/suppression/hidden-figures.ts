import {
  figuresOfIndicator,
  type Measured,
  type Measurement,
  monthsUntilEnd,
  type Plan,
  type ReportingPeriod,
  type Row,
  reportingPeriodCode,
} from '@kapstok/plan';
import { parseUnit } from '@kapstok/quantity';
import type { KnownTotal } from '../measurement/measured-total.ts';
import { addingTo, wholeDefinitions } from '../steering/indicator-total.ts';
import { type PeriodStanding, periodStandings } from '../steering/period-standing.ts';
import type { SteeringGround } from '../steering/steering-ground.ts';
import type { PublishedSum } from './other-table.ts';
import { suppressed } from './suppressed.ts';

/** Which figures of an indicator may not be told outside the region: they are small, or would tell one that is. */
export interface HiddenFigures {
  /** Whether what a reporter gave is hidden. */
  readonly hides: (figure: Measurement) => boolean;
  /** Whether what figures come to in a period is hidden. */
  readonly hidesTotal: (period: ReportingPeriod) => boolean;
}

/** What can be subtracted from each other: counts, and which of them add up. */
interface Table {
  readonly counts: Map<string, number>;
  readonly sums: PublishedSum[];
  /** Totals that are no counts, such as a mean of shares, with the figures that one could get back from each. */
  readonly ratios: Map<string, readonly string[]>;
}

/**
 * Which figures of an indicator may not be told outside the region. Of people, of what is counted and of shares, each that is
 * small is hidden, and so many others that no total, no later figure of a cumulative one and no rest of a share tells it.
 * @param least the least count that may be told
 */
export function hiddenFigures(ground: SteeringGround, indicator: Row<'kpis'>, least: number): HiddenFigures {
  const table: Table = { counts: new Map(), sums: [], ratios: new Map() };
  const related = [...relatedTo(ground.calculation.plan, indicator)];
  const given = related.map((one) => addFigures(table, ground, one));
  for (const [n, one] of related.entries()) addTotals(table, ground, one, given[n] ?? []);
  const hidden = hiddenIn(table, least);
  const hides = (key: string): boolean =>
    [key, numerator(key), denominator(key), rest(key)].some((cell) => hidden.has(cell)) ||
    (table.ratios.get(key) ?? []).some(hides);
  return {
    hides: (figure) => hides(keyOf(figure)),
    hidesTotal: (period) => hides(totalKey(indicator.code, period)),
  };
}

/** An indicator with all that it adds to and all that adds to those: from some of them others can be told. */
function relatedTo(plan: Plan, indicator: Row<'kpis'>): ReadonlySet<Row<'kpis'>> {
  const related = new Set([indicator]);
  for (const one of related) {
    const parents = wholeDefinitions(plan, one.code).map(({ parent }) => parent);
    const above = plan.kpis.filter(({ code }) => parents.includes(code));
    for (const other of [...above, ...addingTo(plan, one.code)]) related.add(other);
  }
  return related;
}

/** Adds what reporters gave of an indicator. @returns what of that is counted */
function addFigures(table: Table, ground: SteeringGround, indicator: Row<'kpis'>): readonly Measurement[] {
  const definitions = wholeDefinitions(ground.calculation.plan, indicator.code);
  const counting = new Set(definitions.flatMap(({ unit, version }) => (countsPeople(unit) ? [version] : [])));
  const figures = figuresOfIndicator(ground.measurements, indicator.code).filter(
    ({ definition, measured }) => measured.kind === 'share' || counting.has(definition),
  );
  for (const figure of figures) addFigure(table, keyOf(figure), figure.measured);
  return figures;
}

/** Adds what an indicator comes to in each period: of indicators below it too, so their figures come first. */
function addTotals(
  table: Table,
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  figures: readonly Measurement[],
): void {
  const standings = periodStandings(ground, indicator);
  for (const standing of standings) addTotal(table, totalKey(indicator.code, standing.period), standing);
  addSteps(table, indicator.code, figures, standings);
}

const COUNTED: readonly string[] = ['person', 'resident', 'count'];

/** Whether figures in a unit count people, or what may be people. */
export function countsPeople(unit: string): boolean {
  const code = parseUnit(unit)?.unit.code;
  return code !== undefined && COUNTED.includes(code);
}

function keyOf({ indicator, reporter, period, definition }: Measurement): string {
  return JSON.stringify(['figure', indicator, definition, reportingPeriodCode(period), reporter]);
}

const totalKey = (indicator: string, period: ReportingPeriod): string =>
  JSON.stringify(['total', indicator, reportingPeriodCode(period)]);
const numerator = (key: string): string => `numerator of ${key}`;
const denominator = (key: string): string => `denominator of ${key}`;
const rest = (key: string): string => `rest of ${key}`;

function addFigure(table: Table, key: string, measured: Measured): void {
  if (measured.kind === 'value') table.counts.set(key, measured.value);
  else if (measured.kind === 'share') addShare(table, key, measured);
}

/** Who is not among those of a share is known by who is. */
function addShare(
  { counts, sums }: Table,
  key: string,
  share: { readonly numerator: number; readonly denominator: number },
): void {
  counts.set(numerator(key), share.numerator);
  counts.set(denominator(key), share.denominator);
  counts.set(rest(key), share.denominator - share.numerator);
  sums.push({ total: denominator(key), parts: [numerator(key), rest(key)] });
}

function addTotal(table: Table, key: string, { total }: PeriodStanding): void {
  if (total.kind !== 'known') return;
  const parts = total.parts.map(keyOf);
  if (total.denominator === undefined) {
    if (parts.every((part) => table.counts.has(part))) {
      table.counts.set(key, total.value);
      table.sums.push({ total: key, parts });
    } else table.ratios.set(key, parts);
    return;
  }
  addShare(table, key, { numerator: wholeOf(total), denominator: total.denominator });
  table.sums.push({ total: numerator(key), parts: parts.map(numerator) });
  table.sums.push({ total: denominator(key), parts: parts.map(denominator) });
}

function wholeOf({ value, denominator: of = 1 }: KnownTotal): number {
  return Math.round(value * of * 1e6) / 1e6;
}

/** What came between two figures of a cumulative one is what is left of the later. */
function addSteps(
  table: Table,
  indicator: string,
  figures: readonly Measurement[],
  standings: readonly PeriodStanding[],
): void {
  const totals = standings.filter(({ definition }) => definition?.counts === 'cumulative');
  const versions = new Set(totals.map(({ definition }) => definition?.version));
  const own = figures.filter(({ definition }) => versions.has(definition));
  for (const series of Map.groupBy(own, ({ reporter, definition }) => `${definition} ${reporter}`).values()) {
    const inOrder = series.toSorted((a, b) => monthsUntilEnd(a.period) - monthsUntilEnd(b.period));
    addStepsOf(table, inOrder.map(keyOf));
  }
  addStepsOf(
    table,
    totals.map(({ period }) => totalKey(indicator, period)),
  );
}

function addStepsOf({ counts, sums }: Table, keys: readonly string[]): void {
  const known = keys.filter((key) => counts.has(key));
  for (const [n, key] of known.entries()) {
    const before = known[n - 1];
    const step = (counts.get(key) ?? 0) - (counts.get(before ?? '') ?? 0);
    if (before === undefined || step < 0) continue;
    const between = `step to ${key}`;
    counts.set(between, step);
    sums.push({ total: key, parts: [before, between] });
  }
}

/** Where something is no count, such as half a person, nothing above zero is told as soon as any is small. */
function hiddenIn({ counts, sums }: Table, least: number): ReadonlySet<string> {
  if ([...counts.values()].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    const { small, others } = suppressed(counts, sums, least);
    return new Set([...small, ...others]);
  }
  const isSmall = [...counts.values()].some((count) => count > 0 && count < least);
  return new Set(isSmall ? [...counts].filter(([, count]) => count > 0).map(([key]) => key) : []);
}
