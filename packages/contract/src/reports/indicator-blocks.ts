import { type Language, parseUnit, type Text, text } from '@kapstok/quantity';
import type { IndicatorPeriod, IndicatorRow } from '../schemas/indicators.ts';
import type { IndicatorTold } from './measured-standings.ts';
import { type ReportRow, tableBlock } from './report-blocks.ts';
import type { ReportBlock, ReportCell, ReportPicture } from './report-document.ts';
import { screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

const HEAD: readonly Text[] = [
  text('Indicator', 'Indicator'),
  text('Periode', 'Period'),
  text('Streefwaarde', 'Target'),
  text('Gehaald vanaf', 'Reached from'),
  text('Gehaald tot en met', 'Reached up to'),
  text('Gemeten', 'Measured'),
  text('Oordeel', 'Judgement'),
];

/** Indicators by period: the band in which the target is reached, what was measured, and how it stands. */
export function indicatorTable(
  source: Pick<ReportSource, 'language' | 'lead'>,
  title: Text,
  told: readonly IndicatorTold[],
): ReportBlock {
  return tableBlock(source, {
    title,
    head: HEAD,
    rows: told.flatMap(({ row, periods }) => periods.map((period) => rowOf(row, period, source.language))),
    none: text('Er is geen streefwaarde en geen meting.', 'There is no target and no measurement.'),
  });
}

/** An indicator as a report names it. */
export function namedIndicator({ code, name }: { readonly code: string; readonly name: string }): string {
  return [code, name].filter((part) => part !== '').join(' ');
}

function rowOf(row: IndicatorRow, period: IndicatorPeriod, language: Language): ReportRow {
  const band = period.target?.band ?? null;
  return {
    cells: [
      namedIndicator(row),
      period.name[language],
      period.target === null ? NONE[language] : (band?.words ?? period.target.read)[language],
      band === null ? null : numberCell(band.low, row),
      band === null || band.high === null ? null : numberCell(band.high, row),
      measuredCell(period)[language],
      period.judgementWords[language],
    ],
    screen: screenOf('indicator', row.code),
  };
}

const NONE = text('geen', 'none');

function measuredCell({ measured: { words, why } }: IndicatorPeriod): Text {
  if (why === null) return words;
  return text(`${words.nl}: ${why.nl}`, `${words.en}: ${why.en}`);
}

function numberCell(value: number, { unit }: IndicatorRow): ReportCell {
  const decimals = Math.min(2, Number(value.toFixed(2)).toString().split('.')[1]?.length ?? 0);
  return isShare(unit) ? { value, decimals: 1, isPercent: true } : { value, decimals };
}

function isShare(unit: string): boolean {
  return parseUnit(unit)?.unit.code === '1';
}

/** Pictures of indicators that have a band in some period: the same bands that the table tells. */
export function indicatorPictures(
  { language }: Pick<ReportSource, 'language'>,
  told: readonly IndicatorTold[],
): readonly ReportBlock[] {
  return told.flatMap((each): ReportBlock[] => {
    const picture = pictureOf(each, language);
    return picture === undefined ? [] : [{ kind: 'picture', picture }];
  });
}

function pictureOf({ row, periods }: IndicatorTold, language: Language): ReportPicture | undefined {
  const banded = periods.filter(({ target }) => target?.band !== null && target?.band !== undefined);
  if (banded.length === 0) return undefined;
  const times = isShare(row.unit) ? 100 : 1;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * times).toPrecision(14));
  return {
    title: namedIndicator(row),
    sentence: banded.map((period) => standingSentence(period)[language]).join(' '),
    unit: times === 100 ? '%' : row.unitName[language],
    bands: banded.map(({ name, target, measured: { value } }) => ({
      period: name[language],
      low: scaled(target?.band?.low ?? null),
      high: scaled(target?.band?.high ?? null),
      measured: scaled(value.kind === 'known' ? value.low : null),
    })),
  };
}

/** How an indicator stands in a period, as one reads it out. */
function standingSentence({ name, target, measured, judgementWords }: IndicatorPeriod): Text {
  const band = target?.band?.words ?? NONE;
  return text(
    `${sentenceStart(name.nl)}: streefwaarde ${band.nl}, gemeten: ${measured.words.nl}, ${judgementWords.nl}.`,
    `${sentenceStart(name.en)}: target ${band.en}, measured: ${measured.words.en}, ${judgementWords.en}.`,
  );
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
