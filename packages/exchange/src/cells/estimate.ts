import { type Estimate, point, range, text } from '@kapstok/quantity';
import type { Decimal, SheetCell } from '../sheet.ts';
import { brokenCell, dateInsteadOfNumber } from './broken.ts';
import { missing } from './missing-words.ts';
import { NO_NUMBER, type NumberReading, parseNumber } from './number.ts';
import { Refusal } from './refusal.ts';

/** How the numbers of a cell are meant. */
export interface Measure {
  readonly decimal: Decimal;
  /** What a number without a percent sign is multiplied by: 0.01 in a row with unit `%`. */
  readonly scale: number;
  /** Whether a percentage may stand here. */
  readonly share: boolean;
}

/** A value, a range, or why there is none; and whether it was printed as a percentage. */
export interface Spread {
  readonly estimate: Estimate;
  readonly percent: boolean;
}

/** Reads `12`, `a..b`, `a tot b`, `>a`, `a (+-b%)`, `n.t.b.` and so on into an estimate. */
export function parseEstimate(cell: SheetCell, measure: Measure): Estimate | Refusal {
  const spread = parseSpread(cell, measure);
  if (spread instanceof Refusal) return spread;
  return spread.percent && !measure.share ? PERCENT_OF_NOTHING : spread.estimate;
}

/** As `parseEstimate`, also telling whether a percentage stood there; a percentage is always taken. */
export function parseSpread(cell: SheetCell, measure: Measure): Spread | Refusal {
  if (typeof cell !== 'string') return fromWorkbook(cell, measure);
  const printed = cell.trim();
  const word = missing(printed);
  if (word !== undefined) return { estimate: word, percent: false };
  const single = parseNumber(printed, measure.decimal);
  if (!(single instanceof Refusal)) return spreadOf(measured(single, measure), single.percent);
  if (printed.length > MOST_CHARACTERS) return single;
  return parsePair(printed, measure) ?? atLeast(printed, measure) ?? halfRange(printed) ?? single;
}

function fromWorkbook(cell: Exclude<SheetCell, string>, measure: Measure): Spread | Refusal {
  if (cell.kind === 'broken') return brokenCell(cell);
  if (cell.kind === 'date') return dateInsteadOfNumber(cell);
  return spreadOf(cell.percent ? tidy(cell.value) : tidy(cell.value * measure.scale), cell.percent);
}

function spreadOf(value: number, percent: boolean): Spread {
  return { estimate: point(value), percent };
}

/** A number in the unit of its row. */
function measured(reading: NumberReading, measure: Measure): number {
  return reading.percent || measure.scale === 1 ? reading.value : tidy(reading.value * measure.scale);
}

/** Drops what binary arithmetic adds behind the last printed decimal. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Longer words are no number, and are not searched for one. */
const MOST_CHARACTERS = 100;

const RANGE =
  /^(?:tussen\s+)?(.+?)\s*(?:\.\.\.?|…|\s(?:tot en met|tot|t\/m|to|en|[-–—])\s|(?<=[\d%])[–—](?=[\d€]))\s*(.+)$/i;
const BETWEEN = /^tussen\s/i;
const AROUND = /^(.+?)\s*\(?\s*(?:\+\s*\/?\s*[-−]|±)\s*([^()]+?)\s*\)?$/;

/** Two numbers: from and to, or a value and its deviation. */
function parsePair(printed: string, measure: Measure): Spread | Refusal | undefined {
  const around = AROUND.exec(printed);
  if (around !== null) return deviation(around[1] ?? '', around[2] ?? '', measure);
  const match = RANGE.exec(printed);
  if (match === null || (/\sen\s/i.test(printed) && !BETWEEN.test(printed))) return undefined;
  const low = parseNumber((match[1] ?? '').trim(), measure.decimal);
  const high = parseNumber((match[2] ?? '').trim(), measure.decimal);
  if (low instanceof Refusal) return low;
  if (high instanceof Refusal) return high;
  return fromTo(low, high, measure);
}

