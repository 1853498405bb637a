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
  /** Files that show where it comes from: SHA-256 of each. */
  readonly evidence: readonly string[];
}

/** A field in which something is wrong, and what: nothing was filled in beside other words, or it is no number. */
export interface TypedFault {
  readonly field: 'amount' | 'whole';
  readonly why: 'lacking' | 'noNumber';
}

const BLANK = { amount: '', whole: '', remark: '', because: '', evidence: [] } as const;

/** A figure as it stands, to be typed over. */
export function typedOf({ stands, askedAs }: RequestFigure, language: Language): TypedFigure {
  if (stands === null) return { ...BLANK, kind: askedAs };
  const { measured, remark, because, evidence } = stands;
  const words = { ...BLANK, remark, because, evidence };
  if (measured.kind === 'value')
    return { ...words, kind: 'value', amount: numberAsTyped(measured.value, language) };
  if (measured.kind !== 'share') return { ...words, kind: measured.kind };
  const [amount, whole] = [measured.numerator, measured.denominator].map((one) =>
    numberAsTyped(one, language),
  );
  return { ...words, kind: 'share', amount: amount ?? '', whole: whole ?? '' };
}

/** What was measured, as it is typed; `blank` where nothing is filled in; or the fields that are wrong. */
export function measuredIn(
  typed: TypedFigure,
  language: Language,
): MeasuredDto | 'blank' | readonly TypedFault[] {
  const { kind, amount, whole, remark, because, evidence } = typed;
  if (kind === '') return 'blank';
  if (kind !== 'value' && kind !== 'share') return { kind };
  const isBlank = [amount, whole, remark, because].every((words) => words.trim() === '');
  if (isBlank && evidence.length === 0) return 'blank';
  const [value, of] = [typedNumber(amount, language), typedNumber(whole, language)];
  const faults = [
    ...faultIn('amount', amount, value),
    ...(kind === 'share' ? faultIn('whole', whole, of) : []),
  ];
  if (value === undefined || faults.length > 0) return faults;
  if (kind === 'value') return { kind, value };
  return of === undefined ? faults : { kind, numerator: value, denominator: of };
}

function faultIn(
  field: TypedFault['field'],
  words: string,
  value: number | undefined,
): readonly TypedFault[] {
  if (value !== undefined) return [];
  return [{ field, why: words.trim() === '' ? 'lacking' : 'noNumber' }];
}

/** Which figure it is, in one word. */
export function wordOf({ indicator, period }: Pick<RequestFigure, 'indicator' | 'period'>): string {
  return `${indicator} ${period}`;
}

/** What is sent of a request, and the fields that are wrong, by figure: then nothing is sent. */
export interface TypedAnswer {
  readonly given: FigureAnswer['figures'];
  readonly faults: ReadonlyMap<string, readonly TypedFault[]>;
}

/** What is sent of a request: the figures that are filled in and not locked. */
export function answerOf(
  figures: readonly RequestFigure[],
  typed: ReadonlyMap<string, TypedFigure>,
  { submit, language }: { readonly submit: boolean; readonly language: Language },
): TypedAnswer {
  const given: FigureAnswer['figures'] = [];
  const faults = new Map<string, readonly TypedFault[]>();
  for (const figure of figures) {
    const words = typed.get(wordOf(figure)) ?? typedOf(figure, language);
    const measured = figure.locked === null ? measuredIn(words, language) : 'blank';
    if (measured === 'blank') continue;
    if (!('kind' in measured)) {
      faults.set(wordOf(figure), measured);
      continue;
    }
    const { indicator, period, stands } = figure;
    const kept = { remark: words.remark, because: words.because, evidence: [...words.evidence] };
    const about = stands?.about ?? [];
    given.push({ indicator, period, seq: stands?.seq ?? null, measured, ...kept, about, submit });
  }
  return { given, faults };
}
