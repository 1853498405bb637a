import type { Place } from '@kapstok/plan';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import { none } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { groupBy } from '../levels/group-by.ts';
import { type BenefitLine, isCareCost, type LineYear, present } from './benefit-line.ts';
import type { Context } from './context.ts';
import { type FigureSet, figureLabel, setSum } from './figure-set.ts';

const NO_LINES: Text = text(
  'de businesscase heeft geen regels van deze soort',
  'the business case has no lines of this kind',
);

/** One measure: the unit it is kept in, what a year of a line has of it, and which totals are asked for. */
interface Measure<U extends UnitCode> {
  readonly path: string;
  readonly ending: string;
  readonly unit: U;
  readonly of: (year: LineYear) => Node<U> | undefined;
  /** Whether years add up: money and hours do, people and FTE are counted each year. */
  readonly addsUp: boolean;
}

/** A measure of any unit: whether lines have it, and adding its sums to their set. */
interface AnyMeasure {
  readonly isIn: (sums: Sums) => boolean;
  readonly addTo: (sums: Sums) => void;
  /** Adds its totals for some of the lines only, under an address that says which. */
  readonly addTotalsOf: (some: Sums, which: string) => void;
}

function measure<U extends UnitCode>(
  path: string,
  unit: U,
  of: (year: LineYear) => Node<U> | undefined,
  options: { ending?: string; addsUp?: boolean } = {},
): AnyMeasure {
  const what: Measure<U> = { path, ending: options.ending ?? '', unit, of, addsUp: options.addsUp ?? false };
  return {
    isIn: (sums) => hasMeasure(sums, what),
    addTo: (sums) => (hasMeasure(sums, what) ? addSums(sums, what) : addNothing(sums, what)),
    addTotalsOf: (some, which) => addTotals(some, what, which),
  };
}

/** Lines of one project (or a part of them), and where the sums go. */
interface Sums {
  readonly name: string;
  readonly set: FigureSet;
  readonly context: Context;
  readonly lines: readonly BenefitLine[];
  /** Years of any of the lines, in order. */
  readonly years: readonly number[];
  /** Of a line by itself: its amount of a year is a figure as it is, no sum of one. */
  readonly isLine: boolean;
}

function inYear<U extends UnitCode>(sums: Sums, what: Measure<U>, year: number): Node<U>[] {
  const found: Node<U>[] = [];
  for (const line of sums.lines) {
    const ofYear = line.years.get(year);
    const node = ofYear === undefined ? undefined : what.of(ofYear);
    if (node !== undefined) found.push(node);
  }
  return found;
}

function hasMeasure<U extends UnitCode>(sums: Sums, what: Measure<U>): boolean {
  for (const line of sums.lines) {
    for (const year of line.years.values()) if (what.of(year) !== undefined) return true;
  }
  return false;
}

function yearsOf(lines: readonly BenefitLine[]): number[] {
  return [...new Set(lines.flatMap((line) => [...line.years.keys()]))].sort((a, b) => a - b);
}

/** The address of a total; every project has the same ones, so they are made once for a plan. */
function pathOf<U extends UnitCode>({ context }: Sums, what: Measure<U>, middle: string): string {
  return context.paths.of(what.path, middle, what.ending);
}

/** The row of the business case the lines belong to, else of the first line. */
function caseOf({ context, lines }: Sums): Place {
  const row = lines[0]?.row;
  const own = row === undefined ? undefined : context.caseOf.get(row.project);
  return own?.place ?? row?.place ?? { table: 'business-cases', line: 0, row: '', field: '' };
}

/** The case has no lines of this kind: its totals are a known zero. */
function addNothing<U extends UnitCode>(sums: Sums, what: Measure<U>): void {
  const { window, structuralYear } = sums.context;
  const totals = [
    ...(what.addsUp && window !== undefined ? ['window'] : []),
    ...(structuralYear === undefined ? [] : ['structural']),
  ];
  for (const total of totals) {
    const path = pathOf(sums, what, total);
    sums.set.set(path, none(what.unit, figureLabel(sums.name, path), NO_LINES, caseOf(sums)));
  }
}

