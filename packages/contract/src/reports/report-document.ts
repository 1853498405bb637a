import type { Language } from '@kapstok/quantity';
import type { ShownNumber } from '../documents/shown-number.ts';

/** A cell of a report: a number stays a number, and is shown with its unit. */
export type ReportCell = string | number | ShownNumber | null;

/** A table of a report; each row leads to the screen where its figures come from. */
interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  /** For each column whether it is one of figures, also where none of them is known. */
  readonly figures: readonly boolean[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly leads: readonly (string | null)[];
  /** What is said where there are no rows. */
  readonly none: string;
}

/** A target of one period as a band, and what was measured in it; null where there is no such end, or no figure. */
interface ReportBand {
  readonly period: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly measured: number | null;
  /** What was measured in words, where it is not just that number. */
  readonly measuredWords?: string | undefined;
}

/** Targets and measurements by period, as a picture. */
export interface ReportPicture {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly bands: readonly ReportBand[];
}

/** A piece of a section. */
export type ReportBlock =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'picture'; readonly picture: ReportPicture };

/** A section; those of level 2 belong to the last of level 1. */
export interface ReportSection {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly blocks: readonly ReportBlock[];
}

/** A report in one language, to be written in any format. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly about: readonly { readonly label: string; readonly words: string }[];
  /** Of when is what it tells, in ISO 8601: never when it was made. */
  readonly moment: string;
  readonly sections: readonly ReportSection[];
}
