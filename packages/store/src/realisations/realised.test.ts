import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { IdTaken } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { COORDINATOR } from '../testing/log-world.ts';
import { FIRST, foundMeasuring, measuringAs, newId, SECOND } from '../testing/measuring-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { giveRealised, type RealisedGiven } from './give-realised.ts';
import { realisedOf } from './realised-rows.ts';

onEachDatabase(({ database }) => {
  beforeAll(async () => {
    await foundMeasuring(database());
  });

  const as = (account: string) => measuringAs(database(), account);
  const spent = (amount: number, more: Partial<RealisedGiven> = {}): RealisedGiven => ({
    line: 'B1',
    grant: 'S',
    period: '2026Q2',
    kind: 'spend',
    reporter: 'A',
    state: 'submitted',
    remark: '',
    amount,
    ...more,
  });
  const answer = (...amounts: readonly RealisedGiven[]) => ({
    id: newId(),
    plan: PLAN,
    reason: 'kwartaal',
    amounts,
  });
  const seenBy = async (account: string) =>
    (await as(account)((reader) => realisedOf(reader, { plan: PLAN }))).map(
      ({ line, kind, amount, state }) => [line, kind, amount, state],
    );

  it('keeps what was spent to the cent, and hours, with who gave it; sent again it is kept once', async () => {
    const given = answer(spent(1234.56), spent(36.5, { kind: 'hours' }), spent(0, { line: 'B2' }));
    const made = await as(FIRST)((writer) => giveRealised(writer, given));
    expect(made.kind).toBe('made');
    expect((await as(FIRST)((writer) => giveRealised(writer, given))).kind).toBe('madeBefore');
    const other = { ...given, amounts: given.amounts.slice(1) };
    await expect(as(FIRST)((writer) => giveRealised(writer, other))).rejects.toThrow(IdTaken);
    const same = answer(spent(1234.56));
    expect((await as(FIRST)((writer) => giveRealised(writer, same))).kind).toBe('nothing');
    const wanted = [
      ['B1', 'hours', 36.5, 'submitted'],
      ['B1', 'spend', 1234.56, 'submitted'],
      ['B2', 'spend', 0, 'submitted'],
    ];
    expect(await seenBy(FIRST)).toEqual(wanted);
    expect(await seenBy(COORDINATOR)).toEqual(wanted);
    expect(await seenBy(SECOND)).toEqual([]);
  });

  it('lets nobody give for another, nor approve its own', async () => {
    const refused = [spent(1, { reporter: 'B' }), spent(2, { state: 'approved' })];
    for (const amount of refused)
      await expect(as(FIRST)((writer) => giveRealised(writer, answer(amount)))).rejects.toThrow(
        /row-level security|not all of these/,
      );
    await expect(as(SECOND)((writer) => giveRealised(writer, answer(spent(1))))).rejects.toThrow(
      /row-level security|not all of these/,
    );
  });

  it('keeps what stood before a correction, and stands as the log says', async () => {
    const made = await as(COORDINATOR)((writer) =>
      giveRealised(writer, answer(spent(1000, { state: 'approved' }))),
    );
    const seq = made.kind === 'made' ? made.entry.seq : 0;
    await expect(as(FIRST)((writer) => giveRealised(writer, answer(spent(1))))).rejects.toThrow(NotAllowed);
    const before = await as(COORDINATOR)((reader) => realisedOf(reader, { plan: PLAN, seq: seq - 1 }));
    expect(before.find(({ line, kind }) => line === 'B1' && kind === 'spend')?.amount).toBe(1234.56);
    const now = await as(COORDINATOR)((reader) => realisedOf(reader, { plan: PLAN }));
    expect(now.find(({ line, kind }) => line === 'B1' && kind === 'spend')).toMatchObject({
      amount: 1000,
      seq,
    });
    const { problems } = await asOwner(database(), (trx) => verifyRegion({ trx, region: REGION }));
    expect(problems).toEqual([]);
  });
});
