import {
  type CertaintyAsked,
  certainty,
  overlapMatrix,
  scenarioComparison,
  scenarioOf,
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
import type { Calculation } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import type { PlanView } from './plan-view.ts';
import type { DrawnUnder, Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

/** What figures are drawn under, as a plan knows it; or what it does not have. */
export function drawnUnder(
  { calculation, state: from }: Pick<PlanView, 'calculation' | 'state'>,
  { setting, scenario: code, seed, draws, watch }: DrawnUnder,
): CertaintyAsked | Text {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return wrong;
  const scenario = code === undefined ? undefined : scenarioOf(calculation, code);
  if (code !== undefined && scenario === undefined) return noScenario(calculation, code);
  return { setting, scenario, seed, draws, from, watch };
}

/** How sure the answer is; refused where a choice or a scenario is asked that the plan does not have. */
export function certaintyReply(view: PlanView, question: Extract<Question, { kind: 'certainty' }>): Reply {
  const asked = drawnUnder(view, question);
  if ('nl' in asked) return refusal(400, asked);
  return documentReply(certaintySchema, certainty(view.calculation, asked));
}

/** The same of one pillar or project. */
export function scopeCertaintyReply(
  view: PlanView,
  question: Extract<Question, { kind: 'scopeCertainty' }>,
): Reply {
  const asked = drawnUnder(view, question);
  if ('nl' in asked) return refusal(400, asked);
  const document = scopeCertainty(view.calculation, question.code, asked);
  return document === undefined
    ? refusal(404, noScope(question.code))
    : documentReply(scopeCertaintySchema, document);
}

function noScope(code: string): Text {
  return text(
    `Dit plan heeft geen pijler of project "${code}".`,
    `This plan has no pillar or project "${code}".`,
  );
}

/** What projects have in common, gross and net. */
export function overlapsReply(
  { calculation, state: from }: PlanView,
  { seed, draws, watch }: Extract<Question, { kind: 'overlaps' }>,
): Reply {
  return documentReply(overlapsSchema, overlapMatrix(calculation, { seed, draws, from, watch }));
}

/** The plan and its scenarios side by side; refused where a choice is asked that the plan does not have. */
export function scenariosReply(
  { calculation, state: from }: PlanView,
  { setting, seed, draws, watch }: Extract<Question, { kind: 'scenarios' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  return documentReply(
    scenarioComparisonSchema,
    scenarioComparison(calculation, { setting, seed, draws, from, watch }),
  );
}

/** Figures to be run elsewhere; refused where a choice or a cell is asked that the plan does not have. */
export function whatIfReply(
  { calculation }: PlanView,
  { setting, cells, seed, draws }: Extract<Question, { kind: 'whatIf' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  const made = whatIfDocument(calculation, { setting, cells, seed, draws });
  return 'wrong' in made ? refusal(400, made.wrong) : documentReply(whatIfSchema, made);
}

const TOLD = 20;

function noScenario({ plan }: Calculation, code: string): Text {
  const codes = plan.scenarios.map((scenario) => scenario.code);
  const known = [...codes.slice(0, TOLD), ...(codes.length > TOLD ? ['…'] : [])].join(', ');
  return text(
    `Dit plan heeft geen scenario "${code}". Wel: ${known === '' ? 'geen' : known}.`,
    `This plan has no scenario "${code}". It has: ${known === '' ? 'none' : known}.`,
  );
}
