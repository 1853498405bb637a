import { type Cells, inFull, type TableDefinition, type TwoReadings, twoReadings } from '@kapstok/plan';
import { Refusal } from '../cells/refusal.ts';
import type { Decimal } from '../sheet.ts';
import { CellMeaning, saysSameInOtherWords } from './cell-meaning.ts';

/** Tells of which cells in a table the sign that parts decimals decides what they say. */
export class CellReadings {
  readonly #by: Readonly<Record<Decimal, CellMeaning>>;

  constructor(definition: TableDefinition) {
    this.#by = { '.': new CellMeaning(definition, '.'), ',': new CellMeaning(definition, ',') };
  }

  /** Both things that words in a cell may say, in words that say one; undefined where they say one already. */
  of(column: string, words: string, row: Cells): TwoReadings | undefined {
    if (twoReadings(words) === undefined || !this.#by['.'].isNumeric(column)) return undefined;
    const [point, comma] = [this.#by['.'].of(column, words, row), this.#by[','].of(column, words, row)];
    if (saysSameInOtherWords(point, comma)) return undefined;
    return { point: this.#inFull('.', column, words, row), comma: this.#inFull(',', column, words, row) };
  }

  /** Leaves the numbers that stand in words beside the value as they are: `600 (per 1.000 inwoners)`. */
  #inFull(decimal: Decimal, column: string, words: string, row: Cells): string {
    const meaning = this.#by[decimal];
    const says = meaning.of(column, words, row);
    if (says instanceof Refusal) return inFull(words, decimal);
    const taken = new Set<number>();
    let count = 0;
    inFull(words, decimal, (index) => {
      count = index + 1;
      return false;
    });
    for (let index = 0; index < count; index += 1) {
      const candidate = inFull(words, decimal, (other) => other === index || taken.has(other));
      if (saysSameInOtherWords(meaning.of(column, candidate, row), says)) taken.add(index);
    }
    return inFull(words, decimal, (index) => taken.has(index));
  }
}
