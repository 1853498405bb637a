import type { FindingDto } from '@kapstok/contract';
import type { Language } from '@kapstok/quantity';
import { matches } from '../../table/matches.ts';

/** Which findings are asked for; what is absent leaves them all. */
export interface FindingFilter {
  readonly severity?: string | undefined;
  readonly kind?: string | undefined;
  readonly scope?: string | undefined;
  readonly q?: string | undefined;
}

/** The findings that are asked for, in their order. */
export function filtered(
  findings: readonly FindingDto[],
  { severity, kind, scope, q = '' }: FindingFilter,
  language: Language,
): FindingDto[] {
  return findings.filter(
    (finding) =>
      (severity === undefined || finding.severity === severity) &&
      (kind === undefined || finding.kind === kind) &&
      (scope === undefined || finding.scope === scope) &&
      matches(wordsIn(finding, language), q),
  );
}

function wordsIn(finding: FindingDto, language: Language): string {
  const { mark, rule, scope, table, row, message, advice, effect } = finding;
  return [mark, rule, scope, table, row, message[language], effect[language], advice[language]].join(' ');
}
