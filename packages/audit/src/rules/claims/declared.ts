import type { Plan, Row } from '@kapstok/plan';
import { remembered } from '../../grouped.ts';

/** What names a benefit line. */
interface Line {
  readonly project: string;
  readonly line: string;
}

/** How an overlap names a line: `1.1/time_gain`. */
export function lineName({ project, line }: Line): string {
  return `${project}/${line}`;
}

const byLine = remembered(
  (plan: Plan) => new Map(plan.overlaps.flatMap((row) => row.lines.map((line) => [line, row] as const))),
);

/** The overlap that says what a line has in common with others; undefined when none does. */
export function overlapOf(plan: Plan, line: Line): Row<'overlaps'> | undefined {
  return byLine(plan).get(lineName(line));
}

/** The claims of lines on one saving: lines of one overlap are one claim, since the plan says what they have in common. */
export function openClaims<L extends Line>(plan: Plan, lines: readonly L[]): readonly (readonly L[])[] {
  const claims = new Map<string, L[]>();
  for (const line of lines) {
    const id = overlapOf(plan, line)?.id;
    const key = id === undefined ? `line ${lineName(line)}` : `overlap ${id}`;
    const claim = claims.get(key);
    if (claim === undefined) claims.set(key, [line]);
    else claim.push(line);
  }
  return [...claims.values()];
}

/** Whether the plan says of all of these lines together what they have in common. */
export function isSettled(plan: Plan, lines: readonly Line[]): boolean {
  return openClaims(plan, lines).length < 2;
}

/** Whether one overlap speaks of all of these projects. */
export function shareOverlaps(plan: Plan, projects: readonly string[]): boolean {
  return plan.overlaps.some(({ lines }) => {
    const named = new Set(
      plan.businessCaseBenefits.filter((row) => lines.includes(lineName(row))).map(({ project }) => project),
    );
    return projects.every((project) => named.has(project));
  });
}
