import type { Row } from '@kapstok/plan';
import type { ComputedPlan } from '../figures/computed-plan.ts';
import { type LineUnit, lineUnit } from '../figures/line-unit.ts';
import { shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { lineKey, OverlapGroup, type Years } from './overlap-group.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/**
 * What the plan says benefit lines of several projects have in common (`overlaps`). Lines of a project outside the
 * application take no part: they add nothing to the plan, so nothing of theirs is counted twice.
 */
export class Overlaps {
  readonly groups: readonly OverlapGroup[];
  readonly #ofLine: ReadonlyMap<string, readonly OverlapGroup[]>;
  readonly #net = new Map<string, Node<LineUnit> | undefined>();

  constructor(plan: ComputedPlan, years: Years) {
    const lines = plan.overlaps.length === 0 ? new Map<string, BenefitRow>() : linesThatCount(plan);
    const rows = plan.overlaps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.groups = rows.flatMap((row) => groupsOf(row, lines, years));
    this.#ofLine = byLine(this.groups);
  }

  /** The overlaps a line takes part in, in the order of their codes. */
  ofLine(line: BenefitRow): readonly OverlapGroup[] {
    return this.#ofLine.get(lineKey(line)) ?? [];
  }

  /**
   * What counts of a line in a year; undefined when it has nothing in common with another. Of a line in several overlaps
   * each takes its share of what the others leave.
   */
  netOf(line: BenefitRow, year: number): Node<LineUnit> | undefined {
    const groups = this.ofLine(line);
    if (groups.length === 0) return undefined;
    const key = `${lineKey(line)}/${year}`;
    if (!this.#net.has(key)) this.#net.set(key, netOf(groups, line, year));
    return this.#net.get(key);
  }
}

function netOf(groups: readonly OverlapGroup[], line: BenefitRow, year: number): Node<LineUnit> | undefined {
  const [first, ...others] = groups;
  return others.reduce((net, group) => {
    if (net === undefined) return undefined;
    return shareOf(net.label, group.withinLimit(line, year, net), group.sharing(year).kept);
  }, first?.sharing(year).netOf.get(line));
}

function linesThatCount(plan: ComputedPlan): ReadonlyMap<string, BenefitRow> {
  const outside = new Set(
    plan.projects.filter(({ inApplication }) => inApplication === 'no').map(({ code }) => code),
  );
  const counted = plan.businessCaseBenefits.filter(({ project }) => !outside.has(project));
  return new Map(counted.map((row) => [lineKey(row), row]));
}

/** An overlap by the units of its lines; one line by itself has nothing in common, and is held to the limit only. */
function groupsOf(
  row: Row<'overlaps'>,
  lines: ReadonlyMap<string, BenefitRow>,
  years: Years,
): readonly OverlapGroup[] {
  const byUnit = new Map<LineUnit, BenefitRow[]>();
  for (const key of new Set(row.lines)) {
    const line = lines.get(key);
    const code = line && lineUnit(line);
    if (line === undefined || code === undefined) continue;
    const there = byUnit.get(code) ?? [];
    there.push(line);
    byUnit.set(code, there);
  }
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => new OverlapGroup(row, code, own, years))
    .filter((group) => group.lines.length > 1 || group.hasLimit);
}

function byLine(groups: readonly OverlapGroup[]): ReadonlyMap<string, readonly OverlapGroup[]> {
  const found = new Map<string, OverlapGroup[]>();
  for (const group of groups) {
    for (const line of group.lines) {
      const key = lineKey(line);
      const known = found.get(key);
      if (known === undefined) found.set(key, [group]);
      else known.push(group);
    }
  }
  return found;
}
