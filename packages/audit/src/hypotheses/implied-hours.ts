import { printedStep } from '../rounding.ts';

/** Another number of hours per FTE may lie this far from the plan's own. */
const FARTHEST = 0.15;

/** How likely some number of hours per FTE may be to give a printed number by chance. */
const CHANCE = 0.05;

/** Hours a week of full-time jobs, and the weeks they are paid in a year: without holidays, bare, and with the odd day. */
const WEEKS = { fewestHours: 32, mostHours: 40, ofYear: [51, 52, 365.25 / 7] } as const;

/** Whether people print such a number of hours a year: tens of hours, or whole hours a week over a year. */
function isUsual(hours: number): boolean {
  if (hours % 10 === 0) return true;
  return WEEKS.ofYear.some((weeks) => {
    const week = Math.round(hours / weeks);
    return week >= WEEKS.fewestHours && week <= WEEKS.mostHours && Math.round(week * weeks) === hours;
  });
}

/** How many numbers of hours per FTE lie near the plan's own: all whole ones, or the usual among them. */
function candidates(own: number, usual: boolean): number {
  let count = 0;
  for (let hours = Math.ceil(own * (1 - FARTHEST)); hours <= own * (1 + FARTHEST); hours += 1) {
    if (!usual || isUsual(hours)) count += 1;
  }
  return count;
}

/**
 * The whole hours per FTE by which a number of FTE gives a printed number of hours: 18.75 FTE and 34 425 hours are 1 836
 * hours per FTE. A number that is met to the unit was printed to the unit, whatever zeros it ends in. Undefined where
 * none gives it, or where one of so many gives any number by chance: with few FTE only a usual number says something.
 */
export function impliedHours(printed: number, fte: number, own: number): number | undefined {
  const hours = Math.round(printed / fte);
  if (hours === own || Math.abs(hours / own - 1) > FARTHEST) return undefined;
  const apart = Math.abs(fte * hours - printed);
  const ownStep = printedStep(printed);
  const step = apart <= 0.5 ? Math.min(ownStep, 1) : ownStep;
  if (apart > step / 2) return undefined;
  const each = step / (2 * FARTHEST * printed);
  return candidates(own, isUsual(hours)) * each <= CHANCE ? hours : undefined;
}
