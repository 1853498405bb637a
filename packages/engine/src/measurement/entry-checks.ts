import {
  type IndicatorDefinition,
  type Measured,
  type ReportingPeriod,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import { isAskedAsShare } from './figures-asked.ts';

/** What a figure is held against when it is entered. */
export interface EntryGround {
  readonly definition: IndicatorDefinition;
  /** What the same reporter measured a period earlier, by the same definition; undefined: nothing is known of it. */
  readonly previous: Measured | undefined;
  /** Of a total since the start: the last one that the same reporter gave before it, and the first after it. */
  readonly earlier?: PeriodMeasured | undefined;
  readonly later?: PeriodMeasured | undefined;
  /** What the same reporter measured in the parts of this period, each; empty where it has none. */
  readonly parts: readonly Measured[];
}

/** What was measured in a period. */
export interface PeriodMeasured {
  readonly period: ReportingPeriod;
  readonly measured: Measured;
}

/** A figure this many times another, or the other this many times it, is a jump. */
const JUMP = 2;
/** Below this much between them no jump is told: of small numbers each is one. */
const MUCH = 10;

/** Why a figure can't be: undefined where it can. */
export function entryFault(measured: Measured, definition: IndicatorDefinition): Text | undefined {
  const { kind } = measured;
  if (kind === 'value' && isAskedAsShare(definition)) return AS_SHARE;
  if (kind === 'share' && !isAskedAsShare(definition)) return AS_NUMBER;
  if (kind === 'share' && measured.denominator < 0) return NEGATIVE_WHOLE;
  const amounts =
    kind === 'value' ? [measured.value] : kind === 'share' ? [measured.numerator, measured.denominator] : [];
  return amounts.every((amount) => Number.isFinite(amount) && Math.abs(amount) < LARGEST)
    ? undefined
    : TOO_LARGE;
}

const LARGEST = 1e12;

/**
 * What makes a figure doubtful: outside what such a figure can be, far from the last period, lower than an earlier total, or not
 * the sum of its parts. Each is for who gives it to correct or to explain; none is forbidden.
 */
export function entryDoubts(measured: Measured, ground: EntryGround): readonly Text[] {
  return [rangeDoubt, totalDoubt, jumpDoubt, sumDoubt].flatMap((doubt) => doubt(measured, ground) ?? []);
}

type Doubt = (measured: Measured, ground: EntryGround) => Text | undefined;

const rangeDoubt: Doubt = (measured, { definition }) => {
  if (measured.kind === 'share') {
    const { numerator, denominator } = measured;
    if (denominator === 0) return OF_NONE;
    return numerator < 0 || numerator > denominator ? MORE_THAN_ALL : undefined;
  }
  if (measured.kind !== 'value') return undefined;
  if (definition.unit === '%' && (measured.value < 0 || measured.value > 100)) return NO_PERCENTAGE;
  return measured.value < 0 ? NEGATIVE : undefined;
};

/** All since the start is never less than it was, nor more than it is later. */
const totalDoubt: Doubt = (measured, { definition, earlier, later }) => {
  if (definition.counts !== 'cumulative') return undefined;
  const now = amountOf(measured);
  const [before, after] = [earlier, later].map((each) => each && amountOf(each.measured));
  if (now === undefined) return undefined;
  if (earlier && before !== undefined && now < before) return lessThan(before, earlier.period);
  return later && after !== undefined && now > after ? moreThan(after, later.period) : undefined;
};

const jumpDoubt: Doubt = (measured, { previous }) => {
  const [now, before] = [comparableOf(measured), previous && comparableOf(previous)];
  if (now === undefined || before === undefined) return undefined;
  const [low, high] = [Math.min(now, before), Math.max(now, before)];
  return low >= 0 && high >= JUMP * low && high - low >= MUCH ? jumped(before) : undefined;
};

const sumDoubt: Doubt = (measured, { definition, parts }) => {
  const amounts = parts.map(amountOf);
  if (definition.overTime !== 'sum' || measured.kind !== 'value' || amounts.length === 0) return undefined;
  if (!amounts.every((amount) => amount !== undefined)) return undefined;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return Math.abs(sum - measured.value) > 1e-6 ? otherSum(sum) : undefined;
};

function amountOf(measured: Measured): number | undefined {
  if (measured.kind === 'value') return measured.value;
  return measured.kind === 'share' ? measured.numerator : undefined;
}

/** An amount, or a share in per cent. */
function comparableOf(measured: Measured): number | undefined {
  if (measured.kind !== 'share') return amountOf(measured);
  return measured.denominator === 0 ? undefined : (100 * measured.numerator) / measured.denominator;
}

function lessThan(before: number, period: ReportingPeriod): Text {
  const { nl, en } = reportingPeriodInWords(period);
  return told(
    before,
    (words) => `Dit is een totaal sinds de start, en het is lager dan dat van ${nl} (${words}).`,
    (words) => `This is a total since the start, and it is lower than that of ${en} (${words}).`,
  );
}

function moreThan(after: number, period: ReportingPeriod): Text {
  const { nl, en } = reportingPeriodInWords(period);
  return told(
    after,
    (words) =>
      `Dit is een totaal sinds de start, en het is hoger dan dat van ${nl}, dat erna komt (${words}).`,
    (words) =>
      `This is a total since the start, and it is higher than that of ${en}, which comes after it (${words}).`,
  );
}

function jumped(before: number): Text {
  return told(
    before,
    (words) => `Dit verschilt veel van de vorige periode (${words}).`,
    (words) => `This differs much from the last period (${words}).`,
  );
}

function otherSum(sum: number): Text {
  return told(
    sum,
    (words) => `De delen van deze periode zijn samen ${words}, en dat is iets anders.`,
    (words) => `The parts of this period come to ${words}, which is not the same.`,
  );
}

function told(amount: number, nl: (words: string) => string, en: (words: string) => string): Text {
  const cents = Number(amount.toFixed(2));
  const digits = String(cents).split('.')[1]?.length ?? 0;
  const words = (language: Language): string => formatNumber(cents, language, digits);
  return text(nl(words('nl')), en(words('en')));
}

const AS_SHARE = text(
  'Vul een aantal en het totaal in waar het van is: deze indicator is een deel van een geheel.',
  'Fill in how many and of how many: this indicator is a part of a whole.',
);
const AS_NUMBER = text(
  'Vul één getal in: deze indicator is geen deel van een geheel.',
  'Fill in one number: this indicator is no part of a whole.',
);
const NEGATIVE_WHOLE = text('Het totaal kan niet onder nul liggen.', 'The whole can not be below zero.');
const TOO_LARGE = text('Dit getal is te groot om te bewaren.', 'This number is too large to be kept.');
const OF_NONE = text(
  'Het totaal is 0: dan is het deel niet te zeggen.',
  'The whole is 0: then the part can’t be told.',
);
const MORE_THAN_ALL = text(
  'Het aantal ligt niet tussen 0 en het totaal.',
  'The number is not between 0 and the whole.',
);
const NO_PERCENTAGE = text('Een percentage ligt tussen 0 en 100.', 'A percentage is between 0 and 100.');
const NEGATIVE = text('Dit getal ligt onder nul.', 'This number is below zero.');
