import type { Calculation } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { amount, amounts } from '../../wording.ts';

/** How much of the contribution something is: the FTE, and of how many; undefined when either is not known. */
export interface PartOfHeadline {
  readonly fte: number;
  readonly whole: number;
}

/** The FTE of a benefit line in the structural year, and of the whole plan. */
export function partOfLine(
  calculation: Calculation,
  project: string,
  line: string,
): PartOfHeadline | undefined {
  const share = known(calculation, `${project}/${line}/shareClosed.structural`);
  const shortage = known(calculation, 'plan/shortage.fte');
  const whole = known(calculation, 'plan/fte.structural');
  if (share !== undefined && shortage !== undefined && whole !== undefined)
    return { fte: share * shortage, whole };
  return partByHours(calculation, project, line, whole);
}

/** By the hours of the line, at the hours per FTE of its project. */
function partByHours(
  calculation: Calculation,
  project: string,
  line: string,
  whole: number | undefined,
): PartOfHeadline | undefined {
  const own = known(calculation, `${project}/${line}/hours.structural`);
  if (own === undefined || whole === undefined) return undefined;
  for (const [hours, fte] of [
    ['extraHours', 'extraStaffFte'],
    ['timeSaving', 'timeSavingFte'],
  ]) {
    const [all, staff] = [`${project}/${hours}.structural`, `${project}/${fte}.structural`].map((id) =>
      known(calculation, id),
    );
    if (all !== undefined && staff !== undefined && all > 0) return { fte: (own * staff) / all, whole };
  }
  return undefined;
}

/** `142,8 van de 435,6 fte (32,8%)`. */
export function partInWords({ fte, whole }: PartOfHeadline): Text {
  const [part, all, share] = [
    tenth(fte),
    amount(Math.round(whole * 10) / 10, 'FTE'),
    amount(fte / whole, '1'),
  ];
  return text(`${part.nl} van de ${all.nl} (${share.nl})`, `${part.en} of the ${all.en} (${share.en})`);
}

function tenth(value: number): Text {
  const words = amount(Math.round(value * 10) / 10, 'FTE');
  return text(words.nl.replace(/ fte$/, ''), words.en.replace(/ FTE$/, ''));
}

/** The contribution of the plan as it stands, for sentences on what is missing from it. */
export function contributionNow(calculation: Calculation): Text | undefined {
  const figure = calculation.figure('plan/fte.structural');
  if (figure?.value.kind !== 'known') return undefined;
  const { low, high } = figure.value;
  return amounts({ low: Math.round(low * 10) / 10, high: Math.round(high * 10) / 10 }, figure.unit);
}

function known(calculation: Calculation, id: string): number | undefined {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : undefined;
}
