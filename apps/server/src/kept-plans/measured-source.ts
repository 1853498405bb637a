import { createHash } from 'node:crypto';
import {
  acting,
  type Database,
  figuresJson,
  lastMeasured,
  mayAll,
  type Point,
  type Reader,
} from '@kapstok/store';
import type { PlanState } from './kept-plans.ts';
import { knownUntil } from './known-until.ts';
import { actorOf } from './standing.ts';

/** What was measured of a plan, as far as somebody may see it: for the thread that computes the plan. */
export interface MeasuredSource {
  /** What the figures are called together: another name for who sees others. */
  readonly book: string;
  /** The last entry of the log that they tell of. */
  readonly until: number;
  /** The figures as a JSON array; of a book that is there already, those that stand otherwise since an entry. */
  readonly read: (since: number | undefined) => Promise<string>;
}

/** What was measured by the moment that somebody asks for. */
export async function measuredSource(
  database: Database,
  state: PlanState,
  point: Point,
): Promise<MeasuredSource> {
  const { standing, plan, basis } = state;
  const reading = <Read>(work: (reader: Reader) => Promise<Read>): Promise<Read> =>
    acting(database, { ...actorOf(standing), readOnly: true }, (trx) =>
      work({ trx, region: standing.region.id }),
    );
  const of = `${standing.region.id} ${plan.id}`;
  return await reading(async (reader) => {
    const seq = await knownUntil(reader, basis, point);
    if (!(await mayAll(reader, 'readWorking'))) {
      const json = await figuresJson(reader, { plan: plan.id, seq });
      const digest = createHash('sha256').update(json).digest('base64url');
      return { book: `${of} ${digest}`, until: 0, read: () => Promise.resolve(json) };
    }
    if (seq !== undefined) {
      const read = () => reading((later) => figuresJson(later, { plan: plan.id, seq }));
      return { book: `${of} at ${seq}`, until: seq, read };
    }
    const read = (since: number | undefined) =>
      reading((later) => figuresJson(later, { plan: plan.id, since }));
    return { book: `${of} now`, until: await lastMeasured(reader), read };
  });
}
