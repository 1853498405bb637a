import { compare, type Edit, type PlanRecords } from '@kapstok/plan';
import type { Reader } from '../log/writer.ts';
import { recordsOf } from './change.ts';
import { type Moment, seqOf } from './moment.ts';
import type { Projection } from './projection.ts';
import { rowsAsOf, rowsBetween, rowsNow } from './rows.ts';

/** The records of a plan at a moment, as far as whoever acts may see them. */
export async function recordsAsOf(reader: Reader, plan: string, moment: Moment): Promise<PlanRecords> {
  if (moment === 'now') return recordsOf(await rowsNow(reader, plan));
  return recordsOf(await rowsAsOf(reader, plan, await seqOf(reader, plan, moment)));
}

/** What differs between two moments: the edits, and the rows they are about as they stood at each. */
export interface Between {
  readonly edits: readonly Edit[];
  readonly from: Projection;
  readonly to: Projection;
}

/** What makes a plan of one moment into that of another, later or earlier. */
export async function changesBetween(
  reader: Reader,
  plan: string,
  from: Moment,
  to: Moment,
): Promise<Between> {
  const [one, other] = [await seqOf(reader, plan, from), await seqOf(reader, plan, to)];
  const { before, after } = await rowsBetween(reader, plan, Math.min(one, other), Math.max(one, other));
  const [first, second] = one <= other ? [before, after] : [after, before];
  return { edits: compare(recordsOf(first), recordsOf(second)), from: first, to: second };
}

/** The edits that make a plan of one moment into that of another, later or earlier. */
export async function compareMoments(
  reader: Reader,
  plan: string,
  from: Moment,
  to: Moment,
): Promise<readonly Edit[]> {
  return (await changesBetween(reader, plan, from, to)).edits;
}
