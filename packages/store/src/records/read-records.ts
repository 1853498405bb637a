import { compare, type Edit, type PlanRecords } from '@kapstok/plan';
import type { Reader } from '../log/writer.ts';
import { recordsOf } from './change.ts';
import { type Moment, seqOf } from './moment.ts';
import { rowsAsOf, rowsBetween, rowsNow } from './rows.ts';

/** The records of a plan at a moment, as far as whoever acts may see them. */
export async function recordsAsOf(reader: Reader, plan: string, moment: Moment): Promise<PlanRecords> {
  if (moment === 'now') return recordsOf(await rowsNow(reader, plan));
  return recordsOf(await rowsAsOf(reader, plan, await seqOf(reader, plan, moment)));
}

/** The edits that make a plan of one moment into that of another, later or earlier. */
export async function compareMoments(
  reader: Reader,
  plan: string,
  from: Moment,
  to: Moment,
): Promise<readonly Edit[]> {
  const [one, other] = [await seqOf(reader, plan, from), await seqOf(reader, plan, to)];
  const between = await rowsBetween(reader, plan, Math.min(one, other), Math.max(one, other));
  const [first, second] = [recordsOf(between.before), recordsOf(between.after)];
  return one <= other ? compare(first, second) : compare(second, first);
}
