import { contentOf, type PlanRecord, type PlanRecords } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../index.ts';
import { anyTables, asFolder } from '../testing/any-plan.ts';
import { exampleFolder, loaded } from '../testing/records.ts';
import { contentSheets } from './content-sheets.ts';
import { readRecords } from './read-records.ts';
import { recordFilesWithLines } from './record-lines.ts';

/** What is read of records, and what is read of the plan folder that they are. */
async function bothWays(records: PlanRecords, title = 'Plan'): Promise<readonly [unknown, unknown]> {
  const { given, lines } = recordFilesWithLines(records, title);
  return [await readRecords(records, title), { result: await readPlan(given), lines }];
}

const ODD_CELLS = [
  '',
  ' ',
  "'=1+1",
  '=1+1',
  "'\t=x",
  '\tx',
  '-5',
  '+31 6',
  '"',
  'een\ntwee',
  'een\r\ntwee\rdrie\n',
  '\n',
  '\r"\n"',
  '\u0007',
  '\ud800',
  '\ufeff',
  'a;b,c',
  'sep=;',
  '\u00a0',
  '👩‍⚕️',
  'n.t.b.',
  '12.000',
  '2026-07-01',
];
const HEADS = ['', 'Naam', '=kleur', 'a,b', ' ', 'sep=', '\ufeffcode', "'=x", 'y2026', 'een\ntwee', '\u0000'];

function record(table: string, at: number, cells: Record<string, string>): PlanRecord {
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return { id, table, position: `a${(at * 7) % 10}`, cells };
}

/** Records of any tables with any cells, told of in `tables` and `columns` or not. */
const anyRecords: fc.Arbitrary<PlanRecords> = fc
  .array(
    fc.record({
      table: fc.constantFrom('projects', 'pillars', 'budget-lines', 'kpis', 'bijlage', '.weg', 'a/b'),
      cells: fc.dictionary(
        fc.constantFrom('code', 'name', 'pillar', 'item', 'y2026', 'y2027', 'unit', 't2026', 'eigen', ';'),
        fc.constantFrom(...ODD_CELLS),
      ),
      head: fc.constantFrom(...HEADS),
      decimal: fc.constantFrom('.', ','),
      tells: fc.constantFrom('nothing', 'table', 'column', 'title'),
    }),
    { maxLength: 12 },
  )
  .map((given) => {
    const records = given.flatMap(({ table, cells, head, decimal, tells }, at) => {
      const told = {
        nothing: [],
        table: [record('tables', at * 3 + 1, { name: table, decimal })],
        column: [record('columns', at * 3 + 1, { table, name: 'name', head })],
        title: [record('columns', at * 3 + 1, { table, name: 'eigen', title: 'Een eigen kolom' })],
      }[tells];
      return [record(table, at * 3, cells), ...told];
    });
    return new Map(records.map((each) => [each.id, each]));
  });

describe('records are read as the plan folder that they are', () => {
  it.each(['nml-o', 'gezond-dorp', 'acht-themas'])('of the example %s, without writing it', async (name) => {
    const records = await loaded(exampleFolder(name));
    expect(contentSheets(contentOf(records))).toBeDefined();
    const [read, asFiles] = await bothWays(records);
    expect(read).toEqual(asFiles);
  });

  it('of any plan that is written to a folder', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const [read, asFiles] = await bothWays(await loaded(asFolder(tables)));
        expect(read).toEqual(asFiles);
      }),
      { numRuns: 150 },
    );
  });

  it('with any cells, heads and names of tables', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const [read, asFiles] = await bothWays(records);
        expect(read).toEqual(asFiles);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['a cell longer than cells may be', { code: '1', name: 'x'.repeat(20_001) }],
    [
      'more columns than there may be',
      Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`k${n}`, '1'])),
    ],
    ['a sign that is in no text', { code: '1', name: '\u0007'.repeat(40) }],
  ])('with %s, that is told', async (_, cells) => {
    const records: PlanRecords = new Map([['a', record('projects', 1, cells)]]);
    expect(contentSheets(contentOf(records))).toBeUndefined();
    const [read, asFiles] = await bothWays(records);
    expect(read).toEqual(asFiles);
    expect(read).toMatchObject({ result: { ok: false } });
  });
});
