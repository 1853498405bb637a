import type { FigureId, Setting } from '../figure.ts';
import { type FigureSet, figureLabel, PLAN } from '../figures/figure-set.ts';
import type { Shortage } from '../figures/shortage.ts';
import { difference, ratio } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { Contribution, type Contributions } from './contribution.ts';
import type { CapacityUnit } from './line-capacity.ts';

/** The answer under a setting as nodes: capacity, and what it closes. */
export interface AnswerNodes {
  readonly fte: Node<'FTE'>;
  readonly persons: Node<'person'>;
  readonly shareClosed: Node<'1'>;
  readonly shareOfAmbition: Node<'1'>;
}

/** What the plan contributes under any setting, held against the shortage: in FTE, or persons without a part-time factor. */
export class Answers {
  readonly #shortage: Shortage;
  readonly #comparedIn: CapacityUnit;
  readonly #fte: Contribution<'FTE'>;
  readonly #persons: Contribution<'person'>;

  constructor(contributions: Contributions, shortage: Shortage, comparedIn: CapacityUnit) {
    this.#shortage = shortage;
    this.#comparedIn = comparedIn;
    this.#fte = new Contribution('FTE', contributions);
    this.#persons = new Contribution('person', contributions);
  }

  under(setting: Setting): AnswerNodes {
    const shortage = this.#shortage;
    const fte = this.#fte.under(setting);
    const inPersons = this.#persons;
    const closed = figureLabel(PLAN, 'shortage.shareClosed');
    const reached = figureLabel(PLAN, 'shortage.shareOfAmbition');
    if (this.#comparedIn === 'FTE') {
      return {
        fte,
        // Made when asked for: few questions are about persons.
        get persons(): Node<'person'> {
          return inPersons.under(setting);
        },
        shareClosed: ratio(closed, fte, shortage.fte),
        shareOfAmbition: ratio(reached, fte, shortage.ambitionFte),
      };
    }
    const persons = inPersons.under(setting);
    return {
      fte,
      persons,
      shareClosed: ratio(closed, persons, shortage.persons),
      shareOfAmbition: ratio(reached, persons, shortage.ambitionPersons),
    };
  }

  /** The answer at the base and what remains of the shortage, as figures of the plan. */
  addBase(set: FigureSet): void {
    const shortage = this.#shortage;
    const base = this.under({});
    set.set('shortage.shareClosed', base.shareClosed);
    set.set('shortage.shareOfAmbition', base.shareOfAmbition);
    const inFte = figureLabel(PLAN, 'shortage.remainingFte');
    set.set('shortage.remainingFte', difference(inFte, shortage.fte, base.fte));
    const inPersons = figureLabel(PLAN, 'shortage.remainingPersons');
    set.set('shortage.remainingPersons', difference(inPersons, shortage.persons, base.persons));
  }

  /** The answer under one setting, as figures of the plan. */
  addUnder(set: FigureSet, start: FigureId, setting: Setting): void {
    const nodes = this.under(setting);
    set.set(`${start}.fte`, nodes.fte);
    if (this.#comparedIn === 'person') set.set(`${start}.persons`, nodes.persons);
    set.set(`${start}.shareClosed`, nodes.shareClosed);
    set.set(`${start}.shareOfAmbition`, nodes.shareOfAmbition);
  }
}
