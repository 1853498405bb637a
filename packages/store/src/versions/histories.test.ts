import { beforeAll, expect, it } from 'vitest';
import { runHistories } from '../testing/history/run-histories.ts';
import { as, COORDINATOR, clockFrom, foundLog } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { verifyRegion } from './verify-region.ts';

/** How many plans live on each database: together a twentieth of the proof. */
const COUNT = countOf('KAPSTOK_HISTORIES', 250);
const SECOND = 1000;

onEachDatabase(({ database, kind }) => {
  beforeAll(() => foundLog(database()));

  it('a plan is what its changes make it, at every moment, and verify finds nothing wrong', {
    timeout: (60 + COUNT) * SECOND,
  }, async () => {
    const start = performance.now();
    const outcomes = await runHistories(
      database(),
      Array.from({ length: COUNT }, (_, seed) => seed),
    );
    const found = await as(
      database(),
      COORDINATOR,
      clockFrom('2026-01-01T00:00:00Z'),
    )((reader) => verifyRegion(reader));
    tellProof({
      database: kind,
      what: 'histories of a plan',
      count: COUNT,
      seed: `0 to ${COUNT - 1}`,
      milliseconds: performance.now() - start,
      found: `${outcomes.length} outcomes of changes and versions as expected, ${found.head.seq} entries, ${found.problems.length} problems`,
    });
    const kinds = ['made', 'nothing', 'conflict', 'draft', 'submitted', 'adopted', 'frozen'];
    expect(new Set(outcomes)).toEqual(new Set(kinds));
    expect(found.problems).toEqual([]);
    expect(found.head.seq).toBeGreaterThan(COUNT);
  });
});
