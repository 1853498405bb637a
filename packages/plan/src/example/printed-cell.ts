import { type Estimate, parseUnit, point, range, unknown } from '@kapstok/quantity';
import type { CellKinds } from '../column.ts';
import { parseReportingPeriod } from '../monitoring/reporting-period.ts';
import { parsePeriod, parseQuarter } from '../period.ts';
import type { Population, Target } from '../target.ts';

const NOT_KNOWN = new Map<string, Estimate>([
  ['', unknown('blank')],
  ['n.t.b.', unknown('toBeDetermined')],
  ['onbekend', unknown('unknown')],
  ['p.m.', unknown('later')],
  ['nulmeting', unknown('baselineToCome')],
  ['n.v.t.', { kind: 'notApplicable' }],
]);

/** Reads a cell of an example by the kind of its column, with a small part of the grammar of plan folders. */
export function readCell(column: { readonly kind: keyof CellKinds }, words: string, unit: string): unknown {
  switch (column.kind) {
    case 'estimate':
      return isPercentage(unit) && !words.endsWith('%') ? scaled(readEstimate(words)) : readEstimate(words);
    case 'funding':
      return words === 'rest' ? { kind: 'rest' } : readEstimate(words);
    case 'list':
      return words === '' ? [] : words.split('|').map((part) => part.trim());
    case 'yesNo':
      return { yes: 'yes', ja: 'yes', true: 'yes', no: 'no', nee: 'no', false: 'no' }[words] ?? 'unknown';
    case 'year':
      return words === '' ? undefined : Number(words);
    case 'quarter':
      return parseQuarter(words);
    case 'date':
      return words === '' ? undefined : words;
    case 'period':
      return parsePeriod(words);
    case 'reportingPeriod':
      return parseReportingPeriod(words);
    case 'population':
      return readPopulation(words);
    default:
      return words;
  }
}

/** Reads `12.5`, `40%`, `a..b`, `>a`, `n.t.b.`. */
function readEstimate(words: string): Estimate {
  const none = NOT_KNOWN.get(words);
  if (none !== undefined) return none;
  const [low, high] = words.split('..');
  if (low !== undefined && high !== undefined) return range(readNumber(low), readNumber(high));
  return words.startsWith('>')
    ? { kind: 'atLeast', low: readNumber(words.slice(1)) }
    : point(readNumber(words));
}

/** Reads `600 (+-20%)`, `9000 +/- 10%`, `5%..10% = 350..700`, `2..4 (50..100 per pad)`, `40%`, `2026-12-31`. */
export function readTarget(words: string, row: { readonly shape: string; readonly unit: string }): Target {
  const read = targetOf(words, row.shape === 'share_of_population');
  return row.unit === '%' && !read.percent ? { ...read, value: scaled(read.value) } : read;
}

function targetOf(words: string, shareOfPopulation: boolean): Target {
  const target = { share: undefined, tolerance: undefined, condition: '', date: undefined, printed: words };
  const plain = { ...target, percent: words.includes('%') };
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return { ...plain, value: unknown('blank'), date: words };
  const tolerant = /^(.+?)\s*\(?(?:\+\/?-)\s*(\d+)%\)?$/.exec(words);
  if (tolerant !== null) {
    const [, value = '', percent = ''] = tolerant;
    const read = { ...plain, percent: false, value: readEstimate(value) };
    const room = Number(percent) / 100;
    return shareOfPopulation ? { ...read, share: point(room) } : { ...read, tolerance: room };
  }
  const [share, value] = words.split('=').map((part) => part.trim());
  if (share !== undefined && value !== undefined) {
    return { ...plain, percent: false, share: readEstimate(share), value: readEstimate(value) };
  }
  const [before = '', condition = ''] = words.split('(');
  return { ...plain, value: readEstimate(before.trim()), condition: condition.replace(')', '') };
}

function readPopulation(words: string): Population {
  const match = /^(\d+)\s+(.*)$/.exec(words);
  return match === null
    ? { size: undefined, of: words, printed: words }
    : { size: Number(match[1]), of: match[2] ?? '', printed: words };
}

/** @throws Error for words that are no number, so that a misspelt example fails. */
function readNumber(words: string): number {
  const percent = words.trim().endsWith('%');
  const value = Number(percent ? words.trim().slice(0, -1) : words);
  if (words.trim() === '' || Number.isNaN(value)) throw new Error(`no number: ${words}`);
  return percent ? value / 100 : value;
}

/** Whether numbers in a row with this unit are percentages: `%`, `%/year`. */
function isPercentage(unit: string): boolean {
  return parseUnit(unit)?.scale === 0.01;
}

/** A percentage as a fraction. */
function scaled(estimate: Estimate): Estimate {
  switch (estimate.kind) {
    case 'point':
      return point(estimate.value / 100);
    case 'range':
      return range(estimate.low / 100, estimate.high / 100);
    case 'atLeast':
      return { kind: 'atLeast', low: estimate.low / 100 };
    case 'unknown':
    case 'notApplicable':
      return estimate;
  }
}
