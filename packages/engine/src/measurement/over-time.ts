import {
  type IndicatorDefinition,
  type MissingCounts,
  monthsUntilEnd,
  partsOf,
  periodAround,
  periodLater,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { figuresBy } from './figures-in.ts';
import type { KnownTotal, MeasuredTotal } from './measured-total.ts';
import { overOrganisations, type Reported } from './over-organisations.ts';
import { type Part, together } from './together.ts';

/** The measurements of an indicator with all its definitions, the earliest first. */
export interface IndicatorReported extends Omit<Reported, 'definition'> {
  readonly definitions: readonly IndicatorDefinition[];
}

/** The definition by which a period is measured; undefined before the first. */
export function definitionIn(
  definitions: readonly IndicatorDefinition[],
  period: ReportingPeriod,
): IndicatorDefinition | undefined {
  return definitions.findLast(({ from }) => monthsUntilEnd(from) <= monthsUntilEnd(period));
}

/**
 * What an indicator comes to over organisations and over the parts of a period, such as the quarters of a year. Of a
 * cumulative one that is its last part. Where its definition changes within the period the parts stand, and have no total.
 */
export function measuredTotal(reported: IndicatorReported, period: ReportingPeriod): MeasuredTotal {
  const definition = definitionIn(reported.definitions, period);
  if (definition === undefined) return { kind: 'notApplicable' };
  const parts = partsOf(period, definition.cadence);
  if (parts.some((part) => definitionIn(reported.definitions, part) !== definition))
    return { kind: 'notCounted', why: 'break' };
  const own = { ...reported, definition, measurements: figuresBy(reported.measurements, definition.version) };
  const totals = parts.map((part) => overOrganisations(own, part));
  const [only] = totals;
  if (only === undefined) return { kind: 'notCounted', why: 'stand_apart' };
  if (totals.length === 1) return only;
  return overParts(definition, totals);
}

function overParts(definition: IndicatorDefinition, totals: readonly MeasuredTotal[]): MeasuredTotal {
  const { counts, overTime, missing } = definition;
  if (counts === 'cumulative') return lastOf(totals, missing);
  const stands = totals.find(({ kind }) => kind === 'notCounted');
  if (stands !== undefined) return stands;
  switch (overTime) {
    case 'none':
      return { kind: 'notCounted', why: 'stand_apart' };
    case 'last':
      return lastOf(totals, missing);
    case 'sum':
    case 'weighted_mean':
      return together(
        {
          parts: totals.flatMap((total) => (total.kind === 'known' ? [partOf(total)] : [])),
          missing: totals.flatMap((total) => ('missing' in total ? total.missing : [])),
        },
        definition,
      );
  }
}

/** The last that is known; where later ones were expected and count, it could have gone either way since. */
function lastOf(totals: readonly MeasuredTotal[], counts: MissingCounts): MeasuredTotal {
  const at = totals.findLastIndex(({ kind }) => kind === 'known');
  const last = totals[at] ?? totals.at(-1) ?? { kind: 'notApplicable' };
  const missing = totals.slice(at + 1).flatMap((total) => ('missing' in total ? total.missing : []));
  if (last.kind !== 'known' || missing.length === 0) return last;
  const bound = counts === 'not_counted' ? last.bound : 'partial';
  return { ...last, bound, missing: [...last.missing, ...missing] };
}

function partOf({ value, denominator, bound, parts }: KnownTotal): Part {
  const amount = denominator === undefined ? value : value * denominator;
  return { amount, denominator, bound, from: parts };
}

/** The periods that hang on a figure of one: it, the coarser ones around it, and what follows where it is cumulative. */
export function periodsTouched(
  { cadence, counts }: IndicatorDefinition,
  period: ReportingPeriod,
  until: ReportingPeriod,
): readonly ReportingPeriod[] {
  const touched = new Map<string, ReportingPeriod>();
  const own = counts === 'cumulative' ? fromUntil(period, until) : [period];
  for (const each of own)
    for (const coarser of [cadence, 'quarter', 'half', 'year'] as const) {
      const around = periodAround(each, coarser);
      if (around !== undefined) touched.set(reportingPeriodCode(around), around);
    }
  return [...touched.values()];
}

function fromUntil(first: ReportingPeriod, last: ReportingPeriod): readonly ReportingPeriod[] {
  const periods = [first];
  for (
    let next = periodLater(first, 1);
    monthsUntilEnd(next) <= monthsUntilEnd(last);
    next = periodLater(next, 1)
  )
    periods.push(next);
  return periods;
}
