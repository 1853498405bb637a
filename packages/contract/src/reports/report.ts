import {
  monthsUntilEnd,
  parseReportingPeriod,
  type ReportingPeriod,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { dayInWords, isolated, type Text, text } from '@kapstok/quantity';
import { exposureReport } from './exposure-report.ts';
import { indicatorsMilestonesReport } from './indicators-milestones-report.ts';
import { municipalityReport, organisationReport } from './party-report.ts';
import { paymentsReport } from './payments-report.ts';
import { projectReport } from './project-report.ts';
import { quarterlyReport } from './quarterly-report.ts';
import type { ReportDocument, ReportSection } from './report-document.ts';
import { kindOfReport, type ReportKind } from './report-kinds.ts';
import type { ReportSource, RoundsTold } from './report-source.ts';

const MAKERS: Readonly<Record<ReportKind, (source: ReportSource) => readonly ReportSection[]>> = {
  quarterly: quarterlyReport,
  'kpis-milestones': indicatorsMilestonesReport,
  payments: paymentsReport,
  exposure: exposureReport,
  project: projectReport,
  municipality: municipalityReport,
  organisation: organisationReport,
};

/** A report of a plan, as people send it: the same figures as on the screens, from the same calls. */
export function reportOf(kind: ReportKind, source: ReportSource): ReportDocument {
  const { language, of, ground, rounds } = source;
  const lines: readonly (readonly [label: Text, words: string])[] = [
    [text('Regio', 'Region'), of.region],
    [text('Plan', 'Plan'), of.plan],
    [text('Periode', 'Period'), kind === 'quarterly' ? reportingPeriodInWords(source.period)[language] : ''],
    [text('Gemaakt van', 'Made of'), of.state?.[language] ?? ''],
    [text('Laatste wijziging van het plan', 'Last change of the plan'), of.changed?.[language] ?? ''],
    [text('Peildatum', 'Day of reference'), dayInWords(ground.day)[language]],
  ];
  return {
    language,
    title: titleOf(kind, source)[language],
    about: lines.flatMap(([label, words]) => (words === '' ? [] : [{ label: label[language], words }])),
    moment: of.moment,
    sections: MAKERS[kind]({ ...source, rounds: rounds && untilPeriod(rounds, source.period) }),
  };
}

/** Of what the log tells of rounds, what is about the year of a period, up to its end. */
function untilPeriod({ closed, periods, corrected }: RoundsTold, until: ReportingPeriod): RoundsTold {
  const isTold = (period: ReportingPeriod | undefined): boolean =>
    period?.year === until.year && monthsUntilEnd(period) <= monthsUntilEnd(until);
  return {
    closed,
    periods: periods.filter((code) => isTold(parseReportingPeriod(code))),
    corrected: corrected.filter(({ was }) => isTold(was.period)),
  };
}

/** What a report is called: with its quarter, or what it is about. */
function titleOf(kind: ReportKind, { period, subject, ground }: ReportSource): Text {
  const { plan } = ground.calculation;
  const { nl, en } = reportingPeriodInWords(period);
  switch (kind) {
    case 'quarterly':
      return text(`Kwartaalrapportage ${nl}`, `Quarterly report of ${en}`);
    case 'project': {
      const name = isolated(plan.projects.find(({ code }) => code === subject)?.name ?? '');
      return text(`Project ${subject} ${name}`.trim(), `Project ${subject} ${name}`.trim());
    }
    case 'municipality':
      return text(`Gemeente ${isolated(subject)}`, `Municipality of ${isolated(subject)}`);
    case 'organisation': {
      const name = plan.organisations.find(({ code }) => code === subject)?.name || subject;
      return text(name, name);
    }
    default:
      return kindOfReport(kind).name;
  }
}
