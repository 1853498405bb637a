import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { PrintedReport } from '../printed-report.ts';

/** The languages of documents, as Word calls them. */
export const LOCALES: Readonly<Record<PrintedReport['language'], string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Colours of a document: ink, what is beside the matter, lines, the ground of heads. */
export const COLOURS = { ink: '1B232C', quiet: '55606B', line: 'C3CBD2', accent: '174A86', ground: 'E6EEF8' };

const FONT = 'Calibri';
const AUTO = 'auto' as const;

/** Size of the letter of cells, in points; a wide table has a smaller one. */
export const CELL_SIZE = 9;

/** Styles of what stands in a table. */
export const CELL = {
  words: 'TableWords',
  numbers: 'TableNumbers',
  head: 'TableHead',
  numberHead: 'TableNumberHead',
};

const CELL_STYLES = [
  cellStyle(CELL.words, 'left', false),
  cellStyle(CELL.numbers, 'right', false),
  cellStyle(CELL.head, 'left', true),
  cellStyle(CELL.numberHead, 'right', true),
];

function cellStyle(id: string, alignment: 'left' | 'right', isHead: boolean): IParagraphStyleOptions {
  return {
    id,
    name: id.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    basedOn: 'Normal',
    run: { size: CELL_SIZE * 2, bold: isHead },
    paragraph: { alignment, keepNext: isHead, spacing: { before: 40, after: 40, line: 240, lineRule: AUTO } },
  };
}

/** The styles of a document; sizes are in half points, spaces in twentieths of a point. */
export function documentStyles(locale: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: COLOURS.ink, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: AUTO } },
      },
      title: {
        run: { font: FONT, size: 42, bold: true, color: COLOURS.ink },
        paragraph: { spacing: { after: 200, line: 252, lineRule: AUTO } },
      },
      heading1: headingStyle(30, 400),
      heading2: headingStyle(25, 300),
      heading3: headingStyle(21, 220),
      hyperlink: { run: { color: COLOURS.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: CELL_STYLES,
  };
}

function headingStyle(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: COLOURS.ink },
    paragraph: { spacing: { before, after: 120, line: 252, lineRule: AUTO }, keepNext: true },
  };
}
