import type { ISectionOptions } from 'docx';
import type { PrintedReport } from '../printed-report.ts';
import { printedReport } from '../printed-report.ts';
import { sameZip } from '../same-zip.ts';
import type { WrittenReport } from '../written-report.ts';
import { blocksOf, opening, pageFooter } from './parts-of-document.ts';
import { sameDocument } from './same-document.ts';
import { documentStyles, LOCALES } from './styles.ts';

/** Paper of 210 by 297 mm with a margin of 20, in twentieths of a point. */
const PAPER = { width: 11_906, height: 16_838, margin: 1_134 };
/** Room that the foot of a page takes. */
const FOOT = 200;

/**
 * A report as a Word document: headings, tables and links are real ones, so that who reads it by ear finds the way. Of
 * a picture it has the sentence and the table of its bands.
 */
export async function reportDocument(report: WrittenReport): Promise<Uint8Array> {
  const { Document, Packer } = await import('docx');
  const printed = printedReport(report, (words) => words);
  const document = new Document({
    title: printed.title,
    creator: 'Kapstok',
    lastModifiedBy: 'Kapstok',
    description: printed.about.map(({ label, words }) => `${label}: ${words}`).join('\n'),
    styles: documentStyles(LOCALES[printed.language]),
    features: { updateFields: false },
    sections: [sectionOf(printed)],
  });
  const bytes = await Packer.toBuffer(document);
  return sameZip(bytes, (files) => sameDocument(files, printed.moment));
}

function sectionOf(printed: PrintedReport): ISectionOptions {
  const { width, height, margin } = PAPER;
  const room = (printed.isWide ? height : width) - 2 * margin;
  return {
    properties: {
      page: {
        size: { width, height, orientation: printed.isWide ? 'landscape' : 'portrait' },
        margin: { top: margin, right: margin, bottom: margin + FOOT, left: margin },
      },
    },
    footers: { default: pageFooter(printed, room) },
    children: [...opening(printed), ...blocksOf(printed, room)],
  };
}