/** `2..3 mln` and `5..10%` say their scale once, at the end. */
function fromTo(low: NumberReading, high: NumberReading, measure: Measure): Spread | Refusal {
  const percent = low.percent || high.percent;
  if (low.percent && !high.percent) return MIXED_PERCENT;
  const least = high.percent && !low.percent ? tidy(low.value / 100) : low.value;
  const most = high.percent ? high.value : measured(high, measure);
  const lifted = tidy(least * 10 ** high.power);
  const shared = low.power === 0 && high.power > 0 && lifted <= high.value;
  const from = shared ? lifted : least;
  const start = percent ? from : tidy(from * measure.scale);
  if (start > most) return REVERSED;
  return { estimate: range(start, most), percent };
}

function deviation(value: string, width: string, measure: Measure): Spread | Refusal {
  const middle = parseNumber(value.trim(), measure.decimal);
  const room = parseNumber(width.trim(), measure.decimal);
  if (middle instanceof Refusal) return middle;
  if (room instanceof Refusal || room.value < 0) return NO_NUMBER;
  const centre = measured(middle, measure);
  const half = room.percent ? Math.abs(centre) * room.value : measured(room, measure);
  return { estimate: range(tidy(centre - half), tidy(centre + half)), percent: middle.percent };
}

const AT_LEAST = /^(?:>=?|≥|meer dan|minimaal|minstens|ten minste|at least|more than)\s*(.+)$/i;
const UPPER = /^(?:<=?|≤|minder dan|maximaal|hooguit|less than|at most|ca\.?|circa|ongeveer|~)\s*.*\d/i;

function atLeast(printed: string, measure: Measure): Spread | Refusal | undefined {
  const match = AT_LEAST.exec(printed);
  if (match === null) return undefined;
  const least = parseNumber((match[1] ?? '').trim(), measure.decimal);
  if (least instanceof Refusal) return least;
  return { estimate: { kind: 'atLeast', low: measured(least, measure) }, percent: least.percent };
}

function halfRange(printed: string): Refusal | undefined {
  if (/^\d[\d.,]*\s*-\s*\d[\d.,%]*$/.test(printed)) return DASHED;
  return UPPER.test(printed) ? HALF_A_RANGE : undefined;
}

const SHAPES = text('een getal, a..b, >a, of n.t.b.', 'a number, a..b, >a, or n.t.b.');

const PERCENT_OF_NOTHING = new Refusal(
  text('een bedrag of aantal', 'an amount or a number'),
  text(
    'Hier staat een percentage waar een bedrag of aantal hoort. Waarvan het een deel is, staat er niet. Schrijf het bedrag of aantal zelf.',
    'A percentage stands where an amount or number belongs. Of what it is a share is not said. Write the amount or number itself.',
  ),
);
const MIXED_PERCENT = new Refusal(
  SHAPES,
  text(
    'De ondergrens is een percentage en de bovengrens niet. Schrijf beide met of beide zonder %.',
    'The lower bound is a percentage and the upper bound is not. Write both with or both without %.',
  ),
);
const REVERSED = new Refusal(
  SHAPES,
  text(
    'De eerste waarde is hoger dan de tweede. Schrijf de laagste eerst, bijvoorbeeld 5..10.',
    'The first value is higher than the second. Write the lowest first, for example 5..10.',
  ),
);
const DASHED = new Refusal(
  SHAPES,
  text(
    'Een streepje tussen twee getallen kan een bereik zijn, een code of een aftreksom. Schrijf een bereik met twee punten, bijvoorbeeld 5..10.',
    'A dash between two numbers may be a range, a code or a subtraction. Write a range with two points, for example 5..10.',
  ),
);
const HALF_A_RANGE = new Refusal(
  SHAPES,
  text(
    'Hier staat geen vast getal en geen volledig bereik. Schrijf beide grenzen, bijvoorbeeld 0..50, of één getal.',
    'This is neither one number nor a full range. Write both bounds, for example 0..50, or one number.',
  ),
);
