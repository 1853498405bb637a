import { dayOnClock } from '@kapstok/quantity';
import { acting, type Basis, type Database, entriesAt, type Point, type Reader } from '@kapstok/store';
import type { Question } from '../plan/question.ts';
import type { PlanState } from './plan-state.ts';
import { actorOf } from './standing.ts';

/**
 * The day that a version is of, where one was asked for: it is looked at from there, and not from today. What was not due then is not
 * late in it, and a report of it can be made again.
 */
export async function dayOfVersion(reader: Reader, basis: Basis, point: Point): Promise<string | undefined> {
  if (point === 'first' || !('version' in point) || basis.version === undefined) return undefined;
  const { seq } = basis.version;
  const entry = (await entriesAt(reader, new Set([seq]))).get(seq);
  const at = entry?.at ?? basis.at;
  return at === undefined ? undefined : dayOnClock(new Date(at));
}

/** A question of a version, looked at from the day of that version; any other as it is. */
export async function onDayOfVersion(
  database: Database,
  { standing, basis }: PlanState,
  question: Question,
  point: Point,
): Promise<Question> {
  if (basis.kind !== 'version' || !isOfDay(question)) return question;
  const actor = { ...actorOf(standing), readOnly: true };
  const day = await acting(database, actor, (trx) =>
    dayOfVersion({ trx, region: standing.region.id }, basis, point),
  );
  return day === undefined ? question : lookedAtFrom(question, day);
}

function isOfDay(question: Question): boolean {
  return 'day' in question || 'steered' in question;
}

function lookedAtFrom(question: Question, day: string): Question {
  const told = 'day' in question ? { ...question, day } : question;
  return 'steered' in told && told.steered !== undefined
    ? { ...told, steered: { ...told.steered, day } }
    : told;
}
