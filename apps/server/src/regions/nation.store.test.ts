import { randomUUID } from 'node:crypto';
import type { FigureDto, Nation, RecordList, VersionList } from '@kapstok/contract';
import {
  acting,
  adoptVersion,
  allAdoptedFigures,
  draftVersion,
  findPlan,
  inviteNation,
  keepAdoptedFigures,
  loadPlan,
  ownAssignments,
  submitVersion,
  takeInvitation,
  type Writer,
} from '@kapstok/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Keeping } from '../kept-plans/keeping.ts';
import { KeptPlans } from '../kept-plans/kept-plans.ts';
import { nationStandings } from '../kept-plans/standing.ts';
import { FOREIGN_PLAN_ID, KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { settingsWith } from '../testing/served.ts';
import { nationDocument } from './nation-document.ts';
import { verifyFigures } from './verify-figures.ts';

const now = (): Date => new Date();
/** What each of the three plans says is lacking in its structural year: labour-shortage.csv, shortage of 2029. */
const SHORTAGE = 50;

onEachStore(({ database }) => {
  let server: KeptServer;
  beforeAll(async () => {
    server = await keptServer(database());
    const [id, endsAt] = [randomUUID(), new Date(Date.now() + 3_600_000)];
    const secret = await inviteNation(database(), { id, note: '', endsAt });
    // Who coordinates a region and reads for the nation as well, sees all of them.
    await takeInvitation(database(), { account: account('coordinator'), secret, id: randomUUID(), now });
  }, 60_000);
  afterAll(() => server.close());

  const account = (name: PersonName): string => server.accounts.get(name) ?? '';

  async function nation(asOf?: string): Promise<Nation> {
    const url = `/api/v1/nation${asOf === undefined ? '' : `?asOf=${asOf}`}`;
    const reply = await server.app.inject({ url, headers: server.by('coordinator') });
    expect(reply.statusCode).toBe(200);
    return reply.json<Nation>();
  }

  const shortage = ({ total }: Nation): FigureDto['value'] | undefined =>
    total.find(({ id }) => id === 'plan/shortage.persons')?.value;
  const sum = (low: number, bound: 'exact' | 'atLeast') => ({ kind: 'known', low, high: low, bound });
  const words = ({ remarks }: Nation): string => remarks.map(({ nl }) => nl).join('\n');

  async function setShortage(before: string, after: string): Promise<void> {
    const headers = server.by('coordinator');
    const listed = await server.app.inject({ url: `${KEPT}/records?table=labour-shortage`, headers });
    const record = listed
      .json<RecordList>()
      .records.find(({ cells }) => cells.key === 'shortage' && cells.year === '2029');
    const edit = { kind: 'set', id: record?.id, table: 'labour-shortage', field: 'value', before, after };
    const payload = { id: randomUUID(), reason: 'proef', keepUnreadable: true, edits: [edit] };
    const made = await server.app.inject({ method: 'POST', url: `${KEPT}/changes`, headers, payload });
    expect(made.statusCode).toBe(201);
  }

  /** Works in the region at the store itself, which computes nothing. */
  async function at<Result>(
    name: 'coordinator' | 'board',
    work: (writer: Writer) => Promise<Result>,
  ): Promise<Result> {
    const own = await ownAssignments(database(), account(name));
    const region = own.find((one) => one.region?.code === 'dorpen')?.region?.id ?? '';
    const who = { region, account: account(name), role: name };
    return await acting(database(), who, (trx) => work({ trx, ...who, now }));
  }

  async function adopted(name: string): Promise<void> {
    const plan = await at('coordinator', (reader) => findPlan(reader, 'gezond-dorp'));
    const version = randomUUID();
    const step = () => ({ id: randomUUID(), plan: plan?.id ?? '', version, reason: 'proef' });
    await at('coordinator', (writer) => draftVersion(writer, { ...step(), name }));
    await at('coordinator', (writer) => submitVersion(writer, step()));
    const decision = { body: 'Stuurgroep', date: '2026-02-01', document: undefined };
    await at('board', (writer) => adoptVersion(writer, { ...step(), ...decision }));
  }

  it('is told of a plan elsewhere which versions were adopted at a moment', async () => {
    const versions = async (asOf: string): Promise<readonly string[]> => {
      const url = `/api/v1/plans/${FOREIGN_PLAN_ID}/versions?asOf=${asOf}`;
      const reply = await server.app.inject({ url, headers: server.by('coordinator') });
      return reply.json<VersionList>().versions.map(({ name, state }) => `${name} ${state}`);
    };
    expect(await versions(now().toISOString())).toEqual(['1.0 adopted']);
    expect(await versions('2001-01-01T00:00:00Z')).toEqual([]);
  });

  it('adds up what is known of every plan', async () => {
    const found = await nation();
    expect(found.plans.map(({ region, why }) => [region.code, why])).toEqual([
      ['dorpen', null],
      ['elders', null],
      ['open', null],
    ]);
    expect(shortage(found)).toEqual(sum(3 * SHORTAGE, 'exact'));
  });

  it('computes an adopted version once: after that its figures are kept, of this engine only', async () => {
    const before = await nation();
    const limits = settingsWith().keptPlans;
    // In a thread that may take no time at all, nothing can be computed any more.
    const plans = new KeptPlans(database(), { ...limits, milliseconds: 0 });
    const asker = { account: account('coordinator'), readOnly: true, chosen: () => undefined };
    const keeping = new Keeping(database(), plans, () => asker);
    const held = await ownAssignments(database(), asker.account);
    const standings = await nationStandings(database(), asker, held);
    expect(await nationDocument(keeping, standings)).toEqual(before);
    const [first] = standings;
    const version = before.plans[0]?.version?.id ?? '';
    const other = { engine: 'another', figures: { figures: [], year: null } };
    await keepAdoptedFigures(database(), { region: first?.region.id ?? '', version, ...other });
    expect(shortage(await nationDocument(keeping, standings))).toEqual(sum(2 * SHORTAGE, 'atLeast'));
    expect(await verifyFigures(database())).toEqual({ computed: 2, passed: 1, problems: [] });
    await plans.close();
    expect(await nation()).toEqual(before);
  });

  it('is found out when figures that are kept do not follow from the version', async () => {
    await nation();
    const [kept] = await allAdoptedFigures(database());
    if (kept === undefined) throw new Error('no figures are kept');
    const { region, version, engine } = kept;
    const changed = JSON.parse(
      JSON.stringify(kept.figures).replace(`"low":${SHORTAGE}`, '"low":5'),
    ) as unknown;
    expect(changed).not.toEqual(kept.figures);
    await keepAdoptedFigures(database(), { region, version, engine, figures: changed });
    const problems = [{ region: 'dorpen', plan: 'gezond-dorp', version: kept.name }];
    expect(await verifyFigures(database())).toEqual({ computed: 3, passed: 0, problems });
    await keepAdoptedFigures(database(), { region, version, engine, figures: { elsewise: true } });
    expect((await verifyFigures(database())).problems).toEqual(problems);
    await keepAdoptedFigures(database(), { region, version, engine, figures: kept.figures });
    expect((await verifyFigures(database())).problems).toEqual([]);
  });

  it('is at least the sum of the others where an adopted version can not be computed, and says which cell', async () => {
    const before = new Date().toISOString();
    const nameOf = ({ plans: [first] }: Nation): string | undefined => first?.version?.name;
    const known = await nation();
    await setShortage('50', 'veel');
    await adopted('2.0');
    await setShortage('veel', '50');
    const found = await nation();
    expect(shortage(found)).toEqual(sum(2 * SHORTAGE, 'atLeast'));
    expect(found.plans[0]).toMatchObject({ version: { name: '2.0' }, figures: [] });
    expect(words(found)).toMatch(/Van Gezond Dorp \(Dorpen\) is geen cijfer bekend.*"veel"/);
    const between = new Date().toISOString();
    await adopted('2.1');
    expect(shortage(await nation())).toEqual(sum(3 * SHORTAGE, 'exact'));
    // What was adopted at a moment stays what it was.
    expect(await nation(before)).toEqual(known);
    expect([nameOf(await nation(between)), nameOf(await nation())]).toEqual(['2.0', '2.1']);
    expect(shortage(await nation(between))).toEqual(sum(2 * SHORTAGE, 'atLeast'));
    const none = await nation('2001-01-01T00:00:00Z');
    expect([none.plans, none.without.length, none.total]).toEqual([[], 3, []]);
  });

  it('is at least that where a region adopted nothing, and says which', async () => {
    await loadPlan(database(), {
      now,
      newId: randomUUID,
      region: { code: 'leeg', title: 'Regio Leeg' },
      plan: { code: 'plan', title: 'Het plan' },
      reason: 'ingelezen',
      records: () => Promise.resolve(new Map()),
    });
    const found = await nation();
    expect(found.without).toEqual([{ code: 'leeg', title: 'Regio Leeg' }]);
    expect(shortage(found)).toEqual(sum(3 * SHORTAGE, 'atLeast'));
    expect(words(found)).toContain('Eén regio heeft nog niets vastgesteld: Regio Leeg. ');
  });
});
