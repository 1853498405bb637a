import { expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { fillRegion } from '../testing/bench/big-region.ts';
import { COORDINATOR, foundLog } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { ownTurns } from '../testing/own-turns.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';

const CHANGES = 1500;

onEachDatabase(({ database }) => {
  it('holds a region against its log in turns, so that others are answered meanwhile', async () => {
    await foundLog(database());
    const big = { region: REGION, plan: PLAN, account: COORDINATOR, records: 100, changes: CHANGES };
    await fillRegion(database(), big);
    const turns = await ownTurns(async () => {
      const { head, problems } = await asOwner(database(), (trx) => verifyRegion({ trx, region: REGION }));
      expect([head.seq, problems]).toEqual([CHANGES + 1, []]);
    });
    // Of each entry its link, its replay, its row, what it measured and what it realised are held against the log one by one: each
    // time the time is asked before and after, and never for two of them without a turn for others between.
    expect(turns.asked).toBeGreaterThanOrEqual(5 * 2 * CHANGES);
    expect(turns.most).toBeLessThanOrEqual(3);
  });
});
