import type { Plan } from '@kapstok/plan';
import { spaced } from '@kapstok/plan';
import { grouped } from './grouped.ts';
import { lineName, openClaims, overlapOf } from './rules/claims/declared.ts';
import { type BenefitRow, linesByResidents, sharedSavings } from './rules/claims/savings.ts';

/**
 * Lines that seem to book one saving, or to reckon with the same people, ready to be declared as an overlap. How large it
 * is, nobody but the plan can say: that stays open.
 */
export interface SuggestedOverlap {
  /** A code that is free, or that of the overlap these lines would join. */
  readonly id: string;
  readonly name: string;
  /** All lines of the overlap, as `project/line`. */
  readonly lines: readonly string[];
  /** Whether the plan has the overlap already and lines would be added to it. */
  readonly joins: boolean;
}

/** The overlaps that a plan could declare, one for each saving or group of people; lines in two overlaps are in neither. */
export function suggestedOverlaps(plan: Plan): readonly SuggestedOverlap[] {
  const groups = [...sharedSavings(plan), ...samePeople(plan)].filter(
    (group) => openClaims(plan, group).length > 1,
  );
  const taken = new Set(plan.overlaps.map(({ id }) => id));
  const suggested = new Set<string>();
  return groups.flatMap((group) => {
    const own = group.filter((row) => !suggested.has(lineName(row)));
    const declared = new Set(own.flatMap((row) => overlapOf(plan, row) ?? []));
    const projects = new Set(own.map(({ project }) => project));
    if (projects.size < 2 || declared.size > 1) return [];
    const [joined] = declared;
    const id = joined?.id ?? freeId(taken);
    taken.add(id);
    for (const row of own) suggested.add(lineName(row));
    const lines = [...new Set([...(joined?.lines ?? []), ...own.map(lineName)])];
    return [{ id, name: joined?.name ?? nameOf(own), lines, joins: joined !== undefined }];
  });
}

/** Lines of several projects that reckon with one number of residents, under one law and for one beneficiary. */
function samePeople(plan: Plan): readonly (readonly BenefitRow[])[] {
  return linesByResidents(plan).flatMap(([, lines]) => [
    ...grouped(lines, ({ law, beneficiary, unit }) => [law, beneficiary, unit].join('|')).values(),
  ]);
}

function nameOf(rows: readonly BenefitRow[]): string {
  const [first] = rows;
  return first === undefined ? '' : spaced(first.label || first.line);
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    if (!taken.has(`O${number}`)) return `O${number}`;
  }
}
