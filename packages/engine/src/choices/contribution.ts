import { type Text, text, type Unit, unit } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import { type BenefitLine, present } from '../figures/benefit-line.ts';
import type { Context } from '../figures/context.ts';
import { inUnit, largest, shareOf, sum } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { type CapacityUnit, staffOfLine, timeOfLine } from './line-capacity.ts';
import { noContribution, ofPlan } from './no-contribution.ts';
import { landingShare, staffShare } from './shares-in-settings.ts';

/** Lines of one pillar that count, and whether it serves a larger area than the one compared. */
export interface PillarLines {
  readonly name: string;
  readonly lines: readonly BenefitLine[];
  readonly servesLargerArea: boolean;
}

/** Everything the answer under a setting is made of. */
export interface Contributions {
  readonly context: Context;
  readonly pillars: readonly PillarLines[];
  /** Benefit lines that book the same saving in several projects, by saving. */
  readonly shared: readonly (readonly BenefitLine[])[];
  /** Unknown effects of projects that count but have no figures. */
  readonly unknowns: readonly ((unit: Unit) => AnyNode)[];
}

/** What a setting does to the parts of an answer. */
interface Terms {
  readonly setting: Setting;
  /** The share of time gained that becomes staff; undefined: all of it. */
  readonly staffShare: Node<'1'> | undefined;
  /** The share of an effect in a larger area that lands; undefined: all of it. */
  readonly landing: Node<'1'> | undefined;
}

/** Capacity of the plan in FTE or persons, under any setting. What settings have in common is made once. */
export class Contribution<U extends CapacityUnit> {
  readonly #code: U;
  readonly #from: Contributions;
  readonly #apart: ReadonlySet<BenefitLine>;
  readonly #pillarOf: ReadonlyMap<BenefitLine, PillarLines>;
  readonly #sums = new Map<string, Node<U> | undefined>();

  constructor(code: U, from: Contributions) {
    this.#code = code;
    this.#from = from;
    this.#apart = new Set(from.shared.flat());
    this.#pillarOf = new Map(
      from.pillars.flatMap((pillar) => pillar.lines.map((line) => [line, pillar] as const)),
    );
  }

  under(setting: Setting): Node<U> {
    const { context, pillars, shared, unknowns } = this.#from;
    const terms = { setting, staffShare: staffShare(setting), landing: landingShare(context, setting) };
    const oneOf = setting.sharedSavings === 'largest' ? shared : [];
    const parts = [
      ...pillars.flatMap((pillar) => this.#ofPillar(terms, pillar)),
      ...oneOf.flatMap((group) => this.#ofSaving(terms, group)),
      ...unknowns.flatMap((unknown) => present(inUnit(unknown(unit(this.#code)), this.#code))),
    ];
    return parts.length === 0 ? noContribution(this.#code, this.#from) : sum(this.#code, ofPlan, parts);
  }

  #ofPillar(terms: Terms, pillar: PillarLines): Node<U>[] {
    const time = this.#timeOf(pillar, terms.setting);
    const staff = this.#staffOf(pillar, terms.setting);
    const parts = [...present(time && converting(terms, pillar, time)), ...present(staff)];
    if (parts.length === 0) return [];
    return [landed(terms, pillar, sum(this.#code, labelOf(pillar), parts))];
  }

  #timeOf(pillar: PillarLines, setting: Setting): Node<U> | undefined {
    const withoutShared = setting.sharedSavings === 'largest';
    const label = (): Text => text(`gewonnen tijd van ${pillar.name}`, `time gained by ${pillar.name}`);
    return this.#once(`${pillar.name}/time ${setting.fullSwing} ${withoutShared}`, label, () =>
      pillar.lines
        .filter((line) => !(withoutShared && this.#apart.has(line)))
        .flatMap((line) => timeOfLine(this.#code, line, this.#yearOf(line, setting))),
    );
  }

  #staffOf(pillar: PillarLines, setting: Setting): Node<U> | undefined {
    const addsUp = setting.recruits === 'cumulative';
    const label = (): Text => text(`extra mensen van ${pillar.name}`, `extra staff of ${pillar.name}`);
    return this.#once(`${pillar.name}/staff ${setting.fullSwing} ${addsUp}`, label, () =>
      pillar.lines.flatMap((line) => staffOfLine(this.#code, line, this.#yearOf(line, setting), addsUp)),
    );
  }

  #once(key: string, label: () => Text, partsOf: () => readonly Node<U>[]): Node<U> | undefined {
    if (!this.#sums.has(key)) {
      const parts = partsOf();
      this.#sums.set(key, parts.length === 0 ? undefined : sum(this.#code, label, parts));
    }
    return this.#sums.get(key);
  }

  /** Of claims on one saving only the largest counts. */
  #ofSaving(terms: Terms, group: readonly BenefitLine[]): Node<U>[] {
    const claims = group.flatMap((line) => {
      const pillar = this.#pillarOf.get(line);
      if (pillar === undefined) return [];
      const time = timeOfLine(this.#code, line, this.#yearOf(line, terms.setting));
      return time.map((node) => landed(terms, pillar, converting(terms, pillar, node)));
    });
    return claims.length === 0 ? [] : [largest(this.#code, sharedLabel(group), claims)];
  }

  #yearOf(line: BenefitLine, setting: Setting): number | undefined {
    return setting.fullSwing === 'lastYear' ? line.lastYear : this.#from.context.structuralYear;
  }
}

/** The part of time gained that becomes staff. */
function converting<U extends CapacityUnit>(terms: Terms, pillar: PillarLines, time: Node<U>): Node<U> {
  return terms.staffShare === undefined ? time : shareOf(labelOf(pillar), time, terms.staffShare);
}

/** The part of an effect that lands in the area compared. */
function landed<U extends CapacityUnit>(terms: Terms, pillar: PillarLines, effect: Node<U>): Node<U> {
  const { landing } = terms;
  return landing === undefined || !pillar.servesLargerArea
    ? effect
    : shareOf(labelOf(pillar), effect, landing);
}

function labelOf(pillar: PillarLines): () => Text {
  return () => text(`bijdrage van ${pillar.name}`, `contribution of ${pillar.name}`);
}

function sharedLabel(group: readonly BenefitLine[]): () => Text {
  const name = group[0]?.row.label ?? '';
  return () => text(`${name}: alleen de grootste claim`, `${name}: only the largest claim`);
}
