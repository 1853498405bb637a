import { cellOf, compare, contentOf, type Edit, inOrder, type PlanRecords } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { importPlan, type PlanFiles, planWorkbook, readPlan, recordFiles } from '../index.ts';
import { errorsIn, givenFiles, planIn } from '../testing/given-files.ts';
import { afterEdits, editsOf, exampleFolder, loaded, withoutLines } from '../testing/records.ts';

/** Years that budget-lines.csv leaves empty and the export writes as the nil that they are, for their total says so. */
const nilYears: Readonly<Record<string, readonly string[]>> = {
  'nml-o': [
    'set budget-lines B044 y2026:  > 0',
    'set budget-lines B044 y2027:  > 0',
    'set budget-lines B061 y2025:  > 0',
    'set budget-lines B061 y2027:  > 0',
  ],
};

const EXAMPLES = ['acht-themas', 'gezond-dorp', 'nml-o', 'nml-scenario'];

/** An edit in short: what it does to which row. */
function inShort(current: PlanRecords, edits: readonly Edit[]): readonly string[] {
  return edits.map((edit) => {
    if (edit.kind === 'add' || edit.kind === 'remove') {
      return `${edit.kind} ${edit.record.table} ${Object.values(edit.record.cells).join('/')}`;
    }
    const record = current.get(edit.id);
    const name = record === undefined ? '?' : (Object.values(record.cells)[0] ?? '');
    const what = edit.kind === 'set' ? ` ${edit.field}: ${edit.before} > ${edit.after}` : '';
    return `${edit.kind} ${edit.table} ${name}${what}`;
  });
}

async function importInShort(
  current: PlanRecords,
  given: PlanFiles,
  options: Parameters<typeof editsOf>[2] = {},
): Promise<readonly string[]> {
  return inShort(current, await editsOf(current, given, options));
}

