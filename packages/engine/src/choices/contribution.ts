import { type Text, text, type Unit, unit } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import { type BenefitLine, present } from '../figures/benefit-line.ts';
import type { Context } from '../figures/context.ts';
import { inUnit, largest, shareOf, sum } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { restOf } from './drawn-choice.ts';
import type { CapacityUnit } from './line-capacity.ts';
import { noContribution, ofPlan } from './no-contribution.ts';
import { PillarContribution, type PillarLines } from './pillar-contribution.ts';
import type { SharedSaving } from './shared-savings.ts';
import { type Terms, TermsReader } from './terms.ts';

/** Everything the answer under a setting is made of. */
export interface Contributions {
  readonly context: Context;
  readonly pillars: readonly PillarLines[];
  /** Savings that several projects book. */
  readonly shared: readonly SharedSaving[];
  /** The unknown effects of projects that count but have no figures, together; undefined when there are none. */
  readonly unknown: ((unit: Unit) => AnyNode) | undefined;
}

/** Capacity of the plan in FTE or persons, under any setting. What settings have in common is made once. */
export class Contribution<U extends CapacityUnit> {
  readonly #code: U;
  readonly #from: Contributions;
  readonly #terms: TermsReader;
  readonly #pillars: readonly PillarContribution<U>[];
  readonly #pillarOf: ReadonlyMap<BenefitLine, PillarContribution<U>>;
  readonly #made = new Map<string, Node<U>>();

  constructor(code: U, from: Contributions) {
    this.#code = code;
    this.#from = from;
    this.#terms = new TermsReader(from.context);
    const shared = new Set(from.shared.flatMap(({ lines }) => lines));
    const year = from.context.structuralYear;
    this.#pillars = from.pillars.map((pillar) => new PillarContribution(code, pillar, shared, year));
    this.#pillarOf = new Map(
      this.#pillars.flatMap((own) => own.pillar.lines.map((line) => [line, own] as const)),
    );
  }

  /** @param year a year by itself; undefined: the year of the answer. */
  under(setting: Setting, year?: number): Node<U> {
    const taken = Object.entries(setting).map(([choice, alternative]) => `${choice}=${alternative}`);
    const key = [year ?? '', ...taken.sort()].join(';');
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#whole(this.#terms.of(setting, year));
    this.#made.set(key, made);
    return made;
  }

  #whole(terms: Terms): Node<U> {
    const { shared, unknown } = this.#from;
    const parts = [
      ...this.#pillars.flatMap((pillar) => pillar.under(terms)),
      ...(terms.sharesSavings ? shared.flatMap((saving) => this.#ofSaving(terms, saving)) : []),
      ...present(unknown && inUnit(unknown(unit(this.#code)), this.#code)),
    ];
    return parts.length === 0
      ? noContribution(this.#code, this.#from, terms.year)
      : sum(this.#code, ofPlan, parts);
  }

  /** Of claims on one saving only the largest counts, as far as they are about the same. */
  #ofSaving(terms: Terms, saving: SharedSaving): Node<U>[] {
    const label = sharedLabel(saving.lines);
    const claims = saving.claims.flatMap((lines) => this.#ofClaim(terms, lines));
    if (claims.length === 0) return [];
    const most = largest(this.#code, label, claims);
    if (terms.sharedPart === undefined) return [most];
    const apart = shareOf(label, sum(this.#code, label, claims), restOf(terms.sharedPart));
    return [shareOf(label, most, terms.sharedPart), apart];
  }

  /** What lines that overlap add together, net of what they have in common. */
  #ofClaim(terms: Terms, lines: readonly BenefitLine[]): readonly Node<U>[] {
    const parts = lines.flatMap((line) => this.#pillarOf.get(line)?.ofLine(terms, line) ?? []);
    return parts.length < 2 ? parts : [sum(this.#code, sharedLabel(lines), parts)];
  }
}

function sharedLabel(group: readonly BenefitLine[]): () => Text {
  const name = group[0]?.row.label ?? '';
  return () => text(`${name}: alleen de grootste claim`, `${name}: only the largest claim`);
}
