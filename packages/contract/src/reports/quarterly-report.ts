import { periodsOfRound } from '@kapstok/engine';
import {
  monthsUntilEnd,
  type ReportingPeriod,
  reportingPeriodCode,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { gapsOfPlan } from '../documents/gaps.ts';
import type { Accounting } from '../schemas/accounting.ts';
import type { MissDto } from '../schemas/steering.ts';
import { indicatorPictures, indicatorTable } from './indicator-blocks.ts';
import { type IndicatorTold, indicatorsTold, isOneOf } from './measured-standings.ts';
import {
  accountingOf,
  exposureWords,
  grantExposureTable,
  NO_GRANTS,
  partyTable,
  spendSection,
  spendWords,
} from './money-sections.ts';
import { sectionOf, wordsBlock } from './report-blocks.ts';
import type { ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';
import { correctedSection, correctedWords, roundSection } from './round-section.ts';
import { followUpSection, gatesSection, missesTold } from './steering-sections.ts';
import { gapWords, unknownSection } from './unknown-section.ts';

/** How a quarter went: the round, targets, what was missed, gates, money, what is not known, and what was corrected. */
export function quarterlyReport(source: ReportSource): readonly ReportSection[] {
  const ended = new Set(periodsOfRound(source.period).map(reportingPeriodCode));
  const money = accountingOf(source);
  const gaps = gapsOfPlan(source.ground.calculation);
  const ofQuarter = indicatorsTold(source, isOneOf(ended));
  const ofYear = indicatorsTold(source, (period) => isOfYear(period, source.period));
  return [
    summary(source, { ofQuarter, money, gaps: gaps.length }),
    roundSection(source),
    sectionOf(
      source,
      text('Zijn de streefwaarden gehaald?', 'Were the targets reached?'),
      indicatorTable(source, ofYear),
      ...indicatorPictures(source, ofYear),
    ),
    followUpSection(source),
    gatesSection(source, source.period),
    spendSection(source, money),
    exposureSection(source, money),
    unknownSection(source, ofQuarter, gaps),
    correctedSection(source),
  ];
}

/** Periods of the year until the end of the quarter, and the year itself. */
function isOfYear(period: ReportingPeriod, quarter: ReportingPeriod): boolean {
  if (period.year !== quarter.year) return false;
  return period.cadence === 'year' || monthsUntilEnd(period) <= monthsUntilEnd(quarter);
}

interface Told {
  readonly ofQuarter: readonly IndicatorTold[];
  readonly money: Accounting;
  readonly gaps: number;
}

function summary(source: ReportSource, { ofQuarter, money, gaps }: Told): ReportSection {
  const { rounds } = source;
  return sectionOf(
    source,
    text('In het kort', 'In short'),
    ...wordsBlock(source, targetWords(source.period, ofQuarter), ...missWords(source)),
    ...wordsBlock(source, ...moneyWords(money)),
    ...wordsBlock(source, gapWords(gaps), rounds === undefined ? text('', '') : correctedWords(rounds)),
  );
}

/** How many targets of a quarter were reached and missed, in a sentence. */
function targetWords(period: ReportingPeriod, told: readonly IndicatorTold[]): Text {
  const judged = told
    .flatMap(({ periods }) => periods)
    .map(({ judgement }) => judgement)
    .filter((judgement) => judgement !== 'none');
  const count = (judgement: string): number => judged.filter((each) => each === judgement).length;
  const { nl, en } = reportingPeriodInWords(period);
  if (judged.length === 0) {
    return text(
      `Over ${nl} is geen streefwaarde in een getal afgesproken.`,
      `Of ${en} no target in a number was agreed on.`,
    );
  }
  const [reached, missed] = [count('reached'), count('missed')];
  const open = judged.length - reached - missed;
  const one = judged.length === 1;
  return text(
    `Over ${nl} ${one ? 'is er 1 streefwaarde' : `zijn er ${judged.length} streefwaarden`}: ${reached} gehaald, ${missed} gemist en ${open} nog niet te zeggen.`,
    `Of ${en} there ${one ? 'is 1 target' : `are ${judged.length} targets`}: ${reached} reached, ${missed} missed and ${open} not to be told yet.`,
  );
}

/** Whether something is done about what was missed, and what of before is still open, in sentences. */
function missWords(source: ReportSource): readonly Text[] {
  const { misses, earlier } = missesTold(source);
  return [actionWords(misses), earlierWords(earlier.length)];
}

function actionWords(misses: readonly MissDto[]): Text {
  const without = misses.filter(({ actions }) => actions.length === 0).length;
  if (misses.length === 0) return text('', '');
  if (without === 0) {
    return text(
      'Bij elke gemiste streefwaarde hoort een vervolgactie.',
      'Every target that was missed has a follow-up action.',
    );
  }
  return text(
    `Bij ${without} daarvan is nog niet gezegd wat eraan wordt gedaan.`,
    `For ${without} of those nobody said yet what is done about it.`,
  );
}

function earlierWords(count: number): Text {
  if (count === 0) return text('', '');
  if (count === 1) {
    return text(
      'Eén streefwaarde die eerder is gemist, staat nog open.',
      'One target that was missed before is still open.',
    );
  }
  return text(
    `${count} streefwaarden die eerder zijn gemist, staan nog open.`,
    `${count} targets that were missed before are still open.`,
  );
}

function moneyWords(money: Accounting): readonly Text[] {
  if (money.grants.length === 0) return [...spendWords(money), NO_GRANTS];
  return [...spendWords(money), exposureWords(money.exposure)];
}

function exposureSection(source: ReportSource, money: Accounting): ReportSection {
  const { municipalities } = money;
  return sectionOf(
    source,
    text('Wat moet misschien worden terugbetaald?', 'What may have to be paid back?'),
    ...wordsBlock(source, money.grants.length === 0 ? NO_GRANTS : exposureWords(money.exposure)),
    grantExposureTable(source, money),
    partyTable(source, text('Per gemeente', 'By municipality'), { ...money, parties: municipalities }),
  );
}
