import type { Calculation } from '@kapstok/engine';
import type { Plan, Row } from '@kapstok/plan';
import { type Bounds, isKnown, lowOf, parseUnit, type Text, text } from '@kapstok/quantity';
import { grouped, remembered } from '../../grouped.ts';
import { benefitLineWords, unitSpelled } from '../../wording.ts';
import type { Indicator } from './indicator.ts';

/** A target that is a share of a potential: in this year, this share, and the number that would be. */
export interface ShareOfPotential {
  readonly year: number;
  readonly share: Bounds;
  readonly value: Bounds;
}

/** Something that may be the potential: what it is, and how much it is in a year. */
export interface Potential {
  readonly name: Text;
  /** Address of the figure of a year; empty when it is more than one figure. */
  readonly figure: (year: number) => string;
  readonly of: (year: number) => number | undefined;
}

/**
 * How far a printed bound may lie from the share of a potential: such targets are printed to one or two digits
 * (30 000 to 60 000 for 31 418 to 62 835).
 */
const ROOM = 0.08;

/** The years in which a target gives both a share and a number, in the order of the years. */
export function sharesOf({ byYear }: Indicator): readonly ShareOfPotential[] {
  const years = [...byYear].sort(([a], [b]) => a - b);
  return years.flatMap(([year, { share, value }]) => {
    if (share === undefined || !isKnown(share) || !isKnown(value)) return [];
    return [{ year, share: closed(share), value: closed(value) }];
  });
}

function closed(
  estimate:
    | { kind: 'point'; value: number }
    | { kind: 'range'; low: number; high: number }
    | { kind: 'atLeast'; low: number },
): Bounds {
  const low = lowOf(estimate);
  return { low, high: estimate.kind === 'range' ? estimate.high : low };
}

const codesOf = remembered((plan: Plan) => new Set(plan.projects.map(({ code }) => code)));

/** The project that the words of a denominator name by its code, else the indicator's own. */
export function projectNamed(plan: Plan, { denominator, project }: Indicator): string | undefined {
  const codes = codesOf(plan);
  const named = denominator.printed.split(/[\s,;:()]+/).find((word) => codes.has(word));
  return named ?? (project === '' ? undefined : project);
}

/** Whether a potential gives the printed numbers in every year, but for rounding. */
export function gives(potential: Potential, targets: readonly ShareOfPotential[]): boolean {
  return targets.every(({ year, share, value }) => {
    const whole = potential.of(year);
    if (whole === undefined || whole <= 0) return false;
    return near(value.low, share.low * whole) && near(value.high, share.high * whole);
  });
}

function near(printed: number, exact: number): boolean {
  return Math.abs(printed - exact) <= ROOM * exact;
}

/** The base unit of an indicator: `EUR`, `hour`, or something without a potential in a business case. */
export function unitOfPotential({ unit }: Indicator): string {
  return parseUnit(unit)?.unit.code ?? '';
}

/**
 * What an indicator in this unit may be a share of, in the business case of this project as a whole: its lower care
 * cost or the time it gains, in every form in which that is counted.
 */
export function wholePotentials(
  calculation: Calculation,
  project: string,
  unit: string,
): readonly Potential[] {
  if (unit === 'EUR') {
    const name = text('de afname van het zorggebruik', 'the reduction in care use');
    return inEveryForm(calculation, `${project}/careCost.byYear`, name);
  }
  const name = text('de tijdwinst', 'the time gained');
  return unit === 'hour' ? hoursOf(calculation, `${project}/timeSaving`, name) : [];
}

/** The same of one line of the business case. */
export function linePotentials(
  calculation: Calculation,
  project: string,
  unit: string,
): readonly Potential[] {
  if (unit === 'EUR') {
    const lines = linesOf(calculation, project, 'care_cost');
    return lines.flatMap(({ code, name }) => inEveryForm(calculation, code, name));
  }
  if (unit !== 'hour') return [];
  return linesOf(calculation, project).flatMap(({ code, name }) =>
    hoursOf(calculation, `${code}/hours`, name),
  );
}

function hoursOf(calculation: Calculation, id: string, name: Text): readonly Potential[] {
  const figure = (year: number): string => `${id}.byYear.${year}`;
  return overYears(calculation, { name, figure, of: (year) => known(calculation, figure(year)) });
}

