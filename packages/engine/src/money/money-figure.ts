import { fieldOf, type Place } from '@kapstok/plan';
import {
  type Estimate,
  formatBounds,
  highOf,
  isKnown,
  lowOf,
  reasonInWords,
  type Text,
  text,
  type UnitCode,
  unit,
  verbatim,
} from '@kapstok/quantity';
import type { Explanation, FigureId, FigureValue } from '../figure.ts';
import { type Bound, together } from '../graph/bound.ts';

/**
 * A figure of money to account for, made with its reason at once. Money that is divided or may be asked back is settled in whole
 * cents, which the graph of the plan does not know; and what was spent is no part of the plan.
 */
export type MoneyFigure = Explanation;

/** What a figure is called, and the address where it can be asked for by itself. */
export interface Named {
  readonly label: Text;
  readonly id?: FigureId;
}

/** What makes a figure what it is. */
interface Reason {
  readonly formula?: Text;
  readonly remark?: Text | undefined;
  readonly inputs?: readonly MoneyFigure[];
}

/** More inputs than this are told by their number. */
const MOST_INPUTS = 200;
/** Sums of more parts than this are described, not written out. */
const MOST_WRITTEN_OUT = 6;

/** An amount in whole cents, for sums that lose nothing. */
export function centsOf(euros: number): number {
  return Number.isFinite(euros) ? Math.round(euros * 100) : euros;
}

/** A figure with its value and its reason. */
export function figureOf(
  { label, id }: Named,
  value: FigureValue,
  { formula = verbatim(''), remark, inputs = [] }: Reason,
  code: UnitCode = 'EUR',
): MoneyFigure {
  return {
    label,
    id,
    unit: unit(code),
    value,
    formula,
    origin: undefined,
    remark,
    inputs: inputs.slice(0, MOST_INPUTS),
    omitted: Math.max(0, inputs.length - MOST_INPUTS),
  };
}

/** A cell of the plan as a figure; what is not known says why. */
export function statedFigure(
  label: Text,
  estimate: Estimate,
  { place, source }: { readonly place: Place; readonly source: string },
  { field, code = 'EUR' }: { readonly field: string; readonly code?: UnitCode },
): MoneyFigure {
  const remark = estimate.kind === 'unknown' ? reasonInWords(estimate.reason) : undefined;
  return {
    ...figureOf({ label }, statedValue(estimate), { remark }, code),
    origin: { place: fieldOf(place, field), source },
  };
}

/** What a cell says, as the value of a figure. */
function statedValue(estimate: Estimate): FigureValue {
  if (!isKnown(estimate)) return { kind: estimate.kind };
  return { kind: 'known', low: lowOf(estimate), high: highOf(estimate), bound: 'exact' };
}

/** The sum of figures, to the cent; with parts that are not known it is the least, and nothing to add is not applicable. */
export function sumFigure(named: Named, parts: readonly MoneyFigure[], code: UnitCode = 'EUR'): MoneyFigure {
  const counted = parts.filter(({ value }) => value.kind !== 'notApplicable');
  const words = counted.length > MOST_WRITTEN_OUT ? manyWords(counted.length) : joined(counted, ' + ');
  const made = figureOf(named, sumOf(counted), { formula: words, inputs: counted });
  return { ...made, unit: parts[0]?.unit ?? unit(code) };
}

function sumOf(parts: readonly MoneyFigure[]): FigureValue {
  if (parts.length === 0) return { kind: 'notApplicable' };
  const known = parts.flatMap(({ value }) => (value.kind === 'known' ? [value] : []));
  if (known.length === 0) return { kind: 'unknown' };
  const start = known.length < parts.length ? 'atLeast' : 'exact';
  return {
    kind: 'known',
    low: known.reduce((sum, { low }) => sum + centsOf(low), 0) / 100,
    high: known.reduce((sum, { high }) => sum + centsOf(high), 0) / 100,
    bound: known.reduce<Bound>((bound, one) => together(bound, one.bound), start),
  };
}

/** What is left of an amount after another; not known where either is not. */
export function lessFigure(named: Named, from: MoneyFigure, less: MoneyFigure): MoneyFigure {
  const [whole, part] = [from.value, less.value];
  const formula = joined([from, less], ' − ');
  const inputs = [from, less];
  if (whole.kind !== 'known' || part.kind !== 'known') {
    const isNothing = whole.kind === 'known' && part.kind === 'notApplicable';
    return figureOf(named, isNothing ? whole : { kind: 'unknown' }, { formula, inputs });
  }
  const isExact = whole.bound === 'exact' && part.bound === 'exact';
  const value: FigureValue = {
    kind: 'known',
    low: (centsOf(whole.low) - centsOf(part.high)) / 100,
    high: (centsOf(whole.high) - centsOf(part.low)) / 100,
    bound: isExact ? 'exact' : part.bound === 'atLeast' && whole.bound === 'exact' ? 'atMost' : 'partial',
  };
  return figureOf(named, value, { formula, inputs });
}

/** What a figure comes to, in words for a formula. */
export function amountWords({ value, unit: of }: Pick<MoneyFigure, 'value' | 'unit'>): Text {
  if (value.kind === 'unknown') return text('onbekend', 'unknown');
  if (value.kind === 'notApplicable') return text('n.v.t.', 'n/a');
  return formatBounds(value, of);
}

function joined(parts: readonly MoneyFigure[], sign: string): Text {
  const words = parts.map(amountWords);
  return { nl: words.map(({ nl }) => nl).join(sign), en: words.map(({ en }) => en).join(sign) };
}

function manyWords(count: number): Text {
  return text(`som van ${count} onderdelen`, `sum of ${count} parts`);
}
