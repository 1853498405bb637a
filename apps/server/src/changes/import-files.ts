import { editCounts, type ImportResultDto, toldEdit } from '@kapstok/contract';
import { MOST_EDITS } from '@kapstok/contract/schemas';
import type { PlanFiles } from '@kapstok/exchange';
import { type Edit, recordOf, tableOfEdit } from '@kapstok/plan';
import {
  editsIn,
  importEdits,
  mayAll,
  type Outcome,
  type Projection,
  type Reader,
  rowsNow,
} from '@kapstok/store';
import type { ImportThreads } from '../imports/import-threads.ts';
import { type AtPlan, reading, writing } from './at-plan.ts';
import { conflictProblem } from './conflict-problem.ts';
import { lostPartNotices } from './lost-parts.ts';
import { changeById } from './made.ts';
import { mustEditSomething, tableRefused } from './make-change.ts';
import { refuseStopping } from './refuse-doubtful.ts';
import { Refused, refused } from './refused.ts';
import {
  type AddedTold,
  addedBy,
  addedTold,
  NOTHING_TOLD,
  type StopCheck,
  warningsWith,
} from './stopping.ts';
import { orRefused } from './store-problem.ts';
import { editedRow } from './told-changes.ts';
import { KEY_READS, lackingAt, whoMay } from './who-may.ts';

/** Files that a plan is to become, or from which some of its tables come. */
export interface ImportAsked {
  readonly given: PlanFiles;
  /** Tables that are not among the files stay as they are. */
  readonly keepsOthers: boolean;
  /** Whether also what the plan can't be computed with is kept. */
  readonly keepUnreadable: boolean;
  /** What is made of it; undefined to only tell what would change, or what it would be refused for. */
  readonly make: { readonly id: string; readonly reason: string } | undefined;
}

/** How many edits are told. */
const TOLD = 200;

/** The plan as it now stands, for who may read all of it: else rows that they can't see would come in twice. */
async function planNow(reader: Reader, at: AtPlan): Promise<Projection> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  await mustEditSomething(reader, at);
  if (!(await mayAll(reader, 'readWorking')))
    throw refused(403, whoMay(lackingAt(at.standing, 'readWorking')));
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

/** What came of an import, and whether a change was made of it now; not when it was before, or for a dry run. */
export interface Imported {
  readonly result: ImportResultDto;
  readonly made: boolean;
}

async function changeOf(
  at: AtPlan,
  outcome: Outcome,
  reader: Reader,
): Promise<Pick<ImportResultDto, 'change' | 'notices'>> {
  if (outcome.kind === 'conflict') throw new Refused(await conflictProblem(reader, at, outcome.conflicts));
  if (outcome.kind === 'nothing') return { change: null, notices: [] };
  const notices = await lostPartNotices(reader, at.plan.id, editsIn(outcome.entry.body) ?? []);
  return { change: (await changeById(reader, at, outcome.entry.id)) ?? null, notices };
}

/** What importing asks besides the plan: threads that read files, and what tells whether edits stop a plan. */
export interface Importing {
  readonly threads: ImportThreads;
  readonly check: StopCheck;
}

/**
 * Holds files against a plan, and makes the plan into what they say; or only tells what that would change.
 * @throws {Refused} when they can't be read, when who asks may not make these edits, or when the plan could not be computed
 *   after them and that was not asked for
 */
export async function importFiles(
  at: AtPlan,
  asked: ImportAsked,
  { threads, check }: Importing,
): Promise<Imported> {
  const rows = await reading(at, (reader) => planNow(reader, at));
  const { edits, notices, mark } = await threads.read({
    ...asked.given,
    keepsOthers: asked.keepsOthers,
    edits: MOST_EDITS,
    current: [...rows.values()].map(({ record }) => record),
  });
  const added = await addedBy(check, at, edits);
  const result = {
    ...told(edits, rows),
    notices: [...notices, ...added.notices].map((notice) => ({ ...notice })),
  };
  const { make } = asked;
  const table = tableRefused(at.standing.role, edits.map(tableOfEdit));
  if (make === undefined) {
    const found = await reading(at, async (reader) => {
      await mustEditSomething(reader, at, table);
      return await addedTold(reader, at, added, edits);
    });
    refuseStopping(found, asked);
    return { result: { ...result, ...warned(found), change: null }, made: false };
  }
  return await orRefused(lackingAt(at.standing, 'edit', table), () =>
    writing(at, async (writer) => {
      const of = { id: make.id.toLowerCase(), plan: at.plan.id, reason: make.reason };
      const outcome = await importEdits(writer, { ...of, edits, mark });
      const found = outcome.kind === 'made' ? await addedTold(writer, at, added, edits) : NOTHING_TOLD;
      refuseStopping(found, asked);
      const { change, notices: more } = await changeOf(at, outcome, writer);
      const all = [...result.notices, ...more];
      return {
        result: { ...result, ...warned(found), change, notices: all },
        made: outcome.kind === 'made',
      };
    }),
  );
}

function warned({ stopping, passings }: AddedTold): Pick<ImportResultDto, 'warnings'> {
  return { warnings: warningsWith([], [...passings, ...stopping]) };
}
