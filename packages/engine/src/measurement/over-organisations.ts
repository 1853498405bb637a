import {
  type IndicatorDefinition,
  type Measured,
  type Measurement,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { type DistinctFigures, distinctFigures } from './distinct-figures.ts';
import { figuresIn, latestFirst } from './figures-in.ts';
import type { MeasuredTotal, MissingFigure, WhyMissing } from './measured-total.ts';
import { type Gathered, type Part, together } from './together.ts';

/** The measurements of one indicator, and of whom a figure is expected in a period. */
export interface Reported {
  readonly definition: IndicatorDefinition;
  /** Those that count, such as the approved ones: one of a reporter in a period. */
  readonly measurements: readonly Measurement[];
  /** Codes of organisations or municipalities; one empty code where the region or the plan itself is measured. */
  readonly expected: (period: ReportingPeriod) => readonly string[];
}

/**
 * What an indicator comes to over organisations in one period of its own cadence. Of a cumulative figure that is not there
 * the last one before it is the least it can be, so that a total never falls because somebody is late.
 */
export function overOrganisations(reported: Reported, period: ReportingPeriod): MeasuredTotal {
  const { definition } = reported;
  if (definition.overOrganisations === 'none' && reported.expected(period).length > 1)
    return { kind: 'notCounted', why: 'stand_apart' };
  return together(gather(reported, period), definition);
}

function gather(reported: Reported, period: ReportingPeriod): Gathered {
  const { definition, measurements, expected } = reported;
  const code = reportingPeriodCode(period);
  const figures = figuresIn(measurements, code);
  const now = distinctFigures(figures);
  const covered = new Set(figures.flatMap(({ about }) => about));
  const late = expected(period).filter((of) => !covered.has(of));
  const gathered = [gatherNow(now, definition, period), gatherAbsent(late, period)];
  if (definition.counts === 'cumulative') gathered.push(gatherCarried(reported, now, period));
  const all = {
    parts: gathered.flatMap(({ parts }) => parts),
    missing: gathered.flatMap(({ missing }) => missing),
  };
  return definition.overOrganisations === 'last' ? oneForAll(all, period) : all;
}

/** Where one figure holds for all, whoever gives it: several that differ are none. */
function oneForAll({ parts, missing }: Gathered, period: ReportingPeriod): Gathered {
  const [first, ...others] = parts;
  if (first === undefined) return { parts, missing };
  const differs = others.some(
    ({ amount, denominator }) => amount !== first.amount || denominator !== first.denominator,
  );
  if (!differs) return { parts: [first], missing: [] };
  const of = parts.flatMap(({ from }) => from.flatMap(({ about }) => about));
  return { parts: [], missing: of.map((code) => ({ of: code, period, why: 'disagree' })) };
}

function gatherNow(
  { counted, contradicted }: DistinctFigures,
  definition: IndicatorDefinition,
  period: ReportingPeriod,
): Gathered {
  const read = counted.map((figure) => ({ figure, part: partOf(figure, definition) }));
  const missing = read.flatMap(({ figure, part }) => (typeof part === 'string' ? missed(figure, part) : []));
  return {
    parts: read.flatMap(({ part }) => (typeof part === 'object' ? [part] : [])),
    missing: [...missing, ...[...contradicted].map(([of, why]) => ({ of, period, why }))],
  };
}

function missed({ about, period }: Measurement, why: WhyMissing): readonly MissingFigure[] {
  return about.map((of) => ({ of, period, why }));
}

function gatherAbsent(late: readonly string[], period: ReportingPeriod): Gathered {
  return { parts: [], missing: late.map((of) => ({ of, period, why: 'absent' as const })) };
}

/** The last figures before a period of those who have none in it: the least that theirs can be. */
function gatherCarried(
  { definition, measurements }: Reported,
  { counted }: DistinctFigures,
  period: ReportingPeriod,
): Gathered {
  const has = new Set(counted.flatMap((now) => (isFigure(now.measured) ? now.about : [])));
  const later = new Set<string>();
  const latest: Measurement[] = [];
  for (const figures of latestFirst(measurements, period)) {
    const open = figures.filter(
      ({ measured, about }) => isFigure(measured) && !about.some((of) => has.has(of)),
    );
    latest.push(...open.filter(({ about }) => !about.some((of) => later.has(of))));
    for (const { about } of open) for (const of of about) later.add(of);
  }
  const parts = distinctFigures(latest).counted.map((figure) => partOf(figure, definition));
  return {
    parts: parts.flatMap((part) =>
      typeof part === 'object' ? [{ ...part, bound: 'atLeast' as const }] : [],
    ),
    missing: [],
  };
}

function isFigure({ kind }: Measured): boolean {
  return kind === 'value' || kind === 'share';
}

/** The part a figure has; why it has none, where one is missing; nothing where none applies. */
function partOf(
  figure: Measurement,
  { overOrganisations: how, overTime }: IndicatorDefinition,
): Part | WhyMissing | undefined {
  const { measured } = figure;
  const ofShares = how === 'weighted_mean' || overTime === 'weighted_mean';
  const part = { bound: 'exact' as const, from: [figure] };
  switch (measured.kind) {
    case 'value':
      return ofShares ? 'other_kind' : { ...part, amount: measured.value, denominator: undefined };
    case 'share': {
      const { numerator, denominator } = measured;
      if (denominator === 0) return 'of_none';
      if (ofShares) return { ...part, amount: numerator, denominator };
      return { ...part, amount: numerator / denominator, denominator: undefined };
    }
    case 'not_applicable':
      return undefined;
    case 'not_measured':
    case 'too_few':
      return measured.kind;
  }
}