/** What else in the same business case the numbers could have been taken from. */
export function otherPotentials(
  calculation: Calculation,
  project: string,
  unit: string,
): readonly Potential[] {
  const time = linesOf(calculation, project, 'time_gain');
  if (unit === 'EUR') return time.flatMap((line) => timeInEuros(calculation, line));
  return unit === 'hour'
    ? linesOf(calculation, project).map((line) => discountedHours(calculation, line))
    : [];
}

interface Line {
  readonly project: string;
  /** Address of its figures. */
  readonly code: string;
  readonly name: Text;
  readonly row: Row<'businessCaseBenefits'>;
}

const benefitsOf = remembered((plan: Plan) => grouped(plan.businessCaseBenefits, (row) => row.project));

function linesOf({ plan }: Calculation, project: string, kind?: string): readonly Line[] {
  return (benefitsOf(plan).get(project) ?? [])
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => ({
      project,
      row,
      code: `${project}/${row.line}`,
      name: benefitLineWords(plan, row),
    }));
}

/** Gross and net present, of the year and of all years up to it. */
function inEveryForm(calculation: Calculation, code: string, name: Text): readonly Potential[] {
  const forms = [
    { basis: 'gross', words: text('bruto', 'gross') },
    { basis: 'npv', words: text('netto contant', 'net present') },
  ] as const;
  return forms.flatMap(({ basis, words }) => {
    const figure = (year: number): string =>
      code.endsWith('.byYear') ? `${code}.${year}.${basis}` : `${code}/${basis}.byYear.${year}`;
    const named = text(`${name.nl} (${words.nl})`, `${name.en} (${words.en})`);
    return overYears(calculation, { name: named, figure, of: (year) => known(calculation, figure(year)) });
  });
}

/** A potential of the year, the same added up over the years counted, and the whole of it in the structural year. */
function overYears(calculation: Calculation, yearly: Potential): readonly Potential[] {
  const cumulative: Potential = {
    name: text(`${yearly.name.nl}, opgeteld tot en met het jaar`, `${yearly.name.en}, added up to the year`),
    figure: () => '',
    of: (year) => {
      const years = calculation.window === undefined ? [] : upTo(calculation.window.from, year);
      const amounts = years.flatMap((each) => yearly.of(each) ?? []);
      return amounts.length === 0 ? undefined : amounts.reduce((sum, value) => sum + value, 0);
    },
  };
  const structural: Potential = {
    name: text(`${yearly.name.nl} in het structurele jaar`, `${yearly.name.en} in the structural year`),
    figure: () => (calculation.structuralYear === undefined ? '' : yearly.figure(calculation.structuralYear)),
    of: () => (calculation.structuralYear === undefined ? undefined : yearly.of(calculation.structuralYear)),
  };
  return [yearly, cumulative, structural];
}

/** The euros behind hours: what a time line prints, gross and net present. */
function timeInEuros(calculation: Calculation, { project, row, name }: Line): readonly Potential[] {
  if (unitSpelled(row.unit).code !== 'EUR') return [];
  const gross = (year: number): number | undefined => {
    const cell = row.byYear.get(year);
    return cell !== undefined && isKnown(cell) ? lowOf(cell) : undefined;
  };
  const npv = (year: number): number | undefined =>
    times(gross(year), presentValue(calculation, project, year));
  return [
    ...overYears(calculation, {
      name: text(`${name.nl} (bruto)`, `${name.en} (gross)`),
      of: gross,
      figure: () => '',
    }),
    ...overYears(calculation, {
      name: text(`${name.nl} (netto contant)`, `${name.en} (net present)`),
      of: npv,
      figure: () => '',
    }),
  ];
}

function discountedHours(calculation: Calculation, { project, code, name }: Line): Potential {
  const figure = (year: number): string => `${code}/hours.byYear.${year}`;
  return {
    name: text(`${name.nl} (contant gemaakt)`, `${name.en} (discounted)`),
    figure,
    of: (year) => times(known(calculation, figure(year)), presentValue(calculation, project, year)),
  };
}

/** What a euro of a year is worth in the base year of a project's case; undefined when no line of it says. */
function presentValue(calculation: Calculation, project: string, year: number): number | undefined {
  const gross = known(calculation, `${project}/careCost.byYear.${year}.gross`);
  const npv = known(calculation, `${project}/careCost.byYear.${year}.npv`);
  return gross === undefined || npv === undefined || gross === 0 ? undefined : npv / gross;
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function known(calculation: Calculation, id: string): number | undefined {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : undefined;
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
