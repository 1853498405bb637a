import type { Gap } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { namedIndicator } from './indicator-blocks.ts';
import type { IndicatorTold } from './measured-standings.ts';
import { NOT_HANDED_IN, notHandedIn } from './not-handed-in.ts';
import { type ReportRow, sectionOf, tableBlock, wordsBlock } from './report-blocks.ts';
import type { ReportBlock, ReportSection } from './report-document.ts';
import { REPORT_SCREENS, screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

/** More are counted, and read on the screen. */
const MOST_GAPS = 40;

/** What is not known: figures that are missing of periods, and cells of the plan. */
export function unknownSection(
  source: ReportSource,
  told: readonly IndicatorTold[],
  gaps: readonly Gap[],
): ReportSection {
  return sectionOf(
    source,
    text('Wat is nog niet bekend?', 'What is not known yet?'),
    ...wordsBlock(source, gapWords(gaps.length)),
    missingTable(source, told),
    gapTable(source, gaps),
  );
}

/** How much is not known, in a sentence. */
export function gapWords(count: number): Text {
  if (count === 0)
    return text(
      'Alle gegevens waarmee het plan rekent, zijn ingevuld.',
      'All values that the plan computes with are filled in.',
    );
  if (count === 1) {
    return text(
      'Eén gegeven van het plan is nog n.t.b.; het telt niet als nul.',
      'One value of the plan is still to be determined; it is not counted as zero.',
    );
  }
  return text(
    `${count} gegevens van het plan zijn nog n.t.b.; ze tellen niet als nul.`,
    `${count} values of the plan are still to be determined; they are not counted as zero.`,
  );
}

/** Figures that should have been there in the periods that are told. */
function missingTable(source: ReportSource, told: readonly IndicatorTold[]): ReportBlock {
  const counted = missingRows(source, told);
  // Of what was asked and not handed in, that is told rather than that nothing was approved.
  const asked = askedRows(source);
  const isAsked = new Set(asked.map(({ cells }) => wordOf(cells)));
  return tableBlock(source, {
    title: text('Cijfers die ontbreken', 'Figures that are missing'),
    head: [text('Indicator', 'Indicator'), text('Periode', 'Period'), text('Van wie', 'Of whom'), WHY],
    rows: [...counted.filter(({ cells }) => !isAsked.has(wordOf(cells))), ...asked],
    none: text(
      'Van perioden die voorbij zijn, ontbreekt geen cijfer waarnaar is gevraagd.',
      'Of periods that are over no figure is missing that was asked.',
    ),
  });
}

const WHY = text('Waarom', 'Why');
const REGION = text('de regio', 'the region');

/** One word for a figure, different for each: its indicator, its period and who it is of. */
function wordOf(cells: ReportRow['cells']): string {
  return JSON.stringify(cells.slice(0, 3));
}

/** What is missing in a total that is told. */
function missingRows({ language }: ReportSource, told: readonly IndicatorTold[]): readonly ReportRow[] {
  return told.flatMap(({ row, periods }) =>
    periods
      .filter(({ isOver }) => isOver)
      .flatMap(({ measured: { missing } }) =>
        missing.map(({ name, period, words }) => ({
          cells: [namedIndicator(row), period[language], name || REGION[language], words[language]],
          screen: screenOf('indicator', row.code),
        })),
      ),
  );
}

/** What was asked and not handed in, also where no target hangs on it. */
function askedRows(source: ReportSource): readonly ReportRow[] {
  const { language, ground } = source;
  const { kpis } = ground.calculation.plan;
  return notHandedIn(source).map(({ indicator, period, name }) => ({
    cells: [
      namedIndicator({ code: indicator, name: kpis.find(({ code }) => code === indicator)?.name ?? '' }),
      period[language],
      name || REGION[language],
      NOT_HANDED_IN[language],
    ],
    screen: screenOf('indicator', indicator),
  }));
}

/** Cells of the plan that are not known. */
export function gapTable(source: ReportSource, gaps: readonly Gap[]): ReportBlock {
  const { language } = source;
  const more = gaps.length - MOST_GAPS;
  const rest = text(
    `en nog ${more}: zie het overzicht van het plan`,
    `and ${more} more: see the overview of the plan`,
  );
  return tableBlock(source, {
    title: text('Gegevens van het plan die ontbreken', 'Values of the plan that are missing'),
    head: [text('Wat', 'What'), WHY],
    rows: [
      ...gaps.slice(0, MOST_GAPS).map(({ what, why }) => ({
        cells: [what[language], why[language]],
        screen: REPORT_SCREENS.answer,
      })),
      ...(more > 0 ? [{ cells: [rest[language], ''], screen: REPORT_SCREENS.answer }] : []),
    ],
    none: text(
      'Van de gegevens waarmee het plan rekent, ontbreekt niets.',
      'Of the values that the plan computes with nothing is missing.',
    ),
  });
}
