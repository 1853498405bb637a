import type { Choice, Setting } from '../figure.ts';

/** How an address under several choices together starts, after `plan/`. */
const START = 'choices.combination.';

/**
 * The setting and the measure in an address such as `choices.combination.recruits=cumulative+area=areaShare.fte`.
 * @returns undefined when it is no such address, or names what is no open choice or no alternative of it.
 */
export function combinationAt(
  path: string,
  choices: readonly Choice[],
): { readonly setting: Setting; readonly start: string } | undefined {
  if (!path.startsWith(START)) return undefined;
  const start = path.slice(0, path.lastIndexOf('.'));
  const pairs = start
    .slice(START.length)
    .split('+')
    .map((pair) => pair.split('='));
  const sound = pairs.every(([id, alternative]) =>
    choices.some((choice) => choice.id === id && choice.alternatives.some((one) => one.id === alternative)),
  );
  if (!sound) return undefined;
  return {
    setting: Object.fromEntries(pairs.map(([id = '', alternative = '']) => [id, alternative])),
    start,
  };
}
