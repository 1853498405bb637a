import { randomUUID } from 'node:crypto';
import { importPlan, openFiles } from '@kapstok/exchange';
import { type PlanRecords, settle } from '@kapstok/plan';

/**
 * A plan folder as records.
 * @throws when it can't be read: the examples can
 */
export async function recordsOfFolder(path: string): Promise<PlanRecords> {
  const opened = await openFiles(path);
  if (!opened.ok) throw new Error(`${path}: ${JSON.stringify(opened.errors)}`);
  const read = await importPlan(new Map(), opened.given, { newId: randomUUID });
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.errors)}`);
  const settled = settle(new Map(), read.edits);
  if (!settled.ok) throw new Error(`${path}: a new plan with conflicts`);
  return settled.records;
}
