import { reportWorkbook } from './report-workbook.ts';
import type { ReportFormat, WrittenReport } from './written-report.ts';

/**
 * Writes a report as a file. What is written hangs on the report alone: made again, it is the same byte for byte, on
 * every machine.
 */
export async function writeReport(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return reportWorkbook(report);
  throw new Error(`not yet written: ${format}`);
}
