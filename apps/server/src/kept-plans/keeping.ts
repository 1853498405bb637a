import type { KeptPlan } from '@kapstok/contract';
import {
  acting,
  checkReady,
  type Database,
  listPlans,
  type OwnAssignment,
  ownAssignments,
} from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import type { Question } from '../plan/question.ts';
import type { KeptPlans, KeptReply } from './kept-plans.ts';
import { codesIn, keptPlanDto } from './plan-id.ts';
import type { AskedPoint } from './point.ts';
import { type Asker, actorOf, nationStandings, type Standing, standingsOf } from './standing.ts';

/** Tells who asks. */
export type AskerOf = (request: FastifyRequest) => Asker;

/** The plans that an installation keeps, for who asks. */
export class Keeping {
  readonly database: Database;
  readonly plans: KeptPlans;
  readonly #askerOf: AskerOf;
  readonly #held = new WeakMap<FastifyRequest, Promise<readonly OwnAssignment[]>>();
  readonly #standings = new WeakMap<FastifyRequest, Promise<readonly Standing[]>>();

  constructor(database: Database, plans: KeptPlans, askerOf: AskerOf) {
    this.database = database;
    this.plans = plans;
    this.#askerOf = askerOf;
  }

  /** That the database can be reached. @throws what keeps it from being so */
  async ready(): Promise<void> {
    await checkReady(this.database);
  }

  /** What whoever asks holds now, over all regions. */
  held(request: FastifyRequest): Promise<readonly OwnAssignment[]> {
    const known = this.#held.get(request);
    if (known !== undefined) return known;
    const held = ownAssignments(this.database, this.#askerOf(request).account);
    this.#held.set(request, held);
    return held;
  }

  /** Where whoever asks stands, in each region where they do. */
  standings(request: FastifyRequest): Promise<readonly Standing[]> {
    const known = this.#standings.get(request);
    if (known !== undefined) return known;
    const standings = this.held(request).then((held) =>
      standingsOf(this.database, this.#askerOf(request), held),
    );
    this.#standings.set(request, standings);
    return standings;
  }

  /** Every region, for who reads for the nation; undefined for who does not. */
  async nation(request: FastifyRequest): Promise<readonly Standing[] | undefined> {
    const held = await this.held(request);
    if (!held.some(({ within }) => within.kind === 'nation')) return undefined;
    return await nationStandings(this.database, this.#askerOf(request), held);
  }

  /** Where whoever asks stands in a region; undefined when they don't, and then it is as if it were not there. */
  async standing(request: FastifyRequest, region: string): Promise<Standing | undefined> {
    return (await this.standings(request)).find((one) => one.region.code === region);
  }

  /** The kept plans that whoever asks may see, by region and plan. */
  async list(request: FastifyRequest): Promise<readonly KeptPlan[]> {
    const listed: KeptPlan[] = [];
    for (const standing of await this.standings(request)) {
      const { region } = standing;
      const plans = await acting(this.database, { ...actorOf(standing), readOnly: true }, (trx) =>
        listPlans({ trx, region: region.id }),
      );
      for (const plan of plans) listed.push(keptPlanDto(region, plan));
    }
    return listed;
  }

  /** Asks a kept plan a question, for who asks. */
  async ask(
    request: FastifyRequest,
    plan: string,
    asked: AskedPoint,
    question: Question,
    signal?: AbortSignal,
  ): Promise<KeptReply> {
    const region = codesIn(plan)?.region ?? '';
    return await this.plans.ask(await this.standing(request, region), plan, asked, question, signal);
  }
}
