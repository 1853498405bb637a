import { type BenefitLine, type LineYear, present } from '../figures/benefit-line.ts';
import { inUnit, shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import type { Staying } from './drawn-choice.ts';

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

/** Which people count: of which year, whether those of years before it add up, and what of them stayed. */
export interface Counted {
  readonly year: number | undefined;
  readonly addsUp: boolean;
  /** Undefined: who came, stays. */
  readonly staying: Staying | undefined;
}

/** Extra staff of a line: of the year as it stands, or of all years up to it, when they stay and add up. */
export function staffOfLine<U extends CapacityUnit>(
  code: U,
  line: BenefitLine,
  { year, addsUp, staying }: Counted,
): readonly Node<U>[] {
  if (year === undefined) return [];
  return [...line.years].flatMap(([candidate, found]) => {
    const counts = addsUp && line.isFlow ? candidate <= year : candidate === year;
    const came = counts && found.staff !== undefined ? capacityOf(code, found) : [];
    if (staying === undefined || candidate === year) return came;
    return came.map((node) => shareOf(node.label, node, staying.after(year - candidate)));
  });
}

function capacityOf<U extends CapacityUnit>(code: U, year: LineYear): readonly Node<U>[] {
  const node = code === 'FTE' ? year.fte : year.persons;
  return node === undefined ? [] : present(inUnit(node, code));
}
