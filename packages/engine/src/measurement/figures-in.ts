import { type Measurement, monthsUntilEnd, type ReportingPeriod, reportingPeriodCode } from '@kapstok/plan';

type Figures = readonly Measurement[];

/** Figures never change once they are read: what was gathered from them is kept as long as they are. */
const byPeriod = new WeakMap<Figures, ReadonlyMap<string, Figures>>();
const byDefinition = new WeakMap<Figures, ReadonlyMap<number, Figures>>();
const byEnd = new WeakMap<Figures, readonly (readonly [monthsUntilEnd: number, figures: Figures])[]>();

function kept<Made>(memory: WeakMap<Figures, Made>, figures: Figures, make: () => Made): Made {
  const before = memory.get(figures);
  if (before !== undefined) return before;
  const made = make();
  memory.set(figures, made);
  return made;
}

const NONE: Figures = [];

/** Those of a period, by its code. */
export function figuresIn(figures: Figures, period: string): Figures {
  const gathered = kept(byPeriod, figures, () =>
    Map.groupBy(figures, (figure) => reportingPeriodCode(figure.period)),
  );
  return gathered.get(period) ?? NONE;
}

/** Those by one version of a definition: others are of another series. */
export function figuresBy(figures: Figures, version: number): Figures {
  const gathered = kept(byDefinition, figures, () => Map.groupBy(figures, ({ definition }) => definition));
  return gathered.get(version) ?? NONE;
}

/** Those of periods that ended before another did: together what ended together, the latest first. */
export function latestFirst(figures: Figures, before: ReportingPeriod): readonly Figures[] {
  const gathered = kept(byEnd, figures, () =>
    [...Map.groupBy(figures, ({ period }) => monthsUntilEnd(period))].toSorted(([a], [b]) => b - a),
  );
  const until = monthsUntilEnd(before);
  return gathered.flatMap(([end, ended]) => (end < until ? [ended] : []));
}

const approved = new WeakMap<Figures, Figures>();

/** Those that were approved. */
export function approvedOf(figures: Figures): Figures {
  return kept(approved, figures, () => figures.filter(({ state }) => state === 'approved'));
}
