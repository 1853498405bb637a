import { text } from '@kapstok/quantity';

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
  rule: text('Wat is nagelopen', 'What was checked'),
  mark: text('Kenmerk', 'Mark'),
  place: text('Plaats in het bestand', 'Place in the file'),
  plan: text('het plan', 'the plan'),
} as const;
