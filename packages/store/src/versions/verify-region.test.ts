import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Head } from '../log/chain.ts';
import { rightProblems } from '../rights/verify-rights.ts';
import { chanceOf } from '../testing/chance.ts';
import { runHistories } from '../testing/history/run-histories.ts';
import { COORDINATOR } from '../testing/log-world.ts';
import { measureQuarter } from '../testing/measured-history.ts';
import { MEASURING_TAMPERINGS } from '../testing/measuring-tamperings.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { ROLE_TAMPERINGS } from '../testing/role-tamperings.ts';
import {
  FOLLOWING_TAMPERINGS,
  LOG_TAMPERINGS,
  openToTampering,
  type Tampering,
} from '../testing/tamperings.ts';
import { foundTold } from '../testing/told-world.ts';
import { WAY_IN_TAMPERINGS } from '../testing/way-in-tamperings.ts';
import { verifyRegion } from './verify-region.ts';

/** How often each way of tampering is tried, at another entry each time; the proof tries seventeen times. */
const TIMES = countOf('KAPSTOK_TAMPERINGS', 1);
const SEEDS = [1, 2, 3, 4, 5, 6];
const EVERY = [
  ...LOG_TAMPERINGS,
  ...FOLLOWING_TAMPERINGS,
  ...ROLE_TAMPERINGS,
  ...MEASURING_TAMPERINGS,
  ...WAY_IN_TAMPERINGS,
];

class RolledBack extends Error {}

interface Found {
  readonly noted: readonly unknown[];
  readonly alone: readonly unknown[];
}

onEachDatabase(({ database, kind }) => {
  let noted: Head;

  beforeAll(async () => {
    await foundTold(database());
    await runHistories(database(), SEEDS);
    await measureQuarter(database(), { region: REGION, plan: PLAN, account: COORDINATOR });
    noted = await asOwner(database(), async (trx) => (await verifyRegion({ trx, region: REGION })).head);
  });

  /** What verify finds after tampering, of which nothing stays: with the end of the log noted before, and without. */
  async function foundAfter({ tamper }: Tampering, seq: number): Promise<Found> {
    let found: Found = { noted: [], alone: [] };
    const work = asOwner(database(), async (trx) => {
      await openToTampering(trx);
      await tamper(trx, seq, noted.seq);
      const rights = await rightProblems({ trx });
      const look = async (ends: readonly Head[]): Promise<readonly unknown[]> => {
        const { problems } = await verifyRegion({ trx, region: REGION }, ends);
        return [...problems, ...rights];
      };
      found = { noted: await look([noted]), alone: await look([]) };
      throw new RolledBack();
    });
    await expect(work).rejects.toThrow(RolledBack);
    return found;
  }

  it('finds nothing wrong where nobody tampered', async () => {
    const nobody: Tampering = { name: 'nobody', tamper: () => Promise.resolve() };
    expect(await foundAfter(nobody, 1)).toEqual({ noted: [], alone: [] });
  });

  it.each(EVERY)('finds that $name', { timeout: TIMES * 10_000 }, async (tampering) => {
    const seed = EVERY.indexOf(tampering);
    const chance = chanceOf(seed);
    const start = performance.now();
    let alone = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const seq = 1 + chance.below(noted.seq - 1);
      const found = await foundAfter(tampering, seq);
      expect({ seq, found: found.noted }).not.toEqual({ seq, found: [] });
      if (found.alone.length > 0) alone += 1;
    }
    // A log that is whole again is found without its end by what follows from it only, if at all.
    expect(alone).toBeGreaterThanOrEqual(tampering.wholeAgain === true ? 0 : TIMES);
    const milliseconds = performance.now() - start;
    const of = LOG_TAMPERINGS.includes(tampering) ? 'with the log itself' : 'with what follows from the log';
    const told = { database: kind, seed, milliseconds: milliseconds / 2, found: tampering.name };
    tellProof({
      ...told,
      what: `tamperings ${of}, with an end of the log noted before: found`,
      count: TIMES,
    });
    const without = `tamperings ${of}, without any end noted before`;
    if (alone > 0) tellProof({ ...told, what: `${without}: found`, count: alone });
    if (alone < TIMES) tellProof({ ...told, what: `${without}: **not seen**`, count: TIMES - alone });
  });

  it('can not tell without an end noted before that a log was made anew as a whole', async () => {
    const anew = LOG_TAMPERINGS.find(({ name }) => name.includes('all hashes after it'));
    if (anew === undefined) throw new Error('no such tampering');
    const { noted: found, alone } = await foundAfter(anew, 3);
    expect([found.length > 0, alone]).toEqual([true, []]);
  });
});