describe('an import of a plan that is there already', () => {
  it.each(EXAMPLES)(
    'changes nothing where it is the same: %s, as a folder or as a workbook',
    async (name) => {
      const given = exampleFolder(name);
      const records = await loaded(given);
      expect(await editsOf(records, given)).toEqual([]);
      const workbook = await planWorkbook(planIn(await readPlan(given)));
      const inExcel = { title: 'export', files: [{ path: 'export.xlsx', bytes: workbook }] };
      expect(await importInShort(records, inExcel)).toEqual(nilYears[name] ?? []);
      expect(await editsOf(await loaded(inExcel), inExcel)).toEqual([]);
    },
  );

  const projects = givenFiles({
    'projects.csv': 'code,name,pillar\n1,Een,A\n2,Twee,A\n3,Drie,A\n4,Vier,A\n',
    'pillars.csv': 'code,name\nA,Pijler\n',
  });

  it('gives the rows that are gone, added, changed and moved, and no others', async () => {
    const records = await loaded(projects);
    const next = givenFiles({
      'projects.csv': 'code,name,pillar\n4,Vier,A\n1,Een,A\n3,Derde,A\n5,Vijf,A\n',
      'pillars.csv': 'code,name\nA,Pijler\n',
    });
    const edits = await editsOf(records, next);
    expect(inShort(records, edits)).toEqual([
      'remove projects 2/Twee/A',
      'move projects 4',
      'set projects 3 name: Drie > Derde',
      'add projects 5/Vijf/A',
    ]);
    const after = afterEdits(records, edits);
    const codes = inOrder([...after.values()].filter(({ table }) => table === 'projects'));
    expect(codes.map((record) => cellOf(record, 'code'))).toEqual(['4', '1', '3', '5']);
    const written = planIn(await readPlan(recordFiles(after, 'x')));
    expect(withoutLines(written)).toEqual(withoutLines(planIn(await readPlan(next))));
  });

  it('sees a table, a column and a head that came, went or changed', async () => {
    const records = await loaded(projects);
    const next = givenFiles({ 'projects.csv': 'Code,wens,name\n1,,Een\n2,,Twee\n3,,Drie\n4,,Vier\n' });
    expect(await importInShort(records, next)).toEqual([
      'remove tables pillars/.',
      'remove columns projects/pillar',
      'remove columns pillars/code',
      'remove columns pillars/name',
      'remove pillars A/Pijler',
      'set columns projects head:  > Code',
      ...[1, 2, 3, 4].map((code) => `set projects ${code} pillar: A > `),
      'add columns projects/wens',
    ]);
  });

  it('of some tables leaves the others and the title as they are', async () => {
    const records = await loaded(projects);
    const next = { ...givenFiles({ 'pillars.csv': 'code,name\nA,Zorg\n' }), title: 'pijlers van vandaag' };
    expect(await importInShort(records, next, { keepsOthers: true })).toEqual([
      'set pillars A name: Pijler > Zorg',
    ]);
  });

  it('keeps rows that share a key apart by what they say and by their order', async () => {
    const head = 'project,quarter,what\n';
    const records = await loaded(
      givenFiles({ 'milestones.csv': `${head}1,2026Q1,bouw\n1,2026Q1,bouw\n1,2026Q1,start\n` }),
    );
    const next = givenFiles({
      'milestones.csv': `${head}1,2026Q1,bouw\n1,2026Q1,start in mei\n1,2026Q1,bouw\n`,
    });
    expect(await importInShort(records, next)).toEqual([
      'set milestones 1 what: start > start in mei',
      'move milestones 1',
    ]);
  });

  it('leaves rows that two people put in one place in their order, and moves one to put another between', async () => {
    const records = new Map(
      [...(await loaded(projects))].map(([id, record]) => {
        return [id, record.table === 'projects' ? { ...record, position: 'a0' } : record] as const;
      }),
    );
    const pillars = 'code,name\nA,Pijler\n';
    const given = (codes: string) => {
      const rows = codes
        .split('')
        .map((code) => `${code},${['Een', 'Twee', 'Drie', 'Vier', 'Vijf'][Number(code) - 1]},A`);
      return givenFiles({ 'projects.csv': `code,name,pillar\n${rows.join('\n')}\n`, 'pillars.csv': pillars });
    };
    expect(await importInShort(records, given('1234'))).toEqual([]);
    const edits = await editsOf(records, given('12534'));
    expect(inShort(records, edits)).toEqual(['move projects 3', 'move projects 4', 'add projects 5/Vijf/A']);
    expect(await editsOf(afterEdits(records, edits), given('12534'))).toEqual([]);
  });

  it('takes over the sign for decimals of the table that stands, and the words that say the same', async () => {
    const records = await loaded(
      givenFiles({ 'budget-lines.csv': 'id,y2026,y2027,stated_total\nB1,1000.50,12.000,\nB2,7,8,\n' }),
    );
    const next = givenFiles({
      'budget-lines.csv': 'id;y2026;y2027;stated_total\nB1;1.000,5;12;\nB2;12.000;8,25;n.t.b.\n',
    });
    // With a decimal comma 12.000 is twelve thousand.
    expect(await importInShort(records, next)).toEqual([
      'set budget-lines B2 y2026: 7 > 12000',
      'set budget-lines B2 y2027: 8 > 8.25',
      'set budget-lines B2 stated_total:  > n.t.b.',
    ]);
  });

  it('gives a table its own sign where a cell would say something else with that of the table', async () => {
    const records = await loaded(givenFiles({ 'kpis.csv': 'code,unit,t2026\nK1,persons,5\n' }));
    const next = givenFiles({ 'kpis.csv': 'code;unit;t2026\nK1;persons;1,234 (per 1.000 inwoners)\n' });
    const edits = await editsOf(records, next);
    const written = planIn(await readPlan(recordFiles(afterEdits(records, edits), 'x')));
    // The value is kept in words that mean one thing, and what stands beside it as it was.
    expect(written.kpis[0]?.byYear.get(2026)).toEqual({
      ...planIn(await readPlan(next)).kpis[0]?.byYear.get(2026),
      printed: '1,2340 (per 1.000 inwoners)',
    });
    expect(written.kpis[0]?.byYear.get(2026)?.value).toEqual({ kind: 'point', value: 1.234 });
  });

  it('that can not be read says what is wrong, and changes nothing', async () => {
    const result = await importPlan(
      await loaded(projects),
      givenFiles({ 'kpis.csv': 'code,t2026\nK1,veel\n' }),
      {
        newId: () => 'x',
      },
    );
    const errors = result.ok ? [] : result.errors;
    expect(errors).toEqual(errorsIn(await readPlan(givenFiles({ 'kpis.csv': 'code,t2026\nK1,veel\n' }))));
    expect(errors).not.toEqual([]);
  });
});

