import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import type { Sheet } from '../sheet.ts';
import type { BodyRow } from './body-row.ts';
import type { BudgetLayout } from './layout.ts';
import type { PlacedItems } from './placed-items.ts';
import type { PlacedTotals } from './placed-totals.ts';
import type { TotalRow } from './totals.ts';

/** What was made of an office budget. */
export interface BudgetReading {
  readonly sheet: Sheet;
  readonly layout: BudgetLayout;
  readonly items: PlacedItems;
  readonly totals: PlacedTotals;
  /** Rows with amounts below the total of the whole. */
  readonly after: readonly BodyRow[];
  /** All sheets that were given. */
  readonly passed: readonly Sheet[];
}

/** Says how the sheet was read, and which rows count for nothing and why. */
export function noticeBudget(reading: BudgetReading, report: Report): void {
  const { sheet, layout, items, totals, after } = reading;
  const notice = (row: number, message: Text) =>
    report.notice({ file: sheet.file, row, column: '' }, message);
  notice(layout.head.line, asRead(reading));
  const inherited = items.items.filter((item) => item.inherited).map((item) => item.row.line);
  if (inherited.length > 0) notice(inherited[0] ?? 0, inheritedTypes(inherited));
  const dashed = items.items.filter((item) => item.row.dashed).map((item) => item.row.line);
  if (dashed.length > 0) notice(dashed[0] ?? 0, dashesAsNil(dashed));
  for (const { total } of totals.placed) notice(total.row.line, keptTotal(total));
  for (const total of totals.loose) notice(total.row.line, looseTotal(total.row.words));
  for (const row of after) notice(row.line, belowTotal(row.words));
  for (const row of items.idle) notice(row.line, withoutAmounts(row.words));
  for (const other of reading.passed) {
    if (other !== sheet) report.notice({ file: other.file, row: 0, column: '' }, noBudget(other.name));
  }
}

function asRead({ layout, items }: BudgetReading): Text {
  const years = layout.years.map((column) => column.year).join(', ');
  const count = items.items.length;
  const nl = `Gelezen als begroting: de kop staat op rij ${layout.head.line}, de jaren zijn ${years}, er zijn ${count} posten`;
  const en = `Read as a budget: the head stands on row ${layout.head.line}, the years are ${years}, there are ${count} items`;
  if (layout.scale === 1) return text(`${nl}.`, `${en}.`);
  return text(
    `${nl}. Bedragen zijn met ${layout.scale} vermenigvuldigd, zoals boven de tabel staat.`,
    `${en}. Amounts were multiplied by ${layout.scale}, as is said above the table.`,
  );
}

/** Rows named in a sentence: the first twenty of them. */
function rowList(lines: readonly number[]): string {
  return lines.slice(0, 20).join(', ') + (lines.length > 20 ? ', …' : '');
}

function dashesAsNil(lines: readonly number[]): Text {
  const rows = rowList(lines);
  return text(
    `Een los streepje is gelezen als nul: rij ${rows}. Is het bedrag nog niet bekend, schrijf dan n.t.b.`,
    `A lone dash was read as nil: rows ${rows}. Where the amount is not known yet, write n.t.b.`,
  );
}

function inheritedTypes(lines: readonly number[]): Text {
  const rows = rowList(lines);
  return text(
    `Zonder eigen kostensoort: rij ${rows}. Daar geldt de kostensoort van de rij erboven.`,
    `Without a cost type of their own: rows ${rows}. The cost type of the row above holds there.`,
  );
}

function keptTotal(total: TotalRow): Text {
  const { words } = total.row;
  if (total.agrees) {
    return text(
      `${asTyped(words)} is gelezen als totaal en niet als post; het telt niet nog eens mee.`,
      `${asTyped(words)} was read as a total and not as an item; it is not counted again.`,
    );
  }
  return text(
    `${asTyped(words)} is gelezen als totaal, maar is niet de som van de posten. De posten tellen; het totaal wordt ernaast bewaard.`,
    `${asTyped(words)} was read as a total, but is not the sum of the items. The items count; the total is kept beside them.`,
  );
}

function looseTotal(words: string): Text {
  return text(
    `${asTyped(words)} is gelezen als tussentelling en overgeslagen; het telt niet mee.`,
    `${asTyped(words)} was read as a subtotal and passed over; it is not counted.`,
  );
}

function belowTotal(words: string): Text {
  return text(
    `${asTyped(words)} staat onder het totaal en is overgeslagen: het is geen begrotingspost.`,
    `${asTyped(words)} stands below the total and was passed over: it is no budget line.`,
  );
}

function withoutAmounts(words: string): Text {
  return text(
    `${asTyped(words)} heeft geen bedragen en geen posten eronder, en is overgeslagen.`,
    `${asTyped(words)} has no amounts and no items below it, and was passed over.`,
  );
}

function noBudget(name: string): Text {
  return text(
    `Blad ${asTyped(name)} is geen begroting en is overgeslagen.`,
    `Sheet ${asTyped(name)} is no budget and was passed over.`,
  );
}

/** What makes a sheet a plan or a budget. */
export const SOUGHT: Text = text(
  'tabellen van een plan (zoals budget-lines), of een begroting met een kop waarin jaren naast elkaar staan en een kolom met de omschrijving',
  'tables of a plan (such as budget-lines), or a budget with a head that has years side by side and a column with the description',
);

export const NOT_RECOGNISED: Text = text(
  'Hier is geen plan en geen begroting in herkend, dus er is niets gelezen. Noem bladen of bestanden naar de tabellen van een plan, of zet boven de bedragen een rij met jaren en een kolom "Omschrijving".',
  'No plan and no budget was recognised in this, so nothing was read. Name sheets or files after the tables of a plan, or put a row of years and a column "Omschrijving" above the amounts.',
);

/** More sheets look like a budget; adding them up might count a total twice. */
export function severalBudgets(names: readonly string[]): Text {
  const list = names.join(', ');
  return text(
    `Meer bladen lijken op een begroting: ${list}. Of ze samen tellen of elkaar herhalen, is niet te zeggen. Bied er een aan.`,
    `Several sheets look like a budget: ${list}. There is no telling whether they add up or repeat one another. Offer one of them.`,
  );
}
