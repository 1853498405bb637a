import {
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
import type { Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

/** How sure the answer is; refused where a choice or a scenario is asked that the plan does not have. */
export function certaintyReply(
  { calculation }: PlanView,
  { setting, scenario: code, seed, draws }: Extract<Question, { kind: 'certainty' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  const scenario = code === undefined ? undefined : scenarioOf(calculation, code);
  if (code !== undefined && scenario === undefined) return refusal(400, noScenario(calculation, code));
  return documentReply(certaintySchema, certainty(calculation, { setting, scenario, seed, draws }));
}

/** The same of one pillar or project. */
export function scopeCertaintyReply(
  { calculation }: PlanView,
  { code, setting, scenario: named, seed, draws }: Extract<Question, { kind: 'scopeCertainty' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  const scenario = named === undefined ? undefined : scenarioOf(calculation, named);
  if (named !== undefined && scenario === undefined) return refusal(400, noScenario(calculation, named));
  const document = scopeCertainty(calculation, code, { setting, scenario, seed, draws });
  return document === undefined ? refusal(404, noScope(code)) : documentReply(scopeCertaintySchema, document);
}

function noScope(code: string): Text {
  return text(
    `Dit plan heeft geen pijler of project "${code}".`,
    `This plan has no pillar or project "${code}".`,
  );
}

/** What projects have in common, gross and net. */
export function overlapsReply(
  { calculation }: PlanView,
  { seed, draws }: Extract<Question, { kind: 'overlaps' }>,
): Reply {
  return documentReply(overlapsSchema, overlapMatrix(calculation, { seed, draws }));
}

/** The plan and its scenarios side by side; refused where a choice is asked that the plan does not have. */
export function scenariosReply(
  { calculation }: PlanView,
  { setting, seed, draws }: Extract<Question, { kind: 'scenarios' }>,
): Reply {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return refusal(400, wrong);
  return documentReply(scenarioComparisonSchema, scenarioComparison(calculation, { setting, seed, draws }));
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
