import { randomUUID } from 'node:crypto';
import type { FigureRequest, IndicatorPage } from '@kapstok/contract';
import type { Role } from '@kapstok/plan';
import { acting, endRole, findPlan, giveRole, ownAssignments, readBasis } from '@kapstok/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { MeasuredBook } from './measured-book.ts';
import { measuredSource } from './measured-source.ts';
import { actorOf, type Standing, standingsOf } from './standing.ts';

const ROUND = `${KEPT}/rounds/2026Q2`;

/** Who looks: by name and role; one who manages a pillar has a part in an organisation too. */
const LOOKERS = {
  coordinator: ['coordinator', 'coordinator'],
  welfare: ['participant', 'participant'],
  doctors: ['manager', 'participant'],
  reader: ['reader', 'reader'],
  public: ['public', 'public'],
} as const satisfies Readonly<Record<string, readonly [PersonName, Role]>>;
type Looker = keyof typeof LOOKERS;

interface Kept {
  readonly book: MeasuredBook;
  readonly name: string;
  readonly until: number;
}

let kept: KeptServer;
let books = new Map<Looker, Kept>();
onEachStore(({ database }) => {
  beforeAll(async () => {
    books = new Map();
    kept = await keptServer(database());
    await asCoordinator((writer) =>
      giveRole(writer, { ...DOCTORS, account: kept.accounts.get('manager') ?? '', within: of(writer) }),
    );
  }, 60_000);
  afterAll(() => kept.close());

  const DOCTORS = { id: randomUUID(), role: 'participant', until: undefined, reason: 'omdat' } as const;
  const of = ({ region, plan }: Writer) => ({ kind: 'organisation', region, plan, code: 'HA' }) as const;

  async function standing(looker: Looker): Promise<Standing> {
    const [name, role] = LOOKERS[looker];
    const account = kept.accounts.get(name) ?? '';
    const asker = { account, readOnly: false, chosen: () => role };
    const found = await standingsOf(database(), asker, await ownAssignments(database(), account));
    const here = found.find(({ region }) => region.code === 'dorpen');
    if (here === undefined) throw new Error(`${looker} has no place here`);
    return here;
  }

  async function stateFor(at: Standing) {
    return await acting(database(), { ...actorOf(at), readOnly: true }, async (trx) => {
      const reader = { trx, region: at.region.id };
      const plan = await findPlan(reader, 'gezond-dorp');
      const basis = plan && (await readBasis(reader, plan.id, 'first'));
      if (plan === undefined || basis === undefined || typeof basis === 'string') throw new Error('no plan');
      return { standing: at, plan, id: 'dorpen~gezond-dorp', basis };
    });
  }

  type Writer = Parameters<typeof giveRole>[0] & { readonly plan: string };

  async function asCoordinator<Made>(work: (writer: Writer) => Promise<Made>): Promise<Made> {
    const at = await standing('coordinator');
    const { plan } = await stateFor(at);
    const { account, role, region } = at;
    return await acting(database(), actorOf(at), (trx) =>
      work({ trx, region: region.id, account, role, now: () => new Date(), plan: plan.id }),
    );
  }

  /** Who was told all again, of a book that was there. */
  const readWhole: Looker[] = [];

  /** What is in a book, in short. */
  const inShort = ({ figures }: MeasuredBook): readonly string[] =>
    [...figures]
      .flatMap(([indicator, own]) => own.map((figure) => ({ ...figure, indicator })))
      .map(({ indicator, reporter, measured, state }) =>
        [indicator, reporter, 'value' in measured ? measured.value : measured.kind, state].join(' '),
      )
      .sort();

  /** What somebody sees, from a book that is kept and told only what may be otherwise: which is what is read anew. */
  async function seen(looker: Looker): Promise<readonly string[]> {
    const source = await measuredSource(database(), await stateFor(await standing(looker)), 'first');
    const before = books.get(looker);
    const goesOn = before?.name === source.book;
    const book = goesOn ? before.book : new MeasuredBook();
    const read = await source.read(goesOn ? before.until : undefined);
    if (goesOn && read.instead === undefined) readWhole.push(looker);
    book.take(read);
    books.set(looker, { book, name: source.book, until: source.until });
    const anew = new MeasuredBook();
    anew.take(await source.read(undefined));
    expect(inShort(book)).toEqual(inShort(anew));
    return inShort(book);
  }

  /** What each sees in a book, and what the server tells the reader of what the region measured of K2. */
  async function allSeen(): Promise<Readonly<Record<string, readonly string[]>>> {
    const found: Record<string, readonly string[]> = {};
    for (const looker of ['coordinator', 'welfare', 'doctors', 'reader', 'public'] as const)
      found[looker] = await seen(looker);
    return found;
  }

  async function send<Body>(method: 'PUT' | 'POST', url: string, payload: object): Promise<Body> {
    const body = { id: randomUUID(), reason: 'omdat', ...payload };
    const given = await kept.app.inject({ method, url, headers: kept.by('coordinator'), payload: body });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  async function seqOf(reporter: string, indicator: string): Promise<number | null> {
    const url = `${ROUND}/requests/${reporter}`;
    const given = await kept.app.inject({ url, headers: kept.by('coordinator') });
    const { figures } = given.json<FigureRequest>();
    return figures.find((figure) => figure.indicator === indicator)?.stands?.seq ?? null;
  }

  async function give(reporter: string, indicator: string, value: number): Promise<void> {
    const seq = await seqOf(reporter, indicator);
    const measured = { kind: 'value', value };
    const figures = [{ indicator, period: '2026Q2', seq, measured, submit: true, because: 'nageteld' }];
    await send('PUT', `${ROUND}/requests/${reporter}`, { figures });
  }

  async function step(reporter: string, indicator: string, name: 'approve' | 'reopen'): Promise<void> {
    const figures = [{ indicator, period: '2026Q2', seq: await seqOf(reporter, indicator) }];
    await send('POST', `${ROUND}/requests/${reporter}/steps`, { step: name, figures });
  }

  /** How many figures the server tells somebody of, in the page of an indicator. */
  async function told(by: PersonName, indicator: string): Promise<readonly string[]> {
    const given = await kept.app.inject({ url: `${KEPT}/indicators/${indicator}`, headers: kept.by(by) });
    return given.json<IndicatorPage>().measurements.map(({ reporter, words }) => `${reporter} ${words.nl}`);
  }

  it('is of each only what the database lets them see, after each change of figures and rounds', async () => {
    await give('HA', 'K2', 20);
    await step('HA', 'K2', 'approve');
    await give('WEL', 'K1', 7);
    const [doctors, welfare] = ['K2 HA 20 approved', 'K1 WEL 7 submitted'];
    expect(await allSeen()).toEqual({
      coordinator: [welfare, doctors],
      welfare: [welfare],
      doctors: [doctors],
      reader: [],
      public: [],
    });
    expect(await told('coordinator', 'K2')).toEqual(['HA 20 personen']);
    expect(await told('reader', 'K2')).toEqual([]);

    await send('POST', `${ROUND}/closings`, {});
    expect(await allSeen()).toEqual({
      coordinator: [welfare, doctors],
      welfare: [welfare, doctors],
      doctors: [doctors],
      reader: [doctors],
      public: [],
    });
    expect(await told('reader', 'K2')).toEqual(['HA 20 personen']);
    expect(await told('reader', 'K1')).toEqual([]);
    expect(await told('participant', 'K1')).toEqual(['WEL 7 personen']);

    await step('HA', 'K2', 'reopen');
    expect(await allSeen()).toEqual({
      coordinator: [welfare, 'K2 HA 20 draft'],
      welfare: [welfare],
      doctors: ['K2 HA 20 draft'],
      reader: [],
      public: [],
    });
    expect(await told('reader', 'K2')).toEqual([]);

    await give('HA', 'K2', 30);
    await step('HA', 'K2', 'approve');
    expect(await seen('reader')).toEqual(['K2 HA 30 approved']);
    expect(await seen('welfare')).toEqual([welfare, 'K2 HA 30 approved']);
    expect(await told('reader', 'K2')).toEqual(['HA 30 personen']);

    await send('POST', `${ROUND}/reopenings`, {});
    expect(await allSeen()).toEqual({
      coordinator: [welfare, 'K2 HA 30 approved'],
      welfare: [welfare],
      doctors: ['K2 HA 30 approved'],
      reader: [],
      public: [],
    });
    expect(await told('reader', 'K2')).toEqual([]);
    expect([...new Set(readWhole)]).toEqual(['coordinator']);
  });

  it('is not read for a role that ended meanwhile: others would get what is missing in it', async () => {
    const source = await measuredSource(database(), await stateFor(await standing('doctors')), 'first');
    await asCoordinator((writer) =>
      endRole(writer, { id: randomUUID(), assignment: DOCTORS.id, reason: 'klaar' }),
    );
    await expect(source.read(undefined)).rejects.toThrow('This plan is not here.');
    await expect(source.read(0)).rejects.toThrow('This plan is not here.');
  });
});
