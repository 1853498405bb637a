import { createHash, randomUUID } from 'node:crypto';
import { editCounts, type ImportResultDto, toldEdit } from '@kapstok/contract';
import { type CellError, importPlan, type PlanFiles } from '@kapstok/exchange';
import { type Edit, type PlanRecords, recordOf, tableOfEdit } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { importEdits, mayAll, type Outcome, type Projection, type Reader, rowsNow } from '@kapstok/store';
import { noticeSentence } from '../plan/notice-sentence.ts';
import { problemOf } from '../problem.ts';
import { type AtPlan, reading, writing } from './at-plan.ts';
import { conflictProblem } from './conflict-problem.ts';
import { changeById } from './made.ts';
import { mustEditSomething, tableRefused } from './make-change.ts';
import { Refused, refused } from './refused.ts';
import { orRefused } from './store-problem.ts';
import { editedRow } from './told-changes.ts';
import { KEY_READS, whoMay } from './who-may.ts';

/** Files that a plan is to become, or from which some of its tables come. */
export interface ImportAsked {
  readonly given: PlanFiles;
  /** Tables that are not among the files stay as they are. */
  readonly keepsOthers: boolean;
  /** Rows in a table at most. */
  readonly rows: number;
  /** What is made of it; undefined to only tell what would change. */
  readonly make: { readonly id: string; readonly reason: string } | undefined;
}

/** How many edits are told. */
const TOLD = 200;

const UNREADABLE = text(
  'Deze bestanden kunnen niet worden ingelezen. Er is niets veranderd.',
  'These files can’t be read. Nothing was changed.',
);

function unreadable(errors: readonly CellError[]): Refused {
  const told = errors.slice(0, TOLD).map((error) => {
    return { in: 'body' as const, path: '/files', sentence: { ...noticeSentence(error) } };
  });
  return new Refused({ ...problemOf(422, UNREADABLE), errors: told });
}

/** The same files mark the same import, in whatever order they come. */
function markOf({ given, keepsOthers }: ImportAsked): string {
  const hash = createHash('sha256').update(String(keepsOthers));
  for (const { path, bytes } of given.files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}

/** The plan as it now stands, for who may read all of it: else rows that they can't see would come in twice. */
async function standing(reader: Reader, at: AtPlan): Promise<Projection> {
  const { role, readOnly } = at.standing;
  if (readOnly) throw refused(403, KEY_READS);
  await mustEditSomething(reader, at);
  if (!(await mayAll(reader, 'readWorking'))) throw refused(403, whoMay({ role, action: 'readWorking' }));
  return await rowsNow(reader, at.plan.id);
}

function told(
  edits: readonly Edit[],
  rows: Projection,
): Pick<ImportResultDto, 'edits' | 'editCount' | 'counts'> {
  return {
    edits: edits.slice(0, TOLD).map((edit) => toldEdit(edit, editedRow(rows.get(recordOf(edit))))),
    editCount: edits.length,
    counts: { ...editCounts(edits) },
  };
}

async function madeFrom(at: AtPlan, outcome: Outcome, reader: Reader): Promise<ImportResultDto['change']> {
  if (outcome.kind === 'conflict') throw new Refused(await conflictProblem(reader, outcome.conflicts));
  if (outcome.kind === 'nothing') return null;
  return (await changeById(reader, at, outcome.entry.id)) ?? null;
}

/**
 * Holds files against a plan, and makes the plan into what they say; or only tells what that would change.
 * @throws {Refused} when they can't be read, or who asks may not make these edits
 */
export async function importFiles(at: AtPlan, asked: ImportAsked): Promise<ImportResultDto> {
  const rows = await reading(at, (reader) => standing(reader, at));
  const current: PlanRecords = new Map([...rows].map(([id, { record }]) => [id, record]));
  const read = await importPlan(current, asked.given, {
    newId: randomUUID,
    keepsOthers: asked.keepsOthers,
    limits: { rows: asked.rows },
  });
  if (!read.ok) throw unreadable(read.errors);
  const { edits } = read;
  const result = {
    ...told(edits, rows),
    notices: read.notices.map((notice) => ({ ...noticeSentence(notice) })),
  };
  const { make } = asked;
  if (make === undefined) return { ...result, change: null };
  const { role } = at.standing;
  const table = tableRefused(role, edits.map(tableOfEdit));
  const change = await orRefused({ role, action: 'edit', table }, () =>
    writing(at, async (writer) => {
      const of = { id: make.id.toLowerCase(), plan: at.plan.id, reason: make.reason };
      const outcome = await importEdits(writer, { ...of, edits, mark: markOf(asked) });
      return await madeFrom(at, outcome, writer);
    }),
  );
  return { ...result, change };
}
