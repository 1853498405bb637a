import { AccountedMoney, calculate } from '@kapstok/engine';
import {
  type Measurement,
  measurementsByIndicator,
  parseReportingPeriod,
  planOf,
  type SimpleTables,
} from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { reportOf } from './report.ts';
import { reportChoices } from './report-choices.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';
import type { ReportKind } from './report-kinds.ts';
import type { ReportSource } from './report-source.ts';

const TABLES: SimpleTables = {
  pillars: [{ code: 'P', name: 'Een' }],
  projects: [{ code: 'A', name: 'Eerste', pillar: 'P', parties: 'Org|Dorp' }],
  municipalities: [{ name: 'Dorp' }, { name: 'Stad' }],
  organisations: [{ code: 'O', name: 'Org' }],
  kpis: [{ code: 'K', project: 'A', name: 'Mensen', unit: 'persons', polarity: 'more_is_better' }],
  'indicator-definitions': [
    {
      indicator: 'K',
      version: 1,
      from: '2026Q1',
      unit: 'persons',
      level: 'organisation',
      cadence: 'quarter',
      counts: 'per_period',
      over_organisations: 'sum',
      over_time: 'sum',
      missing: 'unknown',
      population: 'wie het nodig heeft',
      method: 'tellen',
      measured_by: 'iedereen',
      agreed_by: 'O',
      agreed_on: '2025-12-01',
    },
  ],
  targets: [
    { indicator: 'K', period: '2026Q1', target: '30..40', unit: 'persons' },
    { indicator: 'K', period: '2026Q2', target: '50', unit: 'persons' },
  ],
  grants: [{ code: 'G', name: 'Subsidie', amount: 100, obligation: 'result', cost_key: 'S' }],
  'cost-keys': [{ code: 'S', name: 'Sleutel', kind: 'agreed' }],
  'cost-key-shares': [{ cost_key: 'S', municipality: 'Dorp', share: '25%' }],
  instalments: [
    {
      grant: 'G',
      number: '1',
      amount: 100,
      indicator: 'K',
      period: '2026Q1',
      obligation: 'result',
      paid: 100,
    },
  ],
};

function measured(value: number, period: string): Measurement {
  const when = periodOf(period);
  const of = { indicator: 'K', definition: 1, reporter: 'O', about: ['O'], period: when };
  return { ...of, measured: { kind: 'value', value }, state: 'approved' };
}

function periodOf(code: string): ReportSource['period'] {
  const period = parseReportingPeriod(code);
  if (period === undefined) throw new Error(code);
  return period;
}

function made(kind: ReportKind, given: Partial<ReportSource> & { day?: string } = {}): ReportDocument {
  const calculation = calculate(planOf(TABLES));
  const period = periodOf('2026Q1');
  const { day = '2026-05-01', ...rest } = given;
  return reportOf(kind, {
    ground: { calculation, day, measurements: measurementsByIndicator([measured(20, '2026Q1')]) },
    findings: [],
    accounted: calculation.accounted,
    rounds: { closed: [], periods: [], corrected: [] },
    period,
    subject: '',
    of: {
      region: 'Regio',
      plan: 'Plan',
      state: undefined,
      changed: undefined,
      moment: '2026-05-01T00:00:00Z',
    },
    language: 'nl',
    lead: (path) => `https://k.example/p/x${path}`,
    ...rest,
  });
}

type TableTold = Extract<ReportBlock, { kind: 'table' }>['table'];

/** A number that stays one, and reads as so many people. */
function persons(value: number) {
  return { value, decimals: 0, after: ' personen' };
}

function blocksOf(report: ReportDocument): readonly ReportBlock[] {
  return report.sections.flatMap(({ blocks }) => blocks);
}

function picturesIn(report: ReportDocument) {
  return blocksOf(report).flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
}

function wordsOf(report: ReportDocument): string {
  return blocksOf(report)
    .map((block) => (block.kind === 'words' ? block.words : ''))
    .join(' ');
}

function tableIn(report: ReportDocument, title: string): TableTold {
  const found = blocksOf(report).find((block) => block.kind === 'table' && block.table.title === title);
  if (found?.kind !== 'table') throw new Error(`no table ${title}`);
  return found.table;
}

