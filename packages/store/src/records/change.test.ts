import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import {
  as,
  BOARD,
  COORDINATOR,
  clockFrom,
  foundLog,
  project,
  SECOND_COORDINATOR,
  set,
} from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { idOf, PLAN } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { edit } from './edit.ts';
import { compareMoments, recordsAsOf } from './read-records.ts';
import { load, restore } from './restore.ts';
import { undo } from './undo.ts';

onEachDatabase(({ database }) => {
  let db: Database;
  const now = clockFrom('2026-01-01T00:00:00Z');
  beforeAll(async () => {
    db = database();
    await foundLog(db);
  });

  it('goes', async () => {
    const one = as(db, COORDINATOR, now);
    const p = project(1, { code: '1.1', name: 'Slimme zorg', pillar: 'A' });
    const made = await one((w) =>
      load(w, { id: idOf(1), plan: PLAN, reason: 'begin', records: new Map([[p.id, p]]) }),
    );
    expect(made.kind).toBe('made');
    const e = await one((w) =>
      edit(w, { id: idOf(2), plan: PLAN, reason: 'x', edits: [set(1, 'name', 'Slimme zorg', 'Slimmer')] }),
    );
    expect(e.kind).toBe('made');
    const c = await as(
      db,
      SECOND_COORDINATOR,
      now,
    )((w) =>
      edit(w, { id: idOf(3), plan: PLAN, reason: 'y', edits: [set(1, 'name', 'Slimme zorg', 'Slim')] }),
    );
    expect(c).toMatchObject({ kind: 'conflict', conflicts: [{ by: { account: COORDINATOR, reason: 'x' } }] });
    expect(
      (await one((w) => undo(w, { id: idOf(4), plan: PLAN, reason: 'terug', undoes: idOf(2) }))).kind,
    ).toBe('made');
    expect(
      (await one((w) => restore(w, { id: idOf(5), plan: PLAN, reason: 'terug', to: { seq: 2 } }))).kind,
    ).toBe('made');
    expect(await one((w) => compareMoments(w, PLAN, { seq: 1 }, 'now'))).toMatchObject([
      { after: 'Slimmer' },
    ]);
    expect((await one((w) => recordsAsOf(w, PLAN, { seq: 1 }))).get(p.id)).toEqual(p);
    const v = await one((w) => verifyRegion(w));
    expect(v.problems).toEqual([]);
    expect(v.head.seq).toBe(4);
  });
});
