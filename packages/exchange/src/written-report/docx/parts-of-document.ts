import { Footer, HeadingLevel, PageNumber, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { PageBlock, PrintedReport } from '../printed-report.ts';
import { documentTable } from './document-table.ts';
import { COLOURS } from './styles.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Where the second column of what a report is of begins, in twentieths of a point. */
const LABELS = 2_000;

/** What a document begins with: its title, and of what it is. */
export function opening({ title, about }: PrintedReport): readonly Paragraph[] {
  const lines = about.map(
    ({ label, words }) =>
      new Paragraph({
        tabStops: [{ type: 'left', position: LABELS }],
        indent: { left: LABELS, hanging: LABELS },
        spacing: { after: 40 },
        children: [
          new TextRun({ text: label, color: COLOURS.quiet }),
          new TextRun({ children: [new Tab(), words] }),
        ],
      }),
  );
  return [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...lines];
}

/** What stands at the foot of each page: the title, and which page of how many. */
export function pageFooter({ title, page: [page, of] }: PrintedReport, room: number): Footer {
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const numbered = new TextRun({
    children: [new Tab(), `${page} `, CURRENT, ` ${of} `, TOTAL_PAGES],
    size: 17,
    color: COLOURS.quiet,
  });
  const named = new TextRun({ text: title, size: 17, color: COLOURS.quiet });
  return new Footer({
    children: [new Paragraph({ tabStops: [{ type: 'right', position: room }], children: [named, numbered] })],
  });
}

/** The sections of a part, in the order in which they are read. */
export function blocksOf({ sections }: PrintedReport, room: number): readonly (Paragraph | Table)[] {
  return sections.flatMap(({ heading, level, blocks }) => [
    headed(heading, level),
    ...blocks.flatMap((block) => blockOf(block, level, room)),
  ]);
}

function headed(words: string, level: number): Paragraph {
  return new Paragraph({ heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_3, text: words });
}

function blockOf(
  { words = [], picture, table }: PageBlock,
  level: number,
  room: number,
): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = words.map((text) => new Paragraph({ text }));
  const title = picture?.title ?? table?.title ?? null;
  if (title !== null) made.push(headed(title, level + 1));
  if (picture !== undefined) made.push(new Paragraph({ text: picture.sentence, keepNext: true }));
  if (table === undefined) return made;
  if (table.rows.length > 0)
    return [...made, documentTable(table, room), new Paragraph({ spacing: { after: 60 } })];
  return [...made, new Paragraph({ children: [new TextRun({ text: table.none, color: COLOURS.quiet })] })];
}
