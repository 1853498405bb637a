import {
  acting,
  type Database,
  figuresJson,
  lastMeasured,
  lastMeasuredAtAll,
  type Point,
  type Reader,
  type Sight,
  type SomeFigures,
  sightOf,
  someFiguresJson,
  touchedSince,
  wholeFiguresJson,
} from '@kapstok/store';
import { Refused } from '../changes/refused.ts';
import { knownUntil } from './known-until.ts';
import { noBasis } from './no-basis.ts';
import type { PlanState } from './plan-state.ts';
import { actorOf } from './standing.ts';

/** What was measured of a plan, as far as somebody may see it: for the thread that computes the plan. */
export interface MeasuredSource {
  /** What the figures are called together: another name for who sees others. */
  readonly book: string;
  /** The last entry of the log that they tell of. */
  readonly until: number;
  /** The figures; of a book that is there already, those that may stand otherwise since an entry. */
  readonly read: (since: number | undefined) => Promise<FiguresRead>;
}

/** What was measured, as far as somebody may see it. */
export interface SourceInSight extends MeasuredSource {
  /** How much of what there is they are; of some of it, what may not be told outside the region is not told. */
  readonly part: 'all' | 'some' | 'none';
}

/** Figures as the database gave them. */
export interface FiguresRead {
  /** JSON arrays, as `figuresJson` gives them. */
  readonly figures: readonly string[];
  /** Those of which nothing stands any more but what is given here. */
  readonly instead?: SomeFigures | undefined;
}

/** All that was measured by the moment that somebody asks for, whoever asks: for a thread, and never to be told to them. */
export async function wholeSource(
  database: Database,
  state: PlanState,
  point: Point,
): Promise<MeasuredSource> {
  const { standing, plan, basis } = state;
  const of = { region: standing.region.id, plan: plan.id };
  const book = `${of.region} ${of.plan} all`;
  const seq = await reading({ database, state }, (reader) => knownUntil(reader, basis, point));
  const read = async (since: number | undefined) =>
    whole(await wholeFiguresJson(database, of, seq === undefined ? { since } : { seq }));
  if (seq !== undefined) return { book: `${book} at ${seq}`, until: seq, read };
  return { book, until: await lastMeasuredAtAll(database, of.region), read };
}

function partOf({ closed, own }: Sight): SourceInSight['part'] {
  return closed || own.length > 0 ? 'some' : 'none';
}

/** What was measured by the moment that somebody asks for. */
export async function measuredSource(
  database: Database,
  state: PlanState,
  point: Point,
): Promise<SourceInSight> {
  const { standing, plan, basis } = state;
  const { sight, seq, last } = await reading({ database, state }, async (reader) => {
    const sees = await sightOf(reader, plan.id);
    const until = await knownUntil(reader, basis, point);
    // Who does not see all would have each figure looked at until there is one that they see.
    return { sight: sees, seq: until, last: sees.all ? await lastMeasured(reader) : 0 };
  });
  const of: InSight = { database, state, sight };
  const book = `${standing.region.id} ${plan.id} ${nameOf(sight)}`;
  if (seq !== undefined) return await asOf(of, book, seq);
  if (!sight.all) return await nowInSight(of, book);
  const read = (since: number | undefined) =>
    readInSight(of, async (reader) => whole(await figuresJson(reader, { plan: plan.id, since })));
  return { book, until: last, read, part: 'all' };
}

interface InSight {
  readonly database: Database;
  readonly state: PlanState;
  /** What whoever asks may see: what is read is kept for all who may see the same. */
  readonly sight: Sight;
}

function nameOf({ all, closed, own }: Sight): string {
  return all ? 'all' : JSON.stringify([closed, own]);
}

function whole(figures: string): FiguresRead {
  return { figures: [figures] };
}

async function reading<Read>(
  { database, state: { standing } }: Omit<InSight, 'sight'>,
  work: (reader: Reader) => Promise<Read>,
): Promise<Read> {
  const actor = { ...actorOf(standing), readOnly: true };
  return await acting(database, actor, (trx) => work({ trx, region: standing.region.id }));
}

/** @throws {Refused} when whoever asks may see something else by now: others get what is read too */
async function readInSight<Read>(of: InSight, work: (reader: Reader) => Promise<Read>): Promise<Read> {
  return await reading(of, async (reader) => {
    const now = await sightOf(reader, of.state.plan.id);
    if (nameOf(now) !== nameOf(of.sight)) throw new Refused(noBasis('noPlan'));
    return await work(reader);
  });
}

/** Figures as they stood after an entry. */
async function asOf(of: InSight, book: string, seq: number): Promise<SourceInSight> {
  const { database, state, sight } = of;
  const read = () =>
    readInSight(of, async (reader) => whole(await figuresJson(reader, { plan: state.plan.id, seq })));
  if (sight.all) return { book: `${book} at ${seq}`, until: seq, read, part: 'all' };
  // What was approved before is only seen as long as it stands, and its period is closed.
  const last = await lastMeasuredAtAll(database, state.standing.region.id);
  return { book: `${book} at ${seq} by ${last}`, until: seq, read, part: partOf(sight) };
}

/** Figures as they now stand, for who does not see all: what others did may show one, and may take one from sight. */
async function nowInSight(of: InSight, book: string): Promise<SourceInSight> {
  const { database, state, sight } = of;
  const { id: plan } = state.plan;
  const region = state.standing.region.id;
  const reporters = sight.closed ? undefined : sight.own;
  const read = async (since: number | undefined): Promise<FiguresRead> => {
    if (since === undefined)
      return await readInSight(of, async (reader) => whole(await figuresJson(reader, { plan, reporters })));
    const instead = await touchedSince(database, { region, plan }, since);
    const figures = await readInSight(of, (reader) => someFiguresJson(reader, plan, instead));
    return { figures, instead };
  };
  return { book, until: await lastMeasuredAtAll(database, region), read, part: partOf(sight) };
}
