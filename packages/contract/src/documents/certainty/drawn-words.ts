import { formatBounds, formatChance, parseUnit, RATIO, type Text, text } from '@kapstok/quantity';
import type { DrawnFigureDto, EstimatedDto } from '../../schemas/certainty.ts';

/** What draws say of a figure of which something is known. */
export type KnownDraws = Extract<DrawnFigureDto['drawn'], { kind: 'known' }>;

const BETWEEN = text('tussen', 'between');
const AND = text('en', 'and');
const TO = text('tot', 'to');
/** Before two ends that are written alike. */
const AROUND = text('rond', 'about');

const BEFORE: Readonly<Record<Exclude<KnownDraws['bound'], 'exact'>, Text>> = {
  atLeast: text('ten minste', 'at least'),
  atMost: text('ten hoogste', 'at most'),
  partial: text('voor zover bekend', 'as far as known'),
};

/** One number of a figure in its unit. */
export function amountWords(value: number, unitCode: string): Text {
  return formatBounds({ low: value, high: value }, parseUnit(unitCode)?.unit ?? RATIO);
}

/** Where nine of ten draws lie: `tussen 320 fte en 510 fte`, `ten minste 320 fte tot 510 fte`. */
export function spanWords({ unit, drawn }: { readonly unit: string; readonly drawn: KnownDraws }): Text {
  const [low, high] = [amountWords(drawn.p5.value, unit), amountWords(drawn.p95.value, unit)];
  const isExact = drawn.bound === 'exact';
  const before = drawn.bound === 'exact' ? BETWEEN : BEFORE[drawn.bound];
  const between = isExact ? AND : TO;
  const words = (language: keyof Text): string => {
    if (low[language] === high[language])
      return `${isExact ? AROUND[language] : before[language]} ${low[language]}`;
    return `${before[language]} ${low[language]} ${between[language]} ${high[language]}`;
  };
  return { nl: words('nl'), en: words('en') };
}

/** The middle draw: `430 fte`, `ten minste 430 fte`. */
export function middleWords({ unit, drawn }: { readonly unit: string; readonly drawn: KnownDraws }): Text {
  const amount = amountWords(drawn.p50.value, unit);
  if (drawn.bound === 'exact') return amount;
  const before = BEFORE[drawn.bound];
  return text(`${before.nl} ${amount.nl}`, `${before.en} ${amount.en}`);
}

/** A chance in whole percents; never all or nothing, for draws don't prove that. */
export function chanceWords({ value }: EstimatedDto): Text {
  return text(formatChance(value, 'nl'), formatChance(value, 'en'));
}