it('tells of a gate on which day it decides, and that the effect does', () => {
  const tables: SimpleTables = {
    ...TABLES,
    'measurement-rounds': [{ code: 'EM', name: 'Effectmeting', kind: 'effect', period: '2026Q1' }],
    gates: [
      { code: 'G1', name: 'Verder', project: 'A', decides_on: '2026-03-31' },
      { code: 'G2', name: 'Later', quarter: '2026Q1' },
      { code: 'G5', name: 'Nog later', decides_on: '2027-01-01' },
      { code: 'G3', name: 'Na dit kwartaal', decides_on: '2026-04-01' },
      { code: 'G4', name: 'Besloten', decides_on: '2026-04-02' },
      { code: 'G6', name: 'Zonder dag', quarter: '2026Q3' },
    ],
    'gate-passings': [{ gate: 'G4', outcome: 'refused', date: '2026-04-02', role: 'R', reason: 'omdat' }],
    'gate-conditions': [{ gate: 'G1', number: '1', kind: 'target', indicator: 'K', round: 'EM' }],
  };
  const calculation = calculate(planOf(tables));
  const report = (measurements: readonly Measurement[]) => {
    const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator(measurements) };
    return made('quarterly', { ground });
  };
  const now = (measurements: readonly Measurement[]) => tableIn(report(measurements), 'Go/no-go').rows;
  const unmet = 'Effectmeting: de streefwaarde van K Mensen is gehaald';
  const effect = 'Op 31 maart 2026 beslist het effect over doorgaan.';
  expect(now([])).toEqual([
    ['G1 Verder', 'A Eerste', '31 maart 2026', 'nog niet besloten', `${effect} ${unmet}: nog niet gemeten`],
    ['G2 Later', '', '1e kwartaal 2026', 'nog niet besloten', 'geen voorwaarden genoemd'],
    ['G4 Besloten', '', '2 april 2026', 'niet door (2 april 2026)', 'geen voorwaarden genoemd'],
  ]);
  expect(now([measured(35, '2026Q1')])[0]?.[4]).toBe(effect);
  // What decides next, by day; what was decided, and what has no day, does not.
  const next = tableIn(report([]), 'Hierna wordt beslist over doorgaan').rows;
  expect(next.map((cells) => [cells[0], cells[2]])).toEqual([
    ['G3 Na dit kwartaal', '1 april 2026'],
    ['G5 Nog later', '1 januari 2027'],
  ]);
});

describe('a grant in a report', () => {
  const withGrant = (grant: Readonly<Record<string, string | number>>) => {
    const calculation = calculate(planOf({ ...TABLES, grants: [{ code: 'G', amount: 100, ...grant }] }));
    const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator([]) };
    return made('exposure', { ground, accounted: calculation.accounted });
  };

  it('has its name where one reads its money, also among shares and instalments', () => {
    expect(tableIn(made('payments'), 'Termijnen').rows[0]?.[0]).toBe('Subsidie');
    expect(tableIn(made('exposure'), 'Afrekenrisico per gemeente').rows[0]?.[1]).toBe('Subsidie: 25%');
  });

  it('without a name is called by its source, with its code; and by its code alone where that is not said', () => {
    const nameIn = (report: ReportDocument) => tableIn(report, 'Afrekenrisico per toekenning').rows[0]?.[0];
    expect(nameIn(withGrant({ name: '', source_kind: 'Rijk' }))).toBe('Rijk (G)');
    expect(nameIn(withGrant({ name: '', source_kind: '' }))).toBe('G');
  });
});

