import type { Language } from '@kapstok/quantity';
import type { ExportCell } from '../list-export.ts';

/** What a report can be saved as. */
export const REPORT_FORMATS = ['xlsx', 'docx', 'pdf'] as const;

/** What a report is saved as. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A table of a report. Its rows lead back to what they tell of. */
export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  /** For each column whether it is one of figures, also where none of them is known; else a number in it says so. */
  readonly figures?: readonly boolean[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** For each row the address, with its origin, of the screen that shows where its figures come from; null for none. */
  readonly leads: readonly (string | null)[];
  /** What is said where there are no rows. */
  readonly none: string;
}

/** A target of one period as a band, and what was measured in it. Numbers are in the unit of the picture. */
export interface ReportBand {
  readonly period: string;
  /** Below which the target is not reached; null where it has no lower end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null where nothing was measured. */
  readonly measured: number | null;
  /** What was measured in words, where it is not just that number: `ten minste 195 personen`. */
  readonly measuredWords?: string | undefined;
}

/** A picture of targets and measurements by period: the same bands that the table beside it tells. */
export interface ReportPicture {
  readonly title: string;
  /** What there is to see, in a sentence: it stands beside the picture, and is what is read out in its place. */
  readonly sentence: string;
  readonly unit: string;
  readonly bands: readonly ReportBand[];
}

/** A piece of a section, in the order in which it is read. */
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

/** A report as people send it, the same in each format. */
export interface WrittenReport {
  readonly language: Language;
  readonly title: string;
  /** Of what it is: the plan, its version or moment, the period; it stands on the first page, and where a file has them, in its properties. */
  readonly about: readonly { readonly label: string; readonly words: string }[];
  /** The moment that the files bear as theirs: of what is told, never of the making. In ISO 8601. */
  readonly moment: string;
  readonly sections: readonly ReportSection[];
}
