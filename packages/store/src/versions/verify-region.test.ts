import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Head } from '../log/chain.ts';
import { rightProblems } from '../rights/verify-rights.ts';
import { chanceOf } from '../testing/chance.ts';
import { runHistories } from '../testing/history/run-histories.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { REGION } from '../testing/rights-world.ts';
import { ROLE_TAMPERINGS } from '../testing/role-tamperings.ts';
import { openToTampering, TAMPERINGS, type Tampering } from '../testing/tamperings.ts';
import { foundTold } from '../testing/told-world.ts';
import { verifyRegion } from './verify-region.ts';

/** How often each way of tampering is tried, at another entry each time; the proof tries eleven times. */
const TIMES = countOf('KAPSTOK_TAMPERINGS', 1);
const SEEDS = [1, 2, 3, 4, 5, 6];
const EVERY = [...TAMPERINGS, ...ROLE_TAMPERINGS];

class RolledBack extends Error {}

onEachDatabase(({ database, kind }) => {
  let noted: Head;

  beforeAll(async () => {
    await foundTold(database());
    await runHistories(database(), SEEDS);
    noted = await asOwner(database(), async (trx) => (await verifyRegion({ trx, region: REGION })).head);
  });

  /** What verify finds after tampering, of which nothing stays. */
  async function foundAfter({ tamper }: Tampering, seq: number): Promise<readonly unknown[]> {
    let found: readonly unknown[] = [];
    const work = asOwner(database(), async (trx) => {
      await openToTampering(trx);
      await tamper(trx, seq, noted.seq);
      const { problems } = await verifyRegion({ trx, region: REGION }, [noted]);
      found = [...problems, ...(await rightProblems({ trx }))];
      throw new RolledBack();
    });
    await expect(work).rejects.toThrow(RolledBack);
    return found;
  }

  it('finds nothing wrong where nobody tampered', async () => {
    const nobody: Tampering = { name: 'nobody', tamper: () => Promise.resolve() };
    expect(await foundAfter(nobody, 1)).toEqual([]);
  });

  it.each(EVERY)('finds that $name', { timeout: TIMES * 10_000 }, async (tampering) => {
    const seed = EVERY.indexOf(tampering);
    const chance = chanceOf(seed);
    const start = performance.now();
    for (let time = 0; time < TIMES; time += 1) {
      const seq = 1 + chance.below(noted.seq - 1);
      expect({ seq, found: await foundAfter(tampering, seq) }).not.toEqual({ seq, found: [] });
    }
    const milliseconds = performance.now() - start;
    const what = 'tamperings, each of them found';
    tellProof({ database: kind, what, count: TIMES, seed, milliseconds, found: tampering.name });
  });
});
