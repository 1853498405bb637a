import { type Text, text } from '@kapstok/quantity';
import type { BenefitLine } from '../figures/benefit-line.ts';
import { missing } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import type { Contributions } from './contribution.ts';
import type { CapacityUnit } from './line-capacity.ts';

const PLACE = { table: 'business-case-benefits', line: 0, row: '', field: '' };

/** The label of what the plan contributes. */
export function ofPlan(): Text {
  return text('bijdrage van het plan', 'contribution of the plan');
}

/** What a plan contributes that has nothing to add up can't be said, and the gap says why. Never zero. */
export function noContribution<U extends CapacityUnit>(
  code: U,
  from: Contributions,
  year: number | undefined,
): Node<U> {
  const { plan, structuralYear } = from.context;
  const lines = from.pillars.flatMap((pillar) => pillar.lines);
  if (lines.length === 0) {
    const why = text('het plan heeft geen projecten met cijfers', 'the plan has no projects with figures');
    return missing(code, ofPlan, why, plan.projects.length === 0 ? { ...PLACE, table: 'projects' } : PLACE);
  }
  if (!lines.some(hasCapacity)) {
    return missing(
      code,
      ofPlan,
      text('geen enkele businesscase geeft tijd of mensen', 'no business case gives time or staff'),
      PLACE,
    );
  }
  return missing(code, ofPlan, whyNotThen(year ?? structuralYear), PLACE);
}

function whyNotThen(year: number | undefined): Text {
  if (year === undefined) {
    return text(
      'het plan noemt geen telperiode en geen jaar van het tekort',
      'the plan names no counting window and no year of the shortage',
    );
  }
  return text(
    `geen enkele businesscase geeft inzet in ${year}, het jaar dat wordt vergeleken`,
    `no business case gives capacity in ${year}, the year that is compared`,
  );
}

/** Whether any business case among these gives time or staff, in whatever year. Where none does, no choice changes that. */
export function givesCapacity({ pillars }: Contributions): boolean {
  return pillars.some(({ lines }) => lines.some(hasCapacity));
}

function hasCapacity(line: BenefitLine): boolean {
  return [...line.years.values()].some((year) => year.fte !== undefined);
}
