import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generatePlan } from './generate-plan.mjs';
import { ROOT } from './repository.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'generate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** @param {string} folder @param {string} file */
const lines = (folder, file) => readFileSync(join(folder, file), 'utf8').trim().split('\n');

describe('a plan of another size', () => {
  it('is the plan itself when it is made once', () => {
    const to = join(scratch, 'once');
    generatePlan({ from: join(ROOT, 'examples/nml-o'), to, times: 1 });
    for (const file of ['projects.csv', 'kpis.csv', 'funding.csv', 'stated-figures.csv']) {
      const original = readFileSync(join(ROOT, 'examples/nml-o', file), 'utf8')
        .replaceAll('\r', '')
        .trim();
      expect(readFileSync(join(to, file), 'utf8').trim()).toBe(original);
    }
  });

  it('gives every copy codes of its own, and keeps what has no code single', () => {
    const from = mkdtempSync(join(scratch, 'from-'));
    writeFileSync(join(from, 'projects.csv'), 'code,pillar,name\n1.1,P1,"Samen, thuis"\n');
    writeFileSync(join(from, 'parameters.csv'), 'key,scope,value\ndiscount_rate,,0.035\nprice,1.1,50\n');
    writeFileSync(join(from, 'municipalities.csv'), 'name,mandate\nVenlo,\n');
    const to = join(scratch, 'twice');
    // 2 projects, 1 shared and 2 scoped parameters, 2 municipalities.
    expect(generatePlan({ from, to, times: 2 })).toBe(7);
    expect(lines(to, 'projects.csv')).toEqual([
      'code,pillar,name',
      '1.1,P1,"Samen, thuis"',
      '1.1-2,P1-2,"Samen, thuis"',
    ]);
    expect(lines(to, 'parameters.csv')).toEqual([
      'key,scope,value',
      'discount_rate,,0.035',
      'price,1.1,50',
      'price,1.1-2,50',
    ]);
    expect(lines(to, 'municipalities.csv')).toEqual(['name,mandate', 'Venlo,', 'Venlo-2,']);
  });

  it('lets assumptions be about the cells of their own copy, and what all share once', () => {
    const from = mkdtempSync(join(scratch, 'about-'));
    const rate = 'parameters:rate:value';
    writeFileSync(
      join(from, 'assumptions.csv'),
      `id,name,on\nA,Baten,business-case-benefits:1.1/a|business-case-benefits:1.1/b:y2028\nB,Tarief,${rate}\nC,Prijs,${rate}|parameters:price/1.1:value\n`,
    );
    writeFileSync(join(from, 'overlaps.csv'), 'id,lines\nO,1.1/a|2.1/b\n');
    const to = join(scratch, 'about');
    generatePlan({ from, to, times: 2 });
    expect(lines(to, 'assumptions.csv')).toEqual([
      'id,name,on',
      'A,Baten,business-case-benefits:1.1/a|business-case-benefits:1.1/b:y2028',
      'A-2,Baten,business-case-benefits:1.1-2/a|business-case-benefits:1.1-2/b:y2028',
      `B,Tarief,${rate}`,
      `C,Prijs,${rate}|parameters:price/1.1:value`,
      'C-2,Prijs,parameters:price/1.1-2:value',
    ]);
    expect(lines(to, 'overlaps.csv')).toEqual(['id,lines', 'O,1.1/a|2.1/b', 'O-2,1.1-2/a|2.1-2/b']);
  });

  it('is the same for the same seed, and another for another', () => {
    const from = join(ROOT, 'examples/nml-o');
    for (const [name, seed] of /** @type {const} */ ([
      ['a', 5],
      ['b', 5],
      ['c', 6],
    ])) {
      generatePlan({ from, to: join(scratch, name), times: 9, seed });
    }
    const budget = (/** @type {string} */ name) =>
      readFileSync(join(scratch, name, 'budget-lines.csv'), 'utf8');
    expect(budget('a')).toBe(budget('b'));
    expect(budget('a')).not.toBe(budget('c'));
  });
});
