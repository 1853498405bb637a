import type { Calculation, YearSpan } from '@kapstok/engine';
import type { Period } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { isStock, type StatedKey } from './stated-key.ts';

/** The years a stated figure speaks of: those counted for the application, the year after it, or years by name. */
export type Moment =
  | { readonly kind: 'window' }
  | { readonly kind: 'structural' }
  | ({ readonly kind: 'years' } & YearSpan);

const WINDOW: Moment = { kind: 'window' };
const STRUCTURAL: Moment = { kind: 'structural' };

type Spans = Pick<Calculation, 'window' | 'structuralYear'>;

/** One year, or the structural year where it is that. */
function oneYear(year: number, { structuralYear }: Spans): Moment {
  return year === structuralYear ? STRUCTURAL : { kind: 'years', from: year, to: year };
}

/** The years of a figure that counts over years, by its period; without one, the years counted. */
function counted(period: Period | undefined, spans: Spans): Moment {
  const { window } = spans;
  const { from, to } = period ?? { from: undefined, to: undefined };
  if (from !== undefined && to === undefined) return oneYear(from, spans);
  if (to === undefined || window === undefined) {
    return from === undefined || to === undefined ? WINDOW : { kind: 'years', from, to };
  }
  const first = from ?? Math.min(window.from, to);
  if (first === to) return oneYear(to, spans);
  return first === window.from && to === window.to ? WINDOW : { kind: 'years', from: first, to };
}

/** The years a stated figure speaks of. A period of several years says nothing about a state in one year. */
export function momentOf(key: StatedKey, period: Period | undefined, spans: Spans): Moment {
  if (!key.structural && !isStock(key.quantity)) return counted(period, spans);
  const year = period?.to === undefined || period.to === period.from ? period?.from : undefined;
  return year === undefined ? STRUCTURAL : oneYear(year, spans);
}

/** The years themselves; undefined when the plan gives no window. */
export function yearsOf(moment: Moment, spans: Spans): YearSpan | undefined {
  if (moment.kind === 'years') return { from: moment.from, to: moment.to };
  if (moment.kind === 'window') return spans.window;
  const year = spans.structuralYear;
  return year === undefined ? undefined : { from: year, to: year };
}

/** Whether two moments are the same years. */
export function sameMoment(a: Moment, b: Moment): boolean {
  if (a.kind !== 'years' || b.kind !== 'years') return a.kind === b.kind;
  return a.from === b.from && a.to === b.to;
}

/** Years in words: `2024 t/m 2027`, `2028`. */
export function spanInWords(span: YearSpan): Text {
  if (span.from === span.to) return text(String(span.from), String(span.from));
  return text(`${span.from} t/m ${span.to}`, `${span.from} to ${span.to}`);
}
