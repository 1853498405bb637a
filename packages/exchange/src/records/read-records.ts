import { contentOf, type PlanRecords } from '@kapstok/plan';
import { readDescription, titled } from '../description/plan-description.ts';
import { readPlan, readTables } from '../read-plan.ts';
import type { ReadResult } from '../read-result.ts';
import { contentDescription } from './content-files.ts';
import { contentSheets } from './content-sheets.ts';
import { type RecordLines, recordFilesWithLines } from './record-lines.ts';

/** A plan as it is read from its records, and which record stands on which line of its tables. */
export interface RecordsReading {
  readonly result: ReadResult;
  readonly lines: RecordLines;
}

/**
 * Reads a plan from its records: what `readPlan` reads from their plan folder, to the bit, without that folder where it can
 * be done without. `title` is what the plan is called without one of its own.
 */
export async function readRecords(records: PlanRecords, title: string): Promise<RecordsReading> {
  const content = contentOf(records);
  const found = contentSheets(content);
  if (found === undefined) {
    const { given, lines } = recordFilesWithLines(records, title);
    return { result: await readPlan(given), lines };
  }
  const description = readDescription(contentDescription(content) ?? '', '') ?? titled('');
  return { result: readTables(found.sheets, description, title), lines: found.lines };
}
