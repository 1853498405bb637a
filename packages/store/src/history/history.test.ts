import { type Edit, recordOf } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import type { Writer } from '../log/writer.ts';
import { edit } from '../records/edit.ts';
import { compareMoments } from '../records/read-records.ts';
import { undo } from '../records/undo.ts';
import { as, BOARD, COORDINATOR, foundLog, project, SECOND_COORDINATOR, set } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { give, idOf, makeAccount, PLAN, REGION, SECOND_PLAN } from '../testing/rights-world.ts';
import { adoptVersion, draftVersion, submitVersion } from '../versions/step.ts';
import { versionIn } from '../versions/version.ts';
import {
  type ChangesCounted,
  type VersionStanding,
  versionStandings,
  versionStandingsAt,
} from '../versions/version-standing.ts';
import { accountNames } from './account-names.ts';
import { isKnownAccount, knownAccounts, type NamedLevel, namesEver, wasThere } from './known-ever.ts';
import { lastTurns, placeOfDiffering } from './last-turns.ts';
import { pastPage } from './past-page.ts';
import { deedsAt, type PastAsked, pastEntry, readPast } from './read-history.ts';
import { placeOfTurn, recordsAtEntries, recordTurns } from './record-past.ts';

const READER = idOf(107);
const VERSION = idOf(7900);
const PROJECT = idOf(1001);

