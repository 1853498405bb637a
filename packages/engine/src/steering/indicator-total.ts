import {
  definitionsOf,
  figuresOfIndicator,
  type IndicatorDefinition,
  type Plan,
  type ReportingPeriod,
  type Row,
  reportersOf,
} from '@kapstok/plan';
import { parseUnit, sameUnit } from '@kapstok/quantity';
import { approvedOf } from '../measurement/figures-in.ts';
import type { KnownTotal, MeasuredTotal } from '../measurement/measured-total.ts';
import { definitionIn, measuredTotal } from '../measurement/over-time.ts';
import { together } from '../measurement/together.ts';
import type { SteeringGround } from './steering-ground.ts';

const NOTHING: MeasuredTotal = { kind: 'unknown', missing: [] };

/** The versions of how an indicator is measured that are whole. */
export function wholeDefinitions(plan: Plan, indicator: string): readonly IndicatorDefinition[] {
  return definitionsOf(plan, indicator).flatMap((each) => (each.kind === 'whole' ? [each.definition] : []));
}

/** The indicators that add to another in some period, in the order of the plan. */
export function addingTo({ kpis, indicatorDefinitions }: Plan, parent: string): readonly Row<'kpis'>[] {
  const codes = new Set(
    indicatorDefinitions.flatMap((row) => (row.parent === parent ? [row.indicator] : [])),
  );
  return kpis.filter(({ code }) => codes.has(code));
}

/**
 * What the approved figures of an indicator come to in a period; of one that others add to, what theirs come to. Those that are
 * measured in another unit, or of which there is no total, leave it without one: none is dropped.
 */
export function indicatorTotal(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  period: ReportingPeriod,
): MeasuredTotal {
  const { plan } = ground.calculation;
  const definitions = wholeDefinitions(plan, indicator.code);
  const definition = definitionIn(definitions, period);
  const adding = addingTo(plan, indicator.code).flatMap((child) => {
    const own = definitionIn(wholeDefinitions(plan, child.code), period);
    return own?.parent === indicator.code ? [{ child, own }] : [];
  });
  if (adding.length > 0) {
    const unit = definition?.unit ?? indicator.unit;
    if (adding.some(({ own }) => !isSameUnit(own.unit, unit)))
      return { kind: 'notCounted', why: 'other_unit' };
    const totals = adding.map(({ child }) => indicatorTotal(ground, child, period));
    return totalOfTotals(totals, { unit, missing: definition?.missing ?? 'unknown' });
  }
  if (definition === undefined) return NOTHING;
  const expected = reportersOf(plan, indicator, definition.level);
  const measurements = approvedOf(figuresOfIndicator(ground.measurements, indicator.code));
  return measuredTotal({ definitions, measurements, expected: () => expected }, period);
}

function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [parseUnit(one)?.unit, parseUnit(other)?.unit];
  return one === other || (a !== undefined && b !== undefined && sameUnit(a, b));
}

function totalOfTotals(
  totals: readonly MeasuredTotal[],
  definition: Pick<IndicatorDefinition, 'unit' | 'missing'>,
): MeasuredTotal {
  const apart = totals.find(({ kind }) => kind === 'notCounted');
  if (apart !== undefined) return apart;
  const known = totals.flatMap((total) => (total.kind === 'known' ? [total] : []));
  // A share without its numbers has no weight beside another.
  const isRatio = definition.unit === '%' || parseUnit(definition.unit)?.unit.code === '1';
  if (known.length > 1 && isRatio && known.some(({ denominator }) => denominator === undefined))
    return { kind: 'notCounted', why: 'stand_apart' };
  return together(
    {
      parts: known.map(partOf),
      missing: totals.flatMap((total) => ('missing' in total ? total.missing : [])),
    },
    definition,
  );
}

function partOf({ value, denominator, bound, parts }: KnownTotal) {
  const amount = denominator === undefined ? value : value * denominator;
  return { amount, denominator, bound, from: parts };
}
