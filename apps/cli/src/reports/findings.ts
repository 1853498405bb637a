import {
  cellWords,
  type Finding,
  findingMarks,
  KIND_WORDS,
  SEVERITIES,
  SEVERITY_COUNTS,
  SEVERITY_WORDS,
  type Severity,
  type Shown,
} from '@kapstok/audit';
import { boundOf, findingCounts, headline, withBound } from '@kapstok/contract';
import type { Calculation } from '@kapstok/engine';
import { formatSpelled, type Language, type Text, text } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { numbers, tableLines, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';
import { placeInWords } from './explanation.ts';

/** Findings of a plan, and those that are shown. */
export interface AuditReport {
  readonly calculation: Calculation;
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
  /** The least severity that is shown. */
  readonly min: Severity;
}

function shownInWords(shown: Shown, { unit, place }: Finding): Text {
  switch (shown.kind) {
    case 'number':
      return formatSpelled({ low: shown.value, high: shown.value }, unit);
    case 'range':
      return formatSpelled(shown, unit);
    case 'words':
      return cellWords(place, shown.words);
    case 'none':
      return text('', '');
  }
}

/** `17 ernstig, 1 om op te letten`; only the severities named. */
function countLine(
  findings: readonly Finding[],
  severities: readonly Severity[],
  language: Language,
): string {
  const counts = findingCounts(findings);
  const parts = severities.map((severity) => {
    const count = counts[severity];
    return `${count} ${SEVERITY_COUNTS[severity][count === 1 ? 'one' : 'many'][language]}`;
  });
  return parts.join(', ');
}

/** How many findings there are from the least severity asked for, and how many lesser ones were left out. */
function countLines({ all, shown, min }: AuditReport, language: Language): readonly string[] {
  if (all.length === 0) return [text('Geen bevindingen.', 'No findings.')[language]];
  const asked = SEVERITIES.slice(0, SEVERITIES.indexOf(min) + 1);
  const lesser = SEVERITIES.slice(asked.length);
  const head = text('Doorlichting', 'Audit')[language];
  const left = text('Niet getoond, want minder ernstig', 'Left out, for they are less severe')[language];
  return [
    `${head}: ${countLine(shown, asked, language)}.`,
    ...(lesser.length === 0 ? [] : [`${left}: ${countLine(all, lesser, language)}.`]),
  ];
}

function againstEachOther(finding: Finding, calculation: Calculation, language: Language): readonly string[] {
  const says = shownInWords(finding.stated, finding)[language];
  const computed = shownInWords(finding.computed, finding);
  const follows = withBound(computed, boundOf(calculation, finding) ?? 'exact')[language];
  const parts = [
    ...(says === '' ? [] : [`${text('genoemd', 'stated')[language]}: ${says}`]),
    ...(follows === '' ? [] : [`${text('berekend', 'computed')[language]}: ${follows}`]),
  ];
  return parts.length === 0 ? [] : [parts.join('; ')];
}

/** One finding: its place and mark, stated against computed, what is wrong, what it does, what to do. */
function findingLines(
  finding: Finding,
  { all, calculation }: AuditReport,
  language: Language,
  io: Io,
): readonly string[] {
  const mark = findingMarks(all).get(finding) ?? '';
  const indent = ' '.repeat(7);
  const say = (sentence: string): readonly string[] =>
    folded(sentence, io.width - indent.length).map((line) => `${indent}${line}`);
  const [first = '', ...more] = folded(placeInWords(finding.place, language), io.width - indent.length);
  const effect = text('Gevolg', 'Effect')[language];
  const advice = text('Advies', 'Advice')[language];
  return [
    `${io.style.dim(mark)}  ${io.style.bold(first)}`,
    ...more.map((line) => `${indent}${io.style.bold(line)}`),
    `${indent}${io.style.dim(KIND_WORDS[finding.kind][language])}`,
    ...againstEachOther(finding, calculation, language).flatMap(say),
    ...say(finding.message[language]),
    ...say(`${effect}: ${finding.effect[language]}`),
    ...say(`${advice}: ${finding.advice[language]}`),
    '',
  ];
}

function coloured(severity: Severity, io: Io): (heading: string) => string {
  if (severity === 'error') return (heading) => io.style.red(io.style.bold(heading));
  return severity === 'warning' ? (heading) => io.style.yellow(io.style.bold(heading)) : io.style.bold;
}

function sectionLines(
  report: AuditReport,
  severity: Severity,
  language: Language,
  io: Io,
): readonly string[] {
  const lines = report.shown
    .filter((finding) => finding.severity === severity)
    .flatMap((finding) => findingLines(finding, report, language, io));
  return lines.length === 0 ? [] : [coloured(severity, io)(SEVERITY_WORDS[severity][language]), '', ...lines];
}

/** A table of how many findings there are by scope and severity; of the severities that are shown. */
function scopeTable({ shown, min }: AuditReport, language: Language, width: number): readonly string[] {
  if (shown.length === 0) return [];
  const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(min) + 1);
  const scopes = [...new Set(shown.map((finding) => finding.scope))].sort();
  const rows = scopes.map((scope) => {
    const counts = findingCounts(shown.filter((finding) => finding.scope === scope));
    return [scope, ...severities.map((severity) => String(counts[severity]))];
  });
  const heads = severities.map((severity) => numbers(SEVERITY_COUNTS[severity].many[language]));
  return [...tableLines([words(text('gaat over', 'about')[language]), ...heads], rows, width), ''];
}

/** The audit as people read it: what follows from the plan, how many findings, where, and each of them. */
export function auditReport(report: AuditReport, language: Language, io: Io): string {
  const lines = [
    io.style.bold(headline(report.calculation)[language]),
    ...countLines(report, language),
    '',
    ...scopeTable(report, language, io.width),
    ...SEVERITIES.flatMap((severity) => sectionLines(report, severity, language, io)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
