import { cellOf, type PlanRecords } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedPlan, readPlan } from '../index.ts';
import { anyTables, asFolder } from '../testing/any-plan.ts';
import { planIn } from '../testing/given-files.ts';
import { exampleFolder, loaded } from '../testing/records.ts';
import { recordFilesWithLines } from './record-lines.ts';

/** For every row that the reader finds: the first cell it read, and that of the record said to stand there. */
async function firstCells(
  records: PlanRecords,
): Promise<{ readonly rows: number; readonly read: readonly unknown[]; readonly said: readonly unknown[] }> {
  const { given, lines } = recordFilesWithLines(records, 'Plan');
  const tables = printedPlan(planIn(await readPlan(given)));
  const rows = tables.flatMap(({ definition, columns, rows: read }) =>
    read.map(({ place, cells }) => {
      const record = records.get(lines.get(definition.name)?.get(place.line) ?? '');
      const [column = ''] = columns;
      return {
        read: [definition.name, place.line, String(cells[0] ?? '')],
        said: [definition.name, place.line, record === undefined ? undefined : cellOf(record, column)],
      };
    }),
  );
  return { rows: rows.length, read: rows.map(({ read }) => read), said: rows.map(({ said }) => said) };
}

describe('the line of a record', () => {
  it.each(['nml-o', 'gezond-dorp', 'acht-themas'])('is the line of its row, in %s', async (name) => {
    const { rows, read, said } = await firstCells(await loaded(exampleFolder(name)));
    expect(rows).toBeGreaterThan(100);
    expect(said).toEqual(read);
  });

  it('is the line of its row in any plan, with cells of several lines', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const { read, said } = await firstCells(await loaded(asFolder(tables)));
        expect(said).toEqual(read);
      }),
      { numRuns: 150 },
    );
  });

  it('is counted on below cells of several lines, and a record with nothing in it has none', () => {
    const row = (id: string, position: string, cells: Record<string, string>) =>
      [id, { id, table: 'projects', position, cells }] as const;
    const records: PlanRecords = new Map([
      row('one', 'a0', { code: '1', name: 'een\ntwee\r\ndrie' }),
      row('none', 'a1', { code: ' ' }),
      row('two', 'a2', { code: '2' }),
    ]);
    const { lines } = recordFilesWithLines(records, 'Plan');
    expect([...(lines.get('projects') ?? [])]).toEqual([
      [2, 'one'],
      [6, 'two'],
    ]);
  });
});
