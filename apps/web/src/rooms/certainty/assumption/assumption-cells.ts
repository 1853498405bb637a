import {
  ASSUMPTION_QUALITY_NAMES,
  ASSUMPTION_SHAPE_NAMES,
  type AssumptionShape,
  type CellFault,
  type Cells,
  type CodeWords,
  isAssumptionShape,
  NUMBER_COLUMNS,
  numberFaults,
  parseAddress,
  RANGE_MEANING_NAMES,
  type RangeMeaning,
  type Row,
  SHAPE_NEEDS,
} from '@kapstok/plan';
import { type Estimate, point, unknown } from '@kapstok/quantity';
import { cellNumber } from './number-words.ts';

/** What stands in a column of an assumption; empty where nothing does. */
export function wordsAt(cells: Cells, column: string): string {
  return (Object.hasOwn(cells, column) ? (cells[column] ?? '') : '').trim();
}

/** The addresses an assumption is about. */
export function addressesIn(cells: Cells): readonly string[] {
  return wordsAt(cells, 'on')
    .split('|')
    .map((words) => words.trim())
    .filter((words) => words !== '');
}

/** The way an assumption says how uncertain its input is; undefined until that is chosen. */
export function shapeIn(cells: Cells): AssumptionShape | undefined {
  const shape = codeIn(ASSUMPTION_SHAPE_NAMES, wordsAt(cells, 'shape'));
  return isAssumptionShape(shape) ? shape : undefined;
}

/** What the numbers of an assumption are said to mean; undefined until that is chosen. */
export function meaningIn(cells: Cells): RangeMeaning | undefined {
  const meaning = codeIn(RANGE_MEANING_NAMES, wordsAt(cells, 'meaning'));
  const shape = shapeIn(cells);
  return shape === undefined ? undefined : SHAPE_NEEDS[shape].meanings.find((known) => known === meaning);
}

/** How well it is founded, as a code; empty until somebody says so. */
export function qualityIn(cells: Cells): string {
  return codeIn(ASSUMPTION_QUALITY_NAMES, wordsAt(cells, 'quality'));
}

/** A cell may hold a code, or its name in either language. */
function codeIn(names: CodeWords, words: string): string {
  const said = words.toLowerCase();
  const found = Object.entries(names).find(
    ([code, { nl, en }]) => code === said || nl.toLowerCase() === said || en.toLowerCase() === said,
  );
  return found?.[0] ?? words;
}

/** Whether the numbers are factors on what stands in the cells. */
export function isFactor(cells: Cells): boolean {
  return shapeIn(cells) === 'percentage' || /^(?:ja|yes|j|y|1|x)$/i.test(wordsAt(cells, 'relative'));
}

/** Whether the numbers can be nothing but factors: it is about every year of a row, or about several cells. */
export function mustBeFactor(cells: Cells): boolean {
  const addresses = addressesIn(cells).map(parseAddress);
  if (addresses.some((address) => address?.table === 'choices')) return false;
  return addresses.length > 1 || addresses.some((address) => address !== undefined && address.field === '');
}

/** Whether it is about an open choice, of which only a share can be said. */
export function isAboutChoice(cells: Cells): boolean {
  return addressesIn(cells).some((words) => parseAddress(words)?.table === 'choices');
}

/** An assumption as a row of the plan, as far as a form can read it: a first look, the server reads it again. */
export function rowOf(cells: Cells): Row<'assumptions'> {
  const words = (column: string) => wordsAt(cells, column);
  const [low, likely, high, percent, a, b] = NUMBER_COLUMNS.map((column) => estimateOf(words(column)));
  const blank = unknown('blank');
  return {
    place: { table: 'assumptions', line: 0, row: words('id'), field: '' },
    extra: {},
    id: words('id'),
    name: words('name'),
    on: addressesIn(cells),
    shared: words('shared'),
    shape: shapeIn(cells) ?? '',
    meaning: meaningIn(cells) ?? '',
    low: low ?? blank,
    likely: likely ?? blank,
    high: high ?? blank,
    unit: words('unit'),
    percent: percent ?? blank,
    a: a ?? blank,
    b: b ?? blank,
    relative: isFactor(cells) ? 'yes' : 'no',
    group: words('group'),
    correlation: estimateOf(words('correlation')),
    quality: qualityIn(cells),
    source: words('source'),
    note: words('note'),
  };
}

function estimateOf(words: string): Estimate {
  if (words === '') return unknown('blank');
  const value = cellNumber(words);
  return value === undefined ? unknown('toBeDetermined') : point(value);
}

/** What is wrong in the numbers of an assumption by themselves, by their columns. */
export function faultsIn(cells: Cells): readonly CellFault[] {
  return numberFaults(rowOf(cells));
}

/** Whether it has yet to be said what the numbers mean. */
export function asksMeaning(cells: Cells): boolean {
  const shape = shapeIn(cells);
  return (shape === 'range' || shape === 'percentage') && meaningIn(cells) === undefined;
}

/** The columns a shape has no use for and that hold something: they are emptied when the shape is chosen. */
export function uselessColumns(cells: Cells, shape: AssumptionShape): readonly string[] {
  const { needed, optional, meanings } = SHAPE_NEEDS[shape];
  const numbers = NUMBER_COLUMNS.filter((column) => ![...needed, ...optional].includes(column));
  const fits = meanings.some((meaning) => meaning === codeIn(RANGE_MEANING_NAMES, wordsAt(cells, 'meaning')));
  return [...numbers, ...(fits ? [] : ['meaning'])].filter((column) => wordsAt(cells, column) !== '');
}
