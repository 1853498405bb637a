import type { Target } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { type SheetCell, wordsOf } from '../sheet.ts';
import { brokenCell } from './broken.ts';
import { isoDate } from './date.ts';
import { type Measure, parseSpread, type Spread } from './estimate.ts';
import { BLANK } from './missing-words.ts';
import { parseNumber } from './number.ts';
import { Refusal } from './refusal.ts';

/** What the row of an indicator says about its targets. */
export interface TargetMeasure extends Measure {
  /** The percentage behind `+/-` is the share of the population, not a tolerance. */
  readonly shareOfPopulation: boolean;
}

const WITH_ROOM = /^([^()]+?)\s*\(?\s*(?:\+\s*\/?\s*[-−]|±)\s*([\d.,]+\s*%)\s*\)?$/;
const SHARE_IS_VALUE = /^([^=]*%[^=]*)=\s*([^=]+)$/;
const WITH_CONDITION = /^(.*\S)\s*\(([^()]*)\)$/;
const MOST_CHARACTERS = 200;

/** Reads a target in the shape in which the plan prints it; see `Target`. */
export function parseTarget(cell: SheetCell, measure: TargetMeasure): Target | Refusal {
  const printed = wordsOf(cell);
  if (typeof cell !== 'string') {
    if (cell.kind === 'broken') return brokenCell(cell);
    if (cell.kind === 'date') return dated(cell.text, printed);
    return plain(cell, printed, measure);
  }
  const date = isoDate(printed);
  if (date !== undefined) return dated(date, printed);
  if (printed.length > MOST_CHARACTERS) return NO_TARGET;
  return withRoom(printed, measure) ?? withCondition(printed, measure) ?? unconditional(printed, measure);
}

function unconditional(printed: string, measure: TargetMeasure): Target | Refusal {
  return withRoom(printed, measure) ?? shareIsValue(printed, measure) ?? plain(printed, printed, measure);
}

function dated(date: string, printed: string): Target {
  return {
    value: BLANK,
    share: undefined,
    tolerance: undefined,
    condition: '',
    date,
    percent: false,
    printed,
  };
}

function target(spread: Spread, printed: string, more: Partial<Target> = {}): Target {
  const { estimate: value, percent } = spread;
  return {
    value,
    share: undefined,
    tolerance: undefined,
    condition: '',
    date: undefined,
    percent,
    printed,
    ...more,
  };
}

function plain(cell: SheetCell, printed: string, measure: TargetMeasure): Target | Refusal {
  const spread = parseSpread(cell, measure);
  return spread instanceof Refusal ? spread : target(spread, printed);
}

/** `600 (+-20%)`, `9000 +/- 10%`. */
function withRoom(printed: string, measure: TargetMeasure): Target | Refusal | undefined {
  const match = WITH_ROOM.exec(printed);
  if (match === null) return undefined;
  const spread = parseSpread(match[1] ?? '', measure);
  const room = parseNumber((match[2] ?? '').trim(), measure.decimal);
  if (spread instanceof Refusal) return spread;
  if (room instanceof Refusal) return room;
  if (!measure.shareOfPopulation) return target(spread, printed, { tolerance: room.value });
  return target(spread, printed, { share: { kind: 'point', value: room.value } });
}

/** `5%..10% = 350..700`. */
function shareIsValue(printed: string, measure: TargetMeasure): Target | Refusal | undefined {
  const match = SHARE_IS_VALUE.exec(printed);
  if (match === null) return undefined;
  const share = parseSpread((match[1] ?? '').trim(), { ...measure, scale: 1 });
  const value = parseSpread((match[2] ?? '').trim(), measure);
  if (share instanceof Refusal) return share;
  if (value instanceof Refusal) return value;
  return target(value, printed, { share: share.estimate });
}

/** `2..4 (50..100 patiënten per pad)`. */
function withCondition(printed: string, measure: TargetMeasure): Target | Refusal | undefined {
  const match = WITH_CONDITION.exec(printed);
  if (match === null) return undefined;
  const value = unconditional(match[1] ?? '', measure);
  return value instanceof Refusal ? value : { ...value, condition: (match[2] ?? '').trim(), printed };
}

const NO_TARGET = new Refusal(
  text('een streefwaarde', 'a target'),
  text(
    'Deze streefwaarde is langer dan een getal met een voorwaarde kan zijn. Schrijf een getal of bereik, met de voorwaarde kort tussen haakjes.',
    'This target is longer than a number with a condition can be. Write a number or range, with the condition briefly in brackets.',
  ),
);
