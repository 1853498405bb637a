import { createHash, randomUUID } from 'node:crypto';
import type { Accounting, ExplanationDto, Problem, RealisationList } from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

let kept: KeptServer;

async function asked<Body>(by: PersonName, path: string): Promise<Body> {
  const given = await kept.app.inject({ url: `${KEPT}${path}`, headers: kept.by(by) });
  expect(given.statusCode).toBe(200);
  return given.json<Body>();
}

async function give(by: PersonName, amounts: readonly object[], id: string = randomUUID()) {
  const payload = { id, reason: 'eerste kwartaal', amounts };
  const given = await kept.app.inject({
    method: 'POST',
    url: `${KEPT}/realisations`,
    headers: kept.by(by),
    payload,
  });
  return { status: given.statusCode, body: given.json<{ kind: string } & Partial<Problem>>() };
}

interface AmountNamed {
  readonly line: string;
  readonly grant?: string;
  readonly period: string;
  readonly kind: string;
}

/** An amount that comes in the place of what stands there now. */
async function over<Amount extends AmountNamed>(amount: Amount): Promise<Amount & { readonly seq: number }> {
  const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
  const { line, grant = '', period, kind } = amount;
  const stands = realisations.find(
    (one) => one.line === line && one.grant === grant && one.period === period && one.kind === kind,
  );
  if (stands === undefined) throw new Error(`nothing stands at ${line}`);
  return { ...amount, seq: stands.seq };
}

