import { formatBounds, type Language, parseUnit, RATIO, type Text, text, unitName } from '@kapstok/quantity';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import { boundedWords } from './bounded-words.ts';

/** A number in a cell of a workbook, that reads as the screen writes it and stays a number. */
export interface ShownNumber {
  readonly value: number;
  /** Digits behind the decimal sign. */
  readonly decimals: number;
  /** Whether it is shown as so many percent. */
  readonly isPercent?: boolean;
  /** Whether thousands are parted; of years they are not. */
  readonly isGrouped?: boolean;
  /** Whether a number above nothing gets a plus. */
  readonly isSigned?: boolean;
  /** Words before and after the number: `ten minste `, ` fte`. */
  readonly before?: string;
  readonly after?: string;
  /** Words that stand in the place of 0. */
  readonly nothing?: string;
}

type Known = Extract<FigureValueDto, { kind: 'known' }>;

const BOUNDS: Readonly<Record<Known['bound'], Text>> = {
  exact: text('', ''),
  atLeast: text('ten minste ', 'at least '),
  atMost: text('ten hoogste ', 'at most '),
  partial: text('voor zover bekend ', 'as far as known '),
};

/** Decimals by unit, where a number is not whole. */
const DECIMALS: Readonly<Record<string, number>> = {
  FTE: 1,
  person: 1,
  hour: 0,
  EUR: 0,
  EURnpv: 0,
  resident: 0,
};
const MOST_DECIMALS = 3;
/** Digits that arithmetic on a figure leaves to be trusted. */
const DIGITS = 12;

function decimalsOf(value: number, code: string): number {
  const known = DECIMALS[code.replace(/\/year$/, '')];
  if (Math.abs(value - Math.round(value)) < 1e-6) return 0;
  if (known !== undefined) return known;
  return Number(value.toFixed(MOST_DECIMALS)).toString().split('.')[1]?.length ?? 0;
}

/** A single number with its unit, as `formatAmount` of quantities writes it. */
function amountCell(value: number, unitCode: string, language: Language): ShownNumber {
  const unit = parseUnit(unitCode)?.unit ?? RATIO;
  if (unit.code === '1') return { value, decimals: 1, isPercent: true };
  if (unit.code === 'year') return { value, decimals: 0, isGrouped: false };
  if (unit.code === 'EUR' || unit.code === 'EURnpv') return { value, decimals: 0, before: '€ ' };
  if (unit.code === 'EURnpv/EUR') return { value, decimals: 4 };
  const decimals = decimalsOf(value, unit.code);
  return unit.code === 'count'
    ? { value, decimals }
    : { value, decimals, after: ` ${unitName(unit)[language]}` };
}

function bounded(cell: ShownNumber, bound: Known['bound'], language: Language): ShownNumber {
  const before = `${BOUNDS[bound][language]}${cell.before ?? ''}`;
  return before === '' ? cell : { ...cell, before };
}

/** A figure in a cell: a number where it is one, a range in words; null is for a figure that is not known. */
export function figureInCell({ value, unit }: FigureDto, language: Language): ShownNumber | string | null {
  if (value.kind !== 'known') return null;
  if (value.low !== value.high) return boundedWords(value, unit)[language];
  return bounded(amountCell(value.low, unit, language), value.bound, language);
}

const POINTS = text('procentpunt', 'percentage points');
const EQUAL = text('gelijk', 'equal');

/** A range of differences in words, with its sign. */
function rangeWords({ low, high, bound }: Known, unitCode: string, language: Language): string {
  const unit = parseUnit(unitCode)?.unit ?? RATIO;
  const words = formatBounds({ low, high: high ?? Number.POSITIVE_INFINITY }, unit)[language];
  const isMore = low >= 0 && (high === null || high >= 0);
  const signed = `${isMore ? '+' : ''}${words}`;
  const said = unit.code === '1' ? `${signed.replaceAll('%', '')} ${POINTS[language]}` : signed;
  return `${BOUNDS[bound][language]}${said}`;
}

/** How much a figure differs, in a cell: with its sign, a share by points, and words where nothing differs. */
export function differenceInCell(
  { value, unit }: FigureDto,
  language: Language,
): ShownNumber | string | null {
  if (value.kind !== 'known') return null;
  const { low, high, bound } = value;
  if (low === 0 && high === 0) return { value: 0, decimals: 0, nothing: EQUAL[language] };
  if (low !== high) return rangeWords(value, unit, language);
  const isShare = parseUnit(unit)?.unit.code === '1';
  const cell: ShownNumber = isShare
    ? { value: Number((low * 100).toPrecision(DIGITS)), decimals: 1, after: ` ${POINTS[language]}` }
    : amountCell(low, unit, language);
  return bounded({ ...cell, isSigned: true }, bound, language);
}
