import type { Calculation } from '@kapstok/engine';
import type { Plan, Row } from '@kapstok/plan';
import { isKnown, lowOf } from '@kapstok/quantity';

import { grouped } from '../../grouped.ts';
import { quoted, unitSpelled } from '../../wording.ts';

/** A benefit line of a business case. */
export type BenefitRow = Row<'businessCaseBenefits'>;

/** Lines of projects that count; a project outside the application books nothing. */
export function countedLines(plan: Plan): readonly BenefitRow[] {
  const outside = new Set(
    plan.projects.filter(({ inApplication }) => inApplication === 'no').map(({ code }) => code),
  );
  return plan.businessCaseBenefits.filter(({ project }) => !outside.has(project));
}

/**
 * Lower care cost that several projects book under one key and law. A key that is no more than the kind of the line
 * names no saving.
 */
export function sharedSavings(plan: Plan): readonly (readonly BenefitRow[])[] {
  const savings = countedLines(plan).filter(({ kind, line }) => kind === 'care_cost' && line !== kind);
  const groups = grouped(savings, ({ line, law }) => `${line}/${law}`);
  return [...groups.values()].filter((group) => new Set(group.map(({ project }) => project)).size > 1);
}

/** What the plan calls a saving that several projects book: the name most of them give it. */
export function savingName(group: readonly BenefitRow[]): string {
  const names = grouped(group, ({ line, label }) => (label === '' ? line : label));
  const [most] = [...names].sort(([, a], [, b]) => b.length - a.length);
  return quoted(most?.[0] ?? '');
}

/** The amounts of a line as words, to see whether two lines are the same; undefined when it has too few to say. */
export function seriesOf({ byYear, unit }: BenefitRow): string | undefined {
  const amounts = [...byYear].flatMap(([year, cell]) =>
    isKnown(cell) && lowOf(cell) !== 0 ? [[year, lowOf(cell)]] : [],
  );
  const distinct = new Set(amounts.map(([, value]) => value));
  return distinct.size < 2 ? undefined : `${unit}:${amounts.map((pair) => pair.join('=')).join(';')}`;
}

/** The known part of a figure of a line in the structural year, else over the window; undefined when neither is known. */
export function lineFigure(
  calculation: Calculation,
  row: BenefitRow,
  measure: 'gross' | 'hours',
): number | undefined {
  for (const moment of ['structural', 'window']) {
    const value = calculation.value(`${row.project}/${row.line}/${measure}.${moment}`);
    if (value?.kind === 'known') return value.low;
  }
  return undefined;
}

/** Numbers of residents of the whole plan, each with the lines whose formula reckons with it. */
export function linesByResidents(
  plan: Plan,
): readonly (readonly [Row<'parameters'>, readonly BenefitRow[]])[] {
  const lines = countedLines(plan).filter(({ formula }) => formula !== '');
  return plan.parameters
    .filter(({ scope, unit }) => scope === '' && unitSpelled(unit).powers.resident === 1)
    .map((row) => [row, lines.filter(({ formula }) => names(formula).includes(row.key))] as const);
}

function names(formula: string): readonly string[] {
  return [...formula.matchAll(/[a-z_]\w*/gi)].map(([name]) => name);
}
