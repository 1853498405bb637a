import type { OutcomeDto } from '@kapstok/contract';
import type { newRestorationSchema, newUndoSchema } from '@kapstok/contract/schemas';
import type { Edit } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import {
  editsIn,
  type Moment,
  maySomewhere,
  type Outcome,
  pastEntry,
  readBasis,
  recordTurns,
  restore,
  undo,
  type Writer,
} from '@kapstok/store';
import type * as z from 'zod';
import { PASSINGS, passGates } from '../kept-plans/passings-refused.ts';
import { type AtPlan, reading, writing } from './at-plan.ts';
import { outcomeOf } from './made.ts';
import { mustEditSomething } from './make-change.ts';
import { refuseStopping } from './refuse-doubtful.ts';
import { refused } from './refused.ts';
import { addedBy, addedTold, type StopCheck, warningsWith } from './stopping.ts';
import { orRefused } from './store-problem.ts';
import { lackingAt } from './who-may.ts';

const NO_CHANGE = text('Deze wijziging is er niet.', 'This change is not here.');
const EARLIER = text(
  'Op dit moment was het plan hier nog niet, dus er is niets om naar terug te gaan. Kies een later moment.',
  'At this moment the plan was not here yet, so there is nothing to go back to. Choose a later moment.',
);
const NO_ROW = text(
  'Deze rij is er niet, en was er nooit voor zover u dat kunt zien. Er is niets gedaan.',
  'This row is not here, and never was as far as you may see. Nothing was done.',
);
const MAY_NOT_SEE = text(
  'Een plan terugbrengen naar een eerder moment kan alleen wie de werkversie mag lezen.',
  'Only who may read the working version can bring a plan back to an earlier moment.',
);

/**
 * Undoes a change of one's own, as a change.
 * @throws {Refused} when it is not one's own, somebody else changed the same since, or it would pass a gate that can't be passed so
 */
export async function undoChange(
  at: AtPlan,
  of: z.infer<typeof newUndoSchema>,
  plans: StopCheck,
): Promise<OutcomeDto> {
  const undoes = of.undoes.toLowerCase();
  const back = await orRefused(lackingAt(at.standing, 'edit'), () =>
    heldToGates({ at, plans, path: '/undoes' }, async (writer) => {
      await mustEditSomething(writer, at);
      const known = await pastEntry(writer, undoes, 0);
      if (known?.plan !== at.plan.id) throw refused(404, NO_CHANGE);
      const asked = { id: of.id.toLowerCase(), plan: at.plan.id, reason: of.reason, undoes };
      return await undo(writer, asked);
    }),
  );
  return await withFaults(at, back, plans);
}

/**
 * Brings a plan, or one record of it, back to what it was, as a change. What says that a gate was passed is held to what passing
 * it asks, unless the decisions at gates are to stay as they are now.
 * @throws {Refused}
 */
export async function restorePlan(
  at: AtPlan,
  of: z.infer<typeof newRestorationSchema>,
  plans: StopCheck,
): Promise<OutcomeDto> {
  const to = momentOf(of.to);
  const record = of.record?.toLowerCase();
  const unlessGone = of.keepGateDecisions === true ? { unlessGone: PASSINGS } : {};
  const held = { at, plans, ...(record === undefined ? WHOLE_PLAN : { path: '/record' }) };
  const back = await orRefused(lackingAt(at.standing, 'edit'), () =>
    heldToGates(held, async (writer) => {
      await mustEditSomething(writer, at);
      if (!(await maySomewhere(writer, 'readWorking'))) throw refused(403, MAY_NOT_SEE);
      if (
        'asOf' in of.to &&
        (await readBasis(writer, at.plan.id, { at: new Date(of.to.asOf) })) === 'nothingYet'
      )
        throw refused(422, EARLIER);
      if (record !== undefined && (await recordTurns(writer, at.plan.id, record, { limit: 1 })).length === 0)
        throw refused(404, NO_ROW);
      const asked = { id: of.id.toLowerCase(), plan: at.plan.id, reason: of.reason, to, ...unlessGone };
      return await restore(writer, record === undefined ? asked : { ...asked, record });
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

/** What would be written, which is not: whether a gate may be passed is looked at first, by a thread that holds up nobody. */
class Foreseen extends Error {
  readonly edits: readonly Edit[];

  constructor(edits: readonly Edit[]) {
    super('looked at before it is made');
    this.edits = edits;
  }
}

interface Held {
  readonly at: AtPlan;
  readonly plans: StopCheck;
  /** Where in the request what brings a gate back stands. */
  readonly path: string;
  /** What else can be done about it. */
  readonly todo?: Text;
}

const WHOLE_PLAN: Pick<Held, 'path' | 'todo'> = {
  path: '/to',
  todo: text(
    'Of zet het plan terug en laat de besluiten over go/no-go zoals ze nu zijn.',
    'Or bring the plan back and leave the decisions at gates as they are now.',
  ),
};

/**
 * Takes something back; what says that a gate was passed only where that may be said now too.
 * @throws {Refused} 422 when a gate would come back as passed while that can't be
 */
async function heldToGates(held: Held, work: (writer: Writer) => Promise<Outcome>): Promise<Back> {
  const { at } = held;
  let looked: string | undefined;
  for (;;) {
    try {
      return await writing(at, async (writer) => {
        const back = await taken(writer, at, await work(writer));
        const isNew = passGates(back.edits) && JSON.stringify(back.edits) !== looked;
        if (isNew) throw new Foreseen(back.edits);
        return back;
      });
    } catch (error) {
      if (!(error instanceof Foreseen)) throw error;
      await refusePassing(held, error.edits);
      looked = JSON.stringify(error.edits);
    }
  }
}

/** @throws {Refused} when edits that are still to be made say that a gate was passed that can't be passed so */
async function refusePassing({ at, plans, path, todo }: Held, edits: readonly Edit[]): Promise<void> {
  const added = await addedBy(plans, at, edits);
  const { passings } = await reading(at, (reader) => addedTold(reader, at, added, edits));
  const told = passings.map((each) => {
    const { sentence } = each.input;
    const todoToo =
      todo === undefined ? sentence : text(`${sentence.nl} ${todo.nl}`, `${sentence.en} ${todo.en}`);
    return { ...each, input: { ...each.input, path, sentence: { ...todoToo } } };
  });
  refuseStopping({ stopping: [], passings: told }, {});
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
