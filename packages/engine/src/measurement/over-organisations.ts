import {
  type IndicatorDefinition,
  type Measurement,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { type DistinctFigures, distinctFigures } from './distinct-figures.ts';
import { everyoneIn, figuresIn, isFigure, latestFirst } from './figures-in.ts';
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
  const { definition, measurements } = reported;
  const expected = reported.expected(period);
  if (definition.overOrganisations === 'none' && expected.length > 1)
    return { kind: 'notCounted', why: 'stand_apart' };
  const figures = figuresIn(measurements, reportingPeriodCode(period));
  const before = known.get(figures);
  if (before?.definition === definition && areSame(before.expected, expected) && isWhole(before, reported))
    return before.total;
  const now = distinctFigures(figures);
  const total = together(gather({ ...reported, figures, now }, period), definition);
  const made: Known = { definition, expected, total, has: counting(now) };
  // Without figures the same list is of every period.
  if (figures.length > 0 && isWhole(made, reported)) known.set(figures, made);
  return total;
}

/** What figures of one period came to by themselves, and of whom those that counted are. */
interface Known {
  readonly definition: IndicatorDefinition;
  readonly expected: readonly string[];
  readonly total: MeasuredTotal;
  readonly has: ReadonlySet<string>;
}

/** By the figures of a period, which never change: a correction of one period leaves what others come to. */
const known = new WeakMap<readonly Measurement[], Known>();

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}

/** Whether nothing hangs on earlier figures: all of whom there ever was one have one in this period. */
function isWhole({ has }: Known, { definition, measurements }: Reported): boolean {
  return definition.counts !== 'cumulative' || has.size === everyoneIn(measurements).size;
}

/** Of whom the figures are that count. */
function counting({ counted }: DistinctFigures): ReadonlySet<string> {
  return new Set(counted.flatMap(({ measured, about }) => (isFigure(measured) ? about : [])));
}

interface InPeriod extends Reported {
  readonly figures: readonly Measurement[];
  readonly now: DistinctFigures;
}

function gather(reported: InPeriod, period: ReportingPeriod): Gathered {
  const { definition, expected, figures, now } = reported;
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
  now: DistinctFigures,
  period: ReportingPeriod,
): Gathered {
  const has = counting(now);
  const without = everyoneIn(measurements).size - has.size;
  const later = new Set<string>();
  const latest: Measurement[] = [];
  for (const figures of latestFirst(measurements, period)) {
    if (later.size === without) break;
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
