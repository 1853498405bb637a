import { audit, type Finding } from '@kapstok/audit';
import { calculate } from '@kapstok/engine';
import { type Plan, planOf } from '@kapstok/plan';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { csvFile } from '../list-export.ts';
import { readPlan } from '../read-plan.ts';
import { givenFiles, planIn } from '../testing/given-files.ts';
import { auditWorkbook } from './audit-workbook.ts';
import { findingsList } from './findings-sheet.ts';

/** Years of 300 together with a total of 400: one error; and a code that would be a formula. */
const PLAN: Plan = planOf({
  projects: [{ code: 'X', name: '=1+1', in_application: 'yes' }],
  'budget-lines': [
    { id: 'B1', project: 'X', item: 'een', y2025: 111, y2026: 222, stated_total: 555 },
    { id: 'B2', project: 'X', item: 'twee', y2025: 100, y2026: 200, stated_total: 300 },
  ],
});

let sheets: readonly Sheet[] = [];
let findings: readonly Finding[] = [];

beforeAll(async () => {
  const calculation = calculate(PLAN);
  findings = audit(calculation);
  sheets = (await readXlsx(await auditWorkbook(calculation, findings, 'nl'), { readStyles: true })).sheets;
});

function sheetNamed(name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

it('starts with the findings: severity in words, stated and computed as numbers, the difference, the unit', () => {
  const [head, first] = sheetNamed('Bevindingen').rows;
  const cells = Object.fromEntries((head ?? []).map((name, index) => [String(name), first?.[index]]));
  expect(sheets[0]?.name).toBe('Bevindingen');
  expect(cells).toMatchObject({
    Ernst: 'Ernstig',
    Soort: 'Optelling',
    Tabel: 'begrotingsposten',
    Rij: 'B1',
    Kolom: 'genoemd totaal',
    'Gaat over': 'X',
    'Er staat': 555,
    'Volgt uit het plan': 333,
    Verschil: 222,
    Eenheid: 'euro',
    'Wat is nagelopen': 'Een totaal is de som van de jaren ernaast',
    'Plaats in het bestand': 'budget-lines:2:stated_total',
  });
});

it('has the sheets of the plan, with the cell filled, a note at it, and the words in a column of its own', () => {
  const sheet = sheetNamed('budget-lines');
  const column = sheet.rows[0]?.indexOf('stated_total') ?? -1;
  const marked = sheet.cells?.get(`1,${column}`);
  expect(marked?.style?.fill).toMatchObject({ pattern: 'solid' });
  expect(marked?.comment?.text).toContain(
    'Ernstig: Het totaal van begrotingspost B1 (“een”) van project X staat als € 555; de jaren zijn samen € 333',
  );
  expect(sheet.rows[1]?.[sheet.rows[0]?.indexOf('Bevinding') ?? -1]).toContain(
    'Ernstig: Het totaal van begrotingspost B1 (“een”) van project X staat als € 555; de jaren zijn samen € 333',
  );
  expect(sheet.cells?.get(`2,${column}`)?.style?.fill).toBeUndefined();
});

it('can be read as the plan it is about', async () => {
  const bytes = await auditWorkbook(calculate(PLAN), findings, 'en');
  const plan = planIn(await readPlan(givenFiles({ 'audit.xlsx': bytes })));
  expect(plan.budgetLines.map(({ id, byYear }) => [id, byYear.get(2026)])).toEqual([
    ['B1', { kind: 'point', value: 222 }],
    ['B2', { kind: 'point', value: 200 }],
  ]);
});

it('says the same in English, and as CSV', () => {
  const words = new TextDecoder().decode(csvFile(findingsList(findings, 'en')));
  expect(words.split('\r\n')[0]).toContain('Severity;Kind;Table;Row;Column;About;Finding;Stated');
  expect(words).toContain('Serious;Sum;budget lines;B1;stated total;X;');
  expect(words).toContain(';555;333;222;euros;');
});
