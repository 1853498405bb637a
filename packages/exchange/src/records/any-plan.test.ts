import { contentOf } from '@kapstok/plan';
import fc from 'fast-check';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type PlanFiles, readPlan, recordFiles } from '../index.ts';
import { type AnyTable, anyTables, asFolder } from '../testing/any-plan.ts';
import { planIn } from '../testing/given-files.ts';
import { afterEdits, editsOf, loaded, throughRecords, withoutLines } from '../testing/records.ts';

async function asWorkbook(tables: readonly AnyTable[], numbers: readonly number[]): Promise<PlanFiles> {
  const inCells = (cell: string, at: number): CellValue => {
    const number = numbers[at % numbers.length] ?? 0;
    if (cell === '12') return number;
    // A workbook takes #REF! for an error of its own.
    return cell === '' || cell === '#REF!' ? null : cell;
  };
  const sheets = tables.map(({ name, lines }) => ({
    name,
    rows: lines.map((line, row) => line.map((cell, column) => inCells(cell, row * 7 + column))),
  }));
  return { title: 'Proefplan', files: [{ path: 'plan.xlsx', bytes: await writeXlsx({ sheets }) }] };
}

/** A plan without lines, and without the words in which its targets and populations were printed. */
function unprinted(plan: Parameters<typeof withoutLines>[0]): unknown {
  return strip(withoutLines(plan));
}

function strip(held: unknown): unknown {
  if (held instanceof Map) return new Map([...held].map(([key, value]) => [key, strip(value)]));
  if (Array.isArray(held)) return held.map(strip);
  if (typeof held !== 'object' || held === null || held instanceof Set) return held;
  const members = Object.entries(held).filter(([name]) => name !== 'printed');
  return Object.fromEntries(members.map(([name, value]) => [name, strip(value)]));
}

describe('any plan', () => {
  it('as records is the same plan, and imported again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const given = asFolder(tables);
        const { was, is } = await throughRecords(given);
        expect(is).toEqual(was);
        expect(await editsOf(await loaded(given), given)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('in a workbook, with numbers in cells, is the same plan as records', async () => {
    const number = fc.oneof(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.constantFrom(0.1 + 0.2, 1234.567, 12_345.678_901_234_5, 1e-7, 0.07, 1e15),
    );
    // A number with more than sixty signs is none to the reader of words.
    const shown = number.map((value) => (Math.abs(value) < 1e-20 ? 1 : value));
    await fc.assert(
      fc.asyncProperty(
        anyTables,
        fc.array(shown, { minLength: 1, maxLength: 5 }),
        async (tables, numbers) => {
          const given = await asWorkbook(tables, numbers);
          const { was, is } = await throughRecords(given);
          expect(is).toEqual(was);
          expect(await editsOf(await loaded(given), given)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('becomes any other by the edits of its import', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, anyTables, async (one, other) => {
        const [from, to] = [asFolder(one), asFolder(other)];
        const records = await loaded(from);
        const after = afterEdits(records, await editsOf(records, to));
        const read = planIn(await readPlan(recordFiles(after, 'Proefplan')));
        expect(unprinted(read)).toEqual(unprinted(planIn(await readPlan(to))));
        expect(await editsOf(after, to)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('with its rows in another order differs by moves alone, of as few as can be', async () => {
    const codes = fc.uniqueArray(fc.nat({ max: 999 }), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(codes, fc.nat(), fc.nat(), async (list, from, to) => {
        const given = (rows: readonly number[]) =>
          asFolder([
            { name: 'risks', decimal: '.', lines: [['code'], ...rows.map((code) => [String(code)])] },
          ]);
        const moved = list[from % list.length] ?? 0;
        const next = list.filter((code) => code !== moved).toSpliced(to % list.length, 0, moved);
        const records = await loaded(given(list));
        const edits = await editsOf(records, given(next));
        // One row that is put elsewhere is one move, and none when it lands where it stood.
        expect(edits.map(({ kind }) => kind)).toEqual(next.join() === list.join() ? [] : ['move']);
        const shuffled = await editsOf(records, given(list.toReversed()));
        expect(shuffled.map(({ kind }) => kind)).toEqual(list.slice(1).map(() => 'move'));
        const back = contentOf(afterEdits(records, shuffled)).tables[0]?.rows.map(({ code }) => Number(code));
        expect(back).toEqual(list.toReversed());
      }),
      { numRuns: 60 },
    );
  });
});
