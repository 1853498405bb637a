import type { ChangeDto, ChangeList, RecordHistory } from '@kapstok/contract';
import { recordName } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  HISTORY_KINDS,
  maySomewhere,
  type PastEntry,
  pastEntriesAt,
  type Reader,
  readPast,
  recordTurns,
} from '@kapstok/store';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { wrongInputProblem } from '../problem.ts';
import { type AtPlan, reading } from './at-plan.ts';
import { changeById } from './made.ts';
import { Refused, refused } from './refused.ts';
import { TOLD_EDITS, toldChanges } from './told-changes.ts';
import { whoMay } from './who-may.ts';

/** Which changes to tell; what is left out is not asked for. */
export interface ChangesAsked {
  readonly kind?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly q?: string | undefined;
  readonly record?: string | undefined;
  /** A column of that record. */
  readonly field?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const FIELD_OF = wrongInput(
  'query',
  ['record'],
  text('ingevuld zijn als field er staat', 'be filled in when field is there'),
);
const NO_CHANGE = text('Deze wijziging is er niet.', 'This change is not here.');
const NO_RECORD = text('Deze rij is er niet.', 'This row is not here.');

/** Where a page goes on: before which entry. */
function beforeOf(after: string | undefined): number | undefined {
  return after === undefined ? undefined : Number(after);
}

/** Who may read a plan but not its history is told so. */
async function mustReadHistory(reader: Reader, { standing }: AtPlan): Promise<void> {
  if (!(await maySomewhere(reader, 'readHistory')) && !(await maySomewhere(reader, 'edit')))
    throw refused(403, whoMay({ role: standing.role, action: 'readHistory' }));
}

/**
 * The history of a plan, the latest first.
 * @throws {Refused} for who may not read it
 */
export async function listChanges(at: AtPlan, asked: ChangesAsked): Promise<ChangeList> {
  const { kind, account, from, to, q: words, limit } = asked;
  if (asked.record !== undefined) return await changesOfRecord(at, { ...asked, record: asked.record });
  if (asked.field !== undefined) throw new Refused(wrongInputProblem([FIELD_OF]));
  return await reading(at, async (reader) => {
    await mustReadHistory(reader, at);
    const entries = await readPast(reader, {
      plan: at.plan.id,
      kinds: kind === undefined ? HISTORY_KINDS : [kind],
      account: account?.toLowerCase(),
      from,
      to,
      words,
      before: beforeOf(asked.after),
      limit: limit + 1,
      edits: TOLD_EDITS,
    });
    const page = entries.slice(0, limit);
    return { changes: await toldChanges(reader, at, page), next: nextOf(entries.length > limit, page) };
  });
}

/** What happened to a record, of what was asked; a page may hold less than it could. */
async function changesOfRecord(
  at: AtPlan,
  asked: ChangesAsked & { readonly record: string },
): Promise<ChangeList> {
  const { record, field, after, limit, kind, from, to } = asked;
  const { changes, next } = await recordHistory(at, { record, field, after, limit });
  const account = asked.account?.toLowerCase();
  const words = asked.q?.toLowerCase() ?? '';
  const isAsked = (change: ChangeDto): boolean => {
    const moment = new Date(change.at);
    if (kind !== undefined && change.kind !== kind) return false;
    if (account !== undefined && change.account?.id !== account) return false;
    if ((from !== undefined && moment < from) || (to !== undefined && moment > to)) return false;
    return change.reason.toLowerCase().includes(words);
  };
  return { changes: changes.filter(isAsked), next };
}

function nextOf(more: boolean, page: readonly { readonly seq: number }[]): string | null {
  const last = page.at(-1);
  return more && last !== undefined ? String(last.seq) : null;
}

/**
 * One change.
 * @throws {Refused} 404 when it is not there, or may not be read
 */
export async function oneChange(at: AtPlan, id: string): Promise<ChangeDto> {
  return await reading(at, async (reader) => {
    const change = await changeById(reader, at, id.toLowerCase());
    if (change === undefined) throw refused(404, NO_CHANGE);
    return change;
  });
}

/** Which part of the past of a record to tell. */
export interface RecordHistoryAsked {
  readonly record: string;
  readonly field?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * What a record, or one value of it, was over time, the latest first.
 * @throws {Refused} for who may not read it; 404 when the record was never there
 */
export async function recordHistory(at: AtPlan, asked: RecordHistoryAsked): Promise<RecordHistory> {
  const record = asked.record.toLowerCase();
  const { field, limit } = asked;
  return await reading(at, async (reader) => {
    await mustReadHistory(reader, at);
    const before = beforeOf(asked.after);
    const turns = await recordTurns(reader, at.plan.id, record, { field, before, limit: limit + 1 });
    const [latest] = await recordTurns(reader, at.plan.id, record, { limit: 1 });
    if (latest === undefined) throw refused(404, NO_RECORD);
    const page = turns.slice(0, limit);
    const entries = await pastEntriesAt(
      reader,
      page.map(({ seq }) => seq),
    );
    const told = page.flatMap(({ seq, edits }): PastEntry[] => {
      const entry = entries.get(seq);
      const asField = edits.filter(
        (edit) => field === undefined || edit.kind !== 'set' || edit.field === field,
      );
      return entry === undefined ? [] : [{ ...entry, edits: asField, editCount: asField.length }];
    });
    const { table, cells } = latest.row.record;
    const changes = await toldChanges(reader, at, told);
    return {
      record,
      table,
      name: recordName(table, cells),
      changes,
      next: nextOf(turns.length > limit, page),
    };
  });
}
