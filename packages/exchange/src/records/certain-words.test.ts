import { tableDefinitions, twoReadings } from '@kapstok/plan';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importPlan, type PlanFiles, readPlan, recordFiles } from '../index.ts';
import { givenFiles, planIn } from '../testing/given-files.ts';
import { ids, loaded } from '../testing/records.ts';
import { CellMeaning, saysSameInOtherWords } from './cell-meaning.ts';
import { CellReadings } from './cell-readings.ts';

const HEAD = 'key,value,unit,year,source';

async function kept(given: PlanFiles): Promise<{ words: readonly string[]; notices: readonly string[] }> {
  const result = await importPlan(new Map(), given, { newId: ids() });
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message.nl).join(' '));
  const records = result.edits.flatMap((edit) => (edit.kind === 'add' ? [edit.record] : []));
  return {
    words: records.filter(({ table }) => table === 'labour-shortage').map(({ cells }) => cells.value ?? ''),
    notices: result.notices.map(({ message }) => message.nl),
  };
}

/** A table of shortages with these values, cells parted by a comma or a semicolon. */
function table(separator: ',' | ';', ...values: readonly string[]): PlanFiles {
  const rows = values.map((value, index) => `k${index},"${value}",persons,2028,x`);
  const lines = [HEAD, ...rows].map((line) => line.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, separator));
  return givenFiles({ 'labour-shortage.csv': `${lines.join('\n')}\n` });
}

describe('words that a file gives their meaning', () => {
  it('are kept in full from a file with semicolons, and that is told', async () => {
    const { words, notices } = await kept(table(';', '2.000', '1,568', '2.000,5', '0,6'));
    expect(words).toEqual(['2000', '1,5680', '2.000,5', '0,6']);
    expect(notices).toEqual([
      expect.stringContaining('"2.000" is 2000'),
      expect.stringContaining('"1,568" is 1,5680'),
    ]);
  });

  it('are kept in full from a file with commas that shows its decimal point', async () => {
    const { words, notices } = await kept(table(',', '2.000', '1.568', '0.65'));
    expect(words).toEqual(['2', '1,5680', '0.65']);
    expect(notices).toHaveLength(2);
  });

  it.each([
    ['a file with commas that shows no decimal', table(',', '2.000', '12')],
    ['a file with commas that writes decimals both ways', table(',', '2.000', '0.65', '0,65')],
    ['a file with semicolons and a decimal point', table(';', '2.000', '0.65')],
  ])('are refused with both readings from %s', async (_, given) => {
    const result = await importPlan(new Map(), given, { newId: ids() });
    expect(result.ok ? [] : result.errors).toMatchObject([
      { row: 2, column: 'value', found: '2.000', message: { nl: expect.stringContaining('2000 of 2 zijn') } },
    ]);
  });

  it('are no question in a number cell of a workbook', async () => {
    const rows = [HEAD.split(','), ['k', 1.568, 'persons', 2028, 'x']];
    const bytes = await writeXlsx({ sheets: [{ name: 'labour-shortage', rows }] });
    const { words, notices } = await kept({ title: 'x', files: [{ path: 'plan.xlsx', bytes }] });
    expect(words).toEqual(['1,5680']);
    expect(notices).toEqual([]);
  });

  it('say what the file said, once kept and read again, with whatever sign between cells', async () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 5 }), async (values) => {
        const given = table(';', ...values);
        const records = await loaded(given);
        const was = planIn(await readPlan(given)).labourShortage.map(({ value }) => value);
        const is = planIn(await readPlan(recordFiles(records, 'x'))).labourShortage;
        const { words } = await kept(given);
        const other = planIn(await readPlan(table(',', ...words))).labourShortage;
        expect(is.map(({ value }) => value)).toEqual(was);
        expect(other.map(({ value }) => value)).toEqual(was);
      }),
      { numRuns: 50 },
    );
  });
});

it('nothing means two things that is not seen by its digits, and both readings mean one each', () => {
  const definition = tableDefinitions().find(({ name }) => name === 'labour-shortage');
  if (definition === undefined) throw new Error('no such table');
  const readings = new CellReadings(definition);
  const signs = ['.', ','] as const;
  const [point, comma] = signs.map((sign) => new CellMeaning(definition, sign));
  const digits = fc.stringMatching(/^\d{1,4}([.,]\d{1,4}){0,2}$/);
  const around = fc.tuple(
    fc.constantFrom('', '€ ', '-', '(', '>', 'tussen '),
    fc.constantFrom('', '%', ' mln', ' euro', ',-', ')', ' x 1.000'),
  );
  const single = fc.tuple(around, digits).map(([[before, behind], number]) => `${before}${number}${behind}`);
  const pair = fc
    .tuple(digits, fc.constantFrom('..', ' tot ', ' +/- '), digits)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(single, pair), (words) => {
      const says = (meaning: CellMeaning | undefined, said: string) => meaning?.of('value', said, {});
      const isOne = (said: string) => saysSameInOtherWords(says(point, said), says(comma, said));
      const both = readings.of('value', words, {});
      expect(isOne(words) || twoReadings(words) !== undefined).toBe(true);
      expect(both === undefined || (isOne(both.point) && isOne(both.comma))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
