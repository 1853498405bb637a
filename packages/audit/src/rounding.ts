import type { Bounds, KnownEstimate } from '@kapstok/quantity';
import { highOf, lowOf } from '@kapstok/quantity';

/** A number with zeros at its end may be rounded or exact; no rounding is taken to move it by more than this share. */
const LARGEST_SHARE = 0.05;

/**
 * A difference of a ten-millionth is never a defect: a total of rounded years misses the rounded total of the years
 * by a euro or two.
 */
const NEGLIGIBLE = 1e-7;

/** Room for what is lost in binary arithmetic, as a share of the number. */
const EPSILON = 1e-9;

/**
 * The step to which a number is printed: the place of its last digit that is not zero. 600 000 is printed to 100 000,
 * 30 155 to 1, 0.33 to 0.01. Zero is printed exactly: 0.
 */
export function printedStep(printed: number): number {
  if (printed === 0 || !Number.isFinite(printed)) return 0;
  if (Number.isSafeInteger(printed)) return stepOfWhole(printed);
  const [mantissa = '', exponent = '0'] = Number(printed.toPrecision(12)).toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const power = Number(exponent) - decimals;
  return power < 0 ? 1 / 10 ** -power : 10 ** power;
}

/** The engine keeps figures to a millionth. */
const SMALLEST_STEP = 1e-6;

function stepOfWhole(printed: number): number {
  let step = 1;
  while (printed % (step * 10) === 0) step *= 10;
  return step;
}

/**
 * How far the number behind a printed number can lie from it: half the step, but not more than a twentieth of the
 * number (10 000 for 9 740 is rounding, for 8 000 it is not). A whole number without zeros at its end is printed to
 * the unit, so half a unit is always allowed: 3 may stand for 2.6.
 */
export function roundingOf(printed: number): number {
  const step = printedStep(printed);
  const most = Math.max(Math.abs(printed) * LARGEST_SHARE, step === 1 ? 0.5 : 0);
  return Math.max(Math.min(step / 2, most), Math.abs(printed) * NEGLIGIBLE);
}

/** The numbers for which an honest writer would print this number or range. */
export function allowedBy(printed: KnownEstimate): Bounds {
  const low = lowOf(printed);
  const high = highOf(printed);
  return { low: low - roundingOf(low), high: high + roundingOf(high) };
}

function overlap(a: Bounds, b: Bounds): boolean {
  const room = Math.max(SMALLEST_STEP, EPSILON * Math.max(Math.abs(a.low), Math.abs(b.low)));
  return a.low <= b.high + room && b.low <= a.high + room;
}

/** Whether a printed number or range says the same as a computed one, but for rounding. */
export function roundsTo(printed: KnownEstimate, computed: Bounds): boolean {
  return overlap(allowedBy(printed), computed);
}

/** Whether a printed number says the same as another number, but for rounding of the printed one. */
export function isRoundingOf(printed: number, exact: number): boolean {
  return roundsTo({ kind: 'point', value: printed }, { low: exact, high: exact });
}

/** Whether two numbers are the same but for what binary arithmetic loses. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether two printed numbers can stand for one number: 71 400 000 and 71 379 210 can. */
export function samePrinted(a: KnownEstimate, b: KnownEstimate): boolean {
  return overlap(allowedBy(a), allowedBy(b));
}

/**
 * How far the sum of printed parts can lie from the sum of the numbers behind them. The parts of one table are taken
 * to be printed to the finest step among them, so that a few round numbers do not make the whole table coarse.
 */
export function roundingOfParts(parts: readonly number[]): number {
  const steps = parts.filter((part) => part !== 0).map(printedStep);
  if (steps.length === 0) return 0;
  return (steps.length * Math.min(...steps)) / 2;
}

/** Whether a printed total is the sum of its printed parts, but for rounding of the total and of each part. */
export function isRoundedSum(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((whole, part) => whole + part, 0);
  const room = roundingOf(total) + roundingOfParts(parts);
  return Math.abs(total - sum) <= room + EPSILON * Math.max(1, Math.abs(total));
}
