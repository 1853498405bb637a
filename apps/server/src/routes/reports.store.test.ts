import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import type {
  FigureRequest,
  OutcomeDto,
  ReportChoices,
  RoundDocument,
  SentReports,
  VersionList,
} from '@kapstok/contract';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const ROUND = `${KEPT}/rounds/2026Q2`;
const REQUEST = `${ROUND}/requests/HA`;
const KEY = { indicator: 'K2', period: '2026Q2' };
/** The program that reads a PDF: `.ci/run` installs it. */
const READER = 'pdftotext';
const QUARTERLY = 'reports/quarterly.xlsx?period=2026Q2';

let kept: KeptServer;
/** After the round was closed, and before a figure was corrected. */
let closedAt = '';
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    await change('targets', { indicator: 'K2', period: '2026Q2', target: '30..40', unit: 'persons' });
    await approve(await handIn(20, null));
    await send('POST', `${ROUND}/closings`, { reason: 'De rest komt later' });
    closedAt = new Date().toISOString();
  }, 60_000);
  afterAll(() => kept.close());

  async function send<Body>(method: 'PUT' | 'POST', url: string, payload: object): Promise<Body> {
    const given = await as('coordinator', method, url, payload);
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  function as(by: PersonName, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) {
    const body = payload === undefined ? {} : { payload: { id: randomUUID(), ...payload } };
    return kept.app.inject({ method, url, headers: kept.by(by), ...body });
  }

  async function change(table: string, cells: Readonly<Record<string, string>>): Promise<void> {
    const edits = [{ kind: 'add', record: { id: randomUUID(), table, position: 'a0', cells } }];
    await send<OutcomeDto>('POST', `${KEPT}/changes`, { reason: 'omdat', edits });
  }

  function seqIn({ figures }: FigureRequest): number {
    return figures.find(({ indicator }) => indicator === 'K2')?.stands?.seq ?? 0;
  }

  async function handIn(value: number, seq: number | null): Promise<number> {
    const figures = [{ ...KEY, seq, measured: { kind: 'value', value }, because: 'nageteld', submit: true }];
    return seqIn(await send<FigureRequest>('PUT', REQUEST, { figures }));
  }

  async function step(made: 'approve' | 'reopen', seq: number): Promise<number> {
    const figures = [{ ...KEY, seq }];
    return seqIn(await send('POST', `${REQUEST}/steps`, { step: made, reason: 'verteld', figures }));
  }

  const approve = (seq: number): Promise<number> => step('approve', seq);

  async function bytesOf(path: string, by: PersonName = 'coordinator'): Promise<Buffer> {
    const given = await as(by, 'GET', `${KEPT}/${path}`);
    if (given.statusCode !== 200) throw new Error(given.body);
    return given.rawPayload;
  }

  /** All that stands in a workbook. */
  function wordsIn(workbook: Uint8Array): string {
    const parts = Object.values(unzipSync(workbook)).map((part) => new TextDecoder().decode(part));
    return parts.join('\n').replaceAll('&amp;', '&');
  }

  /** What each paragraph and cell of a Word file says, in the order in which they are read. */
  function paragraphsIn(document: Uint8Array): readonly string[] {
    const body = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
    const paragraphs = [...body.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inside = '']) => {
      const runs = [...inside.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, words = '']) => words);
      return runs.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    });
    return paragraphs
      .map((words) => words.replaceAll('&apos;', "'").replaceAll('&amp;', '&'))
      .filter(Boolean);
  }

  /** What a PDF says, without the spaces, the feet of its pages, and the hyphens at the ends of its lines. */
  function printedWords(pdf: Uint8Array): string {
    const read = execFileSync(READER, ['-raw', '-', '-'], { input: pdf }).toString();
    return spaceless(read.replaceAll(/\u00ad\n/g, '').replaceAll(/^.*pagina \d+ van \d+\n/gm, ''));
  }

  function spaceless(words: string): string {
    return words.replaceAll(/\s/g, '');
  }

  async function sent(by: PersonName = 'coordinator'): Promise<SentReports> {
    const given = await as(by, 'GET', `${KEPT}/sent-reports`);
    return given.json<SentReports>();
  }

  it('tells which reports there are, and of what', async () => {
    const choices = JSON.parse(String(await bytesOf(`reports?asOf=${closedAt}`))) as ReportChoices;
    expect(choices.reports.map(({ kind }) => kind)).toContain('quarterly');
    expect(choices.periods.map(({ code }) => code)).toContain('2026Q2');
    expect(choices.municipalities.map(({ name }) => name)).toContain('Kleindorp');
  });

  it('makes a report again byte for byte after a correction, and a new one that tells of it', async () => {
    const path = `${QUARTERLY}&asOf=${closedAt}`;
    const first = await bytesOf(path);
    expect(wordsIn(first)).toContain('20 personen');
    expect(wordsIn(first)).toContain('Sinds de afsluiting is geen cijfer gecorrigeerd.');
    const record = { report: 'quarterly', format: 'xlsx', period: '2026Q2', asOf: closedAt };
    const [told] = (await send<SentReports>('POST', `${KEPT}/sent-reports`, record)).reports;
    expect(told).toMatchObject({
      report: 'quarterly',
      period: '2026Q2',
      changed: 0,
      digest: createHash('sha256').update(first).digest('hex'),
    });

    const { figures } = JSON.parse(String((await as('coordinator', 'GET', REQUEST)).body)) as FigureRequest;
    const seq = figures.find(({ indicator }) => indicator === 'K2')?.stands?.seq ?? 0;
    await approve(await handIn(32, await step('reopen', seq)));

    expect(await bytesOf(path)).toEqual(first);
    expect(await bytesOf(told?.again.slice(1) ?? '')).toEqual(first);
    const now = wordsIn(await bytesOf(QUARTERLY));
    expect(now).toContain('32 personen');
    expect(now).toContain('Sinds de afsluiting is één cijfer gecorrigeerd.');
    expect((await sent()).reports.map(({ id, changed }) => [id, changed])).toEqual([[told?.id, 1]]);
  });

  it('is called what it is, in the language one reads', async () => {
    const nameOf = async (path: string) => {
      const { headers } = await as('coordinator', 'GET', `${KEPT}/${path}`);
      return /filename="([^"]*)"/.exec(String(headers['content-disposition']))?.[1];
    };
    expect(await nameOf(`${QUARTERLY}&asOf=${closedAt}`)).toMatch(
      /^kwartaalrapportage-2026Q2-stand-van-[\d-]+\.xlsx$/,
    );
    expect(await nameOf(`${QUARTERLY}&language=en`)).toMatch(/^quarterly-report-2026Q2-working-version-/);
    expect(await nameOf('reports/municipality.xlsx?municipality=Kleindorp')).toMatch(/^gemeente-Kleindorp-/);
  });

  it('says the same in Word as in PDF, in the same order', async () => {
    const path = `${QUARTERLY}&asOf=${closedAt}`;
    const told = paragraphsIn(await bytesOf(path.replace('xlsx', 'docx')));
    expect(told).toContain('20 personen');
    expect(told.length).toBeGreaterThan(100);
    const page = printedWords(await bytesOf(path.replace('xlsx', 'pdf')));
    let from = 0;
    for (const words of told.map(spaceless)) {
      const at = page.indexOf(words, from);
      expect([words, at >= from]).toEqual([words, true]);
      from = at + words.length;
    }
  });

  it('leads each row back to its screen, of the same state', async () => {
    const words = wordsIn(await bytesOf(`${QUARTERLY}&asOf=${closedAt}`));
    const asOf = encodeURIComponent(closedAt);
    expect(words).toContain(`/p/dorpen~gezond-dorp/indicatoren/van/K2?asOf=${asOf}`);
  });

  it('is the same again of a version, whatever was done since', async () => {
    const { versions } = JSON.parse(String(await bytesOf('versions'))) as VersionList;
    const version = versions.find(({ name }) => name === '1.0')?.id ?? '';
    const path = `${QUARTERLY}&version=${version}`;
    const first = await bytesOf(path);
    await change('targets', { indicator: 'K1', period: '2026Q2', target: '5', unit: 'persons' });
    expect(await bytesOf(path)).toEqual(first);
    expect(wordsIn(first)).toContain('Versie 1.0');
  });

  it('says what there is where nothing is', async () => {
    const asked = async (path: string) => {
      const { statusCode, body } = await as('coordinator', 'GET', `${KEPT}/reports/${path}`);
      return [statusCode, body];
    };
    const [status, body] = await asked('project.xlsx?project=9.9');
    expect(status).toBe(404);
    expect(body).toContain('1.1, 1.2');
    expect((await asked('quarterly.xlsx?period=1990Q1'))[0]).toBe(404);
    expect((await asked('municipality.xlsx'))[0]).toBe(400);
    expect((await asked('quarterly.xlsx?project=1.1'))[0]).toBe(400);
    expect((await asked('quarterly.xlsx?period=zomer'))[0]).toBe(400);
  });

  it('shows who may not see what others handed in no figure of them, and says so', async () => {
    const round = await send<RoundDocument>('POST', `${ROUND}/reopenings`, { reason: 'nog één' });
    expect(round.round.closed).toBe(false);
    const words = wordsIn(await bytesOf(QUARTERLY, 'reader'));
    expect(words).not.toContain('32 personen');
    expect(words).toContain('dat is alleen te zien voor wie aan het plan werkt');
  });

  it.each(['board', 'participant', 'reader', 'manager'] as const)(
    'lets %s not tell that a report was sent',
    async (name) => {
      const record = { report: 'exposure', format: 'xlsx', period: '2026Q2', asOf: closedAt };
      const before = (await sent()).reports.length;
      expect((await as(name, 'POST', `${KEPT}/sent-reports`, record)).statusCode).toBe(403);
      expect((await sent()).reports).toHaveLength(before);
      expect((await sent(name)).maySend).toBe(false);
    },
  );

  it('keeps a report as sent of one state only', async () => {
    const record = { report: 'exposure', format: 'xlsx', period: '2026Q2' };
    const given = await as('coordinator', 'POST', `${KEPT}/sent-reports`, record);
    expect(given.statusCode).toBe(400);
    expect(given.body).toContain('asOf of version');
  });
});
