import { randomUUID } from 'node:crypto';
import type {
  EvidenceDto,
  EvidenceList,
  FigureRequest,
  MeasurementList,
  Problem,
  RoundDocument,
  RoundList,
  SentReports,
  VersionDto,
} from '@kapstok/contract';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROUND = `${KEPT}/rounds/2026Q2`;
const REQUEST = `${ROUND}/requests/HA`;
const KEY = { indicator: 'K2', period: '2026Q2' };
/** Nobody may do anything with what was. */
const NOTHING_MAY = { report: false, validate: false, close: false };

/** All that is told of measuring, and of what was sent. */
interface Told {
  readonly rounds: RoundList;
  readonly round: RoundDocument;
  readonly request: FigureRequest;
  readonly files: EvidenceList;
  readonly sent: SentReports;
  readonly figures: MeasurementList['measurements'];
  readonly workbook: readonly unknown[];
}

/** What was told at a moment, and what was done just before it. */
interface Seen {
  readonly after: string;
  readonly at: string;
  readonly told: Told;
}

let kept: KeptServer;
let seen: readonly Seen[] = [];
let version: string;
let file: EvidenceDto;
const begun = new Date().toISOString();

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    seen = [];
    for (const [after, step] of Object.entries(STEPS)) {
      await step();
      const at = new Date().toISOString();
      seen = [...seen, { after, at, told: await tellsOf('') }];
      // What comes next is of a later moment.
      await vi.waitUntil(() => new Date().toISOString() > at);
    }
  });
  afterAll(() => kept.close());

  async function send<Body>(method: 'PUT' | 'POST', url: string, payload: object): Promise<Body> {
    const headers = kept.by('coordinator');
    const given = await kept.app.inject({ method, url, headers, payload: { id: randomUUID(), ...payload } });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  async function ask(by: PersonName, url: string) {
    const { statusCode, body, rawPayload } = await kept.app.inject({ url, headers: kept.by(by) });
    return { status: statusCode, body, rawPayload };
  }

  /** What is told of a state: that of a query, else as it now is. */
  async function tellsOf(query: string): Promise<Told> {
    const read = async <Body>(url: string): Promise<Body> => {
      const { status, body } = await ask('coordinator', `${url}${query}`);
      expect([url, query, status === 200 ? '' : body]).toEqual([url, query, '']);
      return JSON.parse(body) as Body;
    };
    const { rawPayload } = await ask('coordinator', `${REQUEST}/file${query}`);
    const { sheets } = await readXlsx(new Uint8Array(rawPayload));
    return {
      rounds: await read(`${KEPT}/rounds`),
      round: await read(ROUND),
      request: await read(REQUEST),
      files: await read(`${REQUEST}/evidence-files`),
      sent: await read(`${KEPT}/sent-reports`),
      figures: (await read<MeasurementList>(`${KEPT}/measurements`)).measurements,
      workbook: sheets.map(({ name, rows }) => [name, rows]),
    };
  }

  async function seqNow(): Promise<number | null> {
    const { body } = await ask('coordinator', REQUEST);
    const { figures } = JSON.parse(body) as FigureRequest;
    return figures.find(({ indicator }) => indicator === KEY.indicator)?.stands?.seq ?? null;
  }

  async function give(value: number, evidence: readonly string[] = []): Promise<void> {
    const measured = { kind: 'value', value };
    const figure = { ...KEY, seq: await seqNow(), measured, because: 'nageteld', evidence, submit: true };
    await send('PUT', REQUEST, { figures: [figure] });
  }

  async function step(made: 'approve' | 'reopen'): Promise<void> {
    const figures = [{ ...KEY, seq: await seqNow() }];
    await send('POST', `${REQUEST}/steps`, { step: made, reason: 'verteld', figures });
  }

  async function addFile(): Promise<void> {
    const form = await formOf({ 'telling.pdf': new TextEncoder().encode('%PDF-1.7') }, { id: randomUUID() });
    const headers = { ...kept.by('coordinator'), ...form.headers };
    const url = `${REQUEST}/evidence-files`;
    const given = await kept.app.inject({ method: 'POST', url, headers, payload: form.payload });
    expect(given.statusCode).toBe(201);
    file = given.json<EvidenceDto>();
  }

  async function rename(): Promise<void> {
    const { body } = await ask('coordinator', `${KEPT}/records?table=kpis&q=K2`);
    const { records } = JSON.parse(body) as { records: { id: string; cells: Record<string, string> }[] };
    const found = records.find(({ cells }) => cells['code'] === KEY.indicator);
    const set = { kind: 'set', id: found?.id, table: 'kpis', field: 'name' };
    const edits = [{ ...set, before: found?.cells['name'], after: 'Anders genoemd' }];
    await send('POST', `${KEPT}/changes`, { reason: 'omdat', edits });
  }

  /** What is done, one after the other. */
  const STEPS: Readonly<Record<string, () => Promise<void>>> = {
    'nothing yet': () => Promise.resolve(),
    'a figure': () => give(20),
    'a file': addFile,
    'the figure with the file': () => give(21, [file.sha256]),
    'a reminder': () => send('POST', `${REQUEST}/reminders`, {}),
    approval: () => step('approve'),
    'a version': async () => {
      version = randomUUID();
      const made = { version, name: '1.5', reason: 'stand' };
      const { seq } = await send<VersionDto>('POST', `${KEPT}/versions`, made);
      await send('POST', `${KEPT}/versions/${version}/submissions`, { seq, reason: 'klaar' });
    },
    closing: () => send('POST', `${ROUND}/closings`, { reason: 'De rest komt later' }),
    'a report': async () => {
      const asOf = new Date().toISOString();
      const report = { report: 'quarterly', format: 'xlsx', period: '2026Q2', language: 'nl', asOf };
      await send('POST', `${KEPT}/sent-reports`, report);
    },
    'opening the figure': () => step('reopen'),
    correcting: () => give(32, [file.sha256]),
    'approving the correction': () => step('approve'),
    'opening the round': () => send('POST', `${ROUND}/reopenings`, { reason: 'Nog een cijfer' }),
    'another name': rename,
  };

  const seenAfter = (after: string): Seen => {
    const found = seen.find((one) => one.after === after);
    if (found === undefined) throw new Error(`nothing was seen after ${after}`);
    return found;
  };

  /** What was told, without what one might do. */
  const withoutMay = ({ round, request, sent, ...told }: Told) => ({
    ...told,
    round: { ...round, may: undefined },
    request: { ...request, may: undefined },
    sent: { ...sent, maySend: undefined },
  });

  it('tells each step: none is told as the one before it', () => {
    const words = seen
      .filter(({ after }) => after !== 'a version')
      .map(({ told }) => JSON.stringify(withoutMay(told)));
    expect(words.length).toBeGreaterThan(10);
    expect(new Set(words).size).toBe(words.length);
  });

  it('tells of a moment what was told then, and lets nothing be done with it', async () => {
    for (const { after, at, told } of seen) {
      const then = await tellsOf(`?asOf=${at}`);
      expect([after, withoutMay(then)]).toEqual([after, withoutMay(told)]);
      expect({ ...then.round.may, ...then.request.may }).toEqual(NOTHING_MAY);
      expect(then.sent.maySend).toBe(false);
    }
    expect(seenAfter('nothing yet').told.round.may).toEqual({ validate: true, close: true });
  });

  it('tells of a version what was told when it was made, also to who only sees versions', async () => {
    const { told } = seenAfter('a version');
    const query = `?version=${version}`;
    expect(withoutMay(await tellsOf(query))).toEqual(withoutMay(told));
    const own = await ask('participant', `${KEPT}/rounds${query}`);
    expect(own.status).toBe(200);
    const { rounds } = JSON.parse(own.body) as RoundList;
    const names = rounds.flatMap(({ requests }) => requests.map(({ reporter }) => reporter.code));
    expect([...new Set(names)]).toEqual(['WEL']);
    expect((await ask('participant', `${REQUEST}${query}`)).status).toBe(404);
    expect((await ask('participant', `${REQUEST}/evidence-files${query}`)).status).toBe(404);
  });

  it('tells of a round what was done in it, when and in which role; not of what was undone', () => {
    const recorded = (after: string) => {
      const { steps } = seenAfter(after).told.round;
      return steps.flatMap((step) => (step.recorded === null ? [] : [[step.step, step.recorded.role.nl]]));
    };
    const [remind, close] = ['remind', 'close'].map((step) => [step, 'programmacoördinatie']);
    expect(recorded('a file')).toEqual([]);
    expect(recorded('a reminder')).toEqual([remind]);
    expect(recorded('closing')).toEqual([remind, close]);
    expect(recorded('opening the round')).toEqual([remind]);
  });

  it('gives a file of then, and none that came later', async () => {
    const path = `${REQUEST}/evidence-files/${file.sha256}`;
    const statusAt = async (after: string) =>
      (await ask('coordinator', `${path}?asOf=${seenAfter(after).at}`)).status;
    expect([await statusAt('a figure'), await statusAt('a file')]).toEqual([404, 200]);
  });

  it('tells of a sent report what was changed of it by then', () => {
    const changed = ['a report', 'opening the figure', 'approving the correction'].map((after) =>
      seenAfter(after).told.sent.reports.map((report) => report.changed),
    );
    expect(changed).toEqual([[0], [1], [1]]);
  });

  const PATHS = ['/rounds', '/rounds/2026Q2', '/rounds/2026Q2/requests/WEL', '/sent-reports'];
  it.each(PATHS)('is not told of before the plan, nor to who sees versions only: %s', async (path) => {
    const long = await ask('coordinator', `${KEPT}${path}?asOf=2001-01-01T00:00:00Z`);
    expect([long.status, (JSON.parse(long.body) as Problem).sentence.nl]).toEqual([
      404,
      expect.stringContaining('Toen was dit plan er nog niet.'),
    ]);
    const other = await ask('participant', `${KEPT}${path}?asOf=${seenAfter('closing').at}`);
    expect([other.status, (JSON.parse(other.body) as Problem).sentence.nl]).toEqual([
      403,
      expect.stringContaining('U ziet van dit plan alleen versies.'),
    ]);
    const both = await ask('coordinator', `${KEPT}${path}?asOf=${begun}&version=${version}`);
    expect(both.status).toBe(400);
  });
});
