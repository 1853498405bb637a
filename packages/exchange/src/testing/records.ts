import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, type Edit, type Plan, type PlanContent, type PlanRecords, settle } from '@kapstok/plan';
import { readPlan } from '../read-plan.ts';
import type { PlanFiles } from '../read-result.ts';
import { importPlan } from '../records/import-plan.ts';
import { recordFiles } from '../records/record-files.ts';
import { planIn } from './given-files.ts';

/** Ids in the order in which they are asked for. */
export function ids(prefix = 'r'): () => string {
  let last = 0;
  return () => {
    last += 1;
    return prefix + String(last).padStart(6, '0');
  };
}

/** The files of an example plan, its name the title of the folder. */
export function exampleFolder(name: string): PlanFiles {
  const folder = join(import.meta.dirname, '../../../../examples', name);
  const files = readdirSync(folder).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  }));
  return { title: name, files };
}

/** The edits of an import that must succeed. */
export async function editsOf(
  current: PlanRecords,
  given: PlanFiles,
  options: { readonly keepsOthers?: boolean; readonly newId?: () => string } = {},
): Promise<readonly Edit[]> {
  const result = await importPlan(current, given, { newId: ids(`n${current.size}-`), ...options });
  if (result.ok) return result.edits;
  throw new Error(JSON.stringify(result.errors));
}

/** Records after edits that must fit. */
export function afterEdits(current: PlanRecords, edits: readonly Edit[]): PlanRecords {
  const settled = settle(current, edits);
  if (settled.ok) return settled.records;
  throw new Error(JSON.stringify(settled.conflicts));
}

/** A plan as records, loaded for the first time. */
export async function loaded(given: PlanFiles): Promise<PlanRecords> {
  return afterEdits(new Map(), await editsOf(new Map(), given));
}

/** A plan without the lines of the files in which its rows stood. */
export function withoutLines(plan: Plan): unknown {
  return Object.fromEntries(
    Object.entries(plan).map(([name, held]) => [name, Array.isArray(held) ? held.map(withoutLine) : held]),
  );
}

function withoutLine(row: { readonly place: { readonly line: number } }): unknown {
  return { ...row, place: { ...row.place, line: 0 } };
}

/** What a plan says: its tables as computed with, and as printed. */
interface Said {
  readonly plan: unknown;
  readonly content: PlanContent;
}

/** What a plan says, what the folder says that its records are written to, and that folder. */
export async function throughRecords(
  given: PlanFiles,
): Promise<{ readonly was: Said; readonly is: Said; readonly written: PlanFiles }> {
  const records = await loaded(given);
  const written = recordFiles(records, given.title);
  const was = { plan: withoutLines(planIn(await readPlan(given))), content: contentOf(records) };
  const is = {
    plan: withoutLines(planIn(await readPlan(written))),
    content: contentOf(await loaded(written)),
  };
  return { was, is, written };
}
