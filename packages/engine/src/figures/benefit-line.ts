import type { Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { converted, dividedBy, inUnit, missing } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { yearsIn } from './case-years.ts';
import type { Context } from './context.ts';
import { lineAmount, lineLabel } from './line-amount.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/**
 * A year of a benefit line: what it gives, net of what it has in common with other lines. A measure that the line does not
 * have is undefined.
 */
export interface LineYear {
  readonly gross: Node<'EUR'> | undefined;
  readonly npv: Node<'EURnpv'> | undefined;
  readonly hours: Node<'hour'> | undefined;
  /** Time gained, in FTE. */
  readonly timeFte: Node<'FTE'> | undefined;
  /** Extra staff. */
  readonly staff: Node<'person'> | undefined;
  readonly staffFte: Node<'FTE'> | undefined;
  readonly staffHours: Node<'hour'> | undefined;
  /** FTE of time gained and extra staff as persons. */
  readonly persons: Node<'person'> | undefined;
  readonly fte: Node<'FTE'> | undefined;
}

/** A benefit line with each year of its case worked out. */
export interface BenefitLine {
  readonly row: BenefitRow;
  readonly years: ReadonlyMap<number, LineYear>;
  /** Last year of the case. */
  readonly lastYear: number | undefined;
  /** Whether its staff come or stay each year (a flow), so that years may add up. */
  readonly isFlow: boolean;
  /** Codes of the overlaps that say what it has in common with other lines. */
  readonly overlaps: readonly string[];
}

/** Whether a line books lower care cost, time gained, or extra staff (`kind` in business-case-benefits). */
export function isCareCost(row: BenefitRow): boolean {
  return row.kind === 'care_cost';
}

function presentValue(context: Context, row: BenefitRow, year: number, gross: Node<'EUR'>): Node<'EURnpv'> {
  const label = lineLabel(row, year, 'npv');
  const base = context.caseOf.get(row.project)?.discountBaseYear;
  if (base === undefined) {
    const why = text('de businesscase noemt geen basisjaar', 'the business case names no base year');
    return missing('EURnpv', label, why, context.caseOf.get(row.project)?.place ?? row.place);
  }
  const rate = context.parameters.get('discount_rate', row.project, '1/year', year);
  return converted(label, gross, context.discountFactors.of(rate, year, base));
}

/**
 * The hourly rate by which a line's euros become hours: a rate of its own (`hourly_rate_<line>`), else, for time
 * gained, that of a professional. Other care-cost lines give no hours.
 */
function rateOf(context: Context, row: BenefitRow, year: number): Node<'EUR/hour'> | undefined {
  const own = `hourly_rate_${row.line}`;
  if (context.parameters.has(own, row.project))
    return context.parameters.get(own, row.project, 'EUR/hour', year);
  if (row.kind !== 'time_gain') return undefined;
  return context.parameters.get('hourly_rate_professional', row.project, 'EUR/hour', year);
}

function hoursOf(context: Context, row: BenefitRow, year: number, amount: AnyNode): Node<'hour'> | undefined {
  const hours = inUnit(amount, 'hour');
  if (hours !== undefined) return hours;
  const rate = rateOf(context, row, year);
  const gross = inUnit(amount, 'EUR');
  return rate === undefined || gross === undefined
    ? undefined
    : dividedBy(lineLabel(row, year, 'hours'), gross, rate);
}

/** A year of a line before anything is taken off for what it has in common with others. */
export function grossYear(context: Context, row: BenefitRow, year: number): LineYear {
  return lineYear(context, row, year, lineAmount(context, row, year));
}

function lineYear(context: Context, row: BenefitRow, year: number, amount: AnyNode): LineYear {
  const { parameters } = context;
  const perFte = parameters.get('hours_per_fte', row.project, 'hour/FTE', year);
  const partTime = parameters.get('fte_per_person', row.project, 'FTE/person', year);
  const hours = row.kind === 'extra_staff' ? undefined : hoursOf(context, row, year, amount);
  const timeFte = hours === undefined ? undefined : dividedBy(lineLabel(row, year, 'fte'), hours, perFte);
  const staffing = row.kind === 'extra_staff' ? staffOf(row, year, amount, partTime) : undefined;
  const gross = isCareCost(row) ? inUnit(amount, 'EUR') : undefined;
  return {
    gross,
    npv: gross === undefined ? undefined : presentValue(context, row, year, gross),
    hours,
    timeFte,
    staff: staffing?.staff,
    staffFte: staffing?.staffFte,
    staffHours:
      staffing === undefined
        ? undefined
        : converted(lineLabel(row, year, 'hours'), staffing.staffFte, perFte),
    persons: staffing?.staff ?? (timeFte && dividedBy(lineLabel(row, year, 'persons'), timeFte, partTime)),
    fte: staffing?.staffFte ?? timeFte,
  };
}

function staffOf(
  row: BenefitRow,
  year: number,
  amount: AnyNode,
  partTime: Node<'FTE/person'>,
): { staff: Node<'person'>; staffFte: Node<'FTE'> } | undefined {
  const staff = inUnit(amount, 'person');
  if (staff !== undefined)
    return { staff, staffFte: converted(lineLabel(row, year, 'fte'), staff, partTime) };
  const staffFte = inUnit(amount, 'FTE');
  if (staffFte === undefined) return undefined;
  return { staff: dividedBy(lineLabel(row, year, 'persons'), staffFte, partTime), staffFte };
}

/** What there is of an optional node. */
export function present<T>(node: T | undefined): readonly T[] {
  return node === undefined ? [] : [node];
}

/** Works a benefit line out for every year of its case. */
export function benefitLine(context: Context, row: BenefitRow): BenefitLine {
  const span = context.caseYears.get(row.project);
  const counted = (year: number): AnyNode =>
    context.overlaps.netOf(row, year) ?? lineAmount(context, row, year);
  return {
    row,
    years: new Map(yearsIn(span).map((year) => [year, lineYear(context, row, year, counted(year))])),
    lastYear: span?.to,
    isFlow: row.kind === 'extra_staff' && row.flow !== '',
    overlaps: context.overlaps.ofLine(row).map((group) => group.row.id),
  };
}
