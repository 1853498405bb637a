import { text } from '@kapstok/quantity';

/** Words that every report has, whatever it tells. */
export const WRITTEN_WORDS = {
  sheet: text('Rapport', 'Report'),
  part: text('Onderdeel', 'Part'),
  content: text('Inhoud', 'Content'),
  period: text('Periode', 'Period'),
  low: text('Streefwaarde vanaf', 'Target from'),
  high: text('Streefwaarde tot en met', 'Target up to'),
  measured: text('Gemeten', 'Measured'),
  open: text('geen grens', 'no limit'),
  notMeasured: text('niet gemeten', 'not measured'),
} as const;
