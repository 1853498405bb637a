import type { Language, Text } from '@kapstok/quantity';
import { withUnit } from '../lists/list-table.ts';
import { withoutUnit } from './report-cells.ts';
import type { ReportBlock, ReportCell, ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** A row of a table, and the path of the screen where its figures come from. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly screen: string | null;
}

/** A heading of a column of figures; they stand at the right. */
interface FigureHead extends Text {
  /** The unit that they all have, which the heading tells in their place; empty where each has its own. */
  readonly unit: string;
}

/** A heading of figures, of one unit where that is named. */
export function figureHead(label: Text, unit = ''): FigureHead {
  return { ...withUnit(label, unit), unit };
}

/** A table before it is put in one language. */
interface TableMade {
  readonly title: Text;
  readonly head: readonly (Text | FigureHead)[];
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
      figures: head.map((label) => 'unit' in label),
      rows: rows.map(({ cells }) => cells.map((cell, index) => cellUnder(head[index], cell, language))),
      leads: rows.map(({ screen }) => (screen === null ? null : lead(screen))),
      none: none[language],
    },
  };
}

function cellUnder(head: Text | FigureHead | undefined, cell: ReportCell, language: Language): ReportCell {
  return head !== undefined && 'unit' in head ? withoutUnit(cell, head.unit, language) : cell;
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
