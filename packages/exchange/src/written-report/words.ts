import { asTyped, type Text, text } from '@kapstok/quantity';

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
  band: text('streefwaarde', 'target'),
  openBand: text('streefwaarde zonder grens aan die kant', 'target without a limit on that side'),
  page: text('pagina', 'page'),
  of: text('van', 'of'),
} as const;

/** What stands below a table that is too long for paper. */
export function paperWords(title: string, all: string, shown: string): Text {
  return text(
    `De tabel ${asTyped(title)} heeft ${all} rijen. Hier staan de eerste ${shown}; het Excel-bestand van dit rapport heeft ze alle.`,
    `The table ${asTyped(title)} has ${all} rows. Here are the first ${shown}; the Excel file of this report has them all.`,
  );
}