const spent = {
  line: 'B2',
  grant: 'SPUK',
  period: '2026Q1',
  kind: 'spend',
  amount: 1000.5,
  state: 'approved',
};

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  it('goes into what is spent and into what may have to be paid back, with its reason', async () => {
    const id = randomUUID();
    expect(await give('coordinator', [spent], id)).toMatchObject({ status: 201, body: { kind: 'made' } });
    expect(await give('coordinator', [spent], id)).toMatchObject({
      status: 200,
      body: { kind: 'madeBefore' },
    });
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations).toMatchObject([{ ...spent, reporter: '', remark: '' }]);

    const accounting = await asked<Accounting>('coordinator', '/accounting');
    const source = accounting.budget.sources.find(({ grant }) => grant === 'SPUK');
    expect(source?.parts.spend.value).toMatchObject({ kind: 'known', low: 1000.5 });
    // Of SPUK 1 000.50 that was spent and not judged by then; of ZVW 20 000 that is planned.
    const [first] = accounting.quarters;
    expect([first?.quarter, first?.exposure.pessimistic.value]).toMatchObject(['2026Q1', { low: 21_000.5 }]);
    const why = await asked<ExplanationDto>(
      'coordinator',
      '/explanations?figure=plan/budget.source.SPUK.spend',
    );
    expect(why.inputs[0]?.origin?.place ?? why.origin?.place).toMatchObject({ table: 'realisations' });
  });

  it('is seen by who may see it, and given by who may give it', async () => {
    const own = { line: 'B1', period: '2026Q1', kind: 'hours', reporter: 'WEL', amount: 12.25 };
    expect((await give('participant', [own])).status).toBe(201);
    expect((await give('participant', [{ ...own, reporter: 'HA' }])).status).toBe(403);
    expect((await give('participant', [{ ...own, state: 'approved' }])).status).toBe(403);
    const seen = await asked<RealisationList>('participant', '/realisations');
    expect(seen.realisations.map(({ reporter, amount }) => [reporter, amount])).toEqual([['WEL', 12.25]]);
    expect((await asked<RealisationList>('coordinator', '/realisations')).realisations).toHaveLength(2);
  });

  it('stands as of a moment as it then stood', async () => {
    const moment = new Date().toISOString();
    expect((await give('coordinator', [await over({ ...spent, amount: 1 })])).status).toBe(201);
    const at = (asOf: string) => asked<RealisationList>('coordinator', `/realisations?asOf=${asOf}`);
    const amounts = async (list: Promise<RealisationList>) =>
      (await list).realisations.map(({ amount }) => amount);
    expect(await amounts(at(moment))).toEqual([12.25, 1000.5]);
    expect(await amounts(asked<RealisationList>('coordinator', '/realisations'))).toEqual([12.25, 1]);
  });

  it('is read from a file, all of it or nothing', async () => {
    const sent = async (words: string) => {
      const form = await formOf({ 'uitgaven.csv': words }, { id: randomUUID(), reason: '' });
      const headers = { ...kept.by('coordinator'), ...form.headers };
      const url = `${KEPT}/realisations/imports`;
      const given = await kept.app.inject({ method: 'POST', url, headers, payload: form.payload });
      return { status: given.statusCode, words: given.body };
    };
    const head = 'Post;Soort;Bron;Periode;Bedrag\n';
    const wrong = await sent(`${head}B1;uitgegeven;ZVW;2026Q1;10\nB1;uitgegeven;ZVW;lente;10\n`);
    expect(wrong.status).toBe(422);
    expect(wrong.words).toContain('rij 3, periode: er staat \\"lente\\", nodig is: 2026Q1, 2026-01 of 2026.');
    const headless = await sent('budget_line,amount\nB1,10\n');
    expect(headless.words).toContain(
      'rij 1: er staat \\"budget_line, amount\\", nodig is: kolommen Post, Periode, Soort en Bedrag.',
    );
    expect((await sent(`${head}B1;uitgegeven;ZVW;2026Q1;1.234,56\n`)).status).toBe(201);
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations.filter(({ grant }) => grant === 'ZVW')).toMatchObject([
      { amount: 1234.56, state: 'submitted' },
    ]);
  });

  it('keeps files that show where an amount comes from, and names them with it', async () => {
    const at = `${KEPT}/realisations/reporters`;
    const pdf = new TextEncoder().encode('%PDF-1.7 factuur');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const add = async (by: PersonName, reporter: string) => {
      const form = await formOf({ 'factuur.pdf': pdf }, { id: randomUUID() });
      const headers = { ...kept.by(by), ...form.headers };
      const url = `${at}/${reporter}/evidence-files`;
      return (await kept.app.inject({ method: 'POST', url, headers, payload: form.payload })).statusCode;
    };
    const amount = { line: 'B3', period: '2026Q1', kind: 'spend', reporter: 'WEL', amount: 70 };
    const named = { ...amount, evidence: [sha256] };
    const lacking = await give('participant', [amount, named]);
    expect([lacking.status, JSON.stringify(lacking.body)]).toEqual([
      422,
      expect.stringContaining('/amounts/1/evidence'),
    ]);
    expect(await add('participant', 'HA')).toBe(404);
    expect(await add('reader', 'WEL')).toBe(404);
    expect(await add('participant', 'WEL')).toBe(201);
    expect((await give('participant', [named])).status).toBe(201);
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations.find(({ line }) => line === 'B3')?.evidence).toEqual([sha256]);
    const got = (by: PersonName) =>
      kept.app.inject({ url: `${at}/WEL/evidence-files/${sha256}`, headers: kept.by(by) });
    expect((await got('coordinator')).rawPayload.equals(Buffer.from(pdf))).toBe(true);
    expect((await got('reader')).statusCode).toBe(404);
  });

  it('takes the steps of figures that are measured: what was approved is opened again with a reason', async () => {
    const amount = { line: 'B3', period: '2026Q2', kind: 'spend', reporter: 'WEL', amount: 80 };
    expect((await give('participant', [amount])).status).toBe(201);
    expect((await give('coordinator', [{ ...amount, state: 'approved' }])).status).toBe(201);
    const corrected = await over({ ...amount, amount: 81, state: 'approved' });
    const payload = { id: randomUUID(), reason: '', amounts: [corrected] };
    const url = `${KEPT}/realisations`;
    const refused = await kept.app.inject({ method: 'POST', url, headers: kept.by('coordinator'), payload });
    expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('Zeg waarom')]);
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations.find(({ period, line }) => line === 'B3' && period === '2026Q2')?.amount).toBe(80);
  });

  it('is handed in again by who gives it once it was given back, and is not theirs to leave given back', async () => {
    const amount = { line: 'B3', period: '2026Q1', kind: 'hours', reporter: 'WEL', amount: 12 };
    expect((await give('participant', [amount])).status).toBe(201);
    expect((await give('coordinator', [{ ...amount, state: 'returned' }])).status).toBe(201);
    const explained = { ...amount, remark: 'met de urenstaat' };
    expect((await give('participant', [await over({ ...explained, state: 'returned' })])).status).toBe(403);
    expect((await give('participant', [await over({ ...explained, state: 'submitted' })])).status).toBe(201);
  });

  it('is refused where it comes in the place of another amount than was seen, with both', async () => {
    const amount = { line: 'B2', period: '2026Q2', kind: 'spend', reporter: 'WEL', amount: 100 };
    expect((await give('participant', [amount])).status).toBe(201);
    const seen = await over(amount);
    const other = { line: 'B2', period: '2026Q2', kind: 'hours', reporter: 'WEL', amount: 3 };
    expect((await give('participant', [{ ...seen, amount: 110 }])).status).toBe(201);
    const second = await give('participant', [other, { ...seen, amount: 120.5 }]);
    const stands = await over(amount);
    expect(second).toMatchObject({
      status: 409,
      body: {
        type: 'urn:kapstok:problem:conflict',
        sentence: {
          nl: expect.stringMatching(/^B2, 2026Q2: .*€ 110 \(ingediend\)\. U gaf € 120,50 \(ingediend\)\./),
        },
        errors: [{ path: '/amounts/1' }],
        amounts: [{ at: 1, given: { amount: 120.5 }, stands: { amount: 110, seq: stands.seq } }],
      },
    });
    // All of it or nothing.
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations.filter(({ line, kind }) => line === 'B2' && kind === 'hours')).toEqual([]);
    // Who approves 100 does not make 110 what it was; who says what it comes in the place of, does.
    const approving = await give('coordinator', [{ ...seen, state: 'approved' }]);
    expect([approving.status, approving.body]).toMatchObject([
      409,
      { amounts: [{ stands: { amount: 110 } }] },
    ]);
    expect((await give('participant', [{ ...stands, amount: 120.5 }])).status).toBe(201);
  });

  it('comes from a file in the place of what its giver saw, and of nothing else', async () => {
    const file = 'Post;Soort;Periode;Bedrag\nB2;uitgegeven;2026Q3;7\nB2;uren;2026Q3;8\n';
    const sent = async (words: string, more: Readonly<Record<string, string>> = {}) => {
      const form = await formOf({ 'uitgaven.csv': words }, { id: randomUUID(), reason: '', ...more });
      const headers = { ...kept.by('coordinator'), ...form.headers };
      const url = `${KEPT}/realisations/imports`;
      const given = await kept.app.inject({ method: 'POST', url, headers, payload: form.payload });
      return { status: given.statusCode, body: given.json<Problem>() };
    };
    expect((await sent(file)).status).toBe(201);
    const again = file.replace('2026Q3;7', '2026Q3;70').replace('2026Q3;8', '2026Q3;80');
    const refused = await sent(again);
    expect([refused.status, refused.body.amounts?.map(({ at, stands }) => [at, stands?.amount])]).toEqual([
      409,
      [
        [0, 7],
        [1, 8],
      ],
    ]);
    const seen = String(refused.body.amounts?.[0]?.stands?.seq);
    expect((await sent(again, { seen, leave: '1' })).status).toBe(201);
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    const amounts = realisations.filter(({ period }) => period === '2026Q3').map(({ amount }) => amount);
    expect(amounts.toSorted((a, b) => a - b)).toEqual([8, 70]);
    expect((await sent(again, { leave: 'alles' })).status).toBe(400);
  });

  it('is opened again by who approves amounts, with a reason, and by nobody else', async () => {
    const amount = { line: 'B1', period: '2026Q2', kind: 'hours', reporter: 'WEL', amount: 5 };
    expect((await give('participant', [amount])).status).toBe(201);
    expect((await give('coordinator', [{ ...amount, state: 'approved' }])).status).toBe(201);
    const open = async () => await over({ ...amount, state: 'draft' });
    expect((await give('participant', [await open()])).status).toBe(403);
    expect((await give('coordinator', [await open()])).status).toBe(201);
    const { realisations } = await asked<RealisationList>('participant', '/realisations');
    expect(
      realisations.find(({ line, kind, period }) => line + kind + period === 'B1hours2026Q2'),
    ).toMatchObject({
      state: 'draft',
      amount: 5,
    });
    expect((await give('participant', [await over({ ...amount, amount: 6 })])).status).toBe(201);
  });

  it('is locked with the round that closes its period', async () => {
    const amount = { line: 'B3', period: '2026Q2', kind: 'hours', reporter: 'WEL', amount: 9 };
    expect((await give('participant', [amount])).status).toBe(201);
    const payload = { id: randomUUID(), reason: 'proef' };
    const url = `${KEPT}/rounds/2026Q2/closings`;
    const closed = await kept.app.inject({ method: 'POST', url, headers: kept.by('coordinator'), payload });
    expect(closed.statusCode).toBeLessThan(300);
    const refused = await give('participant', [await over({ ...amount, amount: 10 })]);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('afgesloten'),
    ]);
  });

  it('is handed in by who keeps the money, who neither approves it nor gives figures of indicators', async () => {
    const own = { line: 'B1', period: '2027Q1', kind: 'spend', reporter: 'WEL', amount: 20 };
    expect(await give('controller', [own])).toMatchObject({ status: 201, body: { kind: 'made' } });
    const approved = await give('controller', [await over({ ...own, state: 'approved' })]);
    expect([approved.status, approved.body.detail]).toEqual([
      403,
      'Uw rol (controller) mag geen cijfers goedkeuren of teruggeven. Wie dat wel mag: programmacoördinatie en datateam.',
    ]);
    const proven = async (by: PersonName, at: string) => {
      const pdf = new TextEncoder().encode(`%PDF-1.7 ${by}`);
      const { payload, headers } = await formOf({ 'factuur.pdf': pdf }, { id: randomUUID() });
      const url = `${KEPT}/${at}/WEL/evidence-files`;
      const given = await kept.app.inject({
        method: 'POST',
        url,
        headers: { ...kept.by(by), ...headers },
        payload,
      });
      return given.statusCode;
    };
    expect(await proven('controller', 'realisations/reporters')).toBe(201);
    expect(await proven('board', 'realisations/reporters')).toBe(403);
    expect(await proven('controller', 'rounds/2026Q2/requests')).toBe(403);
    const refused = await give('board', [{ ...own, line: 'B2' }]);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Uw rol (bestuur) mag geen uitgaven en uren indienen. Wie dat wel mag: programmacoördinatie, datateam, controller, gemeente en deelnemende organisatie.',
    ]);
    const { realisations } = await asked<RealisationList>('coordinator', '/realisations');
    expect(realisations.filter(({ period }) => period === own.period)).toMatchObject([
      { ...own, state: 'submitted' },
    ]);
  });

  it('refuses what is no period, and says where', async () => {
    const refused = await give('coordinator', [{ ...spent, period: 'voorjaar' }]);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('period');
  });
});