function addSums<U extends UnitCode>(sums: Sums, what: Measure<U>): void {
  const { window, structuralYear } = sums.context;
  const add = (middle: string, parts: readonly Node<U>[]): Node<U> => {
    const path = pathOf(sums, what, middle);
    const [only, ...others] = parts;
    if (!sums.isLine || only === undefined || others.length > 0)
      return setSum(sums.set, what.unit, { name: sums.name, path }, parts);
    sums.set.set(path, only);
    return only;
  };
  const byYear = new Map(sums.years.map((year) => [year, add(`byYear.${year}`, inYear(sums, what, year))]));
  if (what.addsUp && window !== undefined) {
    const counted = [...byYear].filter(([year]) => year >= window.from && year <= window.to);
    add(
      'window',
      counted.map(([, node]) => node),
    );
  }
  if (structuralYear !== undefined) add('structural', present(byYear.get(structuralYear)));
}

const GROSS = measure('careCost', 'EUR', (year) => year.gross, { ending: '.gross', addsUp: true });

const MONEY: readonly AnyMeasure[] = [
  GROSS,
  measure('careCost', 'EURnpv', (year) => year.npv, { ending: '.npv', addsUp: true }),
];

const AMOUNTS: readonly AnyMeasure[] = [
  measure('timeSaving', 'hour', (year) => year.hours, { addsUp: true }),
  measure('extraHours', 'hour', (year) => year.staffHours, { addsUp: true }),
  measure('timeSavingFte', 'FTE', (year) => year.timeFte),
  measure('extraStaffFte', 'FTE', (year) => year.staffFte),
  measure('fte', 'FTE', (year) => year.fte),
  measure('extraStaff', 'person', (year) => year.staff),
  measure('persons', 'person', (year) => year.persons),
];

/** Totals of a measure in the window and the structural year, without figures for each year. */
function addTotals<U extends UnitCode>(some: Sums, what: Measure<U>, which: string): void {
  const { window, structuralYear } = some.context;
  const add = (span: string, isIn: (year: number) => boolean): void => {
    const years = some.years.filter(isIn);
    const parts = years.flatMap((year) => inYear(some, what, year));
    setSum(some.set, what.unit, { name: some.name, path: pathOf(some, what, `${span}.${which}`) }, parts);
  };
  if (window !== undefined) add('window', (year) => year >= window.from && year <= window.to);
  if (structuralYear !== undefined) add('structural', (year) => year === structuralYear);
}

/** Lower care cost split by a column of the line: by law, by beneficiary. */
function addSplit(sums: Sums, by: 'law' | 'beneficiary'): void {
  const ending = by === 'law' ? 'byLaw' : 'byBeneficiary';
  const lines = sums.lines.filter((line) => isCareCost(line.row) && line.row[by] !== '');
  for (const [value, some] of groupBy(lines, (line) => line.row[by])) {
    for (const money of MONEY)
      money.addTotalsOf({ ...sums, lines: some, years: yearsOf(some) }, `${ending}.${value}`);
    if (sums.context.tellsValueKind) addKinds(sums, some, `${ending}.${value}`);
  }
}

/** The same by whether money comes free by it: what is cash and what is not never stand in one sum by party or law. */
function addKinds(sums: Sums, lines: readonly BenefitLine[], which: string): void {
  for (const [kind, some] of groupBy(lines, ({ row }) => row.valueKind || 'unsaid'))
    GROSS.addTotalsOf({ ...sums, lines: some, years: yearsOf(some) }, `${kind}.${which}`);
}

/** Effects of a project with a business case: care cost, hours, extra staff, FTE and persons, by year and in total. */
export function effectFigures(name: string, context: Context, lines: readonly BenefitLine[]): FigureSet {
  const sums: Sums = { name, set: new Map(), context, lines, years: yearsOf(lines), isLine: false };
  for (const what of [...MONEY, ...AMOUNTS]) what.addTo(sums);
  addSplit(sums, 'law');
  addSplit(sums, 'beneficiary');
  return sums.set;
}

const OF_A_LINE: readonly AnyMeasure[] = [
  measure('gross', 'EUR', (year) => year.gross, { addsUp: true }),
  measure('npv', 'EURnpv', (year) => year.npv, { addsUp: true }),
  measure('hours', 'hour', (year) => year.hours ?? year.staffHours, { addsUp: true }),
  measure('staff', 'person', (year) => year.staff),
  measure('fte', 'FTE', (year) => year.fte),
  measure('persons', 'person', (year) => year.persons),
];

/** Figures of one benefit line: gross, npv, hours, staff, FTE and persons, by year, in the window and structural. */
export function lineFigures(context: Context, line: BenefitLine): FigureSet {
  const name = line.row.label || line.row.line;
  const lines = [line];
  const sums: Sums = { name, set: new Map(), context, lines, years: yearsOf(lines), isLine: true };
  for (const what of OF_A_LINE) if (what.isIn(sums)) what.addTo(sums);
  return sums.set;
}
