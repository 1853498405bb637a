import {
  figuresOfIndicator,
  measurementStateInWords,
  monthsUntilEnd,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { partyDto } from '../documents/parties.ts';
import type { Accounting, PartyExposureDto } from '../schemas/accounting.ts';
import { undividedWords } from './exposure-report.ts';
import { namedIndicator } from './indicator-blocks.ts';
import { instalmentTable } from './instalment-tables.ts';
import { accountingOf, exposureWords, NO_GRANTS, shareTable } from './money-sections.ts';
import { figureHead, sectionOf, tableBlock, wordsBlock } from './report-blocks.ts';
import type { ReportBlock, ReportSection } from './report-document.ts';
import { screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';
import { figureToldCell } from './told-outside.ts';

/** One page about a municipality. */
export function municipalityReport(source: ReportSource): readonly ReportSection[] {
  return partyReport(source, 'municipality');
}

/** One page about an organisation. */
export function organisationReport(source: ReportSource): readonly ReportSection[] {
  return partyReport(source, 'organisation');
}

function partyReport(source: ReportSource, kind: PartyExposureDto['kind']): readonly ReportSection[] {
  const money = accountingOf(source);
  const parties = kind === 'municipality' ? money.municipalities : money.organisations;
  const party = parties.find(({ code }) => code === source.subject);
  const grants = money.grants.filter(
    ({ code }) => party?.shares.some(({ grant }) => grant === code) === true,
  );
  return [
    sectionOf(
      source,
      text('In het kort', 'In short'),
      ...wordsBlock(source, ...partyWords(money, party)),
      ...(party === undefined ? [] : [shareTable(source, money, party)]),
    ),
    sectionOf(
      source,
      text('Waar hangt dat aan?', 'What does that hang on?'),
      ...wordsBlock(source, grants.length === 0 ? text('', '') : OF_THE_WHOLE),
      instalmentTable(source, grants),
    ),
    sectionOf(
      source,
      text('Waaraan doet zij mee?', 'What does it take part in?'),
      projectTable(source, kind),
    ),
    sectionOf(
      source,
      text('Wat heeft zij zelf gemeten?', 'What did it measure itself?'),
      measuredTable(source),
    ),
  ];
}

/** What a party may have to pay back, in sentences; without an agreement that is not known. */
function partyWords(money: Accounting, party: PartyExposureDto | undefined): readonly Text[] {
  if (money.grants.length === 0) return [NO_GRANTS];
  if (party === undefined) return [NOT_NAMED];
  if (party.exposure.pessimistic.value.kind === 'unknown') return [TO_AGREE, undividedWords(money.undivided)];
  return [exposureWords(party.exposure)];
}

const OF_THE_WHOLE = text(
  'De bedragen zijn die van de hele toekenning; welk deel daarvan hier terechtkomt, staat hierboven.',
  'The amounts are those of the whole grant; which part of it falls here, stands above.',
);
const NOT_NAMED = text(
  'Geen verdeelsleutel noemt deze partij: wat zij moet terugbetalen, is n.t.b.',
  'No cost key names this party: what it has to pay back is to be determined.',
);
const TO_AGREE = text(
  'Wat zij misschien moet terugbetalen, is n.t.b.: er is nog geen aandeel afgesproken.',
  'What it may have to pay back is to be determined: no share was agreed on yet.',
);

function projectTable(source: ReportSource, kind: PartyExposureDto['kind']): ReportBlock {
  const { plan } = source.ground.calculation;
  const isParty = (printed: string): boolean =>
    kind === 'organisation'
      ? partyDto(plan, printed).code === source.subject
      : printed.trim().toLowerCase() === source.subject.trim().toLowerCase();
  return tableBlock(source, {
    title: text('Projecten', 'Projects'),
    head: [text('Project', 'Project'), text('Fase', 'Phase')],
    rows: plan.projects
      .filter(({ parties }) => parties.some(isParty))
      .map((project) => ({
        cells: [namedIndicator(project), project.phase],
        screen: screenOf('project', project.code),
      })),
    none: text('Geen project noemt haar als partij.', 'No project names it as a party.'),
  });
}

function measuredTable(source: ReportSource): ReportBlock {
  const { ground, language, subject } = source;
  const { plan } = ground.calculation;
  return tableBlock(source, {
    title: text('Eigen metingen', 'Own measurements'),
    head: [
      text('Indicator', 'Indicator'),
      text('Periode', 'Period'),
      figureHead(text('Gemeten', 'Measured')),
      text('Stand', 'State'),
    ],
    rows: plan.kpis
      .flatMap(({ code }) =>
        figuresOfIndicator(ground.measurements, code).toSorted(
          (a, b) => monthsUntilEnd(a.period) - monthsUntilEnd(b.period),
        ),
      )
      .filter(({ reporter }) => reporter === subject)
      .map((figure) => {
        const { indicator, period, state } = figure;
        const row = plan.kpis.find(({ code }) => code === indicator);
        return {
          cells: [
            namedIndicator({ code: indicator, name: row?.name ?? '' }),
            reportingPeriodInWords(period)[language],
            figureToldCell(source, figure),
            measurementStateInWords(state)[language],
          ],
          screen: screenOf('indicator', indicator),
        };
      }),
    none: text(
      'Er is geen meting van haar die u mag zien.',
      'There is no measurement of it that you may see.',
    ),
  });
}
