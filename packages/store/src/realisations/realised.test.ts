import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { closeRound } from '../measurements/closings.ts';
import { keepEvidence } from '../measurements/evidence.ts';
import { IdTaken } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { COORDINATOR } from '../testing/log-world.ts';
import {
  CONTROLLER,
  FIRST,
  foundMeasuring,
  INSURER,
  measuringAs,
  newId,
  OWN_CONTROLLER,
  SECOND,
} from '../testing/measuring-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { giveRealised, type RealisedAnswer, type RealisedGiven } from './give-realised.ts';
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
    wantsFourEyes: false,
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
    for (const amount of refused) {
      const given = await seenAll(answer(amount));
      await expect(as(FIRST)((writer) => giveRealised(writer, given))).rejects.toThrow(
        /row-level security|not all of these/,
      );
    }
    await expect(as(SECOND)((writer) => giveRealised(writer, answer(spent(1))))).rejects.toThrow(
      /row-level security|not all of these/,
    );
  });

  const whyNot = async (account: string, given: RealisedAnswer) => {
    const outcome = await as(account)((writer) => giveRealised(writer, given));
    if (outcome.kind !== 'refused') return outcome.kind;
    return outcome.refused.map(({ why }) => (why === 'changed' ? why : why.nl));
  };

  /** Amounts that come in the place of all that stands by now. */
  const seenAll = async (given: RealisedAnswer): Promise<RealisedAnswer> => {
    const kept = await as(COORDINATOR)((reader) => realisedOf(reader, { plan: PLAN }));
    return { ...given, seenUntil: Math.max(...kept.map(({ seq }) => seq)) };
  };

  it('lets who keeps the money hand in what was spent, of all or of one organisation, but approve nothing', async () => {
    const given = (reporter: string, more: Partial<RealisedGiven> = {}) =>
      answer(
        ...(['spend', 'hours'] as const).map((kind) => spent(3, { line: 'B20', reporter, kind, ...more })),
      );
    for (const [account, reporter] of [
      [CONTROLLER, ''],
      [CONTROLLER, 'A'],
      [OWN_CONTROLLER, 'B'],
    ] as const) {
      const made = await as(account)((writer) => giveRealised(writer, given(reporter)));
      expect(made.kind).toBe('made');
      const corrected = await seenAll(given(reporter, { amount: 4 }));
      expect((await as(account)((writer) => giveRealised(writer, corrected))).kind).toBe('made');
    }
    const refused = [
      [OWN_CONTROLLER, given('A', { amount: 5 })],
      [OWN_CONTROLLER, given('', { amount: 5 })],
      [CONTROLLER, given('A', { amount: 4, state: 'approved' })],
      [CONTROLLER, given('A', { amount: 4, state: 'returned' })],
    ] as const;
    for (const [account, amounts] of refused) {
      const seen = { ...(await seenAll(amounts)), reason: 'nagekeken' };
      await expect(as(account)((writer) => giveRealised(writer, seen))).rejects.toThrow(
        /row-level security|not all of these/,
      );
    }
  });

  it('lets who keeps the money add a file that shows what was spent', async () => {
    const file = { name: 'factuur.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    const add = (account: string, reporter: string) =>
      as(account)((writer) => keepEvidence(writer, { id: newId(), plan: PLAN, reporter, ...file }));
    expect(await add(CONTROLLER, 'A')).toMatchObject({ name: 'factuur.pdf' });
    expect(await add(OWN_CONTROLLER, 'B')).toMatchObject({ name: 'factuur.pdf' });
    await expect(add(OWN_CONTROLLER, 'Aa')).rejects.toThrow(/row-level security/);
    await expect(add(INSURER, 'A')).rejects.toThrow(/row-level security/);
  });

  it('is approved by somebody else where the region wants that, and stays in the name of who handed it in', async () => {
    const line = { line: 'B7' };
    const wanting = (...amounts: readonly RealisedGiven[]) => ({
      ...answer(...amounts),
      wantsFourEyes: true,
    });
    const own = wanting(spent(5, { ...line, reporter: '', state: 'approved' }));
    expect(await whyNot(COORDINATOR, own)).toEqual([expect.stringContaining('zelf ingediend')]);
    expect(await whyNot(FIRST, wanting(spent(50, line)))).toBe('made');
    // Another amount is the coordinator's own.
    const corrected = wanting(spent(51, { ...line, state: 'approved' }));
    expect(await whyNot(COORDINATOR, await seenAll(corrected))).toEqual([
      expect.stringContaining('zelf ingediend'),
    ]);
    expect(await whyNot(COORDINATOR, wanting(spent(50, { ...line, state: 'approved' })))).toBe('made');
    const kept = await as(COORDINATOR)((reader) => realisedOf(reader, { plan: PLAN }));
    expect(kept.find((one) => one.line === 'B7')).toMatchObject({ state: 'approved', handedInBy: FIRST });
    // Read again from a list in which it stands: it is there already.
    expect(await whyNot(FIRST, answer(spent(50, line)))).toBe('nothing');
  });

  it('is given back with a question, and opened again with a reason', async () => {
    const line = { line: 'B8' };
    expect(await whyNot(FIRST, answer(spent(7, line)))).toBe('made');
    const back = answer(spent(7, { ...line, state: 'returned' }));
    expect(await whyNot(COORDINATOR, { ...back, reason: '' })).toEqual([
      expect.stringContaining('Zeg waarom'),
    ]);
    expect(await whyNot(COORDINATOR, back)).toBe('made');
    expect(await whyNot(COORDINATOR, answer(spent(7, { ...line, state: 'approved' })))).toBe('made');
    const other = { ...answer(spent(8, { ...line, state: 'approved' })), reason: '' };
    expect(await whyNot(COORDINATOR, await seenAll(other))).toEqual([expect.stringContaining('Zeg waarom')]);
  });

  it('is locked once its period is closed, but for what is opened again with a reason', async () => {
    const [period, line] = ['2026Q3', 'B9'];
    const of = (amount: number, state: RealisedGiven['state']) =>
      answer(spent(amount, { period, line, state }));
    expect(await whyNot(FIRST, of(10, 'submitted'))).toBe('made');
    const other = { period, line: 'B10' };
    expect(await whyNot(FIRST, answer(spent(1, other)))).toBe('made');
    expect(await whyNot(COORDINATOR, of(10, 'approved'))).toBe('made');
    const round = { id: newId(), plan: PLAN, round: 'R9', reason: '', periods: [period] };
    await as(COORDINATOR)((writer) => closeRound(writer, round));
    const closed = [expect.stringContaining('afgesloten')];
    expect(await whyNot(COORDINATOR, await seenAll(of(11, 'approved')))).toEqual(closed);
    expect(await whyNot(FIRST, await seenAll(answer(spent(2, other))))).toEqual(closed);
    expect(await whyNot(FIRST, answer(spent(3, { period, line: 'B11' })))).toEqual(closed);
    expect(await whyNot(COORDINATOR, of(10, 'draft'))).toBe('made');
    expect(await whyNot(COORDINATOR, await seenAll(of(11, 'approved')))).toBe('made');
    expect(await whyNot(COORDINATOR, await seenAll(of(12, 'approved')))).toEqual(closed);
  });

  it('keeps which files show where it comes from, until it is told otherwise', async () => {
    const [one, line] = ['a'.repeat(64), 'B12'];
    expect(await whyNot(FIRST, answer(spent(5, { line, evidence: [one] })))).toBe('made');
    expect(await whyNot(FIRST, await seenAll(answer(spent(6, { line }))))).toBe('made');
    const evidence = async () =>
      (await as(FIRST)((reader) => realisedOf(reader, { plan: PLAN }))).find((kept) => kept.line === line)
        ?.evidence;
    expect(await evidence()).toEqual([one]);
    expect(await whyNot(FIRST, await seenAll(answer(spent(6, { line, evidence: [] }))))).toBe('made');
    expect(await evidence()).toEqual([]);
  });

  it('refuses the second of two corrections that were made of the same amount, and says what stands there', async () => {
    const line = { line: 'B13' };
    expect(await whyNot(FIRST, answer(spent(100, line)))).toBe('made');
    const all = await as(FIRST)((reader) => realisedOf(reader, { plan: PLAN }));
    const seen = all.find((one) => one.line === 'B13')?.seq;
    const given = (amount: number, more: Partial<RealisedGiven> = {}) =>
      answer(spent(amount, { ...line, seen, ...more }));
    expect(await whyNot(FIRST, given(110))).toBe('made');
    const second = await as(FIRST)((writer) => giveRealised(writer, given(120)));
    expect(second).toMatchObject({
      kind: 'refused',
      refused: [{ why: 'changed', stands: { amount: 110, state: 'submitted' } }],
    });
    // Also approving what one saw, and what says nothing of what it saw.
    expect(await whyNot(COORDINATOR, given(100, { state: 'approved' }))).toEqual(['changed']);
    expect(await whyNot(FIRST, given(130, { seen: undefined }))).toEqual(['changed']);
    // What stands there is there: told again it changes nothing, and it is judged as it stands.
    expect(await whyNot(FIRST, given(110))).toBe('nothing');
    expect(await whyNot(COORDINATOR, given(110, { seen: undefined, state: 'approved' }))).toBe('made');
    expect(await whyNot(FIRST, given(1, { line: 'B14' }))).toEqual(['changed']);
  });

  it('is opened again in the name of who handed it in, by who may approve, with a reason', async () => {
    const line = { line: 'B15' };
    expect(await whyNot(FIRST, answer(spent(9, line)))).toBe('made');
    expect(await whyNot(COORDINATOR, answer(spent(9, { ...line, state: 'approved' })))).toBe('made');
    const open = answer(spent(9, { ...line, state: 'draft' }));
    expect(await whyNot(COORDINATOR, { ...open, reason: '' })).toEqual([
      expect.stringContaining('Zeg waarom'),
    ]);
    await expect(as(FIRST)((writer) => giveRealised(writer, open))).rejects.toThrow(NotAllowed);
    expect(await whyNot(COORDINATOR, open)).toBe('made');
    const kept = await as(FIRST)((reader) => realisedOf(reader, { plan: PLAN }));
    expect(kept.find((one) => one.line === 'B15')).toMatchObject({ state: 'draft', handedInBy: FIRST });
    expect(await whyNot(FIRST, await seenAll(answer(spent(10, line))))).toBe('made');
  });

  it('keeps what stood before a correction, and stands as the log says', async () => {
    const correction = await seenAll(answer(spent(1000, { state: 'approved' })));
    const made = await as(COORDINATOR)((writer) => giveRealised(writer, correction));
    const seq = made.kind === 'made' ? made.entry.seq : 0;
    const over = await seenAll(answer(spent(1)));
    await expect(as(FIRST)((writer) => giveRealised(writer, over))).rejects.toThrow(NotAllowed);
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
