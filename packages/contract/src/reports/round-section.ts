import { periodsOfRound } from '@kapstok/engine';
import { type Measurement, reportingPeriodCode, reportingPeriodInWords } from '@kapstok/plan';
import { dayInWords, isolated, type Text, text } from '@kapstok/quantity';
import {
  type MeasuredRound,
  measuredRounds,
  reporterDto,
  standingDtos,
} from '../documents/measuring/measured-round.ts';
import { figureHead, sectionOf, tableBlock, wordsBlock } from './report-blocks.ts';
import { counted, dayCell } from './report-cells.ts';
import type { ReportBlock, ReportCell, ReportSection } from './report-document.ts';
import { screenOf } from './report-screens.ts';
import type { CorrectedFigure, ReportSource, RoundsTold } from './report-source.ts';
import { figureToldCell } from './told-outside.ts';

/** How far the rounds of a period are: what each reporter handed in, and what waits. */
export function roundSection(source: ReportSource): ReportSection {
  const heading = text('Hoe ver is de meetronde?', 'How far is the round of measuring?');
  const { rounds } = source;
  if (rounds === undefined) return sectionOf(source, heading, ...wordsBlock(source, NOT_TOLD));
  const found = roundsOf(source, rounds);
  if (found.length === 0) return sectionOf(source, heading, ...wordsBlock(source, NO_ROUND));
  return sectionOf(source, heading, ...found.flatMap((round) => roundBlocks(source, round)));
}

const NOT_TOLD = text(
  'Wie wat heeft ingediend, staat er niet bij: dat is alleen te zien voor wie aan het plan werkt.',
  'Who handed in what is left out: only those who work on the plan can see that.',
);
const NO_ROUND = text(
  'Het plan noemt geen meetronde over deze periode.',
  'The plan names no round of measuring of this period.',
);

/** The rounds of measuring of a report's quarter. */
export function roundsOf({ ground, period }: ReportSource, { closed }: RoundsTold): readonly MeasuredRound[] {
  const { plan } = ground.calculation;
  const codes = new Set(periodsOfRound(period).map(reportingPeriodCode));
  return measuredRounds({ plan, closed: new Set(closed), today: ground.day }).filter((round) =>
    codes.has(reportingPeriodCode(round.period)),
  );
}

function roundBlocks(source: ReportSource, round: MeasuredRound): readonly ReportBlock[] {
  const { language, ground } = source;
  const name = isolated(round.row.name || round.row.code);
  if (round.state === 'not_begun') return wordsBlock(source, stateWords(round, name));
  const standings = standingDtos(round, [...ground.measurements.values()].flat(), () => true);
  return [
    ...wordsBlock(source, stateWords(round, name)),
    tableBlock(source, {
      title: text(`Ingediend: ${name}`, `Handed in: ${name}`),
      head: [
        text('Wie', 'Who'),
        figureHead(text('Gevraagd', 'Asked')),
        figureHead(text('Goedgekeurd', 'Approved')),
        figureHead(text('Wacht op oordeel', 'Waits for judgement')),
        figureHead(text('Nog niet ingediend', 'Not handed in yet')),
        text('Te laat', 'Late'),
      ],
      rows: standings.map(({ reporter, asked, absent, draft, returned, submitted, approved, late }) => ({
        cells: [
          reporter.name,
          asked,
          approved,
          submitted,
          absent + draft + returned,
          late ? text('ja', 'yes')[language] : '',
        ],
        screen: screenOf('round', round.row.code),
      })),
      none: text('In deze ronde wordt niets gevraagd.', 'Nothing is asked in this round.'),
    }),
  ];
}

function stateWords({ state, begins, row, today }: MeasuredRound, name: string): Text {
  if (state === 'not_begun') {
    const day = dayInWords(begins);
    return text(
      `${name} is nog niet begonnen: vanaf ${day.nl} wordt er iets gevraagd.`,
      `${name} has not begun: from ${day.en} on something is asked.`,
    );
  }
  if (state === 'closed') return text(`${name} is afgesloten.`, `${name} is closed.`);
  const [nl, en] = [dayCell(row.due ?? null, 'nl'), dayCell(row.due ?? null, 'en')];
  if (nl === '') return text(`${name} is nog open.`, `${name} is still open.`);
  if (row.due !== undefined && row.due < today) {
    return text(
      `${name} is nog open; de uiterste datum, ${nl}, is voorbij.`,
      `${name} is still open; the last day to hand in, ${en}, is over.`,
    );
  }
  return text(`${name} is nog open; indienen kan tot en met ${nl}.`, `${name} is still open; due by ${en}.`);
}

/** Figures of the year so far that are others than when their period was closed. */
export function correctedSection(source: ReportSource): ReportSection {
  const heading = text('Wat is gecorrigeerd sinds de afsluiting?', 'What was corrected since the closing?');
  const { rounds } = source;
  if (rounds === undefined) return sectionOf(source, heading, ...wordsBlock(source, NOT_SEEN));
  return sectionOf(
    source,
    heading,
    ...wordsBlock(source, correctedWords(rounds)),
    tableBlock(source, {
      title: text('Gecorrigeerde cijfers', 'Corrected figures'),
      head: [
        text('Indicator', 'Indicator'),
        text('Periode', 'Period'),
        text('Wie', 'Who'),
        figureHead(text('Was bij de afsluiting', 'Was at the closing')),
        figureHead(text('Is nu', 'Is now')),
      ],
      rows: rounds.corrected.map((figure) => correctedRow(source, figure)),
      none: text('Er is niets gecorrigeerd.', 'Nothing was corrected.'),
    }),
  );
}

const NOT_SEEN = text(
  'Wat er is gecorrigeerd, staat er niet bij: dat is alleen te zien voor wie aan het plan werkt.',
  'What was corrected is left out: only those who work on the plan can see that.',
);

/** How many figures were corrected since their period was closed, in a sentence. */
export function correctedWords({ corrected, periods }: RoundsTold): Text {
  if (periods.length === 0) {
    return text('Van dit jaar is nog geen periode afgesloten.', 'No period of this year is closed yet.');
  }
  if (corrected.length === 0) {
    return text(
      'Sinds de afsluiting is geen cijfer gecorrigeerd.',
      'No figure was corrected since the closing.',
    );
  }
  const { nl, en } = counted(corrected.length, text('één cijfer', 'one figure'), text('cijfers', 'figures'));
  const [is, was] = corrected.length === 1 ? ['is', 'was'] : ['zijn', 'were'];
  return text(`Sinds de afsluiting ${is} ${nl} gecorrigeerd.`, `Since the closing ${en} ${was} corrected.`);
}

function correctedRow(source: ReportSource, { was, now }: CorrectedFigure) {
  const { language, ground } = source;
  const { plan } = ground.calculation;
  const indicator = plan.kpis.find(({ code }) => code === was.indicator);
  return {
    cells: [
      [was.indicator, indicator?.name ?? ''].join(' ').trim(),
      reportingPeriodInWords(was.period)[language],
      reporterDto(plan, was.reporter).name,
      figureToldCell(source, was),
      nowCell(source, now),
    ],
    screen: screenOf('indicator', was.indicator),
  };
}

/** A figure that is not approved again yet is not told as if it were. */
function nowCell(source: ReportSource, now: Measurement | undefined): ReportCell {
  if (now?.state === 'approved') return figureToldCell(source, now);
  return NOT_APPROVED[source.language];
}

const NOT_APPROVED = text('wordt gecorrigeerd, nog niet goedgekeurd', 'is being corrected, not approved yet');