it('loads a plan under ids that are its own, in the order of its files', async () => {
  const records = await loaded(exampleFolder('nml-o'));
  expect(new Set(records.keys()).size).toBe(records.size);
  expect(compare(new Map(), records)).toHaveLength(records.size);
  // budget-lines.csv starts with B001.
  const lines = contentOf(records).tables.find(({ name }) => name === 'budget-lines');
  expect(lines?.rows[0]?.id).toBe('B001');
});

describe('a table of a plan by itself', () => {
  const whole = givenFiles({
    'parameters.csv': 'unit,key,value\nhours,uren,1872\n',
    'scenarios.csv': 'code,name\nS,Snel\n',
    'scenario-settings.csv': 'scenario,on,value,unit\nS,parameters:uren:value,1800,hours\n',
    'assumptions.csv': 'id,on,shape,low,high,relative,own\nA,parameters:uren:value,range,1700,1900,nee,x\n',
  });
  const settings = (on: string) =>
    givenFiles({ 'scenario-settings.csv': `scenario,on,value,unit\nS,${on},1700,hours\n` });

  it('names rows of tables that are not among the files', async () => {
    const records = await loaded(whole);
    const part = { keepsOthers: true };
    expect(await importInShort(records, settings('parameters:uren:value'), part)).toEqual([
      'set scenario-settings S value: 1800 > 1700',
    ]);
    expect(
      await importInShort(
        records,
        givenFiles({ 'scenario-settings.csv': 'scenario,on,value\nS,assumptions:A,1700\n' }),
        part,
      ),
    ).toContain('add scenario-settings S/assumptions:A/1700');
  });

  it('names no table or choice that there never is, and as a whole plan no row that is not there', async () => {
    const options = { newId: () => 'x' };
    const none = new Map();
    const errors = async (on: string, keepsOthers: boolean) => {
      const result = await importPlan(none, settings(on), { ...options, keepsOthers });
      return result.ok ? [] : result.errors.map(({ found }) => found);
    };
    expect(await errors('parameters:uren:value', true)).toEqual([]);
    expect(await errors('parameters:uren:value', false)).toEqual(['parameters:uren:value']);
    expect(await errors('nergens:uren:value', true)).toEqual(['nergens:uren:value']);
    expect(await errors('choices:nergens', true)).toEqual(['choices:nergens']);
  });

  it('keeps its columns as they stand: none of its kind that is empty comes, and none is moved', async () => {
    const records = await loaded(whole);
    const file = (head: string, row: string) => givenFiles({ 'parameters.csv': `${head}\n${row}\n` });
    const part = { keepsOthers: true };
    expect(
      await importInShort(records, file('key,value,unit,meaning,source', 'uren,1872,hours,,'), part),
    ).toEqual([]);
    // What somebody fills in or makes does come.
    expect(
      await importInShort(records, file('key,value,unit,meaning,eigen', 'uren,1872,hours,contract,'), part),
    ).toEqual([
      'set parameters hours meaning:  > contract',
      'add columns parameters/meaning',
      'add columns parameters/eigen',
    ]);
  });
});
