import { randomUUID } from 'node:crypto';
import { csvFile, importPlan } from '@kapstok/exchange';
import { type PlanRecords, settle, TABLES } from '@kapstok/plan';

/** What a new plan begins with: the table that tells what the plan is called, and of which region it is. */
export async function emptyPlan(title: string, region: string): Promise<PlanRecords> {
  const rows = [
    ['title', title],
    ['region', region],
  ];
  const bytes = csvFile({ title: TABLES.about.name, head: ['key', 'value'], rows });
  const given = { title, files: [{ path: `${TABLES.about.name}.csv`, bytes }] };
  const read = await importPlan(new Map(), given, { newId: randomUUID });
  if (!read.ok) throw new Error(`a new plan that can not be read: ${JSON.stringify(read.errors)}`);
  const settled = settle(new Map(), read.edits);
  if (!settled.ok) throw new Error('a new plan with conflicts');
  return settled.records;
}
