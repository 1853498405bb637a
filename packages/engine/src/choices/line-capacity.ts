import { type BenefitLine, type LineYear, present } from '../figures/benefit-line.ts';
import { inUnit } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** The units in which capacity is held against a shortage. */
export type CapacityUnit = 'FTE' | 'person';

/** Time gained by a line in a year, as capacity. */
export function timeOfLine<U extends CapacityUnit>(
  code: U,
  line: BenefitLine,
  year: number | undefined,
): readonly Node<U>[] {
  const found = year === undefined ? undefined : line.years.get(year);
  return found?.timeFte === undefined ? [] : capacityOf(code, found);
}

/** Extra staff of a line: of the year as it stands, or of all years up to it, when they stay and add up. */
export function staffOfLine<U extends CapacityUnit>(
  code: U,
  line: BenefitLine,
  year: number | undefined,
  addsUp: boolean,
): readonly Node<U>[] {
  if (year === undefined) return [];
  return [...line.years].flatMap(([candidate, found]) => {
    const counts = addsUp && line.isFlow ? candidate <= year : candidate === year;
    return counts && found.staff !== undefined ? capacityOf(code, found) : [];
  });
}

function capacityOf<U extends CapacityUnit>(code: U, year: LineYear): readonly Node<U>[] {
  const node = code === 'FTE' ? year.fte : year.persons;
  return node === undefined ? [] : present(inUnit(node, code));
}
