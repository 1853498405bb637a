import { ACCOUNTED_LIST_NAMES } from '@kapstok/contract';
import { isMoneyFigure } from '@kapstok/engine';
import type { Realised } from '@kapstok/plan';
import { acting, type Database, type Point, realisedOf } from '@kapstok/store';
import type { Question } from '../plan/question.ts';
import { knownUntil } from './known-until.ts';
import type { PlanState } from './plan-state.ts';
import { actorOf } from './standing.ts';

/** A question with what was realised by then, where its answer is made of that: as far as whoever asks may see it. */
export async function withRealised(
  database: Database,
  { standing, plan, basis }: PlanState,
  question: Question,
  point: Point,
): Promise<Question> {
  if (!isOfMoney(question)) return question;
  const realised = await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    const seq = await knownUntil(reader, basis, point);
    const kept = await realisedOf(reader, { plan: plan.id, seq });
    return kept.map(plainly);
  });
  return realised.length === 0 ? unpaced(question) : { ...question, realised };
}

/** Where nothing was realised there is no pace, and what was measured needs no looking up. */
function unpaced(question: OfMoney): Question {
  if (question.kind !== 'accounting' && question.kind !== 'explanation') return question;
  const { steered: _, ...asked } = question;
  return asked;
}

type OfMoney = Extract<Question, { kind: 'accounting' | 'explanation' | 'list' | 'report' }>;

function isOfMoney(question: Question): question is OfMoney {
  if (question.kind === 'list') return ACCOUNTED_LIST_NAMES.some((list) => list === question.list);
  if (question.kind === 'explanation') return isMoneyFigure(question.figure);
  return question.kind === 'accounting' || question.kind === 'report';
}

/** Only what figures are made of. */
function plainly({ line, grant, period, kind, reporter, amount, state, remark }: Realised): Realised {
  return { line, grant, period, kind, reporter, amount, state, remark };
}
