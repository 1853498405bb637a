import { withinPaper } from './within-paper.ts';
import type { ReportFormat, WrittenReport } from './written-report.ts';

/** Writes a report here and now, which takes the processor until it is done; loads what the format asks, and no more. */
export async function reportFile(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const { reportWorkbook } = await import('./report-workbook.ts');
    return reportWorkbook(report);
  }
  if (format === 'docx') {
    const { reportDocument } = await import('./docx/report-document.ts');
    return reportDocument(withinPaper(report));
  }
  const { reportPdf } = await import('./pdf/report-pdf.ts');
  return reportPdf(withinPaper(report));
}
