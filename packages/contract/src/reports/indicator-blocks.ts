import { type Language, parseUnit, spelledUnitName, type Text, text } from '@kapstok/quantity';
import type { IndicatorPeriod, IndicatorRow } from '../schemas/indicators.ts';
import type { IndicatorTold } from './measured-standings.ts';
import { measuredCell, targetCell } from './number-in-words.ts';
import { figureHead, tableBlock } from './report-blocks.ts';
import type { ReportBlock, ReportCell, ReportPicture } from './report-document.ts';
import { screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';
import type { PeriodTold } from './told-outside.ts';

const START: readonly Text[] = [
  text('Indicator', 'Indicator'),
  text('Periode', 'Period'),
  figureHead(text('Streefwaarde', 'Target')),
];
const ENDS = [text('Gehaald vanaf', 'Reached from'), text('Gehaald tot en met', 'Reached up to')].map(
  (label) => figureHead(label),
);
const REST: readonly Text[] = [figureHead(text('Gemeten', 'Measured')), text('Oordeel', 'Judgement')];

/**
 * Indicators by period: the band in which the target is reached, what was measured, and how it stands.
 * @param ends whether both ends of the band stand in columns of their own too, to go on computing with
 */
export function indicatorTable(
  source: Pick<ReportSource, 'language' | 'lead'>,
  told: readonly IndicatorTold[],
  ends: 'withEnds' | 'inWords' = 'inWords',
): ReportBlock {
  return tableBlock(source, {
    title: text('Streefwaarden en metingen', 'Targets and measurements'),
    head: [...START, ...(ends === 'withEnds' ? ENDS : []), ...REST],
    rows: told.flatMap(({ row, periods }) =>
      periods.map((period) => ({
        cells: [
          ...startCells(row, period, source.language),
          ...(ends === 'withEnds' ? endCells(period) : []),
          measuredCell(period.measured, source.language),
          judgementWords(period)[source.language],
        ],
        screen: screenOf('indicator', row.code),
      })),
    ),
    none: text('Er is geen streefwaarde en geen meting.', 'There is no target and no measurement.'),
  });
}

/** An indicator as a report names it. */
export function namedIndicator({ code, name }: { readonly code: string; readonly name: string }): string {
  return [code, name].filter((part) => part !== '').join(' ');
}

function startCells(row: IndicatorRow, { name, target }: IndicatorPeriod, language: Language): ReportCell[] {
  const cell = target === null ? NONE[language] : targetCell(target, language);
  return [namedIndicator(row), name[language], cell];
}

function endCells({ target, unit }: IndicatorPeriod): ReportCell[] {
  const ends = [target?.band?.low ?? null, target?.band?.high ?? null];
  return ends.map((end) => (end === null ? null : numberCell(end, unit)));
}

const NONE = text('geen', 'none');

/**
 * How it stands, with why nothing was added up, or whose figures fell, and why figures are right that a check doubted: beside
 * the number, that stays one.
 */
function judgementWords({ judgementWords: words, measured: { why, fell }, because }: PeriodTold): Text {
  const more = fell ?? why;
  const told = more === null ? words : text(`${words.nl}. ${more.nl}`, `${words.en}. ${more.en}`);
  return because.reduce(
    (all, { nl, en }) => text(`${stopped(all.nl)} ${nl}`, `${stopped(all.en)} ${en}`),
    told,
  );
}

function stopped(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

function numberCell(value: number, unit: string): ReportCell {
  const decimals = Math.min(2, Number(value.toFixed(2)).toString().split('.')[1]?.length ?? 0);
  return isShare(unit) ? { value, decimals: 1, isPercent: true } : { value, decimals };
}

function isShare(unit: string): boolean {
  return parseUnit(unit)?.unit.code === '1';
}

/**
 * Pictures of indicators of which something was measured and that have bands over time: the same bands that the table tells. Of one
 * period the table says it all.
 */
export function indicatorPictures(
  { language }: Pick<ReportSource, 'language'>,
  told: readonly IndicatorTold[],
): readonly ReportBlock[] {
  return told.flatMap((each): ReportBlock[] => {
    return inOneUnit(each).flatMap((told): ReportBlock[] => {
      const picture = pictureOf(told, language);
      return picture === undefined ? [] : [{ kind: 'picture', picture }];
    });
  });
}

interface InOneUnit extends IndicatorTold {
  readonly unit: string;
}

/** An indicator by the units in which it is measured over time: what is in two units has no one scale. */
function inOneUnit({ row, periods }: IndicatorTold): readonly InOneUnit[] {
  const byUnit = Map.groupBy(periods, ({ unit }) => parseUnit(unit)?.unit.code ?? unit);
  return [...byUnit.values()].map((own) => ({ row, unit: own[0]?.unit ?? row.unit, periods: own }));
}

function pictureOf({ row, unit, periods }: InOneUnit, language: Language): ReportPicture | undefined {
  const banded = periods.filter(({ target }) => target?.band !== null && target?.band !== undefined);
  if (banded.length < 2) return undefined;
  if (!banded.some(({ measured }) => measured.value.kind === 'known')) return undefined;
  const times = isShare(unit) ? 100 : 1;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * times).toPrecision(14));
  return {
    title: namedIndicator(row),
    sentence: banded.map((period) => standingSentence(period)[language]).join(' '),
    unit: times === 100 ? '%' : spelledUnitName(unit)[language],
    bands: banded.map(({ name, target, measured: { value, words } }) => ({
      period: name[language],
      low: scaled(target?.band?.low ?? null),
      high: scaled(target?.band?.high ?? null),
      measured: scaled(value.kind === 'known' ? value.low : null),
      ...(isJustNumber(value) ? {} : { measuredWords: words[language] }),
    })),
  };
}

/** Whether what was measured is one number, and all of it. */
function isJustNumber(value: IndicatorPeriod['measured']['value']): boolean {
  return value.kind !== 'known' || (value.bound === 'exact' && value.high === value.low);
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
