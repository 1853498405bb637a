import { dayInWords, type Language, parseUnit, type Text, text, unitName } from '@kapstok/quantity';
import { boundedWords } from '../documents/bounded-words.ts';
import { figureInCell } from '../documents/shown-number.ts';
import type { FigureDto, FigureValueDto, StatedValueDto } from '../schemas/figure.ts';
import type { ReportCell } from './report-document.ts';

const TO_BE_DETERMINED = text('n.t.b.', 'to be determined');
const NOT_APPLICABLE = text('n.v.t.', 'not applicable');

function absentWords(kind: Exclude<FigureValueDto['kind'], 'known'>): Text {
  return kind === 'unknown' ? TO_BE_DETERMINED : NOT_APPLICABLE;
}

/** A figure in a cell; one that is not known says so, and is never nothing. */
export function figureCellIn(figure: FigureDto, language: Language): ReportCell {
  if (figure.value.kind !== 'known') return absentWords(figure.value.kind)[language];
  return figureInCell(figure, language);
}

/** A figure in a sentence; its sign of euros does not stand at the end of a line. */
export function figureWords({ value, unit }: FigureDto): Text {
  const { nl, en } = value.kind === 'known' ? boundedWords(value, unit) : absentWords(value.kind);
  return text(nl.replaceAll('€ ', '€\u00a0'), en.replaceAll('€ ', '€\u00a0'));
}

/** What a cell of the plan says, in a cell; null: the plan has no such cell. */
export function statedCellIn(stated: StatedValueDto | null, language: Language): ReportCell {
  if (stated === null) return null;
  const { value, unit, words } = stated;
  if (value.kind !== 'known') return words[language];
  return figureInCell({ id: '', label: words, unit, value }, language);
}

const EURO = '€ ';

/** A number below a heading that tells its unit, without it; words stay as they are. */
export function withoutUnit(cell: ReportCell, unitCode: string, language: Language): ReportCell {
  const unit = parseUnit(unitCode)?.unit;
  if (typeof cell !== 'object' || cell === null || unit === undefined) return cell;
  const { before = '', after = '', ...number } = cell;
  const ahead = unit.code.startsWith('EUR') && before.endsWith(EURO) ? before.slice(0, -EURO.length) : before;
  const behind = after === ` ${unitName(unit)[language]}` ? '' : after;
  return {
    ...number,
    ...(ahead === '' ? {} : { before: ahead }),
    ...(behind === '' ? {} : { after: behind }),
  };
}

/** A day in a cell; empty where there is none. */
export function dayCell(day: string | null, language: Language): string {
  return day === null || day === '' ? '' : dayInWords(day)[language];
}

/** So many of something, in words. */
export function counted(count: number, one: Text, many: Text): Text {
  return count === 1 ? one : text(`${count} ${many.nl}`, `${count} ${many.en}`);
}
