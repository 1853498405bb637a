import { createHash, randomUUID } from 'node:crypto';
import type {
  EvidenceDto,
  EvidenceList,
  FigureRequest,
  Problem,
  RequestFile,
  RoundDocument,
} from '@kapstok/contract';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

// Each file is read in a thread of its own, which loads what reads it.
vi.setConfig({ testTimeout: 60_000 });

const ROUND = `${KEPT}/rounds/2026Q2`;
const REQUEST = `${ROUND}/requests/WEL`;
const OTHER = `${ROUND}/requests/HA`;
/** Columns of the sheet in which is answered. */
const [INDICATOR, ANSWER, VALUE, BECAUSE, REMARK] = [0, 5, 6, 9, 10];

let kept: KeptServer;

type Rows = CellValue[][];

async function takenOut(by: PersonName = 'participant', request: string = REQUEST) {
  const given = await kept.app.inject({ url: `${request}/file`, headers: kept.by(by) });
  if (given.statusCode !== 200) return { status: given.statusCode, sheets: [], name: '' };
  const { sheets } = await readXlsx(new Uint8Array(given.rawPayload));
  const name = String(given.headers['content-disposition']);
  return { status: 200, sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })), name };
}

/** A workbook that was taken out, with some of its cells filled in: by indicator and column. */
async function filledIn(cells: Readonly<Record<string, Readonly<Record<number, CellValue>>>>) {
  const { sheets } = await takenOut();
  const [figures, ...others] = sheets;
  const rows: Rows = (figures?.rows ?? []).map((row) => {
    const own = cells[String(row[INDICATOR ?? 0])] ?? {};
    return row.map((cell, column) => own[column] ?? cell);
  });
  return await writeXlsx({ sheets: [{ name: figures?.name ?? '', rows }, ...others] });
}

type FormFields = Readonly<Record<string, string>>;

async function sent<Body>(
  by: PersonName,
  url: string,
  files: Parameters<typeof formOf>[0],
  fields: FormFields,
) {
  const form = await formOf(files, fields);
  const headers = { ...kept.by(by), ...form.headers };
  const given = await kept.app.inject({ method: 'POST', url, headers, payload: form.payload });
  return { status: given.statusCode, body: given.json<Body>() };
}

const give = (bytes: Uint8Array, fields: FormFields, by: PersonName = 'participant', request = REQUEST) =>
  sent<RequestFile & Problem>(by, `${request}/file`, { 'uitvraag.xlsx': new Uint8Array(bytes) }, fields);
const tried = { dryRun: 'true' };
const kepts = (submit: boolean) => ({ id: randomUUID(), submit: String(submit) });

async function requested(by: PersonName = 'participant') {
  return (await kept.app.inject({ url: REQUEST, headers: kept.by(by) })).json<FigureRequest>();
}

async function put(by: PersonName, figures: readonly object[]) {
  const payload = { id: randomUUID(), reason: '', figures };
  const given = await kept.app.inject({ method: 'PUT', url: REQUEST, headers: kept.by(by), payload });
  return { status: given.statusCode, body: given.json<FigureRequest & Problem>() };
}

async function step(by: PersonName, which: string, reason = '') {
  const { figures } = await requested(by);
  const seen = figures.flatMap(({ indicator, period, stands }) =>
    stands === null ? [] : { indicator, period, seq: stands.seq },
  );
  const payload = { id: randomUUID(), step: which, reason, figures: seen };
  const url = `${REQUEST}/steps`;
  return await kept.app.inject({ method: 'POST', url, headers: kept.by(by), payload });
}

