import { type DrawnPart, SummedDraws } from '@kapstok/engine';
import type { PlanDraws } from './plan-draws.ts';
import { OF_REGION } from './summed-figures.ts';

/**
 * Plans added up. What plans of one region say of that region, its shortage and ambition, counts once where they say the same.
 */
export class SummedPlans {
  readonly sum: SummedDraws;
  readonly #said = new Set<string>();

  /** @param draws how many draws there are of each plan */
  constructor(draws: number) {
    this.sum = new SummedDraws(draws);
  }

  /** Adds a plan of a region, by its code. */
  add(region: string, { parts, ofRegion }: PlanDraws): void {
    const said = JSON.stringify([region, ofRegion]);
    this.sum.add(this.#said.has(said) ? parts.map(countedBefore) : parts);
    this.#said.add(said);
  }

  /** Adds a plan, or a region, of which nothing is known. */
  addUnknown(): void {
    this.sum.add([]);
  }
}

function countedBefore(part: DrawnPart): DrawnPart {
  if (!OF_REGION.some((start) => part.id.startsWith(start))) return part;
  return { ...part, value: { kind: 'notApplicable' } };
}
