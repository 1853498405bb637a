import type { TargetMeasure } from '../cells/target.ts';
import { unitMeasure } from '../cells/unit-cell.ts';
import type { Decimal } from '../sheet.ts';

/** How the numbers of rows are meant, by what a row says of its unit and shape; worked out once for each. */
export class RowMeasures {
  readonly #decimal: Decimal;
  readonly #known = new Map<string, TargetMeasure>();

  constructor(decimal: Decimal) {
    this.#decimal = decimal;
  }

  of(unit: string, shape: string): TargetMeasure {
    const shareOfPopulation = shape === 'share_of_population';
    const key = shareOfPopulation ? `${unit} of population` : unit;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const measure = { ...unitMeasure(unit), decimal: this.#decimal, shareOfPopulation };
    this.#known.set(key, measure);
    return measure;
  }
}
