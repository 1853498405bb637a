import type { Measurement } from '@kapstok/plan';
import { acting, type Database, figuresOf, type Point } from '@kapstok/store';
import type { Question } from '../plan/question.ts';
import type { PlanState } from './kept-plans.ts';
import { knownUntil } from './known-until.ts';
import { actorOf } from './standing.ts';

/** A question with what was measured by then, where it asks for that: as far as whoever asks may see it. */
export async function withMeasured(
  database: Database,
  { standing, plan, basis }: PlanState,
  question: Question,
  point: Point,
): Promise<Question> {
  if (!('steered' in question) || question.steered === undefined) return question;
  const measurements = await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    const seq = await knownUntil(reader, basis, point);
    const kept = await figuresOf(reader, { plan: plan.id, seq });
    return kept.map(plainly);
  });
  return { ...question, steered: { ...question.steered, measurements } };
}

/** Only what figures are made of: what goes with them is for who handed them in and who judges them. */
function plainly({
  indicator,
  definition,
  reporter,
  about,
  period,
  measured,
  state,
}: Measurement): Measurement {
  return { indicator, definition, reporter, about, period, measured, state };
}
