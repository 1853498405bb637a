import fc from 'fast-check';
import type { PlanFiles } from '../read-result.ts';

/** A table as rows of cells, its head first, and the sign that parts decimals in it. */
export interface AnyTable {
  readonly name: string;
  readonly decimal: '.' | ',';
  readonly lines: readonly (readonly string[])[];
}

const ODD = [
  '=1+1',
  "'=1+1",
  "''-x",
  "' @x",
  '+31',
  '-5',
  '-',
  '@naam',
  '"',
  'zeg "ja", of; nee',
  'eerste regel\nen tweede',
  'regel\r\neinde\rmidden',
  '\t met blanken er omheen \u00a0',
  '\ufeffmerk',
  'sep=;',
  'a;b;c;d;e;f',
  'a,b,c,d,e,f',
  'thema’s – één ☂ 👩‍⚕️ \u0661',
  '#REF!',
  'x'.repeat(3000),
  '__proto__',
];

const words: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...ODD),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Numbers that a reader takes where decimals are parted by one sign or the other; those that tell which are not asked about. */
const NUMBERS = {
  ',': ['', '12', '12000', '1.234,5', '0,5', '€ 1.000', '7,5..9', '>3', 'n.t.b.', '1,5 mln', '-3,25'],
  '.': ['', '12', '1,234.5', '0.5', '0,5', '€ 1.000', '7.5..9', '>3', 'p.m.', '1234.567', '1.5 mln', '-3.25'],
} as const;
const TARGETS = ['600 (+-20%)', '2..4 (50 per pad)', '5%..10% = 350..700', '2026-07-01', '40%'];

/** Periods that are reported on, however they are spelt. */
const PERIODS = ['', '2026', '2026Q2', 'K3 2026', '2026-k4', '2026H1', '2026-05', 'n.t.b.'];

const CODES = ['5.1', '5.10', '=A1', '-1', 'É', "'=x", 'a b', '"q"', ';', ','];

function rowsBy(cells: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[][]> {
  const row = fc.tuple(fc.constantFrom(...CODES), ...cells);
  return fc.uniqueArray(row, { selector: ([code]) => code, maxLength: 6 });
}

function table(
  name: string,
  head: readonly string[],
  cellsOf: (decimal: '.' | ',') => readonly fc.Arbitrary<string>[],
): fc.Arbitrary<AnyTable> {
  return fc
    .constantFrom('.' as const, ',' as const)
    .chain((decimal) => rowsBy(cellsOf(decimal)).map((rows) => ({ name, decimal, lines: [head, ...rows] })));
}

const numbers = (decimal: '.' | ',') => fc.constantFrom(...NUMBERS[decimal]);
const targets = (decimal: '.' | ',') => fc.oneof(numbers(decimal), fc.constantFrom(...TARGETS));
const units = fc.constantFrom('persons', '%', 'EUR', '');

const TABLES = [
  table('pillars', ['Code', 'name', '=kleur', 'lead scope'], () => [words, words, words]),
  table('risks', ['code', 'what'], () => [words]),
  table('bodies', ['code'], () => []),
  table('budget-lines', ['id', 'item', '2026', 'Y2027', 'stated_total'], (decimal) => [
    words,
    numbers(decimal),
    numbers(decimal),
    numbers(decimal),
  ]),
  table('measurement-rounds', ['code', 'name', 'period', 'closes'], () => [
    words,
    fc.constantFrom(...PERIODS),
    fc.constantFrom('', '2026-12-31', '31-12-2026'),
  ]),
  table('kpis', ['code', 'unit', 't2026', 'Wens, of "droom"', 'denominator'], (decimal) => [
    units,
    targets(decimal),
    words,
    fc.constantFrom('', '13 gemeenten', '12000 65-plussers', 'allen'),
  ]),
] as const;

/** A plan of any tables, with any cells that a plan may have. */
export const anyTables: fc.Arbitrary<readonly AnyTable[]> = fc
  .tuple(...TABLES.map((each) => fc.option(each, { nil: undefined })))
  .map((tables) => tables.filter((each) => each !== undefined))
  .filter((tables) => tables.length > 0);

/** Tables as a folder of CSV files, written by other rules than the product's: every cell between quotes. */
export function asFolder(tables: readonly AnyTable[]): PlanFiles {
  const encoder = new TextEncoder();
  const files = tables.map(({ name, decimal, lines }) => {
    const separator = decimal === ',' ? ';' : ',';
    const rows = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
    return { path: `${name}.csv`, bytes: encoder.encode(`sep=${separator}\n${rows.join('\n')}\n`) };
  });
  return { title: 'Proefplan', files };
}
