import { type Text, text } from '@kapstok/quantity';
import { discountFactor } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** What an amount of a year is worth in a base year. Lines with one rate and one base year have it in common. */
export class DiscountFactors {
  readonly #made = new Map<string, Node<'EURnpv/EUR'>>();

  /** The factor 1 / (1 + rate)^(year - base). */
  of(rate: Node<'1/year'>, year: number, base: number): Node<'EURnpv/EUR'> {
    const key = `${rate.order}/${year}/${base}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const label = (): Text => text(`contante waarde van ${year} in ${base}`, `value of ${year} in ${base}`);
    const made = discountFactor(label, rate, year - base);
    this.#made.set(key, made);
    return made;
  }
}
