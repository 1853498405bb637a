import { isolated, type Text, text } from '@kapstok/quantity';
import type { Nation } from '../schemas/nation.ts';
import type { SummedCertainty } from '../schemas/summed-certainty.ts';
import { nationRemarks } from './nation.ts';
import type { PlanDraws } from './summed/plan-draws.ts';
import { type Compared, type SummedPart, summedPart } from './summed/summed-part.ts';
import { SummedPlans } from './summed/summed-plans.ts';
import { summedSentences } from './summed/summed-sentences.ts';
import { summedChancesByYear, summedFans, summedForecasts } from './summed/summed-years.ts';

type Region = SummedCertainty['plans'][number]['region'];
type PlanPart = SummedCertainty['plans'][number];

/** A plan as it is told of beside others, whatever comes of it. */
export type PlanTold = Pick<PlanPart, 'plan' | 'title' | 'region' | 'version' | 'entry' | 'mark'>;

/** What is added up, and how it is drawn. */
export interface SummedAsked {
  readonly level: SummedCertainty['level'];
  /** The region; null for the nation. */
  readonly region: Region | null;
  readonly seed: number;
  readonly draws: number;
  /** The moment as of which plans are added up; absent: as they now are. */
  readonly asOf?: string | undefined;
}

/** The unit in which plans can be compared together, and the year they have in common. */
function comparedOf(plans: readonly Pick<PlanDraws, 'comparedIn' | 'year'>[]): Compared {
  const years = new Set(plans.map(({ year }) => year));
  const [year = null] = years;
  return {
    comparedIn: plans.every(({ comparedIn }) => comparedIn === 'FTE') ? 'FTE' : 'person',
    year: years.size === 1 ? year : null,
  };
}

/** A region that is added up: its plans were told one after another, and are let go of. */
interface RegionSum {
  readonly region: Region;
  readonly plans: SummedPlans;
  readonly known: Pick<PlanDraws, 'comparedIn' | 'year'>[];
}

/**
 * Adds up plans, one after another: of each plan and each region only what is told of it is kept, and of all together the draws.
 * Plans come in the order of their regions.
 */
export class SummedCertaintyMaker {
  readonly #asked: SummedAsked;
  readonly #total: SummedPlans;
  readonly #known: Pick<PlanDraws, 'comparedIn' | 'year'>[] = [];
  readonly #plans: PlanPart[] = [];
  readonly #regions: SummedCertainty['regions'] = [];
  readonly #without: Region[] = [];
  readonly #sharing = new Map<string, string[]>();
  /** What each plan says of its region. */
  readonly #said = new Map<string, string>();
  /** Why some of a plan is unknown. */
  readonly #zeroDivisors: Text[] = [];
  #region: RegionSum | undefined;
  #engine = '';

  constructor(asked: SummedAsked) {
    this.#asked = asked;
    this.#total = new SummedPlans(asked.draws);
  }

  /** Adds a plan with its draws. */
  add(told: PlanTold, of: PlanDraws): void {
    this.#engine = of.engine;
    const own = new SummedPlans(this.#asked.draws);
    for (const plans of [own, this.#of(told.region).plans, this.#total]) plans.add(told.region.code, of);
    this.#region?.known.push(of);
    this.#known.push(of);
    this.#said.set(told.plan, of.ofRegion);
    this.#zeroDivisors.push(...of.zeroDivisors.map((words) => ofPlan(told.title, words)));
    const part = summedPart(own.sum, comparedOf([of]));
    this.#plans.push({ ...told, ...part, assumptions: of.assumptions, why: null });
    for (const name of of.shared) this.#sharing.set(name, [...(this.#sharing.get(name) ?? []), told.plan]);
  }

  /** Adds a plan of which no figure is known, and why. */
  addUnknown(told: PlanTold, why: Text): void {
    for (const plans of [this.#of(told.region).plans, this.#total]) plans.addUnknown();
    this.#plans.push({ ...told, ...nothingKnown(this.#asked.draws), assumptions: 0, why: { ...why } });
  }

  /** Adds a region that has no plan to add. */
  addWithout(region: Region): void {
    this.#total.addUnknown();
    this.#without.push(region);
  }

  /** How sure they are together. */
  document(): SummedCertainty {
    this.#endRegion();
    const { level, region, seed, draws, asOf = null } = this.#asked;
    const compared = comparedOf(this.#known);
    const { sum } = this.#total;
    const part = summedPart(sum, compared);
    const shared = [...this.#sharing].flatMap(([name, plans]) => (plans.length > 1 ? [{ name, plans }] : []));
    const told = { level, asOf, plans: this.#plans, shared, year: compared.year, ...part };
    return {
      ...told,
      seed,
      draws,
      engine: this.#engine,
      region,
      sentences: summedSentences(told),
      comparedIn: compared.comparedIn,
      fans: summedFans(sum, compared),
      chancesByYear: summedChancesByYear(sum, compared),
      shortageScenarios: summedForecasts(sum, compared),
      regions: level === 'nation' ? this.#regions : [],
      without: this.#without,
      remarks: this.#remarks(),
    };
  }

  /** What the sum does not say, in the words in which the sum of the plans without draws says it. */
  #remarks(): Text[] {
    const plans = this.#plans.map((plan): Nation['plans'][number] => ({ ...plan, figures: [] }));
    const years = this.#known.map(({ year }) => year);
    const said = ({ plan }: Nation['plans'][number]): string => this.#said.get(plan) ?? '';
    const remarks = nationRemarks({ plans, without: this.#without }, years, said);
    return [...remarks, ...this.#zeroDivisors].map((remark) => ({ ...remark }));
  }

  #of(region: Region): RegionSum {
    if (this.#region?.region.code === region.code) return this.#region;
    this.#endRegion();
    const made = { region, plans: new SummedPlans(this.#asked.draws), known: [] };
    this.#region = made;
    return made;
  }

  #endRegion(): void {
    if (this.#region === undefined) return;
    const { region, plans, known } = this.#region;
    this.#regions.push({ region, ...summedPart(plans.sum, comparedOf(known)) });
    this.#region = undefined;
  }
}

/** A sentence about one plan among others. */
function ofPlan(title: string, { nl, en }: Text): Text {
  const name = isolated(title);
  return text(`${name}: ${nl}`, `${name}: ${en}`);
}

/** What is told of a plan of which nothing is known. */
function nothingKnown(draws: number): SummedPart {
  return summedPart(new SummedPlans(draws).sum, { comparedIn: 'FTE', year: null });
}
