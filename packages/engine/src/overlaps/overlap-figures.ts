import { type Row, spaced } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { SharedLines } from '../calculation.ts';
import { type BenefitLine, grossYear } from '../figures/benefit-line.ts';
import type { Context } from '../figures/context.ts';
import { type FigureSet, PLAN } from '../figures/figure-set.ts';
import type { LineUnit } from '../figures/line-unit.ts';
import { inUnit } from '../graph/build.ts';
import { addFigures, joined, type Pair, type PairsByYear } from './before-and-after.ts';
import { lineKey, type OverlapGroup } from './overlap-group.ts';
import { sharedBy } from './shared-by.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** How addresses of figures about overlap start, after what they are about. */
export const OVERLAP = 'overlap';

/** Where the figures of an overlap in one unit start, below the plan. */
function pathOf({ row, unit: code }: OverlapGroup): string {
  return `${OVERLAP}.group.${row.id}.${code}`;
}

/** What the lines of an overlap in one unit are. */
export function sharedLines(group: OverlapGroup): SharedLines {
  const { row, name, unit: code, lines, projects } = group;
  return {
    id: row.id,
    name,
    unit: code,
    lines: lines.map(lineKey),
    projects,
    path: `${PLAN}/${pathOf(group)}`,
  };
}

/**
 * Adds what overlap does: of a line `overlap.gross.byYear.2028`, `overlap.net...` and `overlap.taken...`; of a project and the
 * plan the same by unit, `overlap.EUR.gross.structural`, and in FTE over all units, `overlap.fte...`; of the plan by overlap
 * too, `overlap.group.O1.EUR...`. `counted`: the lines that count for the plan.
 */
export function addOverlaps(
  set: FigureSet,
  scope: string,
  context: Context,
  counted: readonly BenefitLine[],
): void {
  const { groups } = context.overlaps;
  if (groups.length === 0) return;
  if (scope === PLAN) {
    const name = text('het plan', 'the plan');
    addByUnit(set, context, name, () => true);
    addFte(set, context, name, counted);
    for (const group of groups) addGroup(set, context, group);
    return;
  }
  const line = groups.flatMap(({ lines }) => lines).find((row) => lineKey(row) === scope);
  if (line !== undefined) addLine(set, context, line);
  if (!groups.some(({ projects }) => projects.includes(scope))) return;
  const name = text(spaced(scope), spaced(scope));
  const isOwn = ({ project }: BenefitRow): boolean => project === scope;
  addByUnit(set, context, name, isOwn);
  addFte(
    set,
    context,
    name,
    counted.filter(({ row }) => isOwn(row)),
  );
}

function addLine(set: FigureSet, context: Context, line: BenefitRow): void {
  const name = spaced(line.label || line.line);
  const [group] = context.overlaps.ofLine(line);
  if (group === undefined) return;
  const byYear = pairsOf(context, group, line);
  addFigures({ set, context, name: text(name, name), path: OVERLAP, unit: group.unit, isLine: true, byYear });
}

/** The lines that overlap with any other, by unit; each once, be it in several overlaps. */
function addByUnit(set: FigureSet, context: Context, name: Text, isOf: (line: BenefitRow) => boolean): void {
  const { groups } = context.overlaps;
  for (const code of new Set(groups.map((group) => group.unit))) {
    const own = groups.filter((group) => group.unit === code);
    const lines = new Map(
      own.flatMap((group) => group.lines.filter(isOf).map((line) => [line, group] as const)),
    );
    if (lines.size === 0) continue;
    const byYear = joined([...lines].map(([line, group]) => pairsOf(context, group, line)));
    addFigures({ set, context, name, path: `${OVERLAP}.${code}`, unit: code, byYear });
  }
}

/** The same in FTE, over all units: what overlap does to the contribution. */
function addFte(set: FigureSet, context: Context, name: Text, lines: readonly BenefitLine[]): void {
  const byYear = joined(
    lines.filter(({ overlaps }) => overlaps.length > 0).map((line) => fteOf(context, line)),
  );
  addFigures({ set, context, name, path: `${OVERLAP}.fte`, unit: 'FTE', byYear });
}

function fteOf(context: Context, { row, years }: BenefitLine): PairsByYear {
  const pairs = [...years].flatMap(([year, { fte }]): (readonly [number, Pair])[] => {
    const before = grossYear(context, row, year).fte;
    const [gross, net] = [before && inUnit<LineUnit>(before, 'FTE'), fte && inUnit<LineUnit>(fte, 'FTE')];
    return gross === undefined || net === undefined ? [] : [[year, { gross: [gross], net: [net] }]];
  });
  return new Map(pairs);
}

function addGroup(set: FigureSet, context: Context, group: OverlapGroup): void {
  const path = pathOf(group);
  const name = text(group.name, group.name);
  addFigures({ set, context, name, path, unit: group.unit, byYear: sharedBy(group, group.projects) });
}

/** Amounts of a line of a group before and after every overlap it takes part in. */
function pairsOf({ overlaps }: Context, group: OverlapGroup, line: BenefitRow): PairsByYear {
  const pairs = group.yearsOf(line).flatMap((year): (readonly [number, Pair])[] => {
    const [gross, net] = [group.grossOf(line, year), overlaps.netOf(line, year)];
    return gross === undefined || net === undefined ? [] : [[year, { gross: [gross], net: [net] }]];
  });
  return new Map(pairs);
}
