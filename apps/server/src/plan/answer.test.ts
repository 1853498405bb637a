import { LIST_NAMES, type ProjectCard } from '@kapstok/contract';
import * as schemas from '@kapstok/contract/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../served-plan.ts';
import { viewOf, viewOfFiles } from '../testing/served.ts';
import { answer } from './answer.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';

const DOCUMENTS = [
  [{ kind: 'header' }, schemas.planHeaderSchema],
  [{ kind: 'results' }, schemas.calcDocumentSchema],
  [{ kind: 'overview' }, schemas.overviewSchema],
  [{ kind: 'answer', setting: {} }, schemas.answerSchema],
  [{ kind: 'certainty', setting: {}, seed: 1, draws: 1000 }, schemas.certaintySchema],
  [{ kind: 'overlaps', seed: 1, draws: 1000 }, schemas.overlapsSchema],
  [{ kind: 'scopeCertainty', code: 'plan', setting: {}, seed: 1, draws: 1000 }, schemas.scopeCertaintySchema],
  [{ kind: 'scenarios', setting: {}, seed: 1, draws: 1000 }, schemas.scenarioComparisonSchema],
  [{ kind: 'projects' }, schemas.projectListSchema],
  [{ kind: 'roadmap' }, schemas.roadmapSchema],
  [{ kind: 'accounting' }, schemas.accountingSchema],
  [{ kind: 'businessCases' }, schemas.businessCasesSchema],
  [{ kind: 'bookedLines' }, schemas.bookedLinesSchema],
  [{ kind: 'findings' }, schemas.findingListSchema],
  [{ kind: 'entries' }, schemas.entryListSchema],
] as const;

function contents(reply: Reply): unknown {
  return JSON.parse(new TextDecoder().decode(reply.body));
}

/** Thirty parts under eight themes, names of their own for the levels, cards of other fields, no figures. */
const OTHER_SHAPE = {
  'plan.csv':
    'key,value\ntitle,Samen gezond\nregion,Waterland\nlevel.pillar,Thema\nlevel.pillars,Thema’s\nlevel.project,Onderdeel\nlevel.projects,Onderdelen\n',
  'pillars.csv': `code,name\n${Array.from({ length: 8 }, (_, index) => `T${index + 1},Thema ${index + 1}`).join('\n')}\n`,
  'projects.csv': `code,pillar,name,doelgroep,gebied\n${Array.from(
    { length: 32 },
    (_, index) => `T${(index % 8) + 1}.${index},T${(index % 8) + 1},Onderdeel ${index},ouderen,Waterland`,
  ).join('\n')}\n`,
};

