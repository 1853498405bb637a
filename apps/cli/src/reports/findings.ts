import { type Finding, SEVERITIES, type Severity, type Shown } from '@kapstok/audit';
import { findingCounts, headline } from '@kapstok/contract';
import type { Calculation } from '@kapstok/engine';
import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { tableLines, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';
import { placeInWords } from './explanation.ts';

const HEADINGS: Readonly<Record<Severity, Text>> = {
  error: text('Fouten', 'Errors'),
  warning: text('Waarschuwingen', 'Warnings'),
  remark: text('Opmerkingen', 'Remarks'),
};

const NAMES: Readonly<Record<Severity, { one: Text; many: Text }>> = {
  error: { one: text('fout', 'error'), many: text('fouten', 'errors') },
  warning: { one: text('waarschuwing', 'warning'), many: text('waarschuwingen', 'warnings') },
  remark: { one: text('opmerking', 'remark'), many: text('opmerkingen', 'remarks') },
};

/** Findings of a plan, and those that are shown. */
export interface AuditReport {
  readonly calculation: Calculation;
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
}

function numberInWords(value: number, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 3 : 1;
  return formatNumber(value, language, digits);
}

function shownInWords(shown: Shown, language: Language): string {
  switch (shown.kind) {
    case 'number':
      return numberInWords(shown.value, language);
    case 'range':
      return `${numberInWords(shown.low, language)} ${text('tot', 'to')[language]} ${numberInWords(shown.high, language)}`;
    case 'words':
      return shown.words;
    case 'none':
      return '';
  }
}

function countLine(findings: readonly Finding[], language: Language): string {
  const counts = findingCounts(findings);
  const parts = SEVERITIES.map((severity) => {
    const count = counts[severity];
    return `${count} ${NAMES[severity][count === 1 ? 'one' : 'many'][language]}`;
  });
  return parts.join(', ');
}

function againstEachOther(finding: Finding, language: Language): readonly string[] {
  const [stated, computed] = [
    shownInWords(finding.stated, language),
    shownInWords(finding.computed, language),
  ];
  if (stated === '' && computed === '') return [];
  const unit = finding.unit === '' ? '' : ` (${finding.unit})`;
  const says = text('genoemd', 'stated')[language];
  const follows = text('berekend', 'computed')[language];
  return [`${says} ${stated === '' ? '-' : stated}, ${follows} ${computed === '' ? '-' : computed}${unit}`];
}

/** One finding: its number and place, stated against computed, what is wrong, what it does, what to do. */
function findingLines(finding: Finding, number: number, language: Language, io: Io): readonly string[] {
  const indent = '     ';
  const say = (sentence: string): readonly string[] =>
    folded(sentence, io.width - indent.length).map((line) => `${indent}${line}`);
  const effect = text('Gevolg', 'Effect')[language];
  const advice = text('Advies', 'Advice')[language];
  return [
    `${String(number).padStart(3)}  ${io.style.bold(placeInWords(finding.place, language))}  ${io.style.dim(finding.rule)}`,
    ...againstEachOther(finding, language).flatMap(say),
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
    .flatMap((finding) => findingLines(finding, report.all.indexOf(finding) + 1, language, io));
  return lines.length === 0 ? [] : [coloured(severity, io)(HEADINGS[severity][language]), '', ...lines];
}

/** A table of how many findings there are by scope and severity. */
function scopeTable(findings: readonly Finding[], language: Language): readonly string[] {
  const scopes = [...new Set(findings.map((finding) => finding.scope))].sort();
  const rows = scopes.map((scope) => {
    const counts = findingCounts(findings.filter((finding) => finding.scope === scope));
    return [scope, ...SEVERITIES.map((severity) => String(counts[severity]))];
  });
  const heads = SEVERITIES.map((severity) => ({
    head: NAMES[severity].many[language],
    side: 'right' as const,
  }));
  return tableLines([words(text('gaat over', 'about')[language]), ...heads], rows);
}

/** The audit as people read it: what follows from the plan, how many findings, where, and each of them. */
export function auditReport(report: AuditReport, language: Language, io: Io): string {
  const { all } = report;
  const none = text('Geen bevindingen.', 'No findings.')[language];
  const counts =
    all.length === 0 ? none : `${text('Doorlichting', 'Audit')[language]}: ${countLine(all, language)}.`;
  const lines = [
    io.style.bold(headline(report.calculation)[language]),
    counts,
    '',
    ...(all.length === 0 ? [] : [...scopeTable(all, language), '']),
    ...SEVERITIES.flatMap((severity) => sectionLines(report, severity, language, io)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
