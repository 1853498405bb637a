import {
  answerDto,
  businessCases,
  calcDocument,
  explanationDocument,
  findingList,
  nearestFigures,
  overview,
  projectCard,
  projectList,
  roadmap,
  unknownInSetting,
} from '@kapstok/contract';
import {
  answerSchema,
  businessCasesSchema,
  calcDocumentSchema,
  explanationSchema,
  findingListSchema,
  overviewSchema,
  planHeaderSchema,
  projectCardSchema,
  projectListSchema,
  roadmapSchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { listFile } from './list-file.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Answerers = {
  readonly [K in Question['kind']]: (view: PlanView, asked: Asked<K>) => Reply | Promise<Reply>;
};

function underSetting(view: PlanView, { setting }: Asked<'answer'>): Reply {
  const wrong = unknownInSetting(view.calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  return documentReply(answerSchema, answerDto(view.calculation, setting));
}

function card(view: PlanView, { code }: Asked<'project'>): Reply {
  const document = projectCard(view.calculation, view.findings, code);
  if (document !== undefined) return documentReply(projectCardSchema, document);
  return refusal(404, text(`Dit plan heeft geen project "${code}".`, `This plan has no project "${code}".`));
}

function why(view: PlanView, { figure }: Asked<'explanation'>): Reply {
  const explanation = view.calculation.explain(figure);
  if (explanation !== undefined) return documentReply(explanationSchema, explanationDocument(explanation));
  const near = nearestFigures(view.calculation, figure).join(', ');
  return refusal(
    404,
    text(
      `Dit plan heeft geen cijfer "${figure}". Wat er het meest op lijkt: ${near}.`,
      `This plan has no figure "${figure}". What looks most like it: ${near}.`,
    ),
  );
}

const ANSWERERS: Answerers = {
  header: (view) => documentReply(planHeaderSchema, view.header),
  results: (view) => documentReply(calcDocumentSchema, calcDocument(view.calculation)),
  overview: (view) => documentReply(overviewSchema, overview(view.calculation, view.findings)),
  answer: underSetting,
  projects: (view) => documentReply(projectListSchema, projectList(view.calculation, view.findings)),
  project: card,
  roadmap: (view) => documentReply(roadmapSchema, roadmap(view.calculation.plan)),
  businessCases: (view) => documentReply(businessCasesSchema, businessCases(view.calculation)),
  findings: (view) => documentReply(findingListSchema, findingList(view.findings)),
  explanation: why,
  list: listFile,
};

/** Answers a question about a plan; the one way in which any answer about any plan is made. */
export async function answer(view: PlanView, question: Question): Promise<Reply> {
  const answerer = ANSWERERS[question.kind] as (view: PlanView, asked: Question) => Reply | Promise<Reply>;
  return answerer(view, question);
}