describe('documents of the example', () => {
  let view: PlanView;
  beforeAll(async () => {
    view = await viewOf(EXAMPLE);
  });

  it.each(DOCUMENTS)('%j holds everything its schema names, and nothing else', async (question, schema) => {
    const reply = await answer(view, question);
    expect(reply.status).toBe(200);
    expect(schema.strict().parse(contents(reply))).toEqual(contents(reply));
  });

  it.each([
    { kind: 'header' },
    { kind: 'headline' },
    { kind: 'results' },
    { kind: 'answer', setting: {} },
    { kind: 'roadmap' },
    { kind: 'accounting' },
    { kind: 'businessCases' },
    { kind: 'businessCase', project: '1.1' },
    { kind: 'bookedLines' },
    { kind: 'entries' },
    { kind: 'explanation', figure: 'plan/fte.structural' },
    { kind: 'row', table: 'budget-lines', line: 2 },
  ] as const)('audits nothing to answer %j', async (question) => {
    const unaudited: PlanView = {
      header: view.header,
      calculation: view.calculation,
      state: view.state,
      get findings(): never {
        throw new Error('audited');
      },
    };
    expect((await answer(unaudited, question)).status).toBe(200);
  });

  it('shows a row as its file holds it, at its line', async () => {
    const reply = await answer(view, { kind: 'row', table: 'budget-lines', line: 2 });
    const row = schemas.planRowSchema.strict().parse(contents(reply));
    // budget-lines.csv line 2: B001,P0,0.0,Algemeen,Alg. Prog. Coördinatie,external_hire,334000,111000,167000,612000
    expect(row.row).toBe('B001');
    expect(row.cells).toContainEqual({ column: 'item', words: 'Alg. Prog. Coördinatie' });
    expect(row.cells).toContainEqual({ column: 'y2025', words: '334000' });
    expect(row.cells).toContainEqual({ column: 'project', words: '0.0' });
  });

  it('has a card for every project, with the fields the plan has columns for', async () => {
    for (const { code } of view.calculation.plan.projects) {
      const reply = await answer(view, { kind: 'project', code });
      const card = schemas.projectCardSchema.parse(contents(reply));
      expect(card.row.code).toBe(code);
      // projects.csv of the example has 19 columns, all of which Kapstok knows.
      expect(card.fields.map((field) => field.column)).toHaveLength(19);
    }
  });

  it('tells what of the SPUK falls to which municipality, and of thirteen that it is not agreed', async () => {
    const told = schemas.accountingSchema.parse(contents(await answer(view, { kind: 'accounting' })));
    const worst = told.grants.map(({ code, exposure }) => [code, exposure.pessimistic.value]);
    // grants.csv: SPUK 2868300, an obligation of result; of ZVW no amount. cost-key-shares.csv: Venray 8%, the others n.t.b.
    const exact = { kind: 'known', low: 2_868_300, high: 2_868_300, bound: 'exact' };
    expect(worst).toEqual([
      ['SPUK', exact],
      ['ZVW', { kind: 'unknown' }],
    ]);
    expect(told.exposure.pessimistic.value).toEqual({ ...exact, bound: 'atLeast' });
    expect(told.exposure.likely.value).toEqual({ kind: 'unknown' });
    const known = told.municipalities.filter(({ exposure }) => exposure.pessimistic.value.kind === 'known');
    expect(known.map(({ name, exposure }) => [name, exposure.pessimistic.value])).toEqual([
      ['Venray', { ...exact, low: 229_464, high: 229_464 }],
    ]);
    expect(told.municipalities).toHaveLength(14);
    expect(told.municipalities.find(({ name }) => name === 'Venlo')?.shares[0]?.share.nl).toContain('n.t.b.');
  });

  it('leads from what a municipality may have to pay back to the rows it follows from', async () => {
    const figure = 'plan/exposure.municipality.Venray.SPUK.pessimistic';
    const why = schemas.explanationSchema.parse(
      contents(await answer(view, { kind: 'explanation', figure })),
    );
    expect(why.formula.nl).toBe('8% van € 2.868.300');
    const { value: _, ...share } = why.inputs[1] ?? {};
    expect(share).toMatchObject({ origin: { place: { table: 'cost-key-shares', row: 'SPUK/Venray' } } });
  });

  it('finds parties by their code and by their aliases', async () => {
    const partiesOf = async (code: string): Promise<ProjectCard['parties']> =>
      schemas.projectCardSchema.parse(contents(await answer(view, { kind: 'project', code }))).parties;
    // organisations.csv: COH is Cohesie, AMBU another name of AZL; Zelfregie is no organisation there.
    const [mental, education] = [await partiesOf('1.1'), await partiesOf('3.9')];
    expect(mental.find((party) => party.printed === 'COH')).toMatchObject({ code: 'COH', name: 'Cohesie' });
    expect(mental.find((party) => party.printed === 'Zelfregie')).toMatchObject({ code: null, name: null });
    expect(education.find((party) => party.printed === 'AMBU')).toMatchObject({ code: 'AZL' });
  });

  it('explains every figure that the overview shows', async () => {
    const {
      answer: shown,
      shortage,
      waterfall,
    } = schemas.overviewSchema.parse(contents(await answer(view, { kind: 'overview' })));
    const figures = [
      ...Object.values(shown),
      ...Object.values(shortage),
      ...waterfall.map((step) => step.figure),
    ];
    for (const { id } of figures) {
      expect(id).not.toBe('');
      const reply = await answer(view, { kind: 'explanation', figure: id });
      expect(schemas.explanationSchema.parse(contents(reply)).id).toBe(id);
    }
  });

  it('meets the shortage together with what remains', async () => {
    const document = schemas.overviewSchema.parse(contents(await answer(view, { kind: 'overview' })));
    const low = (value: { kind: string; low?: number }): number => value.low ?? 0;
    const met = document.waterfall.reduce((sum, { figure }) => sum + low(figure.value), 0);
    // 2 240 persons x 0.7 = 1 568 FTE.
    expect(met + low(document.answer.remaining.value)).toBeCloseTo(1568, 5);
  });

  it('calls each finding by a mark of its own and shows at most five as the gravest', async () => {
    const { findings, counts } = schemas.findingListSchema.parse(
      contents(await answer(view, { kind: 'findings' })),
    );
    expect(new Set(findings.map(({ mark }) => mark)).size).toBe(findings.length);
    expect(counts.error + counts.warning + counts.remark).toBe(findings.length);
    const { gravest } = schemas.overviewSchema.parse(
      contents(await answer(view, { kind: 'overview' })),
    ).findings;
    // The example has more than five errors: nothing less grave is shown first, and those on the answer come before others.
    expect(gravest.map((finding) => finding.severity)).toEqual(Array(5).fill('error'));
    expect(findings).toEqual(expect.arrayContaining(gravest));
    const onAnswer = gravest.map((finding) => finding.figure.startsWith('plan/shortage.'));
    expect(onAnswer).toEqual(onAnswer.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('counts the findings of a pillar with those of its projects, and of the plan all of them', async () => {
    const { findings } = schemas.findingListSchema.parse(contents(await answer(view, { kind: 'findings' })));
    const list = schemas.projectListSchema.parse(contents(await answer(view, { kind: 'projects' })));
    expect(list.plan.findings).toBe(findings.length);
    for (const { code, findings: count } of list.pillars) {
      const under = list.projects.filter((project) => project.pillar === code).map((project) => project.code);
      expect(count).toBe(findings.filter(({ scope }) => [code, ...under].includes(scope)).length);
    }
  });

  it('says of a finding what the unknown parts of its figure do to it', async () => {
    const { findings } = schemas.findingListSchema.parse(contents(await answer(view, { kind: 'findings' })));
    const bounded = findings.filter(({ bound }) => bound !== null);
    expect(bounded.some(({ bound }) => bound === 'atLeast')).toBe(true);
    for (const { figure, bound } of bounded) {
      expect(view.calculation.value(figure)).toMatchObject({ kind: 'known', bound });
    }
    const points = bounded.filter(({ computed }) => typeof computed === 'number');
    expect(points.length).toBeGreaterThan(0);
    for (const { figure, computed } of points) {
      const value = view.calculation.value(figure);
      expect(value?.kind === 'known' ? value.low : undefined).toBeCloseTo(Number(computed), 6);
    }
  });

  it('puts the milestones of a project in the order of time, those without a date last', async () => {
    const { projects } = schemas.roadmapSchema.parse(contents(await answer(view, { kind: 'roadmap' })));
    const starts = projects.map(({ milestones }) =>
      milestones.map(({ quarter }) =>
        quarter === null ? Number.POSITIVE_INFINITY : quarter.year * 4 + quarter.quarter,
      ),
    );
    expect(starts).toEqual(starts.map((row) => row.toSorted((a, b) => (a < b ? -1 : Number(a > b)))));
  });

  it.each(LIST_NAMES.flatMap((list) => [[list, 'nl'] as const, [list, 'en'] as const]))(
    'gives the list %s in %s as CSV and as Excel, with a head and as many cells in every row',
    async (list, language) => {
      const asked = {
        kind: 'list',
        list,
        language,
        steered: { day: '2026-07-01', measurements: new Map() },
      } as const;
      const csv = await answer(view, { ...asked, format: 'csv' });
      const [head = '', ...rows] = new TextDecoder().decode(csv.body).trim().split('\r\n');
      expect(head.split(';').length).toBeGreaterThan(2);
      // The example declares no overlap, and does not say when money of a grant is spent.
      expect(rows.length > 0).toBe(!['overlaps', 'exposure-quarters', 'budget-money'].includes(list));
      const excel = await answer(view, { ...asked, format: 'xlsx' });
      expect(csv.fileName).toMatch(/^[a-z][a-z0-9-]+\.csv$/);
      expect([excel.status, excel.fileName]).toEqual([200, csv.fileName?.replace('.csv', '.xlsx')]);
      expect(new TextDecoder().decode(excel.body.slice(0, 2))).toBe('PK');
    },
  );

  it.each<[Question, number]>([
    [{ kind: 'project', code: 'nope' }, 404],
    [{ kind: 'project', code: 'toString' }, 404],
    [{ kind: 'businessCase', project: 'nope' }, 404],
    [{ kind: 'businessCase', project: '__proto__' }, 404],
    [{ kind: 'explanation', figure: 'plan/nope' }, 404],
    [{ kind: 'explanation', figure: '__proto__' }, 404],
    [{ kind: 'row', table: 'budget-lines', line: 1 }, 404],
    [{ kind: 'row', table: 'constructor', line: 2 }, 404],
    [{ kind: 'answer', setting: { nope: 'x' } }, 400],
    [{ kind: 'answer', setting: { recruits: 'nope' } }, 400],
  ])('refuses %j with %i and a sentence', async (question, status) => {
    const reply = await answer(view, question);
    expect(reply.status).toBe(status);
    const problem = schemas.problemSchema.parse(contents(reply));
    expect(problem.sentence.nl).toMatch(/^[A-Z].*\.$/);
    expect(problem.detail).toBe(problem.sentence.nl);
  });

  it('gives the case of every project that the list names, and names those where one is asked that is not there', async () => {
    const { cases } = schemas.businessCasesSchema.parse(
      contents(await answer(view, { kind: 'businessCases' })),
    );
    expect(cases.length).toBeGreaterThan(1);
    for (const { project, lines } of cases) {
      const reply = await answer(view, { kind: 'businessCase', project });
      const whole = schemas.businessCaseSchema.strict().parse(contents(reply));
      expect([whole.project, whole.lines.length]).toEqual([project, lines]);
    }
    const absent = schemas.problemSchema.parse(
      contents(await answer(view, { kind: 'businessCase', project: 'nope' })),
    );
    expect(absent.sentence.nl).toContain(cases.map(({ project }) => project).join(', '));
  });

  it('answers under a setting, in the words of the plan', async () => {
    const reply = await answer(view, { kind: 'answer', setting: { timeToStaff: 'none' } });
    const { fte } = schemas.answerSchema.parse(contents(reply));
    // Extra staff only: 117 x 0.68 + 204 x 0.7 = 79.56 + 142.8 = 222.36 FTE.
    expect(fte.kind === 'known' ? fte.low : undefined).toBeCloseTo(222.36, 6);
  });
});

describe('documents of a plan with odd codes', () => {
  const odd = {
    'projects.csv': 'code,name\n__proto__,x\nconstructor,y\ntoString,z\na.b,w\n',
    'budget-lines.csv': 'id,project,cost_type,y2025\nB1,__proto__,__proto__,5\nB2,constructor,toString,6\n',
  };

  it.each(DOCUMENTS)('%j fits its schema', async (question, schema) => {
    const reply = await answer(await viewOfFiles(odd), question);
    expect(schema.strict().parse(contents(reply))).toEqual(contents(reply));
  });

  it('has a card for each', async () => {
    const view = await viewOfFiles(odd);
    for (const code of ['__proto__', 'constructor', 'toString', 'a.b']) {
      const card = schemas.projectCardSchema.parse(contents(await answer(view, { kind: 'project', code })));
      expect(card.row.code).toBe(code);
    }
  });
});

describe('documents of a plan of another shape', () => {
  it.each(DOCUMENTS)('%j fits its schema', async (question, schema) => {
    const reply = await answer(await viewOfFiles(OTHER_SHAPE), question);
    expect(schema.strict().parse(contents(reply))).toEqual(contents(reply));
  });

  it('says that there is no business case at all yet', async () => {
    const view = await viewOfFiles(OTHER_SHAPE);
    const reply = await answer(view, { kind: 'businessCase', project: 'T1.0' });
    expect(reply.status).toBe(404);
    expect(schemas.problemSchema.parse(contents(reply)).sentence.en).toMatch(/It has none yet\.$/);
  });

  it('has its own names for levels, its own fields, and no answer yet', async () => {
    const view = await viewOfFiles(OTHER_SHAPE);
    const header = schemas.planHeaderSchema.parse(contents(await answer(view, { kind: 'header' })));
    expect(header).toMatchObject({ title: 'Samen gezond', region: 'Waterland', hasFigures: false });
    expect(header.levels.pillars.nl).toBe('Thema’s');
    const { headline, answer: shown } = schemas.overviewSchema.parse(
      contents(await answer(view, { kind: 'overview' })),
    );
    expect(headline.nl).toMatch(/^Nog niet te zeggen/);
    expect(shown.shareClosed.value.kind).toBe('unknown');
    const card = schemas.projectCardSchema.parse(
      contents(await answer(view, { kind: 'project', code: 'T1.0' })),
    );
    const own = card.fields.filter((field) => field.own);
    expect(own.map((field) => [field.label.nl, field.value.nl])).toEqual([
      ['Doelgroep', 'ouderen'],
      ['Gebied', 'Waterland'],
    ]);
  });
});