const k1 = (request: FigureRequest) => request.figures.find(({ indicator }) => indicator === 'K1');

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  it('takes out only the figures of one, and not for who may not see them', async () => {
    const { sheets, name } = await takenOut();
    const { figures } = await requested();
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Cijfers', 'Uitleg']);
    expect(sheets[0]?.rows.slice(1).map((row) => row[INDICATOR ?? 0])).toEqual(
      figures.map(({ indicator }) => indicator),
    );
    expect(name).toContain('kapstok-uitvraag-WEL-2026Q2.xlsx');
    const statuses = [takenOut('reader'), takenOut('public'), takenOut('participant', OTHER)];
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('tells first what a file changes, keeps it then, and once', async () => {
    const bytes = await filledIn({ K1: { [VALUE]: 40, [REMARK]: '=SUM(A1)' } });
    const preview = await give(bytes, tried);
    expect([preview.status, preview.body.request]).toEqual([200, null]);
    expect(preview.body.rows).toMatchObject([
      { indicator: 'K1', was: null, measured: { kind: 'value', value: 40 }, change: 'new', row: 2 },
    ]);
    expect(k1(await requested())?.stands).toBeNull();

    const fields = kepts(false);
    const made = await give(bytes, fields);
    expect([made.status, made.body.request && k1(made.body.request)?.stands]).toMatchObject([
      200,
      { measured: { value: 40 }, state: 'draft', remark: '=SUM(A1)' },
    ]);
    const again = await give(bytes, fields);
    expect([again.status, again.body.rows[0]?.change]).toEqual([200, 'same']);
    expect(k1(await requested())?.stands?.seq).toBe(
      k1(made.body.request ?? (await requested()))?.stands?.seq,
    );

    const submitted = await give(await filledIn({}), kepts(true));
    expect(submitted.body.request && k1(submitted.body.request)?.stands?.state).toBe('submitted');
  });

  it('tells all that is wrong at once, with its row and column, and keeps nothing', async () => {
    const before = (await requested()).figures.map(({ stands }) => stands?.seq);
    const { figures } = await requested();
    const other = figures.find(({ indicator }) => indicator !== 'K1')?.indicator ?? '';
    const wrong = await give(
      await filledIn({ K1: { [VALUE]: '1.234' }, [other]: { [ANSWER]: 'later' } }),
      kepts(true),
    );
    expect([wrong.status, wrong.body.errors?.map(({ sentence }) => sentence.nl)]).toMatchObject([
      422,
      [
        expect.stringMatching(/rij 2, kolom Waarde: "1\.234" kan 1234 of 1,2340 zijn/),
        expect.stringMatching(/kolom Antwoord: .*Er staat: "later"\. Verwacht: gemeten, niet gemeten/),
      ],
    ]);
    const doubtful = await filledIn({ K1: { [VALUE]: -4 } });
    const seen = await give(doubtful, tried);
    expect(seen.body.rows[0]?.doubts.map(({ nl }) => nl)).toEqual(['Dit getal ligt onder nul.']);
    const refused = await give(doubtful, kepts(true));
    expect([refused.status, refused.body.errors?.[0]?.sentence.nl]).toMatchObject([
      422,
      expect.stringMatching(/rij 2: K1, 2026Q2: Dit getal ligt onder nul/),
    ]);
    expect((await requested()).figures.map(({ stands }) => stands?.seq)).toEqual(before);
    const explained = await give(await filledIn({ K1: { [VALUE]: -4, [BECAUSE]: 'correctie' } }), tried);
    expect(explained.body.rows[0]?.doubts).toEqual([]);
  });

  it('tells of a figure that was changed since, of one that is locked, and of a file of another request', async () => {
    const old = await filledIn({ K1: { [VALUE]: 50 } });
    const { stands } = k1(await requested()) ?? {};
    const figure = { indicator: 'K1', period: '2026Q2', seq: stands?.seq, submit: true };
    expect((await put('participant', [{ ...figure, measured: { kind: 'value', value: 45 } }])).status).toBe(
      200,
    );
    const late = await give(old, tried);
    expect([late.status, late.body.type, late.body.errors?.[0]?.sentence.nl]).toMatchObject([
      409,
      'urn:kapstok:problem:conflict',
      expect.stringMatching(/rij 2: Dit cijfer is veranderd nadat u het bestand ophaalde/),
    ]);
    expect((await step('coordinator', 'approve')).statusCode).toBe(200);
    const locked = await give(await filledIn({ K1: { [VALUE]: 50 } }), kepts(true));
    expect([locked.status, locked.body.errors?.[0]?.sentence.nl]).toMatchObject([
      409,
      expect.stringMatching(/goedgekeurd/),
    ]);
    expect(k1(await requested())?.stands?.measured).toEqual({ kind: 'value', value: 45 });
    const foreign = await give(await filledIn({}), tried, 'coordinator', OTHER);
    expect(foreign.status).toBe(422);
    expect((await give(await filledIn({}), tried, 'reader')).status).toBe(404);
    expect((await give(await filledIn({}), tried, 'board')).status).toBe(403);
  });

  it('keeps files as evidence, for who gives figures and who judges them', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 telling');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const add = (by: PersonName, name: string, bytes: Uint8Array<ArrayBuffer>, request = REQUEST) =>
      sent<EvidenceDto & Problem>(by, `${request}/evidence-files`, { [name]: bytes }, { id: randomUUID() });
    const added = await add('participant', 'Telling mei – juni.pdf', pdf);
    const file = { sha256, name: 'Telling mei – juni.pdf', type: 'application/pdf', size: pdf.byteLength };
    expect([added.status, added.body]).toEqual([201, file]);
    expect((await add('participant', 'nog eens.pdf', pdf)).body).toEqual(file);
    const html = new TextEncoder().encode('<script>alert(1)</script>');
    const statuses = [
      add('participant', 'a.html', html),
      add('participant', 'a.pdf', html),
      add('participant', 'groot.pdf', new Uint8Array(5 * 1024 * 1024 + 1)),
      add('participant', 'a.pdf', pdf, OTHER),
      add('board', 'a.pdf', pdf),
      add('reader', 'a.pdf', pdf),
    ];
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([422, 422, 413, 404, 403, 404]);

    const get = (by: PersonName, path: string) =>
      kept.app.inject({ url: `${REQUEST}/evidence-files${path}`, headers: kept.by(by) });
    expect((await get('coordinator', '')).json<EvidenceList>().files).toEqual([file]);
    const fetched = await get('coordinator', `/${sha256}`);
    expect([fetched.statusCode, fetched.rawPayload.equals(Buffer.from(pdf))]).toEqual([200, true]);
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Telling mei _ juni.pdf"; filename*=UTF-8\'\'Telling%20mei%20%E2%80%93%20juni.pdf',
      'x-content-type-options': 'nosniff',
    });
    expect((await get('coordinator', `/${'0'.repeat(64)}`)).statusCode).toBe(404);
    expect((await get('reader', `/${sha256}`)).statusCode).toBe(404);

    expect((await step('coordinator', 'reopen', 'Het bewijs ontbrak')).statusCode).toBe(200);
    const { seq } = k1(await requested())?.stands ?? {};
    const figure = {
      indicator: 'K1',
      period: '2026Q2',
      seq,
      submit: true,
      measured: { kind: 'value', value: 45 },
    };
    const named = await put('participant', [{ ...figure, evidence: ['0'.repeat(64)] }]);
    expect([named.status, named.body.errors?.[0]?.path]).toEqual([422, '/figures/0/evidence']);
    const proven = await put('participant', [{ ...figure, evidence: [sha256] }]);
    expect([proven.status, proven.body.files]).toEqual([200, [file]]);
    const round = (
      await kept.app.inject({ url: ROUND, headers: kept.by('coordinator') })
    ).json<RoundDocument>();
    expect(round.requests.find(({ reporter }) => reporter.code === 'WEL')?.files).toBe(1);
  });

  it('takes no file in for a round that has not begun, not to try either', async () => {
    const cells = { code: 'LATER', name: 'Later', period: '2026Q2', opens: '2999-01-02' };
    const record = { id: randomUUID(), table: 'measurement-rounds', position: 'a0', cells };
    const payload = { id: randomUUID(), reason: 'omdat', edits: [{ kind: 'add', record }] };
    const headers = kept.by('coordinator');
    const made = await kept.app.inject({ method: 'POST', url: `${KEPT}/changes`, headers, payload });
    expect(made.statusCode).toBe(201);
    const later = `${KEPT}/rounds/LATER/requests/WEL`;
    const { sheets } = await takenOut('participant', later);
    const bytes = await writeXlsx({ sheets });
    for (const fields of [tried, kepts(false), kepts(true)]) {
      const refused = await give(bytes, fields, 'participant', later);
      expect([refused.status, refused.body.sentence.nl]).toEqual([
        409,
        'Deze meetronde begint op 2 januari 2999. Tot die dag wordt er niets gevraagd en is er niets in te vullen.',
      ]);
    }
    const form = await formOf({ 'bewijs.pdf': new TextEncoder().encode('%PDF-1.7') }, { id: randomUUID() });
    const url = `${later}/evidence-files`;
    const by = { ...kept.by('participant'), ...form.headers };
    const proof = await kept.app.inject({ method: 'POST', url, headers: by, payload: form.payload });
    expect(proof.statusCode).toBe(409);
  });

  it('tells of a late correction what stood there when the round was closed', async () => {
    await step('coordinator', 'approve');
    const ask = (url: string, payload: object) =>
      kept.app.inject({ method: 'POST', url, headers: kept.by('coordinator'), payload });
    const closed = await ask(`${ROUND}/closings`, { id: randomUUID(), reason: 'HA levert later' });
    expect([closed.statusCode, closed.json<RoundDocument>().corrected]).toEqual([200, []]);
    expect((await step('coordinator', 'reopen', 'Dubbel geteld')).statusCode).toBe(200);
    const bytes = await filledIn({ K1: { [VALUE]: 44 } });
    expect((await give(bytes, kepts(true))).status).toBe(200);
    const { corrected } = (
      await kept.app.inject({ url: ROUND, headers: kept.by('coordinator') })
    ).json<RoundDocument>();
    expect(corrected.filter(({ indicator }) => indicator === 'K1')).toMatchObject([
      {
        period: '2026Q2',
        was: { value: 45 },
        now: { value: 44 },
        state: 'submitted',
        reporter: { code: 'WEL' },
      },
    ]);
  });
});
