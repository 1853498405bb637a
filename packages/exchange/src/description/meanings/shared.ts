import { type Text, text } from '@kapstok/quantity';

/** What the columns of a table hold, by column name. */
export type Meanings = Readonly<Record<string, Text>>;

/** Where a row was found; in nearly every table. */
export const SOURCE: Text = text(
  'Waar het staat: document, paragraaf en rij, of persoon en datum.',
  'Where it stands: document, section and row, or person and date.',
);

/** The printed total of a row. */
export const STATED_TOTAL: Text = text(
  'Het totaal zoals het gedrukt staat. Het wordt nagerekend en nooit gebruikt.',
  'The total as printed. It is checked and never used.',
);

/** The project a row belongs to. */
export const PROJECT: Text = text('Het project waar de rij bij hoort.', 'The project the row belongs to.');

/** The pillar a row belongs to. */
export const PILLAR: Text = text('De pijler waar de rij bij hoort.', 'The pillar the row belongs to.');