describe('a quarterly report', () => {
  it('answers first: what was reached and missed, and that nothing is done about it yet', () => {
    const words = wordsOf(made('quarterly'));
    expect(words).toContain('Over 1e kwartaal 2026 is er 1 streefwaarde: 0 gehaald, 1 gemist');
    expect(words).toContain('Bij 1 daarvan is nog niet gezegd wat eraan wordt gedaan.');
  });

  it('tells the same band in the table and in the picture, until the end of its quarter', () => {
    const report = made('quarterly');
    const { rows, leads } = tableIn(report, 'Streefwaarden en metingen');
    const [row] = rows.filter((cells) => cells[1] === '1e kwartaal 2026');
    expect(row?.slice(2)).toEqual(['30 tot 40 personen', persons(20), 'gemist']);
    const whole = tableIn(made('kpis-milestones'), 'Streefwaarden en metingen').rows[0];
    expect(whole?.slice(3, 5)).toEqual([
      { value: 30, decimals: 0 },
      { value: 40, decimals: 0 },
    ]);
    expect(rows.map((cells) => cells[1])).not.toContain('2e kwartaal 2026');
    expect(leads[0]).toBe('https://k.example/p/x/indicatoren/van/K');
    // Of one period the table says it all.
    expect(picturesIn(report)).toEqual([]);
    const [picture] = picturesIn(made('quarterly', { period: periodOf('2026Q2'), day: '2026-08-01' }));
    expect(picture?.bands).toEqual([
      { period: '1e kwartaal 2026', low: 30, high: 40, measured: 20 },
      { period: '2e kwartaal 2026', low: 50, high: 50, measured: null },
    ]);
  });

  it('says of a figure that is not all of it that it is at least that: in its picture and its table, where it is no number', () => {
    const two: SimpleTables = {
      ...TABLES,
      projects: [{ code: 'A', name: 'Eerste', pillar: 'P', parties: 'Org|Dorp|Ander' }],
      organisations: [
        { code: 'O', name: 'Org' },
        { code: 'Q', name: 'Ander' },
      ],
    };
    const measurements = measurementsByIndicator([measured(20, '2026Q1')]);
    const ground = { calculation: calculate(planOf(two)), day: '2026-08-01', measurements };
    const report = made('quarterly', { period: periodOf('2026Q2'), ground });
    const [first, second] = tableIn(report, 'Streefwaarden en metingen').rows;
    expect(first?.slice(2, 4)).toEqual(['30 tot 40 personen', 'ten minste 20 personen']);
    expect(second?.slice(2, 4)).toEqual([persons(50), 'nog niet gemeten']);
    const [picture] = picturesIn(report);
    expect(picture?.bands[0]).toEqual({
      period: '1e kwartaal 2026',
      low: 30,
      high: 40,
      measured: 20,
      measuredWords: 'ten minste 20 personen',
    });
  });

  it('does not tell few people: not in its table, its picture or its sentence, and not what was corrected', () => {
    const given = { calculation: calculate(planOf(TABLES)), day: '2026-05-01' };
    const ground = { ...given, measurements: measurementsByIndicator([measured(3, '2026Q1')]) };
    const corrected = [{ was: measured(4, '2026Q1'), now: measured(20, '2026Q1') }];
    const report = made('quarterly', { ground, rounds: { closed: [], periods: ['2026Q1'], corrected } });
    const [row] = tableIn(report, 'Streefwaarden en metingen').rows;
    expect(row?.[3]).toBe('niet getoond (klein aantal)');
    const later = { period: periodOf('2026Q2'), day: '2026-08-01' };
    expect(picturesIn(made('quarterly', later))).toHaveLength(1);
    expect(picturesIn(made('quarterly', { ...later, ground }))).toEqual([]);
    expect(tableIn(report, 'Gecorrigeerde cijfers').rows[0]?.[3]).toBe('niet getoond (klein aantal)');
    expect(JSON.stringify(report)).not.toMatch(/\b[34] personen/);
    const own = tableIn(made('organisation', { ground, subject: 'O' }), 'Eigen metingen');
    expect(own.rows[0]?.[2]).toBe('niet getoond (klein aantal)');
    const enough = { ...given, measurements: measurementsByIndicator([measured(5, '2026Q1')]) };
    expect(
      tableIn(made('organisation', { ground: enough, subject: 'O' }), 'Eigen metingen').rows[0]?.[2],
    ).toEqual(persons(5));
  });

  const BEFORE = 'Van eerder, en nog open';

  it('tells what was missed before, also in another year, as long as it is open; and not what comes later', () => {
    const action = {
      indicator: 'K',
      period: '2025Q4',
      what: 'Bellen',
      role: 'Coördinator',
      due: '2026-09-01',
    };
    const definitions = (TABLES['indicator-definitions'] ?? []).map((row) => ({ ...row, from: '2025Q1' }));
    const tables = {
      ...TABLES,
      'indicator-definitions': definitions,
      targets: [
        ...(TABLES.targets ?? []),
        { indicator: 'K', period: '2025Q4', target: '50', unit: 'persons' },
      ],
    };
    const told = (actions: SimpleTables['follow-up-actions'], period = '2026Q1') => {
      const calculation = calculate(planOf({ ...tables, 'follow-up-actions': actions ?? [] }));
      const figures = ['2025Q4', '2026Q1', '2026Q2'].map((of) => measured(20, of));
      const ground = { calculation, day: '2026-08-01', measurements: measurementsByIndicator(figures) };
      return made('quarterly', { ground, period: periodOf(period) });
    };
    const rowsOf = (report: ReportDocument) => tableIn(report, BEFORE).rows.map((cells) => cells.slice(0, 3));
    const open = told([{ code: 'V', ...action }]);
    expect(rowsOf(open)).toEqual([['K Mensen', '4e kwartaal 2025', 'Bellen']]);
    expect(wordsOf(open)).toContain('Eén streefwaarde die eerder is gemist, staat nog open.');
    expect(rowsOf(told([]))).toEqual([['K Mensen', '4e kwartaal 2025', 'nog geen actie']]);
    const closed = { code: 'V', ...action, closed_by: 'decision', decision: 'B', closed_on: '2026-02-01' };
    expect(rowsOf(told([closed]))).toEqual([]);
    // Of a later quarter both are of before, and what comes after the first quarter is not told with it.
    const later = { code: 'W', ...action, period: '2026Q2', what: 'Later' };
    expect(rowsOf(told([{ code: 'V', ...action }, later]))).toHaveLength(1);
    expect(rowsOf(told([{ code: 'V', ...action }, later], '2026Q2')).map(([, period]) => period)).toEqual([
      '4e kwartaal 2025',
      '1e kwartaal 2026',
    ]);
  });

  it('tells what is done about a target that is not missed any more, as long as that is open', () => {
    const action = { code: 'V', indicator: 'K', period: '2026Q1', what: 'Bellen', role: 'Coördinator' };
    const calculation = calculate(planOf({ ...TABLES, 'follow-up-actions': [action] }));
    const measurements = measurementsByIndicator([measured(35, '2026Q1')]);
    const report = made('quarterly', { ground: { calculation, day: '2026-05-01', measurements } });
    const { rows } = tableIn(report, 'Gemiste streefwaarden en vervolgacties');
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([['K Mensen', '1e kwartaal 2026', 'Bellen']]);
    expect(tableIn(report, BEFORE).rows).toEqual([]);
  });

  it('tells which figures were asked and not handed in, also without a target, and when their day is over', () => {
    const round = { code: 'R', name: 'Ronde', period: '2026Q1', due: '2026-04-15' };
    const tables = { ...TABLES, targets: [], 'measurement-rounds': [round] };
    const told = (given: readonly Measurement[], rounds?: ReportSource['rounds']) => {
      const ground = {
        calculation: calculate(planOf(tables)),
        day: '2026-05-01',
        measurements: measurementsByIndicator(given),
      };
      return made('quarterly', { ground, ...(rounds === undefined ? {} : { rounds }) });
    };
    const rowsOf = (report: ReportDocument) => tableIn(report, 'Cijfers die ontbreken').rows;
    const open = told([]);
    expect(rowsOf(open)).toEqual([['K Mensen', '1e kwartaal 2026', 'Org', 'nog niet ingediend']]);
    expect(wordsOf(open)).toContain('Ronde is nog open; de uiterste datum, 15 april 2026, is voorbij.');
    expect(rowsOf(told([measured(20, '2026Q1')]))).toEqual([]);
    // What waits to be approved was handed in.
    const waits = { ...measured(20, '2026Q1'), state: 'submitted' } as const;
    const counted = (given: readonly Measurement[]) => {
      const calculation = calculate(planOf({ ...TABLES, 'measurement-rounds': [round] }));
      const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator(given) };
      return rowsOf(made('quarterly', { ground })).map(([, , , why]) => why);
    };
    expect([counted([waits]), counted([])]).toEqual([
      ['nog geen goedgekeurd cijfer'],
      ['nog niet ingediend'],
    ]);
    // Who may not see who hands in what, is not told so here either.
    const ground = { calculation: calculate(planOf(tables)), day: '2026-05-01', measurements: new Map() };
    expect(rowsOf(made('quarterly', { ground, rounds: undefined }))).toEqual([]);
  });

  it('tells of a round that has not begun from which day on it asks, and misses nothing in it', () => {
    const round = { code: 'R', name: 'Ronde', period: '2026Q1', opens: '2026-05-02', due: '2026-05-20' };
    const tables = { ...TABLES, targets: [], 'measurement-rounds': [round] };
    const on = (day: string) => {
      const ground = { calculation: calculate(planOf(tables)), day, measurements: new Map() };
      return made('quarterly', { ground });
    };
    const before = on('2026-05-01');
    expect(wordsOf(before)).toContain('Ronde is nog niet begonnen: vanaf 2 mei 2026 wordt er iets gevraagd.');
    expect(tableIn(before, 'Cijfers die ontbreken').rows).toEqual([]);
    expect(() => tableIn(before, 'Ingediend: Ronde')).toThrow('no table');
    const begun = on('2026-05-02');
    expect(wordsOf(begun)).toContain('Ronde is nog open; indienen kan tot en met 20 mei 2026.');
    expect(tableIn(begun, 'Cijfers die ontbreken').rows).toHaveLength(1);
    expect(tableIn(begun, 'Ingediend: Ronde').rows).toHaveLength(1);
  });

  it('tells a figure that was corrected since its period was closed, and one that is being corrected', () => {
    const corrected = [{ was: measured(20, '2026Q1'), now: measured(35, '2026Q1') }];
    const rounds = { closed: [], periods: ['2026Q1'], corrected };
    const report = made('quarterly', { rounds });
    expect(wordsOf(report)).toContain('Sinds de afsluiting is één cijfer gecorrigeerd.');
    expect(tableIn(report, 'Gecorrigeerde cijfers').rows).toEqual([
      ['K Mensen', '1e kwartaal 2026', 'Org', persons(20), persons(35)],
    ]);
    const open = { ...rounds, corrected: [{ was: measured(20, '2026Q1'), now: undefined }] };
    expect(tableIn(made('quarterly', { rounds: open }), 'Gecorrigeerde cijfers').rows[0]?.[4]).toBe(
      'wordt gecorrigeerd, nog niet goedgekeurd',
    );
  });

  it('leaves out corrections of another year, and says nothing of them to who may not see', () => {
    const corrected = [{ was: measured(20, '2025Q4'), now: undefined }];
    const rounds = { closed: [], periods: ['2025Q4'], corrected };
    expect(tableIn(made('quarterly', { rounds }), 'Gecorrigeerde cijfers').rows).toEqual([]);
    const hidden = wordsOf(made('quarterly', { rounds: undefined }));
    expect(hidden).not.toContain('geen cijfer gecorrigeerd');
    expect(hidden).toContain('dat is alleen te zien voor wie aan het plan werkt');
  });
});

