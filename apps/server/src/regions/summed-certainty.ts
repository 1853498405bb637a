import { type SummedAsked, type SummedCertainty, SummedCertaintyMaker } from '@kapstok/contract';
import { problemSchema, summedCertaintySchema } from '@kapstok/contract/schemas';
import type { Text } from '@kapstok/quantity';
import type { Keeping } from '../kept-plans/keeping.ts';
import { type PlanState, viewOf } from '../kept-plans/plan-state.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { stoppedReply } from '../kept-plans/stopped-reply.ts';
import { DrawingStopped, type Wanted } from '../kept-plans/wanted.ts';
import { drawsIn } from '../plan/plan-draws-bytes.ts';
import { documentReply, type Reply } from '../plan/reply.ts';
import { whyNot } from './figures-of-version.ts';
import { adoptedOfRegion, plansOfRegion, regionOf, type ToSum } from './summed-plans.ts';

type Draws = Pick<SummedAsked, 'seed' | 'draws'>;
/** How it is drawn, and the moment as of which. */
type DrawsAt = Pick<SummedAsked, 'seed' | 'draws' | 'asOf'>;
type Region = NonNullable<SummedCertainty['region']>;

/** What is added up for who asks. */
interface Asked extends SummedAsked {
  readonly plans: readonly ToSum[];
  readonly without: readonly Region[];
}

/** How sure the plans of a region are together, each as whoever asks reads it. */
export async function regionCertainty(
  keeping: Keeping,
  standing: Standing,
  draws: DrawsAt,
  signal?: AbortSignal,
): Promise<Reply> {
  const plans = await plansOfRegion(keeping, standing, momentOf(draws));
  const asked = { ...draws, level: 'region', region: regionOf(standing), plans, without: [] } as const;
  return await summed(keeping, asked, signal);
}

/** How sure the adopted plans of all regions are together, for who reads for the nation. */
export async function nationCertainty(
  keeping: Keeping,
  standings: readonly Standing[],
  draws: DrawsAt,
  signal?: AbortSignal,
): Promise<Reply> {
  const [plans, without]: [ToSum[], Region[]] = [[], []];
  for (const standing of standings) {
    const own = await adoptedOfRegion(keeping, standing, momentOf(draws));
    if (own.length === 0) without.push(regionOf(standing));
    plans.push(...own);
  }
  return await summed(keeping, { ...draws, level: 'nation', region: null, plans, without }, signal);
}

function momentOf({ asOf }: DrawsAt): Date | undefined {
  return asOf === undefined ? undefined : new Date(asOf);
}

/** A sum in which a plan did not answer in time: told once, and made again when it is asked again. */
class Unfinished extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super('a plan did not answer in time');
    this.reply = reply;
  }
}

/** Made once for the same states: what these hold never changes. */
async function summed({ plans: kept }: Keeping, asked: Asked, signal?: AbortSignal): Promise<Reply> {
  const states = asked.plans.map(({ told, state }) => [told, 'plan' in state ? viewOf(state) : state]);
  const { level, region, seed, draws, asOf = null, without } = asked;
  const key = JSON.stringify([level, region, seed, draws, asOf, states, without]);
  try {
    return await kept.remembered(key, (wanted) => made(kept, asked, wanted), signal);
  } catch (error) {
    if (error instanceof Unfinished) return error.reply;
    if (error instanceof DrawingStopped) return stoppedReply();
    throw error;
  }
}

/** One plan after another, so that no more than one has its draws in memory. */
async function made(kept: Keeping['plans'], asked: Asked, wanted: Wanted): Promise<Reply> {
  const maker = new SummedCertaintyMaker(asked);
  let isWhole = true;
  for (const { told, state } of asked.plans) {
    const drawn =
      'plan' in state ? await drawsOf(kept, state, asked, wanted) : { why: state, isLasting: true };
    if ('why' in drawn) {
      maker.addUnknown(told, drawn.why);
      isWhole &&= drawn.isLasting;
    } else maker.add(told, drawn);
  }
  for (const region of asked.without) maker.addWithout(region);
  const reply = documentReply(summedCertaintySchema, maker.document());
  if (!isWhole) throw new Unfinished(reply);
  return reply;
}

/** The draws of a state of a plan, or why there are none and whether that stays so. */
async function drawsOf(
  kept: Keeping['plans'],
  state: PlanState,
  { seed, draws }: Draws,
  wanted: Wanted,
): Promise<ReturnType<typeof drawsIn> | { readonly why: Text; readonly isLasting: boolean }> {
  const { reply } = await kept.askState(state, { kind: 'draws', among: state.id, seed, draws }, { wanted });
  if (reply.status === 200) return drawsIn(reply.body);
  const problem = problemSchema.parse(JSON.parse(new TextDecoder().decode(reply.body)));
  return { why: whyNot(problem), isLasting: reply.status < 500 && reply.status !== 429 };
}