onEachDatabase(({ database }) => {
  let clock = Date.parse('2026-01-01T00:00:00Z');
  /** Every entry a day after the one before it. */
  const now = (): Date => {
    clock += 86_400_000;
    return new Date(clock);
  };
  const by = <Result>(account: string, work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), account, now)(work);
  const reading = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    by(COORDINATOR, work);

  async function change(
    id: number,
    account: string,
    reason: string,
    ...edits: readonly Edit[]
  ): Promise<void> {
    const { kind } = await by(account, (w) => edit(w, { id: idOf(id), plan: PLAN, reason, edits }));
    expect(kind).toBe('made');
  }

  beforeAll(async () => {
    await foundLog(database());
    await makeAccount(database(), READER, 'meelezer');
    await give(database(), { account: READER, role: 'reader', within: { kind: 'region', region: REGION } });
    const added = project(1, { code: '1.1', pillar: '1', name: 'Thuis' });
    await change(7001, COORDINATOR, 'nieuw project', { kind: 'add', record: added });
    await change(7002, SECOND_COORDINATOR, 'andere Naam', set(1, 'name', 'Thuis', 'Thuis beter'));
    await change(7003, COORDINATOR, 'eerste fase', set(1, 'phase', '', 'start'));
    await by(COORDINATOR, (w) =>
      draftVersion(w, { id: idOf(7004), plan: PLAN, version: VERSION, name: '1.0', reason: 'rond' }),
    );
    await by(COORDINATOR, (w) =>
      undo(w, { id: idOf(7005), plan: PLAN, reason: 'toch niet', undoes: idOf(7003) }),
    );
    const gone = project(1, { code: '1.1', pillar: '1', name: 'Thuis beter' });
    await change(7006, COORDINATOR, 'vervalt', { kind: 'remove', record: gone });
  });

  const past = (asked: Partial<PastAsked> = {}) =>
    reading((w) => readPast(w, { plan: PLAN, limit: 10, edits: 5, ...asked }));
  const ids = async (asked: Partial<PastAsked>): Promise<readonly number[]> =>
    (await past(asked)).map(({ id }) => Number(id.slice(-4)));

  describe('the history of a plan', () => {
    it('is told from the latest on, with the edits of each and what undid it', async () => {
      const told = await past();
      expect(told.map(({ kind }) => kind)).toEqual([
        'change',
        'undo',
        'version',
        'change',
        'change',
        'change',
      ]);
      expect(told.map(({ editCount }) => editCount)).toEqual([1, 1, 0, 1, 1, 1]);
      expect(told[1]).toMatchObject({ undoes: idOf(7003), undoneBy: undefined });
      expect(told[3]).toMatchObject({ undoes: undefined, undoneBy: idOf(7005), reason: 'eerste fase' });
      expect(told[4]?.edits).toEqual([set(1, 'name', 'Thuis', 'Thuis beter')]);
      expect(told[2]?.tells).toMatchObject({ version: { id: VERSION, name: '1.0' } });
    });

    it('goes on from where a page ended', async () => {
      expect(await ids({ limit: 2 })).toEqual([7006, 7005]);
      expect(await ids({ limit: 2, before: 5 })).toEqual([7004, 7003]);
    });

    it.each([
      ['an account', { account: SECOND_COORDINATOR }, [7002]],
      ['a kind', { kinds: ['undo', 'version'] }, [7005, 7004]],
      ['from a moment', { from: new Date('2026-01-06T00:00:00Z') }, [7006, 7005]],
      ['up to a moment', { to: new Date('2026-01-03T00:00:00Z') }, [7002, 7001]],
      ['before all', { to: new Date('2025-01-03T00:00:00Z') }, []],
      ['a pillar', { pillar: '1' }, [7006, 7005, 7003, 7002, 7001]],
      ['a project', { project: '1.1', table: 'projects', kinds: ['undo'] }, [7005]],
      ['another pillar', { pillar: '2' }, []],
      ['another table', { table: 'kpis' }, []],
      ['a project and another table', { project: '1.1', table: 'kpis' }, []],
      ['words', { words: 'NAAM' }, [7002]],
      ['another plan', { plan: SECOND_PLAN }, []],
    ] as const)('keeps to %s', async (_, asked, found) => {
      // The clock of a test goes on with each transaction, and its entries stand a day apart.
      const days = (await past()).map(({ at }) => at.slice(0, 10)).toReversed();
      expect(days[0]).toBe('2026-01-02');
      expect(await ids(asked)).toEqual(found);
    });

    it('knows what was there once, and what never was', async () => {
      const was = (level: NamedLevel, name: string) => reading((w) => wasThere(w, PLAN, level, name));
      expect([await was('project', '1.1'), await was('project', '1.2')]).toEqual([true, false]);
      expect([await was('pillar', '1'), await was('table', 'kpis')]).toEqual([true, false]);
      expect(await reading((w) => namesEver(w, PLAN, 'project', 'projects'))).toEqual(['1.1']);
      expect(await reading((w) => namesEver(w, PLAN, 'project', 'pillars'))).toEqual([]);
      expect(await reading((w) => namesEver(w, SECOND_PLAN, 'table'))).toEqual([]);
      expect(await by(READER, (w) => namesEver(w, PLAN, 'project'))).toEqual([]);
      const known = (account: string) => reading((w) => isKnownAccount(w, account));
      expect([await known(READER), await known(idOf(1))]).toEqual([true, false]);
      expect(await reading(knownAccounts)).toContain(READER);
    });

    it('tells of what differs between two states which entry did it last', async () => {
      const turns = async (from: number, to: number) => {
        const states = [{ seq: from }, { seq: to }] as const;
        const [after, last] = [Math.min(from, to), Math.max(from, to)];
        return await reading(async (w) => {
          const edits = await compareMoments(w, PLAN, ...states);
          const differing = edits.map((edit) => ({
            kind: edit.kind,
            record: recordOf(edit),
            field: edit.kind === 'set' ? edit.field : null,
          }));
          const found = await lastTurns(w, PLAN, differing, { after, to: last, isBackward: from > to });
          return differing.map((one) => [one.kind, found.get(placeOfDiffering(one))]);
        });
      };
      expect(await turns(0, 3)).toEqual([['add', 1]]);
      // The phase was filled in and taken back since: the name is what differs, and it was changed before that.
      expect(await turns(1, 5)).toEqual([['set', 2]]);
      expect(await turns(2, 3)).toEqual([['set', 3]]);
      expect(await turns(3, 2)).toEqual([['set', 3]]);
      expect(await turns(2, 6)).toEqual([['remove', 6]]);
      expect(await turns(6, 2)).toEqual([['add', 6]]);
    });

    it('is looked through for words in parts, and says how far', async () => {
      const asked = { plan: PLAN, words: 'NAAM', limit: 10, edits: 5 };
      const part = (before: number | undefined, atOnce: number, limit = 10) =>
        reading((w) => pastPage(w, { ...asked, before, limit }, atOnce));
      const [first, second] = [await part(undefined, 3), await part(4, 3)];
      expect([first.entries, first.next]).toEqual([[], 4]);
      expect(first.searchedTo).toBe((await past({ seqs: [4] }))[0]?.at);
      expect(second.entries.map(({ seq }) => seq)).toEqual([2]);
      const rest = second.next === undefined ? second : await part(second.next, 3);
      expect([rest.next, rest.searchedTo]).toEqual([undefined, undefined]);
      const whole = await part(undefined, 100);
      expect([whole.entries.map(({ seq }) => seq), whole.next, whole.searchedTo]).toEqual([
        [2],
        undefined,
        undefined,
      ]);
    });

    it('comes page by page for words as well', async () => {
      const asked = { plan: PLAN, words: 'e', limit: 2, edits: 5 };
      const all = await ids({ words: 'e' });
      expect(all.length).toBeGreaterThan(2);
      const first = await reading((w) => pastPage(w, asked));
      const second = await reading((w) => pastPage(w, { ...asked, before: first.next }));
      const found = [...first.entries, ...second.entries].map(({ id }) => Number(id.slice(-4)));
      expect(found).toEqual(all.slice(0, 4));
    });

    it('is not told to who only reads', async () => {
      const reader = { region: REGION, account: READER, role: 'reader' };
      const told = await acting(database(), reader, async (trx) => [
        ...(await readPast({ trx, region: REGION }, { plan: PLAN, limit: 10, edits: 5 })),
        ...(await pastPage({ trx, region: REGION }, { plan: PLAN, words: 'naam', limit: 10, edits: 5 }))
          .entries,
        ...(await recordTurns({ trx, region: REGION }, PLAN, PROJECT, { limit: 10 })),
        ...(await accountNames({ trx }, [COORDINATOR])),
      ]);
      expect(told).toEqual([]);
    });

    it('tells one entry, or those at some places', async () => {
      const one = await reading((w) => pastEntry(w, idOf(7002), 5));
      expect(one?.seq).toBe(2);
      expect(await reading((w) => pastEntry(w, idOf(7999), 5))).toBeUndefined();
      const some = await reading((w) => deedsAt(w, [2, 3, 99]));
      expect(new Set(some.keys())).toEqual(new Set([2, 3]));
      expect(await reading((w) => deedsAt(w, []))).toEqual(new Map());
    });

    it('names accounts to who may know them', async () => {
      const asked = [COORDINATOR, idOf(9999)];
      expect(await reading((w) => accountNames(w, asked))).toEqual(new Map([[COORDINATOR, COORDINATOR]]));
      expect(await reading((w) => accountNames(w, []))).toEqual(new Map());
    });
  });

  describe('the past of a record', () => {
    const turns = (asked = {}) => reading((w) => recordTurns(w, PLAN, PROJECT, { limit: 10, ...asked }));

    it('is read from how it stood', async () => {
      const told = await turns();
      expect(told.map(({ seq }) => seq)).toEqual([6, 5, 3, 2, 1]);
      expect(told.map(({ edits }) => edits[0]?.kind)).toEqual(['remove', 'set', 'set', 'set', 'add']);
      expect(told[1]?.edits).toEqual([set(1, 'phase', 'start', '')]);
    });

    it('keeps to a column, and goes on from where a page ended', async () => {
      expect((await turns({ field: 'phase' })).map(({ seq }) => seq)).toEqual([5, 3]);
      expect((await turns({ limit: 2 })).map(({ seq }) => seq)).toEqual([6, 5]);
      expect((await turns({ before: 5 })).map(({ seq }) => seq)).toEqual([3, 2, 1]);
      expect(await turns({ field: 'none' })).toEqual([]);
    });

    it('is told however long it is, and when the record came back', async () => {
      const other = idOf(1002);
      const back = project(2, { code: '1.2', name: '0' });
      await change(7101, COORDINATOR, 'nieuw', { kind: 'add', record: back });
      for (let n = 0; n < 205; n += 1)
        await change(7200 + n, COORDINATOR, 'telt', set(2, 'name', String(n), String(n + 1)));
      const last = project(2, { code: '1.2', name: '205' });
      await change(7102, COORDINATOR, 'weg', { kind: 'remove', record: last });
      await change(7103, COORDINATOR, 'terug', { kind: 'add', record: back });
      const told = await reading((w) => recordTurns(w, PLAN, other, { limit: 1000 }));
      expect(told).toHaveLength(208);
      expect(told.map(({ edits }) => edits[0]?.kind).filter((kind) => kind !== 'set')).toEqual([
        'add',
        'remove',
        'add',
      ]);
    });

    it('gives records as they stood after entries, or before they were taken away', async () => {
      const asked = [
        { record: PROJECT, seq: 1 },
        { record: PROJECT, seq: 6 },
        { record: idOf(1009), seq: 6 },
      ];
      const rows = await reading((w) => recordsAtEntries(w, PLAN, asked));
      expect(rows.get(placeOfTurn({ record: PROJECT, seq: 1 }))?.record.cells.name).toBe('Thuis');
      expect(rows.get(placeOfTurn({ record: PROJECT, seq: 6 }))?.record.cells.name).toBe('Thuis beter');
      expect(rows.size).toBe(2);
    });
  });

  describe('versions in the history', () => {
    it('tell when the plan stood so and what happened since, to who may know', async () => {
      const submit = { id: idOf(7901), plan: PLAN, version: VERSION, reason: 'klaar' };
      await by(COORDINATOR, (w) => submitVersion(w, submit));
      const decision = { body: 'bestuur', date: '2026-02-01', document: undefined };
      await by(BOARD, (w) => adoptVersion(w, { ...submit, id: idOf(7902), ...decision }));
      const known = { id: idOf(7903), plan: PLAN, version: idOf(7904), reason: 'nooit ingelezen' };
      await by(COORDINATOR, (w) => draftVersion(w, { ...known, name: '0.9', held: false }));
      const [held, older] = await reading((w) => versionStandings(w, PLAN));
      const since = (await past({ kinds: ['change', 'undo'], limit: 1000 })).filter(
        ({ seq }) => seq > 3,
      ).length;
      expect(held).toMatchObject({ name: '1.0', at: '2026-01-04T00:00:00.000000Z', changesSince: since });
      expect(older).toMatchObject({ name: '0.9', held: false, at: undefined, changesSince: undefined });
    });

    it('stood at a moment as the log then told; to who may not read that only as they still stand', async () => {
      const all = await past({ limit: 1000, edits: 0 });
      const steps = all.filter(({ tells }) => versionIn(tells)?.id === VERSION).toReversed();
      const then = async (account: string, role: string, moment: string | undefined) =>
        await acting(database(), { region: REGION, account, role }, (trx) =>
          versionStandingsAt({ trx, region: REGION }, PLAN, new Date(moment ?? '')),
        );
      const told: VersionStanding[] = [];
      for (const { at } of steps) told.push(...(await then(COORDINATOR, 'coordinator', at)));
      expect(told.map(({ id }) => id)).toEqual([VERSION, VERSION, VERSION]);
      expect(told.map(({ state, body, date }) => [state, body, date])).toEqual([
        ['draft', undefined, undefined],
        ['submitted', undefined, undefined],
        ['adopted', 'bestuur', '2026-02-01'],
      ]);
      expect(told.map(({ madeAt }) => madeAt)).toEqual(steps.map(() => steps[0]?.at));
      const countedBy = (until: number): number =>
        all.filter(({ seq, kind }) => kind !== 'version' && seq > (told[0]?.seq ?? 0) && seq < until).length;
      expect(told.map(({ changesSince }) => changesSince)).toEqual(steps.map(({ seq }) => countedBy(seq)));
      expect(told[0]?.changesSince).toBe(0);
      expect(told[2]?.changesSince).toBeGreaterThan(0);
      // Of a version that went on since, a reader may not know how it stood.
      const read = steps.map(async ({ at }) => (await then(READER, 'reader', at)).map(({ state }) => state));
      expect(await Promise.all(read)).toEqual([[], [], ['adopted']]);
      const before = new Date(Date.parse(steps[0]?.at ?? '') - 1).toISOString();
      expect(await then(COORDINATOR, 'coordinator', before)).toEqual([]);
    });

    it('counts what came since, also of a version that was counted before', async () => {
      const counted: ChangesCounted = new Map();
      const sinceHeld = async (): Promise<readonly (number | undefined)[]> =>
        (await reading((w) => versionStandings(w, PLAN, counted))).map(({ changesSince }) => changesSince);
      const [before = 0] = await sinceHeld();
      expect(before).toBeGreaterThan(0);
      await change(7910, COORDINATOR, 'later', {
        kind: 'add',
        record: project(9, { code: '1.9', pillar: '1', name: 'Later' }),
      });
      expect(await sinceHeld()).toEqual([before + 1, undefined]);
      expect(await sinceHeld()).toEqual([before + 1, undefined]);
      expect(await reading((w) => versionStandings(w, PLAN))).toMatchObject([
        { changesSince: before + 1 },
        {},
      ]);
    });
  });
});
