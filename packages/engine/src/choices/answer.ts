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

  /**
   * The nodes of an answer, or of what one year by itself adds; each is made when it is asked for, since few questions are
   * about all of them.
   */
  under(setting: Setting, year?: number): AnswerNodes {
    const [inFte, inPersons] = [this.#fte, this.#persons];
    const shares = (label: string, whole: { fte: Node<'FTE'>; persons: Node<'person'> }): Node<'1'> =>
      this.#comparedIn === 'FTE'
        ? ratio(figureLabel(PLAN, label), inFte.under(setting, year), whole.fte)
        : ratio(figureLabel(PLAN, label), inPersons.under(setting, year), whole.persons);
    const shortage = this.#shortage;
    return {
      get fte(): Node<'FTE'> {
        return inFte.under(setting, year);
      },
      get persons(): Node<'person'> {
        return inPersons.under(setting, year);
      },
      get shareClosed(): Node<'1'> {
        return shares('shortage.shareClosed', shortage);
      },
      get shareOfAmbition(): Node<'1'> {
        const ambition = { fte: shortage.ambitionFte, persons: shortage.ambitionPersons };
        return shares('shortage.shareOfAmbition', ambition);
      },
    };
  }

  /** The answer at the base and what remains of the shortage, as figures of the plan. */
  addBase(set: FigureSet): void {
    const base = this.under({});
    set.set('shortage.shareClosed', base.shareClosed);
    set.set('shortage.shareOfAmbition', base.shareOfAmbition);
    this.#addRemaining(set, 'shortage', base);
  }

  #addRemaining(set: FigureSet, start: FigureId, { fte, persons }: AnswerNodes): void {
    const inFte = figureLabel(PLAN, 'shortage.remainingFte');
    set.set(`${start}.remainingFte`, difference(inFte, this.#shortage.fte, fte));
    const inPersons = figureLabel(PLAN, 'shortage.remainingPersons');
    set.set(`${start}.remainingPersons`, difference(inPersons, this.#shortage.persons, persons));
  }

  /** The answer under one setting, as figures of the plan. */
  addUnder(set: FigureSet, start: FigureId, setting: Setting): void {
    const nodes = this.under(setting);
    set.set(`${start}.fte`, nodes.fte);
    if (this.#comparedIn === 'person') set.set(`${start}.persons`, nodes.persons);
    set.set(`${start}.shareClosed`, nodes.shareClosed);
    set.set(`${start}.shareOfAmbition`, nodes.shareOfAmbition);
  }

  /** What one year by itself adds under a setting, in FTE and persons, as figures of the plan. */
  addYearUnder(set: FigureSet, start: FigureId, setting: Setting, year: number): void {
    const nodes = this.under(setting, year);
    set.set(`${start}.fte`, nodes.fte);
    set.set(`${start}.persons`, nodes.persons);
    set.set(`${start}.shareClosed`, nodes.shareClosed);
    set.set(`${start}.shareOfAmbition`, nodes.shareOfAmbition);
  }

  /** As `addUnder`, with what remains of the shortage. */
  addWholeUnder(set: FigureSet, start: FigureId, setting: Setting): void {
    this.addUnder(set, start, setting);
    this.#addRemaining(set, start, this.under(setting));
  }
}
