import { contentOf, type PlanRecords } from '@kapstok/plan';
import type { PlanFiles } from '../read-result.ts';
import { contentFiles } from './content-files.ts';

/** The records of a plan as a plan folder that `readPlan` takes; `title` is what it is called without one of its own. */
export function recordFiles(records: PlanRecords, title: string): PlanFiles {
  return contentFiles(contentOf(records), title);
}
