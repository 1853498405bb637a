import type { Calculation } from '@kapstok/engine';
import { type Place, placeCode } from '@kapstok/plan';
import { withoutConsequences } from './consequences.ts';
import type { Finding, RuleKind, Severity } from './finding.ts';
import type { Examined, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

/** Kinds of rule, in the order of the report. */
export const RULE_KINDS: readonly RuleKind[] = [
  'sums',
  'stated',
  'units',
  'periods',
  'copies',
  'claims',
  'indicators',
  'structure',
  'gaps',
];

/** Figures that are the answer of the plan, the nearest first. */
const ANSWER = ['plan/shortage.shareClosed', 'plan/shortage.', 'plan/fte.', 'plan/persons.'] as const;

/**
 * Holds a plan against itself: one finding per defect, the gravest first; of equal gravity those on the answer
 * itself, then by kind, table and line.
 * @param day on which one looks: what is late by then is found too
 */
export function audit(
  calculation: Calculation,
  rules: readonly Rule[] = RULES,
  day?: string,
): readonly Finding[] {
  const look = (examined: Examined): readonly Finding[] =>
    onePerCell(rules.flatMap((rule) => rule.find({ ...examined, day })));
  const found = look({ plan: calculation.plan, calculation });
  return [...withoutConsequences(calculation, found, rules, look)].sort(inOrder);
}

/** The findings that are at least as grave. */
export function atLeast(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  const limit = SEVERITIES.indexOf(severity);
  return findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}

/** Of findings on one cell only the first is kept: rules come in the order of what they explain. */
function onePerCell(findings: readonly Finding[]): Finding[] {
  const heard = new Set<string>();
  return findings.filter(({ place }) => {
    if (!isOneCell(place)) return true;
    const cell = placeCode(place);
    if (heard.has(cell)) return false;
    heard.add(cell);
    return true;
  });
}

/** A finding about a row, a table or several rows is not about the cell where it starts. */
function isOneCell({ line, row, field }: Place): boolean {
  return line > 0 && field !== '' && !row.includes(', ');
}

function inOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.figure === b.figure ? 0 : distanceToAnswer(a) - distanceToAnswer(b)) ||
    RULE_KINDS.indexOf(a.kind) - RULE_KINDS.indexOf(b.kind) ||
    byWords(a.place.table, b.place.table) ||
    a.place.line - b.place.line ||
    byWords(a.place.field, b.place.field) ||
    byWords(a.rule, b.rule)
  );
}

/** How far a finding is from the answer: 0 for the answer itself. */
function distanceToAnswer({ figure }: Finding): number {
  const at = ANSWER.findIndex((start) => figure.startsWith(start));
  return at < 0 ? ANSWER.length : at;
}

function byWords(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