describe('a report about money', () => {
  it('says the unit of amounts in their heads, and which columns are figures though none is known', () => {
    const shares = tableIn(made('exposure'), 'Afrekenrisico per gemeente');
    expect(shares.head).toEqual([
      'Naam',
      'Aandeel',
      'Ongunstig (euro)',
      'Waarschijnlijk (euro)',
      'Gunstig (euro)',
    ]);
    expect(shares.rows[0]?.[2]).toEqual({ value: 25, decimals: 0 });
    expect(shares.figures).toEqual([false, false, true, true, true]);
    const spent = tableIn(made('quarterly'), 'Uitgegeven tegenover begroot, per bron');
    expect(spent.head.slice(-2)).toEqual(['Verwacht (euro)', 'Eigen personeel (uur)']);
    expect(spent.figures).toEqual([false, true, true, true, true, true]);
  });

  it.each([
    [
      'spend',
      'Uit Subsidie is €\u00a0100 uitgegeven; wat daarvoor is begroot, staat niet per bron in het plan.',
    ],
    ['budget', 'Uit Subsidie is €\u00a0100 begroot; wat daarvan is uitgegeven, is niet ingevuld.'],
    [
      'commitment',
      'Uit Subsidie is nog geen uitgave ingevuld; wat daarvoor is begroot, staat niet per bron in het plan.',
    ],
  ])('says of a source of which only one amount is known, %s, what is not', (kind, sentence) => {
    const row = { line: 'L', grant: 'G', period: '2026Q1', amount: 100 };
    const told = { ...row, period: periodOf('2026Q1'), kind: 'spend', reporter: '', remark: '' } as const;
    const calculation = calculate(
      planOf({
        ...TABLES,
        'budget-lines': [{ id: 'L', project: 'A', item: 'Inzet', y2026: 100 }],
        'budget-parts': kind === 'spend' ? [] : [{ ...row, kind }],
      }),
    );
    const realised = kind === 'spend' ? [{ ...told, state: 'approved' as const }] : [];
    const accounted = new AccountedMoney(calculation.plan, () => undefined, realised);
    const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator([]) };
    const report = made('quarterly', { ground, accounted });
    expect(wordsOf(report)).toContain(sentence);
    // Of five amounts one is known; that nobody filled in the others does not make them inapplicable.
    const [cells = []] = tableIn(report, 'Uitgegeven tegenover begroot, per bron').rows;
    expect(cells.filter((cell) => cell === 'niet ingevuld')).toHaveLength(4);
  });

  // All of 100 hangs on a result that was not approved: a municipality with a quarter of it bears 25.
  it('tells of a municipality what was agreed, and of another that nothing was: never zero, never an equal part', () => {
    const parties = tableIn(made('exposure'), 'Afrekenrisico per gemeente');
    expect(parties.rows.map(([name, share, worst]) => [name, share, worst])).toEqual([
      ['Dorp', 'Subsidie: 25%', expect.objectContaining({ value: 25 })],
      ['Stad', 'n.t.b.', 'n.t.b.'],
    ]);
    expect(wordsOf(made('municipality', { subject: 'Dorp' }))).toContain('€\u00a025');
    expect(wordsOf(made('municipality', { subject: 'Stad' }))).toContain('n.t.b.');
  });

  it('tells what an instalment hangs on, and what was paid of it', () => {
    const { rows, leads } = tableIn(made('payments'), 'Termijnen');
    expect(rows[0]?.[3]).toBe('K Mensen, 1e kwartaal 2026');
    expect(rows[0]?.[5]).toMatchObject({ value: 100 });
    expect(leads[0]).toBe('https://k.example/p/x/verantwoording/toekenningen');
  });
});

