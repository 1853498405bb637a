import type { Pair, PairsByYear } from './before-and-after.ts';
import type { OverlapGroup } from './overlap-group.ts';

/** Amounts of the lines of some projects in a group together, as if only they were there. */
export function sharedBy(group: OverlapGroup, projects: readonly string[]): PairsByYear {
  const lines = group.lines.filter(({ project }) => projects.includes(project));
  const years = [...new Set(lines.flatMap((line) => group.yearsOf(line)))].sort((a, b) => a - b);
  return new Map(
    years.map((year): readonly [number, Pair] => {
      const gross = lines.flatMap((line) => group.grossOf(line, year) ?? []);
      return [year, { gross, net: [group.sharing(year, projects).together] }];
    }),
  );
}
