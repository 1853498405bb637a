import { printable } from '../neutral-text.ts';
import { type DrawnPicture, drawnPicture } from './band-drawing.ts';
import { bandTable } from './band-table.ts';
import { type Fit, LINE, type PageTable, pageTable } from './page-table.ts';
import { WRITTEN_WORDS } from './words.ts';
import type { ReportBlock, ReportPicture, ReportSection, WrittenReport } from './written-report.ts';

/** A picture as it is set on a page. */
interface PagePicture extends DrawnPicture {
  readonly title: string | null;
  readonly sentence: string;
  readonly unit: string;
}

/** A piece of a section, as it is set: a picture stands above the table of its bands. */
export interface PageBlock {
  readonly words?: readonly string[];
  readonly picture?: PagePicture;
  readonly table?: PageTable;
}

/** A section as it is set. */
interface PageSection {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly blocks: readonly PageBlock[];
}

/** A report as its pages are set: all is decided of it, so that a format only sets it. */
export interface PrintedReport {
  readonly language: WrittenReport['language'];
  readonly title: string;
  readonly about: WrittenReport['about'];
  readonly moment: string;
  /** `pagina` and `van`. */
  readonly page: readonly [page: string, of: string];
  readonly key: readonly [band: string, open: string, measured: string];
  /** Whether its paper lies on its side, as one of its tables wants it: all of it, or pages before and after stay half empty. */
  readonly isWide: boolean;
  readonly sections: readonly PageSection[];
}

/** Arranges a report for paper. */
export function printedReport(report: WrittenReport, fitted: Fit): PrintedReport {
  const { language, about } = report;
  const { sheet, page, of, band, openBand, measured } = WRITTEN_WORDS;
  const words = (said: string): string => fitted(printable(said), LINE);
  const sections = report.sections.map((section, index) =>
    pageSection(section, levelAt(report, index), report, fitted),
  );
  return {
    language,
    title: named(report.title, sheet[language]),
    about: about.map((told) => ({ label: words(told.label), words: words(told.words) })),
    moment: new Date(report.moment).toISOString(),
    page: [page[language], of[language]],
    key: [band[language], openBand[language], measured[language]],
    isWide: sections.some(({ blocks }) => blocks.some(({ table }) => table?.isWide === true)),
    sections,
  };
}

/** Words that may not be missing: a page without a title, or a picture without words, is refused. */
function named(words: string, otherwise: string): string {
  const shown = printable(words).replace(/\s+/g, ' ').trim();
  return shown === '' ? otherwise : shown;
}

/** No heading of level 2 without one of level 1 above it: PDF/UA refuses a level that is passed over. */
function levelAt({ sections }: WrittenReport, index: number): 1 | 2 {
  const isBelow = sections.slice(0, index).some(({ level }) => level === 1);
  return isBelow ? (sections[index]?.level ?? 1) : 1;
}

function pageSection(section: ReportSection, level: 1 | 2, report: WrittenReport, fitted: Fit): PageSection {
  return {
    heading: fitted(named(section.heading, report.title), LINE),
    level,
    blocks: section.blocks.map((block) => pageBlock(block, section, report, fitted)),
  };
}

function pageBlock(
  block: ReportBlock,
  { heading }: ReportSection,
  report: WrittenReport,
  fitted: Fit,
): PageBlock {
  // What the heading says is not said again below it.
  const titled = (title: string): string | null =>
    title.trim() === '' || title === heading ? null : fitted(named(title, ''), LINE);
  if (block.kind === 'table')
    return { table: pageTable(block.table, titled(block.table.title), report, fitted) };
  if (block.kind === 'picture') {
    const { title } = block.picture;
    const table = pageTable(bandTable(block.picture, report.language), null, report, fitted);
    return { picture: pagePicture(block.picture, titled(title), report, fitted), table };
  }
  const lines = printable(block.words).split(/\n+/);
  return { words: lines.map((line) => fitted(line, LINE)).filter((line) => line.trim() !== '') };
}

function pagePicture(
  picture: ReportPicture,
  title: string | null,
  { language }: WrittenReport,
  fitted: Fit,
): PagePicture {
  const sentence = named(picture.sentence, named(picture.title, WRITTEN_WORDS.sheet[language]));
  return {
    ...drawnPicture(picture, language),
    title,
    sentence: fitted(sentence, LINE),
    unit: printable(picture.unit),
  };
}
