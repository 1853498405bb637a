import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PrintedReport, printedReport } from '../printed-report.ts';
import { breakable } from '../words-on-paper.ts';
import type { WrittenReport } from '../written-report.ts';
import { coverageOf, coveredSigns } from './covered-signs.ts';
import { reportFonts } from './fonts.ts';
import { PAGE } from './page.ts';

/** A report as PDF/UA-1. The compiler refuses what would not be read out well: no title, a picture without words. */
export function reportPdf(report: WrittenReport): Uint8Array {
  const { fonts, covering } = reportFonts();
  const printed = coveredReport(printedReport(report, breakable), covering.map(coverageOf));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  const made = compiler.compile({ mainFileContent: PAGE, inputs: { report: printed } });
  const page = made.result;
  if (page === null) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics));
  return withoutSuspects(compiler.pdf(page, { pdfStandard: 'ua-1' }));
}

/** What the compiler writes of its marks. */
const MARKS = /(\/MarkInfo <<\s+\/Marked true\s+)(\/Suspects false)(\s+>>)/;

/**
 * The same without the entry that nothing is suspect, which is so without it: readers that are built on Poppler take the entry
 * for a fault. Blanks stand in its place, so that every other part stays where the file says it is.
 */
function withoutSuspects(pdf: Buffer): Buffer {
  const written = pdf.toString('latin1');
  const found = MARKS.exec(written);
  if (found === null) return pdf;
  const [whole, before = '', entry = ''] = found;
  const from = found.index + before.length;
  return Buffer.from(pdf).fill(' ', from, Math.min(from + entry.length, found.index + whole.length));
}

/** The report as JSON, in signs that the fonts have. */
function coveredReport(printed: PrintedReport, covered: Parameters<typeof coveredSigns>[1]): string {
  return JSON.stringify(printed, (_, value: unknown) =>
    typeof value === 'string' ? coveredSigns(value, covered) : value,
  );
}
