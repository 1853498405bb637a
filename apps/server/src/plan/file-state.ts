import type { Language, Text } from '@kapstok/quantity';

/** Of what a file is that somebody takes out of a kept plan. */
export interface FileState {
  readonly region: string;
  readonly plan: string;
  /** Which state: "Versie 1.2". */
  readonly state: Text;
  /** The same in the name of the file: `versie-1.2`. */
  readonly mark: string;
  /** When that was last changed, in words; undefined for a plan of which nothing is there yet. */
  readonly changed: Text | undefined;
}

const WORDS = {
  nl: {
    title: 'Toelichting',
    head: ['Wat', 'Van dit bestand'],
    parts: ['Regio', 'Plan', 'Stand', 'Laatste wijziging'],
  },
  en: { title: 'Guide', head: ['What', 'Of this file'], parts: ['Region', 'Plan', 'State', 'Last change'] },
} as const;

/** A sheet that says of what a workbook is. It is called a guide, which whoever reads a workbook as a plan passes over. */
export function aboutSheet(
  of: Partial<FileState> & Pick<FileState, 'plan'>,
  language: Language,
): {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const { title, head, parts } = WORDS[language];
  const said = [of.region, of.plan, of.state?.[language], of.changed?.[language]];
  const rows = parts.flatMap((part, index) => {
    const words = said[index] ?? '';
    return words === '' ? [] : [[part, words]];
  });
  return { title, head, rows };
}
