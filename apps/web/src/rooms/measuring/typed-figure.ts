import type { FigureAnswer, MeasuredDto, RequestFigure } from '@kapstok/contract';
import type { Language } from '@kapstok/quantity';
import { numberAsTyped, typedNumber } from '../certainty/assumption/number-words.ts';

/** A figure as it is typed: which kind of answer, and its numbers and words as they stand in the fields. */
export interface TypedFigure {
  /** Empty: not answered yet. */
  readonly kind: MeasuredDto['kind'] | '';
  /** The value, or how many. */
  readonly amount: string;
  /** Of how many. */
  readonly whole: string;
  readonly remark: string;
  readonly because: string;
}

/** A figure as it stands, to be typed over. */
export function typedOf({ stands, askedAs }: RequestFigure, language: Language): TypedFigure {
  if (stands === null) return { kind: askedAs, amount: '', whole: '', remark: '', because: '' };
  const { measured, remark, because } = stands;
  const words = { remark, because };
  if (measured.kind === 'value')
    return { ...words, kind: 'value', amount: numberAsTyped(measured.value, language), whole: '' };
  if (measured.kind !== 'share') return { ...words, kind: measured.kind, amount: '', whole: '' };
  const [amount, whole] = [measured.numerator, measured.denominator].map((one) =>
    numberAsTyped(one, language),
  );
  return { ...words, kind: 'share', amount: amount ?? '', whole: whole ?? '' };
}

/** What was measured, as it is typed; `blank` where nothing is filled in, `wrong` where it is no number. */
export function measuredIn(typed: TypedFigure, language: Language): MeasuredDto | 'blank' | 'wrong' {
  const { kind, amount, whole } = typed;
  if (kind === '') return 'blank';
  if (kind !== 'value' && kind !== 'share') return { kind };
  if (amount.trim() === '' && whole.trim() === '') return 'blank';
  const [value, of] = [typedNumber(amount, language), typedNumber(whole, language)];
  if (kind === 'value') return value === undefined ? 'wrong' : { kind, value };
  return value === undefined || of === undefined ? 'wrong' : { kind, numerator: value, denominator: of };
}

/** Which figure it is, in one word. */
export function wordOf({ indicator, period }: Pick<RequestFigure, 'indicator' | 'period'>): string {
  return `${indicator} ${period}`;
}

/** What is sent of a request: the figures that are filled in and not locked. Undefined where one of them is no number. */
export function answerOf(
  figures: readonly RequestFigure[],
  typed: ReadonlyMap<string, TypedFigure>,
  { submit, language }: { readonly submit: boolean; readonly language: Language },
): FigureAnswer['figures'] | undefined {
  const given: FigureAnswer['figures'] = [];
  for (const figure of figures) {
    const words = typed.get(wordOf(figure)) ?? typedOf(figure, language);
    const measured = figure.locked === null ? measuredIn(words, language) : 'blank';
    if (measured === 'wrong') return undefined;
    if (measured === 'blank') continue;
    const { indicator, period, stands } = figure;
    const kept = { remark: words.remark, because: words.because, evidence: stands?.evidence ?? [] };
    const about = stands?.about ?? [];
    given.push({ indicator, period, seq: stands?.seq ?? null, measured, ...kept, about, submit });
  }
  return given;
}
