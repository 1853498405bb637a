import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { append } from '../log/append.ts';
import { readLog } from '../log/read-log.ts';
import { IdTaken } from '../records/change.ts';
import { edit } from '../records/edit.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { COORDINATOR } from '../testing/log-world.ts';
import {
  answer,
  CONTROLLER,
  DATA_TEAM,
  FIRST,
  figure,
  foundMeasuring,
  INSURER,
  MUNICIPAL,
  measuringAs,
  NATION,
  newId,
  OWN_CONTROLLER,
  SECOND,
} from '../testing/measuring-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { askedRecordsJson } from './asked-rows.ts';
import { closeRound, closingsOf, reopenRound } from './closings.ts';
import { evidenceOf, keepEvidence, readEvidence } from './evidence.ts';
import { figureHistory, figuresOf } from './figures-of.ts';
import { handIn } from './hand-in.ts';
import { keepSentReport, sentReports } from './sent-reports.ts';
import { type FigureSeen, stepFigures } from './step-figures.ts';
import { nationSums, sumsOf } from './sums-of.ts';

onEachDatabase(({ database }) => {
  beforeAll(async () => {
    await foundMeasuring(database());
  });

  const as = (account: string) => measuringAs(database(), account);
  const key = (indicator: string, reporter: string, period = '2026Q2') => ({ indicator, reporter, period });
  const plan = { plan: PLAN };

  /** Makes a step with a figure as it stands. */
  async function step(
    account: string,
    which: ReturnType<typeof key>,
    made: Parameters<typeof stepFigures>[1]['step'],
    rest: { reason?: string; wantsFourEyes?: boolean } = {},
  ) {
    return await as(account)(async (writer) => {
      const history = await figureHistory(writer, { ...plan, ...which });
      const seen: FigureSeen = { ...which, seen: history.at(-1)?.seq ?? 0 };
      const given = { reason: '', wantsFourEyes: false, ...rest };
      return await stepFigures(writer, { id: newId(), ...plan, step: made, figures: [seen], ...given });
    });
  }

  async function stands(which: ReturnType<typeof key>) {
    return (await as(COORDINATOR)((reader) => figureHistory(reader, { ...plan, ...which }))).at(-1);
  }

  async function verified() {
    return await asOwner(database(), async (trx) => (await verifyRegion({ trx, region: REGION })).problems);
  }

  it('lets who keeps the money give no figures of indicators', async () => {
    for (const [account, reporter] of [
      [CONTROLLER, 'A'],
      [OWN_CONTROLLER, 'B'],
    ] as const) {
      const given = answer(figure(key('K20', reporter), 1));
      await expect(as(account)((writer) => handIn(writer, given))).rejects.toThrow(/row-level security/);
    }
  });

  it('keeps each kind of figure as it was given, a measured zero too, with who gave it', async () => {
    const figures = [
      figure(key('K1', 'A'), 0),
      figure(key('K2', 'A'), { kind: 'share', numerator: 0.1, denominator: 3 }, { because: 'klopt' }),
      figure(key('K3', 'A'), { kind: 'too_few' }, { state: 'draft', remark: 'later' }),
      figure(key('K4', 'A'), 1e-7, { about: ['A', 'B'] }),
    ];
    const given = answer(...figures);
    const made = await as(FIRST)((writer) => handIn(writer, given));
    expect(made.kind).toBe('made');
    expect((await as(FIRST)((writer) => handIn(writer, given))).kind).toBe('madeBefore');
    const other = { ...given, figures: figures.slice(1) };
    await expect(as(FIRST)((writer) => handIn(writer, other))).rejects.toThrow(IdTaken);
    const kept = await as(FIRST)((reader) => figuresOf(reader, plan));
    expect(
      kept.map(({ measured, state, handedInBy, period }) => [measured, state, handedInBy, period]),
    ).toEqual(
      figures.map(({ measured, state }) => [
        measured,
        state,
        FIRST,
        { cadence: 'quarter', year: 2026, number: 2 },
      ]),
    );
    expect(kept.map(({ remark, because, about }) => [remark, because, about])).toEqual([
      ['', '', ['A']],
      ['', 'klopt', ['A']],
      ['later', '', ['A']],
      ['', '', ['A', 'B']],
    ]);
    expect(await verified()).toEqual([]);
  });

  it('shows and takes of each only its own', async () => {
    const own = figure(key('K1', 'B'), 5);
    await as(SECOND)((writer) => handIn(writer, answer(own)));
    const reporters = async (account: string) =>
      new Set((await as(account)((reader) => figuresOf(reader, plan))).map(({ reporter }) => reporter));
    expect(await reporters(SECOND)).toEqual(new Set(['B']));
    expect(await reporters(COORDINATOR)).toEqual(new Set(['A', 'B']));
    expect(await reporters(MUNICIPAL)).toEqual(new Set());
    expect(await reporters(INSURER)).toEqual(new Set());
    const foreign = [answer(figure(key('K9', 'A'), 5)), answer(figure(key('K9', ''), 5))];
    for (const given of foreign)
      await expect(as(SECOND)((writer) => handIn(writer, given))).rejects.toThrow('row-level security');
    await expect(as(INSURER)((writer) => handIn(writer, answer(figure(key('K9', 'Z'), 5))))).rejects.toThrow(
      'row-level security',
    );
    expect((await as(DATA_TEAM)((writer) => handIn(writer, answer(figure(key('K9', ''), 5))))).kind).toBe(
      'made',
    );
    const seq = (await stands(key('K1', 'B')))?.seq ?? 0;
    const approve = { id: newId(), ...plan, step: 'approve', reason: '', wantsFourEyes: false } as const;
    const steps = { ...approve, figures: [{ ...key('K1', 'B'), seen: seq }] };
    await expect(as(SECOND)((writer) => stepFigures(writer, steps))).rejects.toThrow('row-level security');
    expect((await stands(key('K1', 'B')))?.state).toBe('submitted');
  });

  it('refuses what was made on another state, all of the answer, and says how it stands', async () => {
    const late = answer(figure(key('K1', 'A'), 8), figure(key('K5', 'A'), 1));
    const told = await as(FIRST)((writer) => handIn(writer, late));
    expect(told).toMatchObject({
      kind: 'refused',
      refused: [{ key: key('K1', 'A'), why: 'changed', stands: { measured: { value: 0 } } }],
    });
    expect(await stands(key('K5', 'A'))).toBeUndefined();
    const seen = (await stands(key('K1', 'A')))?.seq;
    const again = answer(figure(key('K1', 'A'), 8, { seen }));
    expect((await as(FIRST)((writer) => handIn(writer, again))).kind).toBe('made');
    const now = (await stands(key('K1', 'A')))?.seq;
    const same = answer(figure(key('K1', 'A'), 8, { seen: now }));
    expect((await as(FIRST)((writer) => handIn(writer, same))).kind).toBe('nothing');
  });

  it('is given back with a question and approved by somebody else, where the region wants four eyes', async () => {
    const which = key('K1', 'A');
    expect(await step(DATA_TEAM, which, 'return')).toMatchObject({ kind: 'refused' });
    await step(DATA_TEAM, which, 'return', { reason: 'Klopt dit?' });
    expect(await stands(which)).toMatchObject({
      state: 'returned',
      question: 'Klopt dit?',
      handedInBy: FIRST,
    });
    const seen = (await stands(which))?.seq;
    await as(FIRST)((writer) => handIn(writer, answer(figure(which, 9, { seen, because: 'geteld' }))));
    expect(await stands(which)).toMatchObject({ state: 'submitted', question: 'Klopt dit?' });
    const seq = (await stands(which))?.seq;
    const own = answer(figure(which, 9, { seen: seq, remark: 'door het datateam' }));
    await as(DATA_TEAM)((writer) => handIn(writer, own));
    const alone = await step(DATA_TEAM, which, 'approve', { wantsFourEyes: true });
    expect(alone).toMatchObject({ kind: 'refused' });
    expect((await step(COORDINATOR, which, 'approve', { wantsFourEyes: true })).kind).toBe('made');
    expect(await stands(which)).toMatchObject({ state: 'approved', question: '' });
    const over = answer(figure(which, 1, { seen: (await stands(which))?.seq }));
    expect(await as(FIRST)((writer) => handIn(writer, over))).toMatchObject({
      refused: [{ why: 'approved' }],
    });
    const approved = (await stands(which))?.seq ?? 0;
    const undone = { id: newId(), ...plan, step: 'reopen', reason: 'x', wantsFourEyes: false } as const;
    const steps = { ...undone, figures: [{ ...which, seen: approved }] };
    await expect(as(FIRST)((writer) => stepFigures(writer, steps))).rejects.toThrow(NotAllowed);
  });

  it('comes to what all figures come to, of approved ones and of all handed in', async () => {
    const sum = async (scope: 'approved' | 'handed_in') =>
      (await as(COORDINATOR)((reader) => sumsOf(reader, { ...plan, scope, indicators: ['K1'] }))).map(
        ({ value, figures }) => [value, figures],
      );
    expect([await sum('approved'), await sum('handed_in')]).toEqual([[[9, 1]], [[14, 2]]]);
    await step(COORDINATOR, key('K1', 'B'), 'approve');
    expect([await sum('approved'), await sum('handed_in')]).toEqual([[[14, 2]], [[14, 2]]]);
    expect(await as(FIRST)((reader) => sumsOf(reader, { ...plan, scope: 'approved' }))).toEqual([]);
  });

  it('locks the figures of a closed round, shows others what was approved, and nobody more', async () => {
    const close = { id: newId(), ...plan, round: 'R2', reason: '', periods: ['2026Q2', '2026-06'] };
    await expect(as(DATA_TEAM)((writer) => closeRound(writer, close))).rejects.toThrow('row-level security');
    expect((await as(COORDINATOR)((writer) => closeRound(writer, close))).kind).toBe('made');
    expect((await as(COORDINATOR)((writer) => closeRound(writer, close))).kind).toBe('madeBefore');
    expect((await as(COORDINATOR)((writer) => closeRound(writer, { ...close, id: newId() }))).kind).toBe(
      'nothing',
    );
    const late = answer(figure(key('K5', 'A'), 1));
    expect(await as(FIRST)((writer) => handIn(writer, late))).toMatchObject({ refused: [{ why: 'closed' }] });
    const seen = await as(INSURER)((reader) => figuresOf(reader, plan));
    expect(seen.map(({ indicator, reporter }) => indicator + reporter)).toEqual(['K1A', 'K1B']);
    const sums = await nationSums(database(), { periods: ['2026Q2'] });
    expect(sums).toMatchObject([{ region: REGION, indicator: 'K1', value: 14 }]);
    // A sum may tell of few people: it is of who works on the plan, whatever others may read of a closed round.
    const seenBy = async (account: string) =>
      (await as(account)((reader) => sumsOf(reader, { ...plan, scope: 'approved' }))).length > 0;
    expect(await seenBy(COORDINATOR)).toBe(true);
    for (const other of [NATION, INSURER, FIRST]) expect(await seenBy(other)).toBe(false);
    expect(await as(NATION)((reader) => figuresOf(reader, plan))).toEqual([]);
  });

  it('is corrected late with a reason, and marks the report that told the old figure', async () => {
    const seq = (
      await as(COORDINATOR)(async (reader) => (await readLog(reader, { after: 0, limit: 1000 })).at(-1))
    )?.seq;
    const madeAt = new Date('2026-07-20T10:00:00Z');
    const report = { kind: 'quarterly', name: 'Kwartaal 3', digest: 'ab', madeAt, seq: seq ?? 0 };
    const reports = [
      { ...report, id: newId(), ...plan, period: '2026Q3' },
      { ...report, id: newId(), ...plan, period: '2026Q1' },
    ];
    for (const one of reports) await as(COORDINATOR)((writer) => keepSentReport(writer, one));
    const changed = async () =>
      (await as(INSURER)((reader) => sentReports(reader, PLAN))).map((one) => one.changed);
    expect(await changed()).toEqual([0, 0]);
    const which = key('K1', 'A');
    expect(await step(COORDINATOR, which, 'reopen')).toMatchObject({ kind: 'refused' });
    expect((await step(COORDINATOR, which, 'reopen', { reason: 'dubbel geteld' })).kind).toBe('made');
    expect(await changed()).toEqual([0, 1]);
    const given = answer(figure(which, 7, { seen: (await stands(which))?.seq }));
    expect((await as(FIRST)((writer) => handIn(writer, given))).kind).toBe('made');
    await step(COORDINATOR, which, 'approve');
    const over = answer(figure(which, 1, { seen: (await stands(which))?.seq }));
    expect(await as(FIRST)((writer) => handIn(writer, over))).toMatchObject({ refused: [{ why: 'closed' }] });
    expect(await changed()).toEqual([0, 1]);
    const then = await as(COORDINATOR)((reader) => figuresOf(reader, { ...plan, seq, indicators: ['K1'] }));
    expect(then.map(({ measured }) => measured)).toEqual([9, 5].map((value) => ({ kind: 'value', value })));
    const sums = await nationSums(database(), { periods: ['2026Q2'], indicators: ['K1'] });
    expect(sums.map(({ value }) => value)).toEqual([12]);
    expect(await verified()).toEqual([]);
  });

  it('opens a closed round again as a whole, for whoever was late', async () => {
    const reopen = { id: newId(), ...plan, round: 'R2', reason: 'A was ziek' };
    expect((await as(COORDINATOR)((writer) => reopenRound(writer, reopen))).kind).toBe('made');
    expect((await as(COORDINATOR)((writer) => reopenRound(writer, { ...reopen, id: newId() }))).kind).toBe(
      'nothing',
    );
    const late = answer(figure(key('K5', 'A'), 1));
    expect((await as(FIRST)((writer) => handIn(writer, late))).kind).toBe('made');
    const [closing] = await as(FIRST)((reader) => closingsOf(reader, PLAN));
    expect(closing).toMatchObject({ round: 'R2', periods: ['2026-06', '2026Q2'] });
    expect(closing?.reopenedSeq).toBeGreaterThan(closing?.closedSeq ?? 0);
    expect(await nationSums(database(), { periods: ['2026Q2'] })).toEqual([]);
  });

  it('keeps a file once, for who gave it and those who work on the plan', async () => {
    const bytes = new TextEncoder().encode('telling');
    const file = { ...plan, reporter: 'A', name: 'telling.csv', type: 'text/csv', bytes };
    const kept = await as(FIRST)((writer) => keepEvidence(writer, { ...file, id: newId() }));
    expect(await as(FIRST)((writer) => keepEvidence(writer, { ...file, id: newId() }))).toEqual(kept);
    const of = { ...plan, reporter: 'A' };
    expect(await as(COORDINATOR)((reader) => evidenceOf(reader, of))).toEqual([kept]);
    expect(await as(SECOND)((reader) => evidenceOf(reader, of))).toEqual([]);
    const read = await as(FIRST)((reader) => readEvidence(reader, { ...of, sha256: kept.sha256 }));
    expect(new TextDecoder().decode(read)).toBe('telling');
    const foreign = { ...file, reporter: 'B', id: newId() };
    await expect(as(FIRST)((writer) => keepEvidence(writer, foreign))).rejects.toThrow('row-level security');
    expect(await verified()).toEqual([]);
  });

  it('tells who gives figures what is asked, and nothing else of the plan', async () => {
    const cells = { code: 'K1', name: 'Bereik', unit: 'persons', t2026: '40', source: 'geheim' };
    const kpi = { id: newId(), table: 'kpis', position: 'a', cells };
    const line = { id: newId(), table: 'budget-lines', position: 'a', cells: { code: 'B1' } };
    const edits = [kpi, line].map((record) => ({ kind: 'add', record }) as const);
    await as(COORDINATOR)((writer) => edit(writer, { id: newId(), ...plan, reason: '', edits }));
    const shown = { code: 'K1', name: 'Bereik', unit: 'persons' };
    const told = async (account: string): Promise<unknown> =>
      JSON.parse(await as(account)((reader) => askedRecordsJson(reader, PLAN)));
    expect(await told(FIRST)).toEqual([{ ...kpi, cells: shown }]);
    expect(await told(DATA_TEAM)).toEqual([{ ...kpi, cells: shown }]);
    expect(await told(INSURER)).toEqual([]);
    expect(await told(NATION)).toEqual([]);
  });

  it('begins and ends no figure without an entry that is about figures', async () => {
    const told = { id: newId(), kind: 'measured', plan: PLAN, reason: '', body: {} } as const;
    const { writeFigures } = await import('./write-figures.ts');
    const { state: _, ...given } = figure(key('K7', 'A'), 1);
    const after = { ...given, state: 'submitted', question: '', handedInBy: FIRST } as const;
    const change = [{ ...key('K7', 'A'), before: undefined, after }];
    const earlier = await as(FIRST)((writer) => append(writer, told));
    const late = as(FIRST)((writer) => writeFigures(writer, PLAN, earlier.seq, change));
    await expect(late).rejects.toThrow('only with the entry that tells of it');
  });
});
