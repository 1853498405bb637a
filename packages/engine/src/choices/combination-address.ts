import type { AnswerAddresses } from '../calculation.ts';
import type { Choice, FigureId, Setting } from '../figure.ts';
import { PLAN } from '../figures/figure-set.ts';
import { DRAWABLE_CHOICES, DRAWN } from './drawn-choice.ts';
import type { CapacityUnit } from './line-capacity.ts';

/** How an address under several choices together starts, after `plan/`. */
const START = 'choices.combination.';

/** `recruits=cumulative+area=areaShare`, and a year where one is asked for by itself, before the measure. */
const SETTING_AND_YEAR = /^([^.]+)(?:\.byYear\.(\d{4}))?$/;

/** Whether an address can be of a scope under choices together. */
export function isOfCombination(id: FigureId): boolean {
  return id.includes(`/${START}`);
}

/**
 * The setting and the measure in an address such as `choices.combination.recruits=cumulative+area=areaShare.fte`, and the year
 * in one such as `choices.combination.recruits=cumulative.byYear.2027.fte`.
 * @returns undefined when it is no such address, or names what is no open choice or no alternative of it.
 */
export function combinationAt(
  path: string,
  choices: readonly Choice[],
): { readonly setting: Setting; readonly start: string; readonly year: number | undefined } | undefined {
  if (!path.startsWith(START)) return undefined;
  const start = path.slice(0, path.lastIndexOf('.'));
  const [, taken = '', year] = SETTING_AND_YEAR.exec(start.slice(START.length)) ?? [];
  const pairs = taken.split('+').map((pair) => pair.split('='));
  const sound = pairs.every(([id, alternative]) =>
    choices.some((choice) => choice.id === id && isAlternative(choice, alternative)),
  );
  if (!sound) return undefined;
  return {
    setting: Object.fromEntries(pairs.map(([id = '', alternative = '']) => [id, alternative])),
    start,
    year: year === undefined ? undefined : Number(year),
  };
}

/** Where the answer under a setting stands; what stands at its base in it is left out. */
export function answerAddresses(
  setting: Setting,
  choices: readonly Choice[],
  comparedIn: CapacityUnit,
): AnswerAddresses {
  const [measure, remaining] =
    comparedIn === 'FTE' ? (['fte', 'remainingFte'] as const) : (['persons', 'remainingPersons'] as const);
  const pairs = choices.flatMap(({ id, base }) => {
    const alternative = setting[id] ?? base.id;
    return alternative === base.id ? [] : [`${id}=${alternative}`];
  });
  if (pairs.length === 0) {
    return {
      setting,
      contribution: `${PLAN}/${measure}.structural`,
      shareClosed: `${PLAN}/shortage.shareClosed`,
      shareOfAmbition: `${PLAN}/shortage.shareOfAmbition`,
      remaining: `${PLAN}/shortage.${remaining}`,
      contributionOf: (scope) => `${scope}/${measure}.structural`,
      inYear: (scope, year) => ({
        fte: `${scope}/fte.byYear.${year}`,
        persons: `${scope}/persons.byYear.${year}`,
        shareClosed: `${scope}/shareClosed.byYear.${year}`,
        shareOfAmbition: `${scope}/shareOfAmbition.byYear.${year}`,
      }),
    };
  }
  const path = `${START}${pairs.join('+')}`;
  const start = `${PLAN}/${path}`;
  return {
    setting,
    contribution: `${start}.${measure}`,
    shareClosed: `${start}.shareClosed`,
    shareOfAmbition: `${start}.shareOfAmbition`,
    remaining: `${start}.${remaining}`,
    contributionOf: (scope) => `${scope}/${path}.${measure}`,
    inYear: (scope, year) => {
      const from = `${scope}/${path}.byYear.${year}`;
      return {
        fte: `${from}.fte`,
        persons: `${from}.persons`,
        shareClosed: `${from}.shareClosed`,
        shareOfAmbition: `${from}.shareOfAmbition`,
      };
    },
  };
}

function isAlternative(choice: Choice, alternative: string | undefined): boolean {
  if (alternative === DRAWN) return DRAWABLE_CHOICES.includes(choice.id);
  return choice.alternatives.some((one) => one.id === alternative);
}
