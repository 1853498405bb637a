import { type Edit, inverse, type PlanRecords, recordOf, sameRecord, settle } from '@kapstok/plan';
import type { Database } from '../../database/database.ts';
import type { Writer } from '../../log/writer.ts';
import type { ChangeOf, Outcome } from '../../records/change.ts';
import { edit } from '../../records/edit.ts';
import { editsIn } from '../../records/edits-in.ts';
import { recordsAsOf } from '../../records/read-records.ts';
import { restore } from '../../records/restore.ts';
import { undo } from '../../records/undo.ts';
import type { Chance } from '../chance.ts';
import { as, COORDINATOR, SECOND_COORDINATOR } from '../log-world.ts';
import { anyEdits } from './any-edits.ts';

/** A change that was asked for, and what came of it. */
interface Asked {
  readonly account: string;
  readonly ask: (writer: Writer) => Promise<Outcome>;
  readonly outcome: Outcome;
}

/** A plan at some point of its history, as it has to be. */
export interface Point {
  readonly seq: number;
  readonly records: PlanRecords;
}

/** One plan through its history: what was asked, and beside it what has to come of that. */
export interface History {
  readonly database: Database;
  readonly plan: string;
  readonly chance: Chance;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly asked: Asked[];
  /** From before the first change until now. */
  readonly points: Point[];
}

/** The plan as it has to be now. */
export function latest({ points }: History): Point {
  const last = points.at(-1);
  if (last === undefined) throw new Error('a history begins somewhere');
  return last;
}

/** Fails a history in which something is not as it has to be. */
export function hold(holds: boolean, what: string, history: History): void {
  if (!holds) throw new Error(`${what}, after ${history.asked.length} changes of plan ${history.plan}`);
}

/** Whether two plans say the same. */
export function samePlan(one: PlanRecords, other: PlanRecords): boolean {
  return (
    one.size === other.size &&
    [...one.values()].every((record) => {
      const found = other.get(record.id);
      return found !== undefined && sameRecord(record, found);
    })
  );
}

type Step = (history: History) => Promise<void>;

/** Somebody edits what they see: mostly the plan as it is, sometimes as it was a while ago. */
const editStep: Step = async (history) => {
  const { chance, points, newId } = history;
  const stale = chance.below(3) === 0;
  const seen = stale ? chance.oneOf([latest(history), ...points.slice(-4)]) : latest(history);
  const edits = anyEdits(chance, seen.records, newId);
  await ask(history, edits, (writer, of) => edit(writer, { ...of, edits }));
};

/** Somebody undoes a change of their own. */
const undoStep: Step = async (history) => {
  const made = history.asked.flatMap(({ account, outcome }) =>
    outcome.kind === 'made' ? [{ account, entry: outcome.entry }] : [],
  );
  const [first, ...others] = made;
  if (first === undefined) return;
  const { account, entry } = history.chance.oneOf([first, ...others]);
  const edits = inverse(editsIn(entry.body) ?? []);
  await ask(history, edits, (writer, of) => undo(writer, { ...of, undoes: entry.id }), account);
};

/** Somebody brings a record or the whole plan back to what it was. */
const restoreStep: Step = async (history) => {
  const to = history.chance.oneOf([latest(history), ...history.points]);
  const whole = history.chance.below(2) === 0;
  const [first, ...others] = [...to.records.keys()];
  const record = whole || first === undefined ? undefined : history.chance.oneOf([first, ...others]);
  const edits = editsTo(latest(history).records, to.records).filter(
    (made) => record === undefined || recordOf(made) === record,
  );
  const named = record === undefined ? {} : { record };
  await ask(history, edits, (writer, of) => restore(writer, { ...of, ...named, to: { seq: to.seq } }));
};

/** Somebody sends a change again whose answer was lost. */
const retryStep: Step = async (history) => {
  const [first, ...others] = history.asked.filter(({ outcome }) => outcome.kind === 'made');
  if (first === undefined) return;
  const { account, ask: again, outcome } = history.chance.oneOf([first, ...others]);
  const answer = await as(history.database, account, history.now)(again);
  const same =
    answer.kind === 'madeBefore' && outcome.kind === 'made' && answer.entry.hash === outcome.entry.hash;
  hold(same, 'a change that was sent again was made again', history);
};

/** What may happen to a plan, the likelier the oftener. */
export const STEPS: readonly [Step, ...Step[]] = [
  editStep,
  editStep,
  editStep,
  editStep,
  undoStep,
  restoreStep,
  retryStep,
];

/** Edits that make one plan into another, record by record: removed and added where it is not the same. */
function editsTo(from: PlanRecords, to: PlanRecords): readonly Edit[] {
  const changed = [...new Set([...from.keys(), ...to.keys()])].flatMap((id): readonly Edit[] => {
    const [before, after] = [from.get(id), to.get(id)];
    if (before !== undefined && after !== undefined && sameRecord(before, after)) return [];
    const removed: readonly Edit[] = before === undefined ? [] : [{ kind: 'remove', record: before }];
    return after === undefined ? removed : [...removed, { kind: 'add', record: after }];
  });
  return changed;
}

/** Asks for a change, and holds what came of it against what these edits have to come to. */
async function ask(
  history: History,
  edits: readonly Edit[],
  make: (writer: Writer, of: ChangeOf) => Promise<Outcome>,
  by?: string,
): Promise<void> {
  const account = by ?? history.chance.oneOf([COORDINATOR, SECOND_COORDINATOR]);
  const of = { id: history.newId(), plan: history.plan, reason: 'omdat' };
  const asking = (writer: Writer): Promise<Outcome> => make(writer, of);
  const now = latest(history).records;
  const outcome = await as(history.database, account, history.now)(asking);
  history.asked.push({ account, ask: asking, outcome });
  const settled = settle(now, edits);
  const expected = !settled.ok ? 'conflict' : settled.edits.length === 0 ? 'nothing' : 'made';
  hold(outcome.kind === expected, `${outcome.kind} instead of ${expected}`, history);
  if (outcome.kind === 'conflict') {
    const told = outcome.conflicts.every(({ by: other }) => other?.plan === history.plan);
    hold(told, 'a conflict does not tell whose change it met', history);
  }
  if (outcome.kind === 'made' && settled.ok) {
    history.points.push({ seq: outcome.entry.seq, records: settled.records });
  }
  const read = await as(
    history.database,
    account,
    history.now,
  )((reader) => recordsAsOf(reader, history.plan, 'now'));
  hold(samePlan(read, latest(history).records), 'the plan is not what the changes make it', history);
}
