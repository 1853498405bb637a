import { type Text, text } from '@kapstok/quantity';
import { type BenefitLine, present } from '../figures/benefit-line.ts';
import { shareOf, sum } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { type CapacityUnit, staffOfLine, timeOfLine } from './line-capacity.ts';
import type { Terms } from './terms.ts';

/** Lines of one pillar that count, and whether it serves a larger area than the one compared. */
export interface PillarLines {
  readonly name: string;
  readonly lines: readonly BenefitLine[];
  readonly servesLargerArea: boolean;
}

/** What one pillar adds to the answer. Settings that differ in what does not touch it have its nodes in common. */
export class PillarContribution<U extends CapacityUnit> {
  readonly pillar: PillarLines;
  readonly #code: U;
  readonly #structuralYear: number | undefined;
  readonly #alone: readonly BenefitLine[];
  readonly #isShared: boolean;
  readonly #isFlow: boolean;
  readonly #endsLater: boolean;
  readonly #sums = new Map<string, Node<U> | undefined>();
  readonly #whole = new Map<string, readonly Node<U>[]>();

  /** @param shared lines that book the same saving as another project. */
  constructor(
    code: U,
    pillar: PillarLines,
    shared: ReadonlySet<BenefitLine>,
    structuralYear: number | undefined,
  ) {
    this.#code = code;
    this.pillar = pillar;
    this.#structuralYear = structuralYear;
    this.#alone = pillar.lines.filter((line) => !shared.has(line));
    this.#isShared = this.#alone.length < pillar.lines.length;
    this.#isFlow = pillar.lines.some((line) => line.isFlow);
    this.#endsLater = pillar.lines.some((line) => line.lastYear !== structuralYear);
  }

  /** Its time gained and extra staff; nothing when it has neither. */
  under(terms: Terms): readonly Node<U>[] {
    if (this.pillar.lines.length === 0) return [];
    const time = this.#time(terms);
    const staff = this.#staff(terms);
    const landing = this.pillar.servesLargerArea ? terms.landing : undefined;
    const key = [time?.order, time && terms.staffShare?.order, staff?.order, landing?.order].join();
    const known = this.#whole.get(key);
    if (known !== undefined) return known;
    const parts = [...present(time && this.#converting(terms, time)), ...present(staff)];
    const made = parts.length === 0 ? [] : [this.#landed(terms, sum(this.#code, this.#label, parts))];
    this.#whole.set(key, made);
    return made;
  }

  /** What a line adds by the time it gains, by itself. */
  ofLine(terms: Terms, line: BenefitLine): readonly Node<U>[] {
    const time = timeOfLine(this.#code, line, this.#yearOf(line, terms));
    return time.map((node) => this.#landed(terms, this.#converting(terms, node)));
  }

  #time(terms: Terms): Node<U> | undefined {
    const alone = terms.sharesSavings && this.#isShared;
    const label = (): Text => text(`tijdwinst van ${this.pillar.name}`, `time gained by ${this.pillar.name}`);
    return this.#sum(`time ${this.#isLate(terms)} ${terms.year} ${alone}`, label, () =>
      (alone ? this.#alone : this.pillar.lines).flatMap((line) =>
        timeOfLine(this.#code, line, this.#yearOf(line, terms)),
      ),
    );
  }

  #staff(terms: Terms): Node<U> | undefined {
    const addsUp = terms.addsUp && this.#isFlow;
    const label = (): Text =>
      text(`extra mensen van ${this.pillar.name}`, `extra staff of ${this.pillar.name}`);
    const staying = addsUp ? terms.staying : undefined;
    return this.#sum(
      `staff ${this.#isLate(terms)} ${terms.year} ${addsUp} ${staying !== undefined}`,
      label,
      () =>
        this.pillar.lines.flatMap((line) =>
          staffOfLine(this.#code, line, { year: this.#yearOf(line, terms), addsUp, staying }),
        ),
    );
  }

  #sum(key: string, label: () => Text, partsOf: () => readonly Node<U>[]): Node<U> | undefined {
    if (!this.#sums.has(key)) {
      const parts = partsOf();
      this.#sums.set(key, parts.length === 0 ? undefined : sum(this.#code, label, parts));
    }
    return this.#sums.get(key);
  }

  #isLate(terms: Terms): boolean {
    return terms.lastYear && this.#endsLater;
  }

  #yearOf(line: BenefitLine, terms: Terms): number | undefined {
    return terms.lastYear ? line.lastYear : (terms.year ?? this.#structuralYear);
  }

  /** The part of time gained that becomes staff. */
  #converting({ staffShare }: Terms, time: Node<U>): Node<U> {
    return staffShare === undefined ? time : shareOf(this.#label, time, staffShare);
  }

  /** The part of an effect that lands in the area compared. */
  #landed({ landing }: Terms, effect: Node<U>): Node<U> {
    return landing === undefined || !this.pillar.servesLargerArea
      ? effect
      : shareOf(this.#label, effect, landing);
  }

  readonly #label = (): Text =>
    text(`bijdrage van ${this.pillar.name}`, `contribution of ${this.pillar.name}`);
}
