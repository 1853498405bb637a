import { type Language, parseUnit, spelledUnitName, type Text, text, unitName } from '@kapstok/quantity';
import type { FigureDto, FigureValueDto, StatedValueDto } from '../schemas/figure.ts';
import type { ListName } from '../schemas/list.ts';

/** A cell of a list: a number stays a number; null is an empty cell. */
export type ListCell = string | number | null;

/** A list as a table in one language, for CSV and Excel. */
export interface ListTable {
  readonly name: ListName;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ListCell[])[];
}

const UNKNOWN = text('onbekend', 'unknown');
const NOT_APPLICABLE = text('n.v.t.', 'n/a');

/** A heading with its unit: `Investering (euro)`. */
export function withUnit(label: Text, unitCode: string): Text {
  const unit = parseUnit(unitCode)?.unit;
  const name = unit === undefined || unit.code === '1' ? text('', '') : unitName(unit);
  return name.nl === '' ? label : text(`${label.nl} (${name.nl})`, `${label.en} (${name.en})`);
}

function spanned(low: number, high: number | null): ListCell {
  if (high === null) return `>${low}`;
  return low === high ? low : `${low}..${high}`;
}

/** A figure's value as a plan folder spells it: a number, `a..b`, `>a`, or the word for not knowing. */
export function valueCell(value: FigureValueDto, language: Language): ListCell {
  if (value.kind !== 'known') return absentCell(value.kind, language);
  return spanned(value.low, value.high);
}

/** As `valueCell`; an absent figure is an empty cell. */
export function figureCell(figure: FigureDto | null, language: Language): ListCell {
  return figure === null ? null : valueCell(figure.value, language);
}

/** What a cell of the plan says: its number, or its words. */
export function statedCell(stated: StatedValueDto, language: Language): ListCell {
  return stated.value.kind === 'known'
    ? spanned(stated.value.low, stated.value.high)
    : stated.words[language];
}

/** The unit of what a cell of the plan says, in words: a ratio of euros says so, another ratio is a share. */
export function unitCell(stated: StatedValueDto, language: Language): string {
  const words = stated.words[language];
  if (stated.unit !== '1' || words.endsWith('%')) return spelledUnitName(stated.unit)[language];
  return /\d ([^\d]+)$/.exec(words)?.[1] ?? spelledUnitName(stated.unit)[language];
}

const BOUNDS: Readonly<Record<Extract<FigureValueDto, { kind: 'known' }>['bound'], Text>> = {
  exact: text('', ''),
  atLeast: text('ten minste', 'at least'),
  atMost: text('ten hoogste', 'at most'),
  partial: text('deels onbekend', 'partly unknown'),
};

type Bounded =
  | Pick<Extract<FigureValueDto, { kind: 'known' }>, 'kind' | 'bound'>
  | Exclude<FigureValueDto, { kind: 'known' }>;

/** How a figure relates to what is not known: empty when it is exact. */
export function boundCell(value: Bounded, language: Language): ListCell {
  return value.kind === 'known' ? BOUNDS[value.bound][language] : '';
}

/** The word for a value of which there is no number. */
export function absentCell(kind: 'unknown' | 'notApplicable', language: Language): ListCell {
  return (kind === 'unknown' ? UNKNOWN : NOT_APPLICABLE)[language];
}

/** A finished table: its title and headings in the language asked for. */
export function tableOf(
  name: ListName,
  language: Language,
  of: { title: Text; head: readonly Text[]; rows: readonly (readonly ListCell[])[] },
): ListTable {
  return { name, title: of.title[language], head: of.head.map((label) => label[language]), rows: of.rows };
}
