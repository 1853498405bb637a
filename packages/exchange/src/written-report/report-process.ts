import { reportFile } from './report-file.ts';
import type { ReportFormat, WrittenReport } from './written-report.ts';

/** What the process is asked: one report, in one format. It answers with the file, and is done. */
export interface ReportAsked {
  readonly report: WrittenReport;
  readonly format: ReportFormat;
}

const { report, format } = await new Promise<ReportAsked>((give) => process.once('message', give));
const bytes = await reportFile(report, format);
process.send?.(bytes, undefined, undefined, () => process.disconnect());
