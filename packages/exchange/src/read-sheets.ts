import { emptyPlan, type Plan, TABLE_NAMES, TABLES, type TableName } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { checkAcrossTables } from './checks/across-tables.ts';
import { checkCaseYears } from './checks/case-years.ts';
import { checkCountingWindow } from './checks/counting-window.ts';
import { checkKeys } from './checks/keys.ts';
import { noticeKeysByName } from './checks/keys-by-name.ts';
import { checkReferences } from './checks/references.ts';
import { checkSumsOfRows } from './checks/sums-of-rows.ts';
import { checkUnits } from './checks/units.ts';
import type { PlanDescription } from './description/plan-description.ts';
import type { Report } from './report.ts';
import type { Sheet } from './sheet.ts';
import { withNilYears } from './table/nil-years.ts';
import { readTable, type TableReading } from './table/read-table.ts';
import { tableOf } from './table/table-name.ts';

/**
 * Reads sheets that carry the names of tables into a plan; undefined when the report holds an error.
 * @param isPart Whether they are some tables of a plan, and rows of others may be named.
 */
export function readSheets(
  sheets: readonly Sheet[],
  description: PlanDescription,
  report: Report,
  onProgress: (fraction: number) => void,
  isPart = false,
): Plan | undefined {
  const readings = new Map<TableName, TableReading>();
  sheets.forEach((sheet, index) => {
    const definition = tableOf(sheet);
    const name = TABLE_NAMES.find((table) => TABLES[table] === definition);
    if (name === undefined) noticeUnknown(sheet, report);
    else if (readings.has(name))
      report.error(whole(sheet), sheet.name, ONE_OF_EACH, double(readings.get(name)?.file ?? '', sheet.file));
    else {
      readings.set(name, readTable(sheet, TABLES[name], report));
      report.files.set(TABLES[name].name, sheet.file);
    }
    onProgress((index + 1) / sheets.length);
  });
  check(readings, report);
  const plan = assembled(readings, description.title);
  checkAcrossTables(plan, readings, report, isPart);
  if (!report.sound) return undefined;
  noticeUnknownColumns(readings, description, report);
  return plan;
}

function whole(sheet: Sheet): { file: string; row: number; column: string } {
  return { file: sheet.file, row: 0, column: '' };
}

function check(readings: ReadonlyMap<TableName, TableReading>, report: Report): void {
  for (const [name, reading] of readings) {
    checkKeys(reading, report);
    checkUnits(name, reading, report);
    noticeKeysByName(name, reading, report);
    if (name === 'labourTask') checkSumsOfRows(reading, report);
    if (name === 'businessCases') checkCaseYears(reading, report);
    if (name === 'parameters') checkCountingWindow(reading, report);
  }
  checkReferences([...readings.values()], report);
}

/** Puts the tables together; their rows were built after the definitions, which the compiler can't see. */
function assembled(readings: ReadonlyMap<TableName, TableReading>, title: string): Plan {
  const tables = Object.fromEntries(
    [...readings].map(([name, reading]) => [name, reading.rows]),
  ) as Partial<Plan>;
  const plan: Plan = {
    ...emptyPlan(title),
    ...tables,
    present: new Set([...readings.values()].map((reading) => reading.definition.name)),
    columnsOf: new Map(
      [...readings.values()].map((reading) => [reading.definition.name, reading.head?.names ?? []]),
    ),
  };
  const named = plan.about.find((row) => /^(?:title|name|titel|naam)$/i.test(row.key) && row.value !== '');
  return { ...plan, title: named?.value ?? title, budgetLines: plan.budgetLines.map(withNilYears) };
}

function noticeUnknownColumns(
  readings: ReadonlyMap<TableName, TableReading>,
  description: PlanDescription,
  report: Report,
): void {
  for (const { definition, file, head } of readings.values()) {
    const described = description.fields.get(definition.name);
    const unknown =
      head?.extra.map((column) => column.name).filter((name) => described?.has(name) !== true) ?? [];
    if (head !== undefined && unknown.length > 0)
      report.notice({ file, row: head.line, column: unknown.join(', ') }, kept(unknown));
  }
}

function kept(names: readonly string[]): Text {
  const list = names.join(', ');
  return text(
    `Kapstok kent deze kolommen niet: ${list}. Ze worden bewaard en doorgegeven, maar er wordt niet mee gerekend. Kolommen per jaar heten y2025 of t2025.`,
    `Kapstok does not know these columns: ${list}. They are kept and passed on, but nothing is computed with them. Columns by year are named y2025 or t2025.`,
  );
}

function passedOver(name: string): Text {
  return text(
    `${asTyped(name)} is geen tabel die Kapstok kent en is overgeslagen.`,
    `${asTyped(name)} is no table Kapstok knows and was passed over.`,
  );
}

/** A sheet that explains the others is no table and no surprise. */
const EXPLAINS = /^(?:uitleg|toelichting|leeswijzer|lees ?mij|guide|readme)(?: |$)/i;

function noticeUnknown(sheet: Sheet, report: Report): void {
  if (!EXPLAINS.test(sheet.name.trim())) report.notice(whole(sheet), passedOver(sheet.name));
}

const ONE_OF_EACH = text('iedere tabel één keer', 'each table once');

function double(first: string, second: string): Text {
  return text(
    `${first} en ${second} zijn dezelfde tabel. Welke telt, is niet te zeggen. Laat er een staan.`,
    `${first} and ${second} are the same table. There is no telling which one counts. Leave one.`,
  );
}
