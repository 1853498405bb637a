import {
  type CertaintyAsked,
  certainty,
  overlapMatrix,
  scenarioComparison,
  scopeCertainty,
  unknownInDrawnSetting,
  whatIfDocument,
} from '@kapstok/contract';
import {
  certaintySchema,
  overlapsSchema,
  scenarioComparisonSchema,
  scopeCertaintySchema,
  whatIfSchema,
} from '@kapstok/contract/schemas';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { PlanView } from './plan-view.ts';
import type { DrawnUnder, Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';
import { supposedIn } from './supposed.ts';

/** What figures are drawn under, as a plan knows it; or what it does not have. */
export function drawnUnder(
  { calculation, state: from, earlier }: Pick<PlanView, 'calculation' | 'state' | 'earlier'>,
  { setting, scenario: code, seed, draws, watch }: DrawnUnder,
): CertaintyAsked | Text {
  const supposed = supposedIn(calculation, setting, code);
  if ('wrong' in supposed) return supposed.wrong;
  return { setting, scenario: supposed.scenario, seed, draws, from, watch, earlier };
}

/** How sure the answer is; refused where a choice or a scenario is asked that the plan does not have. */
function certaintyReply(view: PlanView, question: Extract<Question, { kind: 'certainty' }>): Reply {
  const asked = drawnUnder(view, question);
  if ('nl' in asked) return refusal(400, asked);
  return documentReply(certaintySchema, certainty(view.calculation, asked));
}

/** The same of one pillar or project. */
function scopeCertaintyReply(view: PlanView, question: Extract<Question, { kind: 'scopeCertainty' }>): Reply {
  const asked = drawnUnder(view, question);
  if ('nl' in asked) return refusal(400, asked);
  const document = scopeCertainty(view.calculation, question.code, asked);
  return document === undefined
    ? refusal(404, noScope(question.code))
    : documentReply(scopeCertaintySchema, document);
}

function noScope(code: string): Text {
  return text(
    `Dit plan heeft geen pijler of project ${asTyped(code)}.`,
    `This plan has no pillar or project ${asTyped(code)}.`,
  );
}

/** What projects have in common, gross and net. */
function overlapsReply(
  { calculation, state: from, earlier }: PlanView,
  { seed, draws, watch }: Extract<Question, { kind: 'overlaps' }>,
): Reply {
  return documentReply(overlapsSchema, overlapMatrix(calculation, { seed, draws, from, watch, earlier }));
}

/** The plan and its scenarios side by side; refused where a choice is asked that the plan does not have. */
function scenariosReply(
  { calculation, state: from, earlier }: PlanView,
  { setting, seed, draws, watch }: Extract<Question, { kind: 'scenarios' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  return documentReply(
    scenarioComparisonSchema,
    scenarioComparison(calculation, { setting, seed, draws, from, watch, earlier }),
  );
}

/** Figures to be run elsewhere; refused where a choice or a scenario is asked that the plan does not have. */
function whatIfReply(
  { calculation, state: from }: PlanView,
  { setting, scenario: code, cells, seed, draws }: Extract<Question, { kind: 'whatIf' }>,
): Reply {
  const supposed = supposedIn(calculation, setting, code);
  if ('wrong' in supposed) return refusal(400, supposed.wrong);
  const { scenario } = supposed;
  return documentReply(
    whatIfSchema,
    whatIfDocument(calculation, { setting, scenario, cells, seed, draws, from }),
  );
}

type AboutCertainty = Extract<
  Question,
  { kind: 'certainty' | 'scopeCertainty' | 'overlaps' | 'scenarios' | 'whatIf' }
>;

/** Whatever is asked of a plan that is drawn for it. */
export function drawnReply(view: PlanView, question: AboutCertainty): Reply {
  switch (question.kind) {
    case 'certainty':
      return certaintyReply(view, question);
    case 'scopeCertainty':
      return scopeCertaintyReply(view, question);
    case 'overlaps':
      return overlapsReply(view, question);
    case 'scenarios':
      return scenariosReply(view, question);
    case 'whatIf':
      return whatIfReply(view, question);
  }
}
