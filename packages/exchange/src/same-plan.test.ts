import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@kapstok/plan';
import { point, range, unknown } from '@kapstok/quantity';
import fc from 'fast-check';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from './csv/csv-rows.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { openPlan } from './open-plan.ts';
import { readPlan } from './read-plan.ts';
import { EXAMPLE_FOLDER, exampleTables, givenFiles, planIn } from './testing/given-files.ts';

const COMMAS = { separator: ',', start: 0 } as const;

/** The cells of the example's tables. */
function exampleCells(): Map<string, string[][]> {
  return new Map(
    Object.entries(exampleTables()).map(([name, words]) => {
      const rows = csvRows(words, COMMAS, DEFAULT_LIMITS);
      return [name, Array.isArray(rows) ? rows.map((row) => row.cells.map(String)) : []];
    }),
  );
}

function written(rows: readonly (readonly string[])[], separator: string, lineEnd: string): string {
  const cell = (words: string) => (/[";,\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return rows.map((row) => row.map(cell).join(separator)).join(lineEnd);
}

const AMOUNTS = /^(?:[yt]\d{4}|stated_\w+|value|amount|reach|spuk_share)$/;

/** A plan without its places and without the words in which amounts were printed. */
function meaning(plan: Plan): unknown {
  const { columnsOf: _, title: __, ...tables } = plan;
  return JSON.parse(
    JSON.stringify(tables, (key, value: unknown) => {
      if (key === 'place' || key === 'printed') return undefined;
      if (value instanceof Map) return [...value].sort(([a], [b]) => a - b);
      return value instanceof Set ? [...value].sort((a, b) => String(a).localeCompare(String(b))) : value;
    }),
  );
}

describe('the example plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = planIn(await openPlan(EXAMPLE_FOLDER));
  });

  it('is read whole: every row of every file', () => {
    for (const [name, rows] of exampleCells()) {
      const table = name.replace('.csv', '');
      const tables = Object.values(plan)
        .filter((value) => Array.isArray(value))
        .flat() as { place: { table: string } }[];
      expect([name, tables.filter((row) => row.place.table === table).length]).toEqual([
        name,
        rows.length - 1,
      ]);
    }
  });

  it('has its amounts, targets and gaps as printed', () => {
    const target = (code: string, year: number) =>
      plan.kpis.find((kpi) => kpi.code === code)?.byYear.get(year);
    // kpis.csv, K4: 5%..10% = 350..700; K7: 9000 +/- 10% of a population; K1: 600 (+-20%); K10: 2%..5%.
    expect(target('K4', 2025)).toMatchObject({ share: range(0.05, 0.1), value: range(350, 700) });
    expect(target('K7', 2025)).toMatchObject({ share: point(0.1), value: point(9000), tolerance: undefined });
    expect(target('K1', 2025)).toMatchObject({ tolerance: 0.2, value: point(600), share: undefined });
    expect(target('K10', 2025)).toMatchObject({ value: range(0.02, 0.05), percent: true });
    expect(target('K6', 2026)).toMatchObject({ value: range(2, 4), condition: '50..100 patiënten per pad' });
    expect(target('K16a', 2025)).toMatchObject({ date: '2025-07-01' });
    expect(plan.kpis.find((kpi) => kpi.code === 'K9')?.denominator.size).toBe(13);
    // budget-lines.csv, B044: 50000,,,50000 and B080: nothing but a description.
    const amounts = (id: string) => [
      ...(plan.budgetLines.find((line) => line.id === id)?.byYear.values() ?? []),
    ];
    expect(amounts('B044')).toEqual([point(50000), point(0), point(0)]);
    expect(amounts('B080')).toEqual([unknown('blank'), unknown('blank'), unknown('blank')]);
    // business-case-benefits.csv, 4.4 retained: 204 in 2028 and nothing before.
    const retained = plan.businessCaseBenefits.find((line) => line.line === 'retained');
    expect([retained?.byYear.get(2024), retained?.byYear.get(2028)]).toEqual([unknown('blank'), point(204)]);
    // stated-figures.csv: share_of_shortage is 0.33..0.36; funding.csv: * rest; projects.csv: 3.7 reaches >40000.
    expect(plan.statedFigures.find((row) => row.key === 'share_of_shortage')?.value).toEqual(
      range(0.33, 0.36),
    );
    expect(plan.funding.find((row) => row.project === '*')?.amount).toEqual({ kind: 'rest' });
    expect(plan.projects.find((project) => project.code === '3.7')?.reach).toEqual({
      kind: 'atLeast',
      low: 40000,
    });
    expect(plan.projects.find((project) => project.code === '5.10')).toBeDefined();
  });

  it('is the same plan with the columns in any order', async () => {
    const cells = exampleCells();
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const files = [...cells].map(([name, rows]) => {
          const order = (rows[0] ?? []).map((_, index) => ({ index, rank: Number(numbers.next().value) }));
          order.sort((a, b) => a.rank - b.rank);
          const shuffled = rows.map((row) => order.map(({ index }) => row[index] ?? ''));
          return [name, written(shuffled, ',', '\n')] as const;
        });
        expect(meaning(planIn(await readPlan(givenFiles(Object.fromEntries(files)))))).toEqual(meaning(plan));
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    [';', '\r\n'],
    ['\t', '\n'],
  ])('is the same plan as Dutch Excel writes it, with %j between cells', async (separator, lineEnd) => {
    const files = [...exampleCells()].map(([name, rows]) => {
      const dutch = rows.map((row, line) =>
        row.map((cell, index) => (line > 0 && AMOUNTS.test(rows[0]?.[index] ?? '') ? inDutch(cell) : cell)),
      );
      return [name, `\ufeff${written(dutch, separator, lineEnd)}`] as const;
    });
    expect(meaning(planIn(await readPlan(givenFiles(Object.fromEntries(files)))))).toEqual(meaning(plan));
  });

  /** `1234.5` as `1.234,5`; dates stay. */
  function inDutch(cell: string): string {
    if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
    return cell.replace(/\d+(?:\.\d+)?(?!\w)/g, (number) => {
      const [whole = '', decimals] = number.split('.');
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
      return decimals === undefined ? grouped : `${grouped},${decimals}`;
    });
  }

  it.each([['words'], ['numbers']])('is the same plan as a workbook that holds %s', async (kind) => {
    const sheets = [...exampleCells()].map(([name, rows]) => ({
      name: name.replace('.csv', ''),
      rows: rows.map((row, line) =>
        row.map((cell, index): CellValue => {
          const isAmount = line > 0 && AMOUNTS.test(rows[0]?.[index] ?? '');
          const isNumber = kind === 'numbers' && isAmount && /^\d+(?:\.\d+)?$/.test(cell);
          return isNumber ? Number(cell) : cell === '' ? null : cell;
        }),
      ),
    }));
    const bytes = await writeXlsx({ sheets });
    const read = planIn(await readPlan(givenFiles({ 'nml-o.xlsx': bytes })));
    expect(meaning(read)).toEqual(meaning(plan));
    expect(read.columnsOf).toEqual(plan.columnsOf);
  });

  it('is read in time that grows with its size, and fast enough to be read while someone waits', async () => {
    const rows = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `B${index},P1,1.1,groep,post ${index},material,1000,2000,3000,6000,bron`,
      );
    const head = 'id,pillar,project,group,item,cost_type,y2025,y2026,y2027,stated_total,source';
    const time = async (count: number) => {
      const files = givenFiles({ 'budget-lines.csv': [head, ...rows(count)].join('\n') });
      const started = performance.now();
      expect(planIn(await readPlan(files)).budgetLines).toHaveLength(count);
      return performance.now() - started;
    };
    await time(2000);
    // A hundred times the example has 14 200 lines; the bound leaves room for a machine that is busy.
    expect(await time(14_200)).toBeLessThan(1500);
  });

  it('never throws, whatever is done to its files', async () => {
    const bytes = Object.keys(exampleTables()).map((name) => ({
      path: name,
      bytes: readFileSync(join(EXAMPLE_FOLDER, name)),
    }));
    const damage = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      put: fc.uint8Array({ maxLength: 20 }),
      cut: fc.nat({ max: 3000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (damages) => {
        const files = bytes.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) }));
        for (const { file, at, put, cut } of damages) {
          const hit = files[file % files.length];
          if (hit === undefined) continue;
          const place = at % hit.bytes.length;
          hit.bytes = Uint8Array.from([
            ...hit.bytes.subarray(0, place),
            ...put,
            ...hit.bytes.subarray(place + cut),
          ]);
        }
        const result = await readPlan({ title: 'x', files });
        expect(result.ok || result.errors.length > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws on any cell or any bytes', async () => {
    const head = 'key,value,unit,scope,period,what,source\n';
    const characters = fc.constantFrom(...'0123456789.,-–€%()+±/|"\n; ;abcdefnvtpm>=x'.split(''));
    const ending = fc.constantFrom('csv', 'xlsx', 'zip', 'json', 'xls');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: characters, maxLength: 300 }),
        fc.uint8Array({ maxLength: 200 }),
        ending,
        async (words, junk, kind) => {
          const cells = await readPlan(givenFiles({ 'stated-figures.csv': head + words }));
          expect(cells.ok || cells.errors.length > 0).toBe(true);
          const bytes = await readPlan(givenFiles({ [`stated-figures.${kind}`]: junk }));
          expect(bytes.ok || bytes.errors.length > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
