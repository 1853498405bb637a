import { type Finding, findingMarks, type Shown } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import type {
  AuditDocument,
  AuditFinding,
  FindingCounts,
  FindingDto,
  FindingList,
  ShownDto,
} from '../schemas/finding.ts';
import { rounded, upperBound } from './amount.ts';
import { placeDto } from './gaps.ts';

function shownDto(shown: Shown): ShownDto {
  switch (shown.kind) {
    case 'number':
      return rounded(shown.value);
    case 'range':
      return { low: rounded(shown.low), high: upperBound(shown.high) };
    case 'words':
      return shown.words;
    case 'none':
      return null;
  }
}

function auditFinding(finding: Finding): AuditFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    table: finding.place.table,
    row: finding.place.row,
    field: finding.place.field,
    scope: finding.scope,
    stated: shownDto(finding.stated),
    computed: shownDto(finding.computed),
    unit: finding.unit,
    message: finding.message,
    effect: finding.effect,
    advice: finding.advice,
  };
}

/** The document of `kapstok audit --json`. */
export function auditDocument(findings: readonly Finding[]): AuditDocument {
  return { findings: findings.map(auditFinding) };
}

/** The bound of the figure that a finding computes; null where what it shows is another number than that figure. */
export function boundOf(calculation: Calculation, { figure, computed }: Finding): FindingDto['bound'] {
  const value = figure === '' ? undefined : calculation.value(figure);
  if (value?.kind !== 'known') return null;
  if (computed.kind === 'number') return rounded(computed.value) === rounded(value.low) ? value.bound : null;
  if (computed.kind !== 'range') return null;
  return computed.low === value.low && computed.high === value.high ? value.bound : null;
}

/** Findings for the screen, in the order of the report. */
export function findingDtos(calculation: Calculation, findings: readonly Finding[]): readonly FindingDto[] {
  const marks = findingMarks(findings);
  return findings.map((finding) => ({
    ...auditFinding(finding),
    mark: marks.get(finding) ?? '',
    kind: finding.kind,
    line: finding.place.line,
    ...(finding.place.called === undefined ? {} : { called: finding.place.called }),
    others: finding.others.map(placeDto),
    difference: finding.difference === undefined ? null : rounded(finding.difference),
    figure: finding.figure,
    bound: boundOf(calculation, finding),
  }));
}

/** How many findings there are of each severity. */
export function findingCounts(
  findings: readonly { readonly severity: keyof FindingCounts }[],
): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, remark: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Every finding, gravest first, with the numbers by severity. */
export function findingList(calculation: Calculation, findings: readonly Finding[]): FindingList {
  return { counts: findingCounts(findings), findings: [...findingDtos(calculation, findings)], next: null };
}
