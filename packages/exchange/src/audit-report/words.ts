import type { RuleKind, Severity } from '@kapstok/audit';
import { type Text, text } from '@kapstok/quantity';

/** How grave a finding is, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: text('Fout', 'Error'),
  warning: text('Waarschuwing', 'Warning'),
  remark: text('Opmerking', 'Remark'),
};

/** What a kind of rule is about. */
export const KIND_WORDS: Readonly<Record<RuleKind, Text>> = {
  sums: text('Sommen', 'Sums'),
  stated: text('Genoemde cijfers', 'Stated figures'),
  units: text('Eenheden', 'Units'),
  periods: text('Perioden', 'Periods'),
  copies: text('Kopieën', 'Copies'),
  claims: text('Claims', 'Claims'),
  indicators: text('Indicatoren', 'Indicators'),
  structure: text('Opbouw', 'Structure'),
  gaps: text('Open plekken', 'Gaps'),
};

/** Heads and titles of the report. */
export const REPORT_WORDS = {
  sheet: text('Bevindingen', 'Findings'),
  title: text('Doorlichting', 'Audit'),
  finding: text('Bevinding', 'Finding'),
  severity: text('Ernst', 'Severity'),
  kind: text('Soort', 'Kind'),
  table: text('Tabel', 'Table'),
  row: text('Rij', 'Row'),
  field: text('Kolom', 'Column'),
  scope: text('Gaat over', 'About'),
  stated: text('Er staat', 'Stated'),
  computed: text('Volgt uit het plan', 'Follows from the plan'),
  difference: text('Verschil', 'Difference'),
  unit: text('Eenheid', 'Unit'),
  effect: text('Effect op de uitkomst', 'Effect on the answer'),
  advice: text('Wat te doen', 'What to do'),
  rule: text('Regel', 'Rule'),
  plan: text('het plan', 'the plan'),
  ratio: text('aandeel', 'share'),
} as const;
