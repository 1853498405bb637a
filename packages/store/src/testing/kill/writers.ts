import { randomUUID } from 'node:crypto';
import { cellOf } from '@kapstok/plan';
import { acting } from '../../acting/acting.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { entryById } from '../../log/read-log.ts';
import type { Writer } from '../../log/writer.ts';
import { edit } from '../../records/edit.ts';
import { recordsAsOf } from '../../records/read-records.ts';
import { undo } from '../../records/undo.ts';
import { listVersions } from '../../versions/read-versions.ts';
import { draftVersion, freezeVersion, submitVersion } from '../../versions/step.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { PLAN, REGION } from '../rights-world.ts';
import { acknowledge, WRITERS } from './acknowledged.ts';

/*
 * A process in which four writers change one plan until it is killed. It tells each change once the database has said
 * that it is kept.
 */

/** Makes one change; gives its id, or nothing when there was nothing to do. */
type Act = (writer: Writer, chance: Chance, made: string[]) => Promise<string | undefined>;

const editSome: Act = async (writer, chance, made) => {
  const records = [...(await recordsAsOf(writer, PLAN, 'now')).values()];
  const record = records[chance.below(records.length)];
  if (record === undefined) return undefined;
  const id = randomUUID();
  const field = chance.oneOf(['name', 'status', 'goal']);
  const before = cellOf(record, field);
  const set = { kind: 'set', id: record.id, table: record.table, field, before, after: `na ${id}` } as const;
  const outcome = await edit(writer, { id, plan: PLAN, reason: 'omdat', edits: [set] });
  if (outcome.kind === 'made') made.push(id);
  return outcome.kind === 'made' ? id : undefined;
};

const undoLast: Act = async (writer, _, made) => {
  const undoes = made.pop();
  if (undoes === undefined) return undefined;
  const id = randomUUID();
  const outcome = await undo(writer, { id, plan: PLAN, reason: 'toch niet', undoes });
  return outcome.kind === 'made' ? id : undefined;
};

const stepVersion: Act = async (writer, chance) => {
  const open = (await listVersions(writer, PLAN)).filter(({ state }) => state === 'draft');
  const version = open[chance.below(open.length + 1)]?.id;
  const id = randomUUID();
  const of = { id, plan: PLAN, reason: 'omdat' };
  if (version === undefined)
    await draftVersion(writer, { ...of, version: randomUUID(), name: `versie ${id}` });
  else await chance.oneOf([submitVersion, freezeVersion])(writer, { ...of, version });
  return id;
};

const ACTS: readonly [Act, ...Act[]] = [editSome, editSome, editSome, undoLast, stepVersion];

/** Another step of the same version, taken meanwhile, is no fault. */
function isPassed(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoSuchStep';
}

async function write(database: Database, account: string, chance: Chance): Promise<never> {
  const made: string[] = [];
  const actor = { region: REGION, account, role: 'coordinator' };
  for (;;) {
    const act = chance.oneOf(ACTS);
    const told = await acting(database, actor, async (trx) => {
      const writer: Writer = { ...actor, trx, now: () => new Date() };
      const id = await act(writer, chance, made);
      const entry = id === undefined ? undefined : await entryById(writer, id);
      return entry && { id: entry.id, seq: entry.seq, kind: entry.kind, account };
    }).catch((error: unknown) => {
      if (isPassed(error)) return undefined;
      throw error;
    });
    if (told !== undefined) acknowledge(told);
  }
}

const [, , kind = '', where = '', seed = '0'] = process.argv;
const database = await openDatabase(kind === 'embedded' ? { folder: where, backups: false } : { url: where });
await Promise.all(WRITERS.map((account, n) => write(database, account, chanceOf(Number(seed) * 10 + n))));
