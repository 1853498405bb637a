import { type Column, type TableDefinition, tableDefinitions, YEARLY_LETTER } from '@kapstok/plan';
import { parseUnit, RATIO, sameUnit, type Text, text, unitName } from '@kapstok/quantity';
import { ACCOUNTING } from './meanings/accounting.ts';
import { BUSINESS_CASE } from './meanings/business-case.ts';
import { MONEY } from './meanings/money.ts';
import { MONITORING } from './meanings/monitoring.ts';
import { RESULTS } from './meanings/results.ts';
import type { Meanings } from './meanings/shared.ts';
import { STEERING } from './meanings/steering.ts';
import { UNCERTAINTY } from './meanings/uncertainty.ts';
import { WHAT_AND_WHO } from './meanings/what-and-who.ts';

/** A column in words: what it is about, and what its cells may hold. */
export interface ColumnDescription {
  readonly name: string;
  readonly column: Column;
  readonly meaning: Text;
  readonly holds: Text;
}

/** A table in words, with its columns in the order of a template: the source last. */
export interface TableDescription {
  readonly definition: TableDefinition;
  readonly columns: readonly ColumnDescription[];
  /** What the yearly columns are called and hold; undefined when the table has none. */
  readonly yearly: { readonly letter: string; readonly meaning: Text; readonly holds: Text } | undefined;
}

/** All meanings of columns, by table and column. */
export const MEANINGS: Readonly<Record<string, Meanings>> = {
  ...WHAT_AND_WHO,
  ...MONEY,
  ...BUSINESS_CASE,
  ...RESULTS,
  ...UNCERTAINTY,
  ...MONITORING,
  ...STEERING,
  ...ACCOUNTING,
};

/** What a target may be. */
const AS_PRINTED = text(
  'Zoals het plan het schrijft: 600 (+-20%), 25..100, 5%..10% = 350..700, 2..4 (voorwaarde), 40% of een datum.',
  'As the plan writes it: 600 (+-20%), 25..100, 5%..10% = 350..700, 2..4 (condition), 40% or a date.',
);

/** What may stand in a cell of each kind of column. */
const HOLDS: Readonly<Record<Column['kind'], Text>> = {
  text: text('Tekst.', 'Words.'),
  code: text('Een code op één regel. 5.10 is niet 5.1.', 'A code on one line. 5.10 is not 5.1.'),
  reference: text('De code van een rij in', 'The code of a row in'),
  list: text('Waarden met | ertussen.', 'Values with | in between.'),
  yesNo: text('ja of nee.', 'yes or no.'),
  estimate: text('Een getal, a..b, >a, a +/- b%, of n.t.b.', 'A number, a..b, >a, a +/- b%, or n.t.b.'),
  funding: text('Een getal, n.t.b., of rest.', 'A number, n.t.b., or rest.'),
  year: text('Een jaartal.', 'A year.'),
  quarter: text('Een kwartaal, zoals 2026Q3.', 'A quarter, such as 2026Q3.'),
  date: text('Een datum, zoals 2026-12-31.', 'A date, such as 2026-12-31.'),
  period: text('Jaren: 2025-2027, t/m 2027 of vanaf 2028.', 'Years: 2025-2027, t/m 2027 or vanaf 2028.'),
  reportingPeriod: text(
    'Een maand, kwartaal, half jaar of jaar: 2026-05, 2026Q2, 2026H1 of 2026.',
    'A month, quarter, half year or year: 2026-05, 2026Q2, 2026H1 or 2026.',
  ),
  target: AS_PRINTED,
  unit: text('Een eenheid.', 'A unit.'),
  population: text('Een aantal en waarvan.', 'A number and of what.'),
  formula: text('Een formule.', 'A formula.'),
};

/** Every table of a plan in words. */
export function tableDescriptions(): readonly TableDescription[] {
  return tableDefinitions().map(described);
}

function described(definition: TableDefinition): TableDescription {
  const columns = Object.entries(definition.columns).map(([name, column]): ColumnDescription => {
    const meaning = MEANINGS[definition.name]?.[name] ?? text(name, name);
    return { name, column, meaning, holds: holdsOf(column) };
  });
  const sourceLast = [...columns].sort((a, b) => Number(a.name === 'source') - Number(b.name === 'source'));
  return { definition, columns: sourceLast, yearly: yearlyOf(definition) };
}

function yearlyOf({ yearly }: TableDefinition): TableDescription['yearly'] {
  if (yearly === undefined) return undefined;
  const letter = YEARLY_LETTER[yearly];
  if (yearly === 'amount') {
    const meaning = text('Het bedrag of aantal in dat jaar.', 'The amount or number in that year.');
    return { letter, meaning, holds: HOLDS.estimate };
  }
  return {
    letter,
    meaning: text('De streefwaarde voor dat jaar.', 'The target for that year.'),
    holds: AS_PRINTED,
  };
}

function holdsOf(column: Column): Text {
  const holds = HOLDS[column.kind];
  if (column.values.length > 0) {
    const list = column.values.join(', ');
    return text(`Een van: ${list}.`, `One of: ${list}.`);
  }
  if (column.kind === 'reference') {
    const star = column.wildcard ? text(', of *', ', or *') : text('', '');
    return text(`${holds.nl} ${column.table}${star.nl}.`, `${holds.en} ${column.table}${star.en}.`);
  }
  const unit = parseUnit(column.unit)?.unit;
  if (column.unit === '' || unit === undefined) return holds;
  const name = sameUnit(unit, RATIO)
    ? text('delen van 1, of met %', 'parts of 1, or with %')
    : unitName(unit);
  return text(`${holds.nl} In ${name.nl}.`, `${holds.en} In ${name.en}.`);
}
