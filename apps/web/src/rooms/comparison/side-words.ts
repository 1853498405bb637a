import type { Comparison } from '@kapstok/contract';
import type { Words } from '../../language/words.ts';

/** A side of a comparison as it is called within a sentence: `versie 1.2`, `de werkversie`. */
export function sideWords(
  { kind, name, version }: Pick<Comparison['from'], 'kind' | 'name' | 'version'>,
  { say, of }: Pick<Words, 'say' | 'of'>,
): string {
  if (version !== null) return say('basis.titleVersion', { name: version.name });
  if (kind === 'working') return say('compare.inWorking');
  const words = of(name);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
