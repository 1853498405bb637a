import { randomUUID } from 'node:crypto';
import type { RecordDto, RecordList } from '@kapstok/contract';
import { findPlan, ownAssignments, readBasis } from '@kapstok/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { makeChange } from '../changes/make-change.ts';
import { standingsOf } from '../kept-plans/standing.ts';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { recordStream } from './record-stream.ts';
import type { AtState } from './view-of-plan.ts';

/** More than are read at once. */
const ROWS = 1234;

let kept: KeptServer;
let at: AtState;

/** Where the coordinator reads the plan as it now is. */
async function atNow(): Promise<AtState> {
  const account = kept.accounts.get('coordinator') ?? '';
  const asker = { account, readOnly: false, chosen: () => undefined };
  const standings = await standingsOf(kept.database, asker, await ownAssignments(kept.database, account));
  const standing = standings.find(({ region }) => region.code === 'dorpen');
  if (standing === undefined) throw new Error('the coordinator is nowhere');
  const here = { database: kept.database, standing };
  const plan = await reading(here, (reader) => findPlan(reader, 'gezond-dorp'));
  if (plan === undefined) throw new Error('no plan');
  const basis = await reading(here, (reader) => readBasis(reader, plan.id, 'first'));
  if (typeof basis === 'string') throw new Error(basis);
  return { ...here, plan, basis, point: 'first', isAsked: false, now: () => new Date() };
}

function change(where: AtPlan, edits: Parameters<typeof makeChange>[1]['edits']): Promise<unknown> {
  return makeChange(
    where,
    { id: randomUUID(), reason: 'omdat', edits },
    { faultsAdded: async () => ({ stopping: [], passings: [] }) },
  );
}

beforeAll(async () => {
  kept = await keptServer();
  const added = Array.from({ length: ROWS }, (_, n) => ({
    kind: 'add' as const,
    record: {
      id: randomUUID(),
      table: 'milestones',
      position: `d${String((n * 7) % ROWS).padStart(4, '0')}`,
      cells: { project: '1.1', what: `Stap ${(n * 11) % 1000}` },
    },
  }));
  await change(await atNow(), added);
  at = await atNow();
}, 60_000);
afterAll(() => kept.close());

/** Everything, page by page. */
async function onPages(query: string): Promise<readonly RecordDto[]> {
  const records: RecordDto[] = [];
  for (let after = ''; ; ) {
    const url = `${KEPT}/records?limit=1000&${query}${after}`;
    const given = await kept.app.inject({ url, headers: kept.by('coordinator') });
    const page = given.json<RecordList>();
    records.push(...page.records);
    if (page.next === null) return records;
    after = `&after=${page.next}`;
  }
}

it.each(['', 'sort=-what', 'table=milestones', 'table=milestones&q=STAP 12'])(
  'rows of %s come line by line as they come on pages',
  async (query) => {
    const url = `${KEPT}/records.ndjson?${query}`;
    const lines = (await kept.app.inject({ url, headers: kept.by('coordinator') })).body.trim().split('\n');
    const told = lines.map((line): unknown => JSON.parse(line));
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(await onPages(query));
  },
);

it('rows come of one state, whatever is written while they are taken', async () => {
  const before = await onPages('table=milestones');
  const { records } = await recordStream(at, { table: 'milestones', limit: 1 });
  const taken: RecordDto[] = [];
  for await (const record of records) {
    taken.push(record);
    if (taken.length === 1) {
      const [last] = before.slice(-1);
      if (last === undefined) throw new Error('no rows');
      const record = { ...last, cells: { ...last.cells } };
      await change(at, [{ kind: 'remove', record }]);
    }
  }
  expect(taken).toEqual(before);
  expect(await onPages('table=milestones')).toHaveLength(before.length - 1);
});

it('rows are read no further than they are taken', async () => {
  const { records } = await recordStream(at, { limit: 1 });
  expect((await records.next()).done).toBe(false);
  await records.return(undefined);
  expect((await records.next()).done).toBe(true);
});
