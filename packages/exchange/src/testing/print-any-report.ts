import { createHash } from 'node:crypto';
import { reportFile } from '../written-report/report-file.ts';
import { REPORT_FORMATS } from '../written-report/written-report.ts';
import { ANY_REPORT } from './any-report.ts';

/** A program for a test: prints what the report is in each format, as digests. */
for (const format of REPORT_FORMATS) {
  const bytes = await reportFile(ANY_REPORT, format);
  process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}\n`);
}
