import type { Text } from '@kapstok/quantity';
import type { ReportBlock, ReportCell, ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** A row of a table, and the path of the screen where its figures come from. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly screen: string | null;
}

/** A table before it is put in one language. */
interface TableMade {
  readonly title: Text;
  readonly head: readonly Text[];
  readonly rows: readonly ReportRow[];
  readonly none: Text;
}

/** A table as a piece of a report, each row with where it leads. */
export function tableBlock(
  { language, lead }: Pick<ReportSource, 'language' | 'lead'>,
  { title, head, rows, none }: TableMade,
): ReportBlock {
  return {
    kind: 'table',
    table: {
      title: title[language],
      head: head.map((label) => label[language]),
      rows: rows.map(({ cells }) => cells),
      leads: rows.map(({ screen }) => (screen === null ? null : lead(screen))),
      none: none[language],
    },
  };
}

/** Sentences as one paragraph; nothing where there are none. */
export function wordsBlock(
  { language }: Pick<ReportSource, 'language'>,
  ...sentences: readonly Text[]
): readonly ReportBlock[] {
  const words = sentences
    .map((sentence) => sentence[language])
    .filter((sentence) => sentence !== '')
    .join(' ');
  return words === '' ? [] : [{ kind: 'words', words }];
}

/** A section under a heading. */
export function sectionOf(
  { language }: Pick<ReportSource, 'language'>,
  heading: Text,
  ...blocks: readonly ReportBlock[]
): ReportSection {
  return { heading: heading[language], level: 1, blocks };
}
