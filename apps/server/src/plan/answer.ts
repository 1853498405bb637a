import {
  accounting,
  answerDto,
  calcDocument,
  entryList,
  explanationDocument,
  findingList,
  headlineFigures,
  nearestFigures,
  overview,
  projectCard,
  projectList,
  roadmap,
  unknownInSetting,
} from '@kapstok/contract';
import {
  accountingSchema,
  answerSchema,
  calcDocumentSchema,
  entryListSchema,
  explanationSchema,
  findingListSchema,
  headlineFiguresSchema,
  overviewSchema,
  planHeaderSchema,
  planRowSchema,
  projectCardSchema,
  projectListSchema,
  roadmapSchema,
} from '@kapstok/contract/schemas';
import type { RecordLines } from '@kapstok/exchange';
import { asTyped, text } from '@kapstok/quantity';
import { hiddenReply } from '../kept-plans/told-outside.ts';
import { accountedOf } from './accounted.ts';
import { casesReply } from './cases.ts';
import { drawnReply } from './certainty.ts';
import { breakEvenReply, recalibrationReply } from './knowing-better.ts';
import { listFile } from './list-file.ts';
import { findingsPart, projectsPart } from './part-of-list.ts';
import { drawsReply } from './plan-draws-bytes.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { documentReply, partReply, type Reply, refusal } from './reply.ts';
import { type AboutReports, isAboutReports, reportReply } from './report-file.ts';
import { rowDocument } from './row-document.ts';
import { steeringReply } from './steering.ts';
import { dayOf, viewOn } from './view-on.ts';

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>;
function underSetting(view: PlanView, { setting }: Asked<'answer'>): Reply {
  const wrong = unknownInSetting(view.calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  return documentReply(answerSchema, answerDto(view.calculation, setting));
}

function listedProjects({ calculation, findings }: PlanView, { asked = {} }: Asked<'projects'>): Reply {
  return partReply(projectListSchema, projectsPart(projectList(calculation, findings), asked));
}

function listedFindings({ calculation, findings }: PlanView, { asked = {} }: Asked<'findings'>): Reply {
  return partReply(findingListSchema, findingsPart(findingList(calculation, findings), asked));
}

function card(view: PlanView, { code }: Asked<'project'>): Reply {
  const document = projectCard(view.calculation, view.findings, code);
  if (document !== undefined) return documentReply(projectCardSchema, document);
  return refusal(
    404,
    text(`Dit plan heeft geen project ${asTyped(code)}.`, `This plan has no project ${asTyped(code)}.`),
  );
}

function why(view: PlanView, { figure, ...money }: Asked<'explanation'>): Reply {
  const explanation = accountedOf(view, money).explain(figure) ?? view.calculation.explain(figure);
  if (explanation !== undefined)
    return documentReply(explanationSchema, explanationDocument(explanation, view.calculation));
  const near = nearestFigures(view.calculation, figure).join(', ');
  return refusal(
    404,
    text(
      `Dit plan heeft geen cijfer ${asTyped(figure)}. Wat er het meest op lijkt: ${near}.`,
      `This plan has no figure ${asTyped(figure)}. What looks most like it: ${near}.`,
    ),
  );
}

function row(view: PlanView, { table, line }: Asked<'row'>, lines: RecordLines | undefined): Reply {
  const record = lines?.get(table)?.get(line) ?? null;
  const document = rowDocument(view.calculation.plan, table, line, record);
  if (document !== undefined) return documentReply(planRowSchema, document);
  return refusal(
    404,
    text(
      `In de tabel ${asTyped(table)} staat op regel ${line} geen rij.`,
      `There is no row on line ${line} of the table ${asTyped(table)}.`,
    ),
  );
}

/**
 * Answers a question about a plan; the one way in which any answer about any plan is made.
 * @param lines Which record stands on which line, in a kept plan.
 */
export async function answer(view: PlanView, question: Question, lines?: RecordLines): Promise<Reply> {
  const seen = viewOn(view, dayOf(question));
  return isAboutReports(question) ? await reportReply(seen, question) : await answered(seen, question, lines);
}

async function answered(
  view: PlanView,
  question: Exclude<Question, AboutReports>,
  lines: RecordLines | undefined,
): Promise<Reply> {
  const { calculation } = view;
  switch (question.kind) {
    case 'header':
      return documentReply(planHeaderSchema, view.header);
    case 'results':
      return documentReply(calcDocumentSchema, calcDocument(calculation));
    case 'overview':
      return documentReply(overviewSchema, overview(calculation, view.findings));
    case 'headline':
      return documentReply(headlineFiguresSchema, headlineFigures(calculation));
    case 'answer':
      return underSetting(view, question);
    case 'certainty':
    case 'scopeCertainty':
    case 'overlaps':
    case 'scenarios':
    case 'whatIf':
      return drawnReply(view, question);
    case 'draws':
      return drawsReply(view, question);
    case 'recalibration':
      return recalibrationReply(view, question);
    case 'breakEven':
      return breakEvenReply(view, question);
    case 'projects':
      return listedProjects(view, question);
    case 'project':
      return card(view, question);
    case 'roadmap':
      return documentReply(roadmapSchema, roadmap(calculation.plan));
    case 'accounting':
      return documentReply(accountingSchema, accounting(calculation, accountedOf(view, question)));
    case 'businessCases':
    case 'businessCase':
    case 'bookedLines':
      return casesReply(calculation, question);
    case 'findings':
      return listedFindings(view, question);
    case 'steering':
      return steeringReply(view, question.asked, question.steered);
    case 'hidden':
      return hiddenReply({ calculation, ...question.steered });
    case 'entries':
      return documentReply(entryListSchema, entryList(calculation.plan));
    case 'explanation':
      return why(view, question);
    case 'row':
      return row(view, question, lines);
    case 'list':
      return listFile(view, question);
  }
}