describe('one page', () => {
  it('is about a project, with its own targets only', () => {
    const report = made('project', { subject: 'A' });
    expect(report.title).toBe('Project A Eerste');
    // Its name stands above: not in each row, which would make more than a page of it.
    const milestones = { ...TABLES, milestones: [{ project: 'A', what: 'Start', quarter: '2026Q1' }] };
    const calculation = calculate(planOf(milestones));
    const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator([]) };
    expect(tableIn(made('project', { subject: 'A', ground }), 'Mijlpalen').head[0]).toBe('Mijlpaal');
    expect(tableIn(made('kpis-milestones', { ground }), 'Mijlpalen').rows[0]?.[0]).toBe('A Eerste');
    expect(tableIn(report, 'Streefwaarden en metingen').rows.length).toBeGreaterThan(0);
  });

  it('tells what an organisation takes part in and measured itself', () => {
    const report = made('organisation', { subject: 'O' });
    expect(tableIn(report, 'Projecten').rows).toEqual([['A Eerste', '']]);
    expect(tableIn(report, 'Eigen metingen').rows).toEqual([
      ['K Mensen', '1e kwartaal 2026', persons(20), 'goedgekeurd'],
    ]);
  });
});

describe('every report', () => {
  it('has as many leads as rows, and as many cells as its head, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const choices = reportChoices(calculate(planOf(TABLES)), '2026-05-01');
      for (const { kind } of choices.reports) {
        const subject = { project: 'A', municipality: 'Dorp', organisation: 'O' }[String(kind)] ?? '';
        for (const block of blocksOf(made(kind, { language, subject }))) {
          if (block.kind !== 'table') continue;
          const { head, figures, rows, leads } = block.table;
          expect(figures).toHaveLength(head.length);
          expect([kind, leads.length]).toEqual([kind, rows.length]);
          expect(rows.every((cells) => cells.length === head.length)).toBe(true);
        }
      }
    }
  });

  it('names municipalities by their names, wherever the plan has them', () => {
    const municipalities = ['Zand', 'dorp', 'Água', 'Stad'].map((name) => ({ name }));
    const calculation = calculate(planOf({ ...TABLES, municipalities, 'cost-key-shares': [] }));
    const byName = ['Água', 'dorp', 'Stad', 'Zand'];
    expect(reportChoices(calculation, '2026-05-01').municipalities.map(({ name }) => name)).toEqual(byName);
    const ground = { calculation, day: '2026-05-01', measurements: measurementsByIndicator([]) };
    const report = made('exposure', { ground, accounted: calculation.accounted });
    const { rows } = tableIn(report, 'Afrekenrisico per gemeente');
    expect(
      rows.map((cells) => cells[0]).filter((name) => typeof name === 'string' && byName.includes(name)),
    ).toEqual(byName);
  });

  it('can be made of quarters that began, and first of the last that is over', () => {
    const { periods, period } = reportChoices(calculate(planOf(TABLES)), '2026-05-01');
    expect(periods.map(({ code }) => code)).toEqual(['2026Q2', '2026Q1']);
    expect(period).toBe('2026Q1');
  });
});
