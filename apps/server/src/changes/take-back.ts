import type { OutcomeDto } from '@kapstok/contract';
import type { newRestorationSchema, newUndoSchema } from '@kapstok/contract/schemas';
import type { Edit } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  editsIn,
  type Moment,
  maySomewhere,
  type Outcome,
  pastEntry,
  readBasis,
  restore,
  undo,
  type Writer,
} from '@kapstok/store';
import type * as z from 'zod';
import { type AtPlan, reading, writing } from './at-plan.ts';
import { outcomeOf } from './made.ts';
import { mustEditSomething } from './make-change.ts';
import { refused } from './refused.ts';
import { addedBy, addedTold, type StopCheck, warningsWith } from './stopping.ts';
import { orRefused } from './store-problem.ts';
import { lackingAt } from './who-may.ts';

const NO_CHANGE = text('Deze wijziging is er niet.', 'This change is not here.');
const EARLIER = text(
  'Op dit moment was het plan hier nog niet, dus er is niets om naar terug te gaan. Kies een later moment.',
  'At this moment the plan was not here yet, so there is nothing to go back to. Choose a later moment.',
);
const MAY_NOT_SEE = text(
  'Een plan terugbrengen naar een eerder moment kan alleen wie de werkversie mag lezen.',
  'Only who may read the working version can bring a plan back to an earlier moment.',
);

/**
 * Undoes a change of one's own, as a change.
 * @throws {Refused} when it is not one's own, or somebody else changed the same since
 */
export async function undoChange(
  at: AtPlan,
  of: z.infer<typeof newUndoSchema>,
  plans: StopCheck,
): Promise<OutcomeDto> {
  const undoes = of.undoes.toLowerCase();
  const back = await orRefused(lackingAt(at.standing, 'edit'), () =>
    writing(at, async (writer) => {
      await mustEditSomething(writer, at);
      const known = await pastEntry(writer, undoes, 0);
      if (known?.plan !== at.plan.id) throw refused(404, NO_CHANGE);
      const asked = { id: of.id.toLowerCase(), plan: at.plan.id, reason: of.reason, undoes };
      return await taken(writer, at, await undo(writer, asked));
    }),
  );
  return await withFaults(at, back, plans);
}

/**
 * Brings a plan, or one record of it, back to what it was, as a change.
 * @throws {Refused}
 */
export async function restorePlan(
  at: AtPlan,
  of: z.infer<typeof newRestorationSchema>,
  plans: StopCheck,
): Promise<OutcomeDto> {
  const to = momentOf(of.to);
  const record = of.record?.toLowerCase();
  const back = await orRefused(lackingAt(at.standing, 'edit'), () =>
    writing(at, async (writer) => {
      await mustEditSomething(writer, at);
      if (!(await maySomewhere(writer, 'readWorking'))) throw refused(403, MAY_NOT_SEE);
      if (
        'asOf' in of.to &&
        (await readBasis(writer, at.plan.id, { at: new Date(of.to.asOf) })) === 'nothingYet'
      )
        throw refused(422, EARLIER);
      const asked = { id: of.id.toLowerCase(), plan: at.plan.id, reason: of.reason, to };
      const outcome = await restore(writer, record === undefined ? asked : { ...asked, record });
      return await taken(writer, at, outcome);
    }),
  );
  return await withFaults(at, back, plans);
}

/** What came of taking back, and the entry that was written for it now. */
interface Back {
  readonly told: OutcomeDto;
  readonly edits: readonly Edit[];
}

async function taken(writer: Writer, at: AtPlan, outcome: Outcome): Promise<Back> {
  const told = await outcomeOf(writer, at, outcome, []);
  return { told, edits: outcome.kind === 'made' ? (editsIn(outcome.entry.body) ?? []) : [] };
}

/**
 * Tells with what was taken back which faults that adds to the plan as a whole. It is not refused for them: who goes back
 * to what stood there once must be able to, and mend it after that.
 */
async function withFaults(at: AtPlan, { told, edits }: Back, plans: StopCheck): Promise<OutcomeDto> {
  if (told.kind !== 'made') return told;
  const added = await addedBy(plans, at, edits, told.change.seq - 1);
  const found = await reading(at, (reader) => addedTold(reader, at, added, edits));
  const stopping = [...found.passings, ...found.stopping];
  const notices = [...told.notices, ...added.notices.map((notice) => ({ ...notice }))];
  return { ...told, warnings: warningsWith(told.warnings, stopping), notices };
}

function momentOf(to: z.infer<typeof newRestorationSchema>['to']): Moment {
  if ('version' in to) return { version: to.version.toLowerCase() };
  return { at: new Date(to.asOf) };
}
