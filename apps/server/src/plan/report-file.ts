import {
  kindOfReport,
  type ReportChoices,
  type ReportDocument,
  type ReportSource,
  reportChoices,
  reportOf,
  savedName,
  type WrongInput,
} from '@kapstok/contract';
import { reportChoicesSchema } from '@kapstok/contract/schemas';
import { type ReportFormat, writeReport } from '@kapstok/exchange';
import { parseReportingPeriod } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';
import { accountedOf } from './accounted.ts';
import { XLSX } from './list-file.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { documentReply, fileReply, problemReply, type Reply } from './reply.ts';
import type { ReportAsked } from './report-asked.ts';
import { reportLead } from './report-lead.ts';

/** The media type of each form of a report. */
export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  xlsx: XLSX,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

type ReportQuestion = Extract<Question, { kind: 'report' }>;

/** A question about reports. */
export type AboutReports = Extract<Question, { kind: 'report' | 'reports' }>;

/** Whether a question is about reports. */
export function isAboutReports(question: Question): question is AboutReports {
  return question.kind === 'report' || question.kind === 'reports';
}

/** Which reports can be made of a plan, or one of them as a file. */
export async function reportReply(view: PlanView, question: AboutReports): Promise<Reply> {
  if (question.kind === 'report') return await reportFile(view, question);
  return documentReply(reportChoicesSchema, reportChoices(view.calculation, question.day));
}

/** A report as a file to save; its name says of what and of which state it is. */
async function reportFile(view: PlanView, asked: ReportQuestion): Promise<Reply> {
  const about = aboutWhat(reportChoices(view.calculation, asked.steered.day), asked);
  if ('status' in about) return about;
  const { report, format } = asked;
  const made = reportOf(report, sourceOf(view, asked, about));
  const written = await writeReport(format === 'xlsx' ? withoutPictures(made) : made, format);
  const subject = about.subject || (report === 'quarterly' ? about.code : '');
  const saved = { what: kindOfReport(report).file[asked.language], about: subject, mark: asked.of?.mark };
  return fileReply(written, REPORT_TYPES[format], savedName(saved, format));
}

/** A workbook has no pictures: the table beside them has the same bands. */
function withoutPictures(report: ReportDocument): ReportDocument {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'picture'),
  }));
  return { ...report, sections };
}

interface AboutWhat {
  readonly period: ReportSource['period'];
  readonly code: string;
  readonly subject: string;
}

/** Of which quarter and what a report is; or what it can be of. */
function aboutWhat(choices: ReportChoices, asked: ReportQuestion): AboutWhat | Reply {
  const wrong = wrongFor(asked);
  if (wrong.length > 0) return problemReply(wrongInputProblem(wrong));
  const { asks } = kindOfReport(asked.report);
  const code = asked.period ?? choices.period;
  const period = choices.periods.some((one) => one.code === code) ? parseReportingPeriod(code) : undefined;
  if (period === undefined) return notThere('period', code, choices.periods);
  if (asks === null || asks === 'period') return { period, code, subject: '' };
  const subject = asked[asks] ?? '';
  const there = choices[THERE[asks]];
  if (there.some((one) => one.code === subject)) return { period, code, subject };
  return notThere(asks, subject, there);
}

const THERE = {
  project: 'projects',
  municipality: 'municipalities',
  organisation: 'organisations',
} as const;

const SUBJECTS = ['project', 'municipality', 'organisation'] as const;

/** What was asked that a report does not take, and what it needs. */
function wrongFor(asked: ReportAsked): readonly WrongInput[] {
  const { asks } = kindOfReport(asked.report);
  return SUBJECTS.flatMap((subject) => {
    if (asks !== subject)
      return asked[subject] === undefined ? [] : [wrongInput('query', [subject], NOT_TAKEN)];
    return asked[subject] === undefined ? [wrongInput('query', [subject], NEEDED)] : [];
  });
}

const NOT_TAKEN = text('weg: dit rapport gaat daar niet over', 'go: this report is not about that');
const NEEDED = text('er staan: dit rapport gaat over één ervan', 'be there: this report is about one');

const LISTED = 40;
const NAMES: Readonly<Record<keyof typeof THERE | 'period', Text>> = {
  period: text('kwartaal', 'quarter'),
  project: text('project', 'project'),
  municipality: text('gemeente', 'municipality'),
  organisation: text('organisatie', 'organisation'),
};

/** That something is not there of which a report was asked, with what there is. */
function notThere(
  what: keyof typeof NAMES,
  found: string,
  there: readonly { readonly code: string }[],
): Reply {
  const rest = there.length > LISTED ? ', …' : '';
  const codes = `${there
    .slice(0, LISTED)
    .map(({ code }) => code)
    .join(', ')}${rest}`;
  const { nl, en } = NAMES[what];
  const some = text(`Wat er is: ${codes}.`, `What there is: ${codes}.`);
  const none = text('Dit plan noemt er geen.', 'This plan names none.');
  const { nl: others, en: othersEn } = codes === '' ? none : some;
  const sentence = text(
    `Een rapport over ${nl} ${asTyped(found)} is er niet. ${others}`,
    `There is no report of ${en} ${asTyped(found)}. ${othersEn}`,
  );
  return problemReply(problemOf(404, sentence));
}

/** What a report is made of: the same figures as on the screens. */
function sourceOf(view: PlanView, asked: ReportQuestion, { period, subject }: AboutWhat): ReportSource {
  const { calculation, header } = view;
  const { of, told, steered, language } = asked;
  return {
    ground: { calculation, ...steered },
    get findings() {
      return view.findings;
    },
    accounted: accountedOf(view, asked),
    rounds: told?.rounds,
    period,
    subject,
    of: {
      region: of?.region ?? header.region ?? '',
      plan: of?.plan ?? header.title,
      state: of?.state,
      changed: of?.changed,
      moment: told?.moment ?? `${steered.day}T00:00:00.000Z`,
    },
    language,
    lead: reportLead(header, asked),
  };
}
