import type { Calculation, FigureValue, Scope, YearSpan } from '@kapstok/engine';
import { isKnown, type KnownEstimate, lowOf, type Unit } from '@kapstok/quantity';
import { exactly, plus } from './amount.ts';
import { type Moment, yearsOf } from './moment.ts';
import { indexOf } from './plan-index.ts';
import { isPeople, type Quantity, startsWith } from './stated-key.ts';

/** Euros as they come, or discounted to the base year of their case. */
export type Basis = 'gross' | 'npv';

/** What a figure is asked for: of which scope, what, when, and for euros on which basis. */
export interface Asked {
  readonly scope: Scope;
  readonly quantity: Quantity;
  readonly moment: Moment;
  readonly basis?: Basis;
  /** For the money of a funding source: the first word of its name. */
  readonly source?: string;
  /** For the shortage: the unit in which it is asked. */
  readonly unit?: Unit;
}

/** What follows from the plan: the value, and its address where it is one figure. */
export interface Computed {
  readonly value: FigureValue;
  readonly figure: string;
}

const FLOWS: Readonly<Partial<Record<Quantity, string>>> = {
  recruits: 'inflow',
  retained: 'prevented_outflow',
};
const ABSENT: FigureValue = { kind: 'notApplicable' };

/** The value of a figure; not applicable when there is no such figure. */
export function figureValueOf(calculation: Calculation, figure: string): FigureValue {
  return calculation.value(figure) ?? ABSENT;
}

/** What follows from the plan for what is asked. */
export function computed(calculation: Calculation, asked: Asked): Computed {
  switch (asked.quantity) {
    case 'hoursTotal':
      return sumOf(calculation, asked, ['timeSaving', 'extraHours']);
    case 'recruits':
    case 'retained':
      return nameless(flowOf(calculation, asked, FLOWS[asked.quantity] ?? ''));
    case 'shareClosed':
    case 'shareOfAmbition':
      return one(calculation, asked.scope.kind === 'plan' ? `plan/shortage.${asked.quantity}` : '');
    case 'shortage':
      return one(calculation, `plan/shortage.${asked.unit?.code === 'FTE' ? 'fte' : 'persons'}`);
    case 'funding':
      return nameless(fundingOf(calculation, asked));
    default:
      return atMoment(calculation, asked);
  }
}

/** A figure of one year, by its address. */
export function yearFigure(asked: Omit<Asked, 'moment'>, year: number): string {
  return `${asked.scope.code}/${asked.quantity}.byYear.${year}${ending(asked)}`;
}

function ending({ quantity, basis }: Pick<Asked, 'quantity' | 'basis'>): string {
  return quantity === 'careCost' ? `.${basis ?? 'gross'}` : '';
}

function one(calculation: Calculation, figure: string): Computed {
  return { value: figureValueOf(calculation, figure), figure };
}

function nameless(value: FigureValue): Computed {
  return { value, figure: '' };
}

function sumOf(calculation: Calculation, asked: Asked, quantities: readonly Quantity[]): Computed {
  return nameless(plus(quantities.map((quantity) => computed(calculation, { ...asked, quantity }).value)));
}

function atMoment(calculation: Calculation, asked: Asked): Computed {
  const { scope, quantity, moment } = asked;
  if (quantity === 'investment') return investment(calculation, asked);
  if (moment.kind === 'window' && isPeople(quantity)) return people(calculation, asked);
  if (moment.kind !== 'years') {
    return one(calculation, `${scope.code}/${quantity}.${moment.kind}${ending(asked)}`);
  }
  if (moment.from === moment.to) return one(calculation, yearFigure(asked, moment.from));
  return nameless(overYears(calculation, asked, moment));
}

/** People of the counted years, added up as a plan that prints one number for these years does. */
function people(calculation: Calculation, asked: Asked): Computed {
  const span = yearsOf(asked.moment, calculation);
  return nameless(span === undefined ? { kind: 'unknown' } : overYears(calculation, asked, span));
}

/** Investment has years of its own: the whole of it, unless the period leaves out a year with money. */
function investment(calculation: Calculation, asked: Asked): Computed {
  const { moment, scope } = asked;
  const left =
    moment.kind === 'years'
      ? indexOf(calculation).budgetYears.filter((year) => year < moment.from || year > moment.to)
      : [];
  const whole = left.every((year) => figureValueOf(calculation, yearFigure(asked, year)) === ABSENT);
  if (whole || moment.kind !== 'years') return one(calculation, `${scope.code}/investment.total`);
  return nameless(overYears(calculation, asked, moment));
}

/** The sum over years; years of which the plan holds nothing are no part of it. */
export function overYears(
  calculation: Calculation,
  asked: Omit<Asked, 'moment'>,
  span: YearSpan,
): FigureValue {
  const parts: FigureValue[] = [];
  for (let year = span.from; year <= span.to; year += 1)
    parts.push(figureValueOf(calculation, yearFigure(asked, year)));
  return plus(parts);
}

function flowOf(calculation: Calculation, asked: Asked, flow: string): FigureValue {
  const span = yearsOf(asked.moment, calculation);
  if (span === undefined) return { kind: 'unknown' };
  const lines = indexOf(calculation)
    .linesOf(asked.scope)
    .filter((line) => line.flow === flow);
  const parts: FigureValue[] = [];
  for (const { project, line } of lines) {
    for (let year = span.from; year <= span.to; year += 1) {
      parts.push(figureValueOf(calculation, `${project}/${line}/staff.byYear.${year}`));
    }
  }
  return plus(parts);
}

function fundingOf(calculation: Calculation, { scope, source }: Asked): FigureValue {
  const kinds = [...indexOf(calculation).fundingOf].filter(([name]) => startsWith(name, source ?? ''));
  const rows = kinds.flatMap(([, ofKind]) => ofKind);
  const own = scope.kind === 'plan' ? rows : rows.filter((row) => row.project === scope.code);
  if (own.length === 0) return ABSENT;
  return plus(
    own.map(({ amount }) =>
      amount.kind !== 'rest' && isKnown(amount) ? bounds(amount) : { kind: 'unknown' },
    ),
  );
}

function bounds(estimate: KnownEstimate): FigureValue {
  if (estimate.kind === 'range')
    return { kind: 'known', bound: 'exact', low: estimate.low, high: estimate.high };
  return { ...exactly(lowOf(estimate)), bound: estimate.kind === 'atLeast' ? 'atLeast' : 'exact' };
}
