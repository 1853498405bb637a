import { type Actor, acting, type Database, type PlanKept, type Reader, type Writer } from '@kapstok/store';
import { actorOf, type Standing } from '../kept-plans/standing.ts';

/** Somebody at a kept plan that they may know of. */
export interface AtPlan {
  readonly database: Database;
  readonly standing: Standing;
  readonly plan: PlanKept;
  /** The clock. */
  readonly now: () => Date;
}

/** Somebody at a kept plan as it was, where they ask for a moment or a version; without it as it now is. */
export interface AtPlanThen extends AtPlan {
  /** Up to which entry of the log it is looked at, and from which day. */
  readonly past?: { readonly seq: number; readonly day: string } | undefined;
}

/** Somebody in a region. */
export type AtRegion = Pick<AtPlan, 'database' | 'standing'>;

/** Reads as who asks; the database refuses to write. */
export async function reading<Result>(
  { database, standing }: AtRegion,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  const actor: Actor = { ...actorOf(standing), readOnly: true };
  return await acting(database, actor, (trx) => work({ trx, region: standing.region.id }));
}

/** Writes as who asks, all or nothing. */
export async function writing<Result>(
  { database, standing, now }: Omit<AtPlan, 'plan'>,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  const { region, account, role } = standing;
  return await acting(database, actorOf(standing), (trx) =>
    work({ trx, region: region.id, account, role, now }),
  );
}
