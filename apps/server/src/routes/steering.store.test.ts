import { randomUUID } from 'node:crypto';
import type {
  Accounting,
  ExplanationDto,
  FigureRequest,
  FindingList,
  FollowUp,
  IndicatorPage,
  OutcomeDto,
  Overview,
} from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const REQUEST = `${KEPT}/rounds/2026Q2/requests/HA`;

let kept: KeptServer;
let before = '';
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    await change('targets', { indicator: 'K2', period: '2026Q2', target: '30..40', unit: 'persons' });
    before = new Date().toISOString();
    await approved(20);
  }, 60_000);
  afterAll(() => kept.close());

  async function send<Body>(method: 'PUT' | 'POST', url: string, payload: object): Promise<Body> {
    const body = { id: randomUUID(), ...payload };
    const given = await kept.app.inject({ method, url, headers: kept.by('coordinator'), payload: body });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  /** Adds a row. @returns from which entry on it is there */
  async function change(table: string, cells: Readonly<Record<string, string>>): Promise<number> {
    const record = { id: randomUUID(), table, position: 'a0', cells };
    const edits = [{ kind: 'add', record }];
    const outcome = await send<OutcomeDto>('POST', `${KEPT}/changes`, { reason: 'omdat', edits });
    return outcome.kind === 'nothing' ? 0 : outcome.change.seq;
  }

  /** The general practitioners hand in a figure, and the coordinator approves it. */
  async function approved(value: number): Promise<void> {
    const key = { indicator: 'K2', period: '2026Q2' };
    const figures = [{ ...key, seq: null, measured: { kind: 'value', value }, submit: true }];
    const given = await send<FigureRequest>('PUT', REQUEST, { figures });
    const seq = given.figures.find(({ indicator }) => indicator === 'K2')?.stands?.seq ?? 0;
    await send('POST', `${REQUEST}/steps`, { step: 'approve', reason: '', figures: [{ ...key, seq }] });
  }

  async function ask<Body>(by: PersonName, path: string): Promise<Body> {
    const given = await kept.app.inject({ url: `${KEPT}/${path}`, headers: kept.by(by) });
    if (given.statusCode !== 200) throw new Error(given.body);
    return given.json<Body>();
  }

  /** What was measured in a quarter, in words, and what is said of it. */
  async function told(by: PersonName, asked = ''): Promise<readonly (string | undefined)[]> {
    const { periods } = await ask<IndicatorPage>(by, `indicators/K2${asked}`);
    const found = periods.find(({ period }) => period === '2026Q2');
    return [found?.measured.words.nl, found?.target?.band?.words.nl, found?.judgement];
  }

  it('shows what was approved against the band, to who may see it, and not before it was', async () => {
    expect(await told('coordinator')).toEqual(['20 personen', '30 tot 40 personen', 'missed']);
    expect(await told('coordinator', `?asOf=${before}`)).toEqual([
      'nog niet gemeten',
      '30 tot 40 personen',
      'open',
    ]);
    // Welzijn hands in its own figures, and sees no others.
    expect((await told('participant'))[0]).not.toBe('20 personen');
  });

  it('has the same band and figure in a file', async () => {
    const url = `${KEPT}/exports/indicators.csv`;
    const { body } = await kept.app.inject({ url, headers: kept.by('coordinator') });
    const rows = body.split(/\r?\n/).map((line) => line.split(/[;,]/));
    const row = rows.find((cells) => cells[0] === 'K2' && cells.includes('2026Q2')) ?? [];
    expect(row.slice(4, 8)).toEqual(['2026Q2', '30..40', '30', '40']);
    expect(row).toContain('20');
  });

  it('holds what was spent against the targets that hang on it', async () => {
    await change('grants', { code: 'TV', name: 'Tweede verzekeraar', amount: '1000' });
    await change('instalments', { grant: 'TV', number: '1', indicator: 'K2', period: '2026Q2' });
    await change('targets', { indicator: 'K2', period: '2026Q1', target: '10..20', unit: 'persons' });
    await change('instalments', { grant: 'TV', number: '2', indicator: 'K2', period: '2026Q1' });
    const part = { line: 'B3', kind: 'budget', grant: 'TV', period: '2026Q1', amount: '100' };
    const seq = await change('budget-parts', part);
    const spent = { line: 'B3', grant: 'TV', period: '2026Q1', kind: 'spend', amount: 60 };
    await send('POST', `${KEPT}/realisations`, { reason: '', amounts: [{ ...spent, state: 'approved' }] });
    const { budget } = await ask<Accounting>('coordinator', `accounting?minSeq=${seq}`);
    const pace = budget.sources.find(({ grant }) => grant === 'TV')?.pace;
    expect(pace?.spent.value).toMatchObject({ kind: 'known', low: 0.6 });
    // Of the second quarter 20 was approved where 30 to 40 was asked; of the first nothing.
    expect(pace?.results.value).toMatchObject({ kind: 'known', low: 0, bound: 'atLeast' });
    const figure = encodeURIComponent(pace?.results.id ?? '');
    const why = await ask<ExplanationDto>('coordinator', `explanations?figure=${figure}&minSeq=${seq}`);
    expect(why.formula.nl).toBe('0 van 2 streefwaarden gehaald; 1 gemist, 0 loopt nog, 1 niet bekend');
  });

  it('finds a baseline that should have been there in the plan, and in what is taken out of it', async () => {
    const baseline = { indicator: 'K2', organisation: 'WEL', unit: 'persons', due: '2026-01-31' };
    const seq = await change('baselines', baseline);
    const { findings } = await ask<FindingList>('coordinator', `findings?minSeq=${seq}`);
    const found = findings.filter(({ rule }) => rule === 'indicators.overdue-baseline');
    expect(found.map(({ severity, table, field }) => [severity, table, field])).toEqual([
      ['warning', 'baselines', 'due'],
    ]);
    const url = `${KEPT}/exports/findings.csv?minSeq=${seq}`;
    const { body } = await kept.app.inject({ url, headers: kept.by('coordinator') });
    expect(body).toContain('moest er op 31 januari 2026 zijn');
    const overview = await ask<Overview>('coordinator', 'overview');
    const all = await ask<FindingList>('coordinator', 'findings');
    expect(overview.findings.counts.warning).toBe(
      all.findings.filter(({ severity }) => severity === 'warning').length,
    );
  });

  it('asks for an action about a target that was missed, until there is one', async () => {
    const missed = async (seq = 0) => {
      const { misses } = await ask<FollowUp>('coordinator', `follow-up?minSeq=${seq}`);
      return misses.map(({ indicator, period, actions }) => [indicator.code, period.period, actions]);
    };
    expect(await missed()).toEqual([['K2', '2026Q2', []]]);
    const action = { code: 'V9', indicator: 'K2', period: '2026Q2', what: 'Bellen' };
    expect(await missed(await change('follow-up-actions', action))).toEqual([['K2', '2026Q2', ['V9']]]);
  });
});
