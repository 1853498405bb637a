import { point, unknown } from '@kapstok/quantity';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planWorkbook } from './plan-write.ts';
import { readPlan } from './read-plan.ts';
import { errorsIn, exampleTables, givenFiles, inShort, planIn } from './testing/given-files.ts';

const PROJECTS = 'code,name,pillar\n1.1,Eerste,P1\n5.10,Tiende,P1\n';

async function errorsOf(files: Record<string, string>): Promise<string[]> {
  return errorsIn(await readPlan(givenFiles(files))).map(inShort);
}

describe('readPlan', () => {
  it('reads tables by their file name in any case, with - or _', async () => {
    const plan = planIn(
      await readPlan(givenFiles({ 'Budget_Lines.CSV': 'ID,Cost Type,Y2025\nB1,material,10\n' })),
    );
    expect(plan.present).toEqual(new Set(['budget-lines']));
    expect(plan.columnsOf.get('budget-lines')).toEqual(['id', 'cost_type', 'y2025']);
    expect(plan.budgetLines[0]).toMatchObject({
      id: 'B1',
      costType: 'material',
      byYear: new Map([[2025, point(10)]]),
    });
    expect(plan.budgetLines[0]?.place).toEqual({ table: 'budget-lines', line: 2, row: 'B1', field: '' });
  });

  it('tells from which file each table was read, as an error would', async () => {
    const result = await readPlan(givenFiles({ 'Budget_Lines.CSV': 'id\nB1\n', 'kpis.csv': 'code\nK1\n' }));
    expect(result.ok && [...result.files]).toEqual([
      ['budget-lines', 'Budget_Lines.CSV'],
      ['kpis', 'kpis.csv'],
    ]);
    const zip = zipSync({ 'plan/kpis.csv': Buffer.from('code\nK1\n') });
    const zipped = await readPlan(givenFiles({ 'plan.zip': zip }));
    expect(zipped.ok && zipped.files.get('kpis')).toBe('plan/kpis.csv');
    const book = await readPlan(givenFiles({ 'plan.xlsx': await planWorkbook(planIn(zipped)) }));
    expect(book.ok && book.files.get('kpis')).toBe('plan.xlsx#kpis');
  });

  it('refuses a business case of more than a hundred years, and takes one of a hundred', async () => {
    const upTo = (last: number): string => `project,first_year,last_year\n1.1,2025,${last}\n`;
    const files = { 'projects.csv': PROJECTS };
    expect(await errorsOf({ ...files, 'business-cases.csv': upTo(2125) })).toEqual([
      'business-cases.csv:2:last_year 2125',
    ]);
    const plan = planIn(await readPlan(givenFiles({ ...files, 'business-cases.csv': upTo(2124) })));
    expect(plan.businessCases[0]?.lastYear).toBe(2124);
  });

  it('refuses a counting window that ends before it begins, and takes one of a single year', async () => {
    const window = (from: string, to: string): Record<string, string> => ({
      'parameters.csv': `key,value,unit\ncounting_window_from,${from},year\ncounting_window_to,${to},year\n`,
    });
    expect(await errorsOf(window('2030', '2027'))).toEqual(['parameters.csv:3:value 2027']);
    for (const [from, to] of [
      ['2027', '2027'],
      ['n.t.b.', '2027'],
    ] as const)
      expect((await readPlan(givenFiles(window(from, to)))).ok).toBe(true);
  });

  it('takes a bare year as the column of that year', async () => {
    const plan = planIn(await readPlan(givenFiles({ 'budget-lines.csv': 'id,2025,2026\nB1,10,20\n' })));
    expect([...(plan.budgetLines[0]?.byYear.keys() ?? [])]).toEqual([2025, 2026]);
    expect(plan.columnsOf.get('budget-lines')).toEqual(['id', 'y2025', 'y2026']);
    expect(await errorsOf({ 'budget-lines.csv': 'id,2025,y2025\nB1,10,20\n' })).toEqual([
      'budget-lines.csv:1:y2025 y2025',
    ]);
  });

  it('keeps columns it does not know, and says so', async () => {
    const result = await readPlan(givenFiles({ 'kpis.csv': 'code,t2025,t25,Kleur\nK1,5,6, blauw \n' }));
    expect(planIn(result).kpis[0]?.extra).toEqual({ t25: '6', Kleur: 'blauw' });
    expect(planIn(result).columnsOf.get('kpis')).toEqual(['code', 't2025', 't25', 'Kleur']);
    expect(result.ok && result.notices.map((notice) => notice.column)).toEqual(['t25, Kleur']);
  });

  it('leaves columns alone that datapackage.json describes, and takes its title', async () => {
    const description = JSON.stringify({
      title: 'Regioplan',
      resources: [{ name: 'kpis', schema: { fields: [{ name: 'Kleur', title: 'Kleur op de kaart' }] } }],
    });
    const files = { 'kpis.csv': 'code,Kleur\nK1,blauw\n', 'datapackage.json': description };
    const result = await readPlan(givenFiles(files));
    expect(planIn(result).title).toBe('Regioplan');
    expect(result.ok && result.notices).toEqual([]);
  });

  it('takes the title from the plan table before any other', async () => {
    const files = { 'plan.csv': 'key,value\nnaam,Samen vooruit\n', 'datapackage.json': '{"title":"Anders"}' };
    expect(planIn(await readPlan(givenFiles(files))).title).toBe('Samen vooruit');
    expect(planIn(await readPlan(givenFiles({ 'plan.csv': 'key,value\nregio,Noord\n' }))).title).toBe(
      'Proefplan',
    );
  });

  it('passes over files and tables it does not know, with a notice for each but a README', async () => {
    const files = {
      'kpis.csv': 'code\nK1\n',
      'README.md': '# lees',
      'notulen.docx': 'x',
      'weer.csv': 'dag,regen\n1,2\n',
      'datapackage.json': '{',
    };
    const result = await readPlan(givenFiles(files));
    expect(result.ok && result.notices.map((notice) => notice.file).sort()).toEqual([
      'datapackage.json',
      'notulen.docx',
      'weer.csv',
    ]);
  });

  it('gives every cell that is wrong, at once, with file, line and column', async () => {
    const errors = await errorsOf({
      'projects.csv': PROJECTS,
      'business-cases.csv': 'project,first_year,last_year\n1.1,2028,2024\n9.9,2024,n.t.b.\n',
      'business-case-benefits.csv':
        'project,line,kind,unit,y2025\n1.1,a,care_cost,persons,1\n1.1,b,winst,EUR,veel\n,c,time_gain,bananen,2\n1.1,a,care_cost,EUR,3\n',
      'milestones.csv': 'project,quarter\n5.1,zomer\n',
    });
    expect(errors.sort()).toEqual(
      [
        'business-case-benefits.csv:2:unit persons',
        'business-case-benefits.csv:3:kind winst',
        'business-case-benefits.csv:3:y2025 veel',
        'business-case-benefits.csv:4:project',
        'business-case-benefits.csv:4:unit bananen',
        'business-case-benefits.csv:5:project, line 1.1, a',
        'business-cases.csv:2:last_year 2024',
        'business-cases.csv:3:last_year n.t.b.',
        'business-cases.csv:3:project 9.9',
        'milestones.csv:2:project 5.1',
        'milestones.csv:2:quarter zomer',
      ].sort(),
    );
  });

  it('names both lines of a double key', async () => {
    const [error] = errorsIn(await readPlan(givenFiles({ 'kpis.csv': 'code\nK1\nK2\nK1\n' })));
    expect(error?.message.nl).toContain('regel 2 en op regel 4');
  });

  it('suggests 5.10 where Excel made 5.1 of it', async () => {
    const files = { 'projects.csv': 'code\n5.10\n', 'milestones.csv': 'project\n5.1\n' };
    const [error] = errorsIn(await readPlan(givenFiles(files)));
    expect(error?.message.nl).toContain('Misschien is 5.10 bedoeld');
  });

  it.each([
    ['1.0', '1'],
    ['P2', 'p2'],
    ['2.3', '2.30'],
  ])('suggests %s for %s', async (code, spelled) => {
    const [error] = errorsIn(
      await readPlan(
        givenFiles({ 'projects.csv': `code\n${code}\n`, 'milestones.csv': `project\n${spelled}\n` }),
      ),
    );
    expect(error?.message.nl).toContain(`Misschien is ${code} bedoeld`);
  });

  it('follows references only to tables that are there and have rows', async () => {
    const lines = { 'budget-lines.csv': 'id,pillar,project\nB1,P9,9.9\n' };
    expect(planIn(await readPlan(givenFiles(lines))).budgetLines).toHaveLength(1);
    const empty = { ...lines, 'projects.csv': 'code,name\n' };
    expect(planIn(await readPlan(givenFiles(empty))).present).toEqual(new Set(['budget-lines', 'projects']));
    expect(await errorsOf({ ...lines, 'projects.csv': PROJECTS })).toEqual([
      'budget-lines.csv:2:project 9.9',
    ]);
  });

  it('allows * in funding only', async () => {
    const funding = { 'projects.csv': PROJECTS, 'funding.csv': 'project,source_kind,amount\n*,SPUK,rest\n' };
    expect(planIn(await readPlan(givenFiles(funding))).funding[0]?.amount).toEqual({ kind: 'rest' });
    const stars = { 'projects.csv': PROJECTS, 'milestones.csv': 'project\n*\n' };
    expect(await errorsOf(stars)).toEqual(['milestones.csv:2:project *']);
  });

  it('reports a circular sum with its path, once, and parts that are no row', async () => {
    const result = await readPlan(givenFiles({ 'labour-task.csv': 'row,is_sum_of\na,\nc,a+f\nf,c + x\n' }));
    const messages = errorsIn(result).map((error) => `${error.row} ${error.message.nl}`);
    expect(messages).toEqual([expect.stringMatching(/^3 .*c → f → c/), expect.stringMatching(/^4 .*"x"/)]);
  });

  it('shortens a circle of many rows', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `r${index},r${(index + 1) % 500}`);
    const errors = errorsIn(
      await readPlan(givenFiles({ 'labour-task.csv': `row,is_sum_of\n${rows.join('\n')}` })),
    );
    expect(errors.map((error) => error.message.nl)).toEqual([expect.stringMatching(/r11 → … → r0/)]);
  });

  it('refuses codes with a slash, columns that stand twice, and values without a column', async () => {
    expect(await errorsOf({ 'projects.csv': 'code\n1/2\n' })).toEqual(['projects.csv:2:code 1/2']);
    expect(await errorsOf({ 'projects.csv': 'code,Name,name\n1,a,b\n' })).toEqual([
      'projects.csv:1:name name',
    ]);
    expect(await errorsOf({ 'projects.csv': 'code,name\n1,a,b\n' })).toEqual(['projects.csv:2: b']);
    expect(await errorsOf({ 'projects.csv': 'code,,name\n1,x,b\n' })).toEqual(['projects.csv:2: x']);
    expect(
      planIn(await readPlan(givenFiles({ 'projects.csv': 'code,,name\n1,,b,\n' }))).projects,
    ).toHaveLength(1);
  });

  it('names columns that must be there', async () => {
    expect(await errorsOf({ 'parameters.csv': 'key,value\nx,1\n' })).toEqual([
      'parameters.csv:1:unit key, value',
    ]);
  });

  it('keeps a unit of the region itself for an indicator, and scales percentages', async () => {
    const result = await readPlan(
      givenFiles({ 'kpis.csv': 'code,unit,t2025\nK1,wachtdagen,5\nK2,%,40\nK3,date,2025-07-01\n' }),
    );
    const plan = planIn(result);
    expect(plan.kpis.map((kpi) => kpi.unit)).toEqual(['wachtdagen', '%', 'date']);
    expect(plan.kpis[1]?.byYear.get(2025)?.value).toEqual(point(0.4));
    expect(result.ok && result.notices.map((notice) => notice.row)).toEqual([2]);
  });

  it('counts an empty year as nil only where the printed total leaves nothing for it', async () => {
    const lines = 'id,y2025,y2026,stated_total\nB1,50,,50\nB2,50,,60\nB3,,,\nB4,n.t.b.,,0\nB5,,,0\n';
    const plan = planIn(await readPlan(givenFiles({ 'budget-lines.csv': lines })));
    expect(plan.budgetLines.map((line) => line.byYear.get(2026))).toEqual([
      point(0),
      unknown('blank'),
      unknown('blank'),
      unknown('blank'),
      point(0),
    ]);
  });

  it('says that 12.000 between commas is twelve', async () => {
    const result = await readPlan(givenFiles({ 'budget-lines.csv': 'id,y2025\nB1,12.000\n' }));
    expect(planIn(result).budgetLines[0]?.byYear.get(2025)).toEqual(point(12));
    expect(result.ok && result.notices.map((notice) => notice.message.nl)).toEqual([
      expect.stringContaining('schrijf dan 12000'),
    ]);
  });

  it('lists so many errors and counts the rest', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `B${index},veel`).join('\n');
    const result = await readPlan(givenFiles({ 'budget-lines.csv': `id,y2025\n${rows}` }), {
      limits: { listed: 20 },
    });
    expect(errorsIn(result)).toHaveLength(21);
    expect(errorsIn(result).at(-1)?.message.nl).toContain('nog 10 fouten');
  });

  it('reads a zip, also one that holds a folder, and leaves out what the system adds', async () => {
    const kpis = new TextEncoder().encode('code\nK1\n');
    for (const folder of ['', 'mijn plan/', 'a/b/']) {
      const bytes = zipSync({
        [`${folder}kpis.csv`]: kpis,
        [`__MACOSX/${folder}._kpis.csv`]: kpis,
        [`${folder}oud/kpis.csv`]: kpis,
      });
      const result = await readPlan(givenFiles({ 'plan.zip': bytes }));
      expect(planIn(result).kpis).toHaveLength(1);
      expect(result.ok && result.notices.map((notice) => notice.file)).toEqual([`${folder}oud/kpis.csv`]);
    }
  });

  it.each([
    [
      'a zip that unpacks to too much',
      zipSync({ 'kpis.csv': new Uint8Array(5000) }),
      { fileBytes: 1000 },
      'kpis.csv',
    ],
    [
      'too many files in a zip',
      zipSync({ 'a.csv': new Uint8Array(1), 'b.csv': new Uint8Array(1) }),
      { entries: 1 },
      '1 bestanden',
    ],
    ['a zip that is cut off', zipSync({ 'kpis.csv': new Uint8Array(5000) }).slice(0, 60), {}, 'beschadigd'],
    [
      'files that are too large together',
      zipSync({ 'a.csv': new Uint8Array(600), 'b.csv': new Uint8Array(600) }),
      { totalBytes: 1000 },
      'Alles samen',
    ],
  ])('refuses %s', async (_, bytes, limits, words) => {
    const [error] = errorsIn(await readPlan(givenFiles({ 'plan.zip': bytes }), { limits }));
    expect(error?.message.nl).toContain(words);
  });

  it('does not unpack more than a zip declares', async () => {
    const bytes = zipSync({ 'kpis.csv': new TextEncoder().encode(`code\n${'K1 '.repeat(5000)}\n`) });
    // The size before packing stands 24 bytes into the entry of the central directory, whose mark is PK 01 02.
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 40, true);
    const [error] = errorsIn(await readPlan(givenFiles({ 'plan.zip': bytes })));
    expect(error?.message.nl).toContain('beschadigd');
  });

  it('notices damage in a zip that unpacks all the same', async () => {
    const bytes = zipSync(
      { 'budget-lines.csv': new TextEncoder().encode('id,y2025\nB1,10\n') },
      { level: 0 },
    );
    bytes[Buffer.from(bytes).indexOf('10')] = 0x39;
    const [error] = errorsIn(await readPlan(givenFiles({ 'plan.zip': bytes })));
    expect(error?.message.nl).toContain('beschadigd');
  });

  it('refuses one table in two files', async () => {
    expect(await errorsOf({ 'kpis.csv': 'code\nK1\n', 'KPIS.tsv': 'code\nK1\n' })).toEqual([
      'KPIS.tsv:0: KPIS',
    ]);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await readPlan(givenFiles(exampleTables()), {
      onProgress: (phase, fraction) => steps.push(`${phase} ${Math.round(fraction * 100)}`),
    });
    expect(steps[0]).toBe('unpack 100');
    expect(steps.at(-1)).toBe('check 100');
    expect(steps).toHaveLength(1 + Object.keys(exampleTables()).length + 1);
  });
});
