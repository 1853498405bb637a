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
  return compiler.pdf(page, { pdfStandard: 'ua-1' });
}

/** The report as JSON, in signs that the fonts have. */
function coveredReport(printed: PrintedReport, covered: Parameters<typeof coveredSigns>[1]): string {
  return JSON.stringify(printed, (_, value: unknown) =>
    typeof value === 'string' ? coveredSigns(value, covered) : value,
  );
}
